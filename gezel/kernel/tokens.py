"""Links in mails carry a token; only its SHA-256 is kept, so that who reads the database can follow no link."""

from __future__ import annotations

import hashlib
import secrets


def new_token() -> tuple[str, str]:
    """A fresh token for a link (43 letters and signs that need no escaping) and the hash to keep."""
    token = secrets.token_urlsafe(32)
    return token, hash_of(token)


def hash_of(token: str) -> str:
    """The hash (64 hex digits) under which a token is found again."""
    return hashlib.sha256(token.encode()).hexdigest()
