"""The numbers of the rulebook, read from ``docs/rulebook.md``."""

from __future__ import annotations

import re
from pathlib import Path

BASE = Path(__file__).resolve().parents[2]
RULEBOOK = BASE / "docs" / "rulebook.md"
LINE = re.compile(r"^- (?P<number>[A-Z]-\d\d) (?P<text>.+)$", re.MULTILINE)


def rules_in(text: str) -> dict[str, str]:
    """Number → wording, in the order of the book; a range such as ``R-02 … R-03 …`` on one line counts for both."""
    found: dict[str, str] = {}
    for match in LINE.finditer(text):
        found[match["number"]] = match["text"]
        for further in re.findall(rf"(?<=[.] )({match['number'][0]}-\d\d) ", match["text"]):
            found.setdefault(further, match["text"].split(f"{further} ", 1)[1])
    return found


def numbers() -> dict[str, str]:
    """The project's own rulebook."""
    return rules_in(RULEBOOK.read_text())
