"""What people type, or send instead: numbers that are numbers, texts that say something, no signs that nothing can show."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_NUMBER: Final = re.compile(r"[0-9]{1,18}", re.ASCII)
# What XML, and so a feed or a Word file, cannot hold; Word's own line break inside a paragraph (U+000B) becomes one of ours.
_BREAKS: Final = re.compile("[\x0b\x0c]")
_CONTROLS: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_LOOKS_EMPTY: Final = "\u115f\u1160\u2800\u3164\uffa0"  # letters and signs that show nothing


def whole(text: str) -> int | None:
    """The whole number in a text from an address or a hidden field, at most eighteen digits; ``None`` for anything else.

    ``str.isdigit`` says yes to ``²``, and ``int`` gives up at 4300 digits: neither may bring a page down.
    """
    return int(text) if _NUMBER.fullmatch(text) else None


def without_controls(text: str) -> str:
    """The text without control signs; tabs and line ends stay."""
    return _CONTROLS.sub("", _BREAKS.sub("\n", text))


def is_blank(text: str) -> bool:
    """Whether a reader sees nothing: only spaces, joiners, direction marks, combining signs without a letter."""
    return not any(unicodedata.category(sign)[0] in "LNPS" and sign not in _LOOKS_EMPTY for sign in text)
