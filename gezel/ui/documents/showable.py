"""Signs that our fonts do not have, written out: a picture sign or another script must never keep a document from being made.

PDF/UA and PDF/A refuse a text that cannot be shown. Such a sign becomes its name between brackets (``[grinning face]``), a sign
of a script its code (``[U+4E2D]``); control signs and joiners disappear. On the screen the text stays as it was typed.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable
from typing import Any

_REFUSED = re.compile(r'the text `("(?:[^"\\]|\\.)*")` could not be displayed')
_ESCAPE = re.compile(r"\\u\{([0-9a-fA-F]+)\}")
_FAR = 0x2E80  # from here on: other scripts and picture signs
_ROUNDS = 40


def without_controls(value: Any) -> Any:
    """The same data with control signs taken out of every text (line ends and tabs stay)."""
    return _mapped(
        value, lambda text: "".join(c for c in text if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs"))
    )


def refused_signs(message: str) -> frozenset[str]:
    """The signs that a refusal of the compiler names; none when it refuses for another reason."""
    found = _REFUSED.search(message)
    if not found:
        return frozenset()
    plain = _ESCAPE.sub(lambda escape: chr(int(escape[1], 16)), found[1][1:-1])
    return frozenset(json.loads(f'"{plain}"') if "\\" in plain else plain)


def written_out(value: Any, signs: frozenset[str]) -> Any:
    """The same data with these signs written out; when one of them is far from our alphabet, all far signs at once."""
    far = any(ord(sign) >= _FAR for sign in signs)

    def text(given: str) -> str:
        return "".join(_name(c) if c in signs or (far and ord(c) >= _FAR) else c for c in given)

    return _mapped(value, text)


def shown_as_far_as_possible(data: Any, attempt: Callable[[Any], bytes]) -> bytes:
    """Try to make a document; write out what is refused and try again. Raises ``ValueError`` for any other reason."""
    data = without_controls(data)
    for _ in range(_ROUNDS):
        try:
            return attempt(data)
        except ValueError as error:
            signs = refused_signs(str(error))
            if not signs:
                raise
            data = written_out(data, signs)
    return attempt(data)


def _name(sign: str) -> str:
    if unicodedata.category(sign) in ("Mn", "Cf", "Cc", "Cs"):
        return ""
    if unicodedata.category(sign) not in ("So", "Sk"):
        return f"[U+{ord(sign):04X}]"
    try:
        return f"[{unicodedata.name(sign).lower()}]"
    except ValueError:
        return f"[U+{ord(sign):04X}]"


def _mapped(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, list | tuple):
        return [_mapped(item, change) for item in value]
    if isinstance(value, dict):
        return {key: _mapped(item, change) for key, item in value.items()}
    return value
