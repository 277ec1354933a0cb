"""How people write down who they are and how to reach them, read by plain rules (C-01, D-06)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no

_EMAIL: Final = re.compile(r"[^\s,;<>()@]+@[^\s,;<>()@]+\.[^\s,;<>()@]+")
_PHONE: Final = re.compile(r"(?:\+|\b00)?\(?\d[\d\s./()-]{6,20}\d")
_LEAST, _MOST = 8, 15
_OLDEST: Final = 110
GIVEN: Final = 80
FAMILY: Final = 120


@dataclass(frozen=True, slots=True)
class Reach:
    """What a line of free text says: the first telephone number and mail address in it, and the words that are left."""

    phone: str = ""
    email: str = ""
    rest: str = ""


def normal_phone(text: str) -> str:
    """A number as it is kept and compared: Belgian ones as ``0470000001``, others as ``+31612345678``; empty when it is none."""
    digits = re.sub(r"\D", "", text)
    if not _LEAST <= len(digits) <= _MOST:
        return ""
    if text.strip().startswith("+") or digits.startswith("00"):
        digits = digits.removeprefix("00")
        return "0" + digits[2:].removeprefix("0") if digits.startswith("32") else f"+{digits}"
    return digits


def kept_phone(text: str) -> str:
    """What somebody wrote where a telephone number belongs: as numbers are kept and compared when it is one and nothing else, else as
    typed."""
    bare = text.strip()
    return (normal_phone(bare) if re.fullmatch(r"[+\d\s./()-]+", bare) else "") or bare


def shown_phone(phone: str) -> str:
    """A kept number in groups that can be read aloud: ``0470 00 00 01``."""
    if not phone.startswith("0") or len(phone) not in (9, 10):
        return phone
    head = 4 if len(phone) == 10 else 3
    return " ".join([phone[:head], *(phone[n : n + 2] for n in range(head, len(phone), 2))])


@rule("C-01", decides)
def read_reach(text: str) -> Reach:
    """Telephone number and mail address out of one line, in any order: ``"Lien Maes, school, 0470 12 34 56"``."""
    email = _EMAIL.search(text)
    left = text.replace(email.group(), " ") if email else text
    phone = next((found for found in _PHONE.finditer(left) if normal_phone(found.group())), None)
    if phone:
        left = left.replace(phone.group(), " ")
    rest = re.sub(r"\s+", " ", re.sub(r"[,;:/|]\s*(?=[,;:/|]|$)", " ", left)).strip(" ,;:/|-")
    return Reach(normal_phone(phone.group()) if phone else "", email.group().strip(".").lower() if email else "", rest)


@rule("D-06", decides)
def without_reach(name: str) -> tuple[str, tuple[str, ...]]:
    """A name as it may stand readable, and the telephone numbers and mail addresses that still stood in it."""
    rest, found = name, []
    while (reach := read_reach(rest)).phone or reach.email:
        found += [part for part in (shown_phone(reach.phone), reach.email) if part]
        rest = reach.rest
    return rest, tuple(found)


@rule("C-01", decides)
def plausible_birth(born_on: date | None, on: date) -> Verdict:
    """Whether a day can be the birth date of someone who lives; nobody needs to give one."""
    if born_on is None:
        return YES
    if born_on > on:
        return no("casework.born_in_future", day=born_on)
    return no("casework.born_long_ago", day=born_on) if on.year - born_on.year > _OLDEST else YES


def two_names(name: str) -> tuple[str, str]:
    """A whole name of at most 160 signs as given name and family name: the first word and the others, as far as each fits in its
    place (80 and 120 signs). What does not fit there goes to the other: no letter of a name is dropped."""
    whole = " ".join(name.split())
    given, _, family = whole.partition(" ")
    if len(given) <= GIVEN and len(family) <= FAMILY:
        return given, family
    space = whole.rfind(" ", 0, GIVEN + 1)
    place = space if space > 0 and len(whole) - space <= FAMILY else GIVEN
    return whole[:place], whole[place:].strip()
