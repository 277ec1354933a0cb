"""A gentle check on case material: traces that usually point at a person (F-03). It warns, people decide."""

from __future__ import annotations

import re
from dataclasses import dataclass

from stdnum.be import bis, nn

from gezel.kernel.rule import decides, rule

EMAIL, PHONE, NUMBER = "email", "phone", "national_number"
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_NUMBER = re.compile(r"(?<!\d)\d{2}[. ]?\d{2}[. ]?\d{2}[-. ]?\d{3}[-. ]?\d{2}(?!\d)")
_PHONE = re.compile(r"(?<![\d.+/])(?:(?:\+|00)32[ /.]?(?:\(0\))?|0)[1-9](?:[ /.-]?\d){7,8}(?!\d)")


@dataclass(frozen=True, slots=True)
class Trace:
    """Something found in a text: its kind and the words themselves."""

    kind: str
    found: str


@rule("F-03", decides)
def traces(*texts: str) -> tuple[Trace, ...]:
    """E-mail addresses, valid national (or bis) numbers and Belgian phone numbers in the texts, each once."""
    found: list[Trace] = []
    for text in texts:
        found += [Trace(EMAIL, m.group()) for m in _EMAIL.finditer(text)]
        numbers = [m for m in _NUMBER.finditer(text) if nn.is_valid(m.group()) or bis.is_valid(m.group())]
        found += [Trace(NUMBER, m.group()) for m in numbers]
        spans = [m.span() for m in numbers]
        phones = (m for m in _PHONE.finditer(text) if not any(a < m.end() and m.start() < b for a, b in spans))
        found += [Trace(PHONE, m.group().strip()) for m in phones]
    return tuple(dict.fromkeys(found))
