"""The enterprise number of the Crossroads Bank (KBO): reading, checking, showing (F-10; facts 5.1)."""

from __future__ import annotations

import re

from stdnum.be import vat

from gezel.kernel.rule import decides, rule, shows
from gezel.kernel.verdict import YES, Verdict, no

_NOISE = re.compile(r"[\s.\-/]")
_DIGITS = re.compile(r"[0-9]+")


def digits_of(text: str) -> str:
    """The digits as stored: without dots, spaces, ``BE`` or ``(0)``; an old number of nine digits gets its leading zero.

    What is no number at all comes back stripped, for :func:`check_number` to refuse.
    """
    bare = _NOISE.sub("", text).upper().removeprefix("BE").replace("(0)", "0")
    return f"0{bare}" if _DIGITS.fullmatch(bare) and len(bare) == 9 else bare


@rule("F-10", decides)
def check_number(text: str) -> Verdict:
    """Whether a text is a valid enterprise number: ten digits, first 0 or 1, last two = 97 − (first eight mod 97)."""
    number = digits_of(text)
    if not number:
        return no("organisations.number_missing")
    if not _DIGITS.fullmatch(number) or len(number) != 10:
        return no("organisations.number_shape", typed=text.strip())
    if number[0] in "2345678":
        return no("organisations.number_establishment", typed=_establishment(number))
    # The library reckons modulo 97 and would let 00, 98 and 99 stand for 97, 1 and 2.
    exact = 97 - int(number[:8]) % 97 == int(number[8:])
    return YES if exact and vat.is_valid(number) else no("organisations.number_wrong", typed=dotted(number))


@rule("F-10", shows)
def dotted(number: str | None) -> str:
    """``0xxx.xxx.xxx`` for ten digits; anything else as it is."""
    if not number or len(number) != 10:
        return number or ""
    return f"{number[:4]}.{number[4:7]}.{number[7:]}"


def _establishment(number: str) -> str:
    return f"{number[0]}.{number[1:4]}.{number[4:7]}.{number[7:]}"
