"""Whether two people may be one: a question to ask, never an answer (C-01)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from gezel.kernel.rule import decides, rule

NAME = "name"
BORN = "born"
PHONE = "phone"
EMAIL = "email"


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of someone to compare: the words of the name (normalised), birth date, fingerprints of phone and mail."""

    words: frozenset[str]
    born_on: date | None = None
    phone: bytes = b""
    email: bytes = b""


@rule("C-01", decides)
def alike(one: Known, other: Known) -> tuple[str, ...]:
    """In what two people are alike when they may be the same person, else nothing.

    The same name, unless two birth dates differ; or the same birth date, phone or mail with a word of the name in common. Word order,
    accents and capitals do not count.
    """
    name = bool(one.words) and one.words == other.words
    born = one.born_on is not None and one.born_on == other.born_on
    differ = bool(one.born_on and other.born_on) and not born
    reach = [code for code, a, b in ((PHONE, one.phone, other.phone), (EMAIL, one.email, other.email)) if a and a == b]
    related = bool(one.words & other.words)
    if not ((name and not differ) or (related and (born or reach))):
        return ()
    return tuple(code for code, holds in ((NAME, name), (BORN, born)) if holds) + tuple(reach)
