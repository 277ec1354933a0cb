"""Personal links in a mail are for who receives it: whoever else reads its text sees that there is one, not which."""

from __future__ import annotations

import re

_SECRET = re.compile(r"(?<=/)(?=[\w-]*[A-Z])[\w-]{24,}(?=/|\s|$|\))")


def veiled(text: str) -> str:
    """The text with the secret part of every personal link taken out."""
    return _SECRET.sub("…", text)
