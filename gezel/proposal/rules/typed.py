"""Numbers as people type them: comma or point, with or without marks for thousands; what is in doubt is asked, never guessed."""

from __future__ import annotations

import re

from gezel.kernel.money import show
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import Refused, no

MOST = 10**12  # thousandths or cents; beyond it a decimal sign went missing
PLAIN = re.compile(r"-?\d+([.,]\d+)?$")
DOUBT = re.compile(r"-?[1-9]\d{0,2}[.,]\d{3}$")  # 1.720: a thousand, or one and three quarters?
BELGIAN = re.compile(r"-?\d{1,3}(\.\d{3})+(,\d+)?$")  # 1.234.567 or 1.234,56
ENGLISH = re.compile(r"-?\d{1,3}(,\d{3})+(\.\d+)?$")  # 1,234,567 or 1,234.56


def amount(typed: str) -> int | None:
    """Cents of an amount, ``None`` when empty. ``Refused`` with a sentence for anything that is not surely one amount."""
    return number(typed, 2)


def hours(typed: str) -> int | None:
    """Thousandths of an hour (or of a full-time equivalent), ``None`` when empty."""
    return number(typed, 3)


@rule("P-08", decides)
def number(typed: str, decimals: int) -> int | None:
    """A number of at most ``decimals`` decimals in whole smallest units, not below 0; ``None`` when nothing was typed.

    ``1.720`` may be read in two ways. An amount has two decimals, so there it is a thousand only with its cents; hours with three
    decimals after a point or comma are decimals where the other reading is above ten thousand (``602.047``). The rest is asked.
    """
    bare = re.sub("[\\s\u00a0\u202f€]|EUR", "", typed.replace("\u2212", "-"))
    if not bare:
        return None
    if DOUBT.match(bare) and not (decimals == 3 and int(re.sub(r"\D", "", bare)) > 10_000):
        raise Refused(no("proposal.typed_doubt", typed=typed.strip(), **_readings(bare)))
    whole, fraction = _split(bare, typed)
    if len(fraction) > decimals:
        raise Refused(no("proposal.typed_too_precise", typed=typed.strip(), most=decimals))
    value = int(whole.lstrip("-") + fraction.ljust(decimals, "0"))
    if value > MOST:
        raise Refused(no("proposal.typed_too_large", typed=typed.strip()))
    if whole.startswith("-") and value:
        raise Refused(no("proposal.typed_negative"))
    return value


def _split(bare: str, typed: str) -> tuple[str, str]:
    """The digits before and after the decimal sign."""
    if not PLAIN.match(bare) or (decimal := max(bare.rfind(","), bare.rfind("."))) < 0:
        if BELGIAN.match(bare):
            bare = bare.replace(".", "").replace(",", ".")
        elif ENGLISH.match(bare):
            bare = bare.replace(",", "")
        elif not PLAIN.match(bare):
            raise Refused(no("proposal.typed_not_number", typed=typed.strip(), example="3585,00"))
        decimal = bare.rfind(".")
    if decimal < 0:
        return bare, ""
    return bare[:decimal], bare[decimal + 1 :].rstrip("0")


def _readings(bare: str) -> dict[str, str]:
    digits = int(re.sub(r"\D", "", bare))
    return {"one": show(digits * 100), "other": bare.replace(".", ",")}


def written(value: int | None, decimals: int, language: str = "nl") -> str:
    """The same number as it stands in a field: no marks for thousands, the sign of the reader, needless zeros gone (hours)."""
    if value is None:
        return ""
    text = f"{value // 10**decimals}.{value % 10**decimals:0{decimals}d}"
    if decimals != 2:
        text = text.rstrip("0").rstrip(".")
    return text if language == "en" else text.replace(".", ",")
