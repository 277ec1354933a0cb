"""Links in mails carry a token; only its SHA-256 is kept."""

from __future__ import annotations

import hashlib
import secrets


def new_token() -> tuple[str, str]:
    """A fresh token for a link and the hash to keep."""
    token = secrets.token_urlsafe(24)
    return token, hash_of(token)


def hash_of(token: str) -> str:
    """The hash under which a token is found again."""
    return hashlib.sha256(token.encode()).hexdigest()
