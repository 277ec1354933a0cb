"""A phone that was handed over: the worker's session is shut until the worker is back (C-14, D-01)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.urls import reverse

from gezel.kernel.rule import decides, rule

AUTH_KEY = "_auth_user_id"  # in the session of who signed in
_PEOPLE = ("gezel.casework.", "gezel.desk.", "gezel.post.")
SESSION = "handed_over"  # in the session: {"measurement": pk, "pin": fingerprint, "tries": wrong ways back so far}
HERE = "/overhandigd/"
_ALSO = ("casework:own_language", "account_logout")  # as forms only: their pages stand in the worker's frame


@rule("D-01", decides)
@rule("C-14", decides)
def is_shut(session: Mapping[str, Any], method: str, path: str, static: str) -> bool:
    """Whether an address stays shut while the phone is handed over: all but the questions, the way back, the language and signing out."""
    if SESSION not in session or path.startswith((HERE, static)):
        return False
    return method != "POST" or path not in {reverse(name) for name in _ALSO}


@rule("D-01", decides)
def stays_nowhere(session: Mapping[str, Any], room: str) -> bool:
    """Whether a browser may keep no copy of a page: pages of who signed in where participants stand (``room``: the view's module).

    Else the way back in a phone that was handed over, or signed out, would show them again.
    """
    return AUTH_KEY in session and room.startswith(_PEOPLE)
