"""A phone that was handed over: the worker's session is shut until the worker is back (C-14, D-01)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gezel.kernel.rule import decides, rule

SESSION = "handed_over"  # in the session: {"measurement": pk, "pin": fingerprint, "tries": wrong ways back so far}
HERE = "/overhandigd/"
_ALSO = ("/mijn-traject/taal/", "/account/logout/")


@rule("D-01", decides)
@rule("C-14", decides)
def is_shut(session: Mapping[str, Any], path: str, static: str) -> bool:
    """Whether an address stays shut while the phone is handed over: all but the questions, the way back, the language and signing out."""
    return SESSION in session and not path.startswith((HERE, static)) and path not in _ALSO
