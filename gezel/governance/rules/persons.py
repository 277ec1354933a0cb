"""What in a text may point at a person (G-11, G-19). A help for who writes: a person decides."""

from __future__ import annotations

import re

from gezel.kernel.rule import decides, rule

NAMING = re.compile(
    r"\b(?:[A-Z]\.\s?){1,3}(?=\s|[A-Z]|$|,)|\b(?:[Mm]evrouw|[Mm]eneer|[Mm]evr\.|[Dd]hr\.|[Mm]ijnheer)\s+[A-Z]\w*"
)
_OTHERS = (
    re.compile(r"[\w.+-]+@[\w-]+\.\w{2,}"),  # an address
    re.compile(r"\b\d{2}\.?\d{2}\.?\d{2}[- ]?\d{3}[.-]?\d{2}\b"),  # a national number
    re.compile(r"(?:\+32|\b0)\s?4\d{2}[ ./]?\d{2}[ ./]?\d{2}[ ./]?\d{2}\b"),  # a mobile telephone
    re.compile(r"\b\d{1,2}[/-]\d{1,2}[/-](?:19|20)\d{2}\b"),  # a day of birth
    re.compile(r"\b\d{1,3}[- ]jarige\b"),  # an age
)


@rule("G-19", decides)
def hints(text: str) -> tuple[str, ...]:
    """The pieces of a text that may point at a person, in their order."""
    found = [match for pattern in (NAMING, *_OTHERS) for match in pattern.finditer(text)]
    return tuple(dict.fromkeys(m.group().strip() for m in sorted(found, key=lambda m: m.start())))
