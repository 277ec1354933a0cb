"""Encryption of single values: AES-256-GCM-SIV, a key ring, and a keyed fingerprint for looking up.

Key ring: ``settings.FIELD_KEYS`` = ``id:base64key,id:base64key`` (32 bytes each); the first encrypts, all decrypt, so a key is
rotated by putting a new one in front. Outside production a key is derived from ``SECRET_KEY``. The keys never stand in the database.
A ciphertext is bound to its *place* (``table.column``): copied elsewhere it cannot be read.
"""

from __future__ import annotations

import base64
import hmac
import os
from functools import lru_cache
from hashlib import sha256

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCMSIV
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

FORM = b"\x01"
NONCE = 12


class Unreadable(Exception):
    """A value that no key of the ring opens in this place: altered, moved, or its key is gone."""


def encrypt(text: str, place: str) -> bytes:
    """Text as ciphertext bound to ``place``: form byte, key id with its length, nonce, sealed text."""
    name, key = next(iter(_ring().items()))
    nonce = os.urandom(NONCE)
    sealed = AESGCMSIV(_derived(key, "value")).encrypt(nonce, text.encode(), place.encode())
    return FORM + bytes([len(name)]) + name.encode() + nonce + sealed


def decrypt(data: bytes, place: str) -> str:
    """The text of a ciphertext made for ``place``; raises :class:`Unreadable`."""
    if len(data) < 2 or data[:1] != FORM or len(data) < 2 + data[1] + NONCE:
        raise Unreadable("unknown form")
    size = data[1]
    name, rest = data[2 : 2 + size].decode(errors="replace"), data[2 + size :]
    key = _ring().get(name)
    if key is None:
        raise Unreadable(f"key {name!r} is not in the ring")
    try:
        return AESGCMSIV(_derived(key, "value")).decrypt(rest[:NONCE], rest[NONCE:], place.encode()).decode()
    except InvalidTag as error:
        raise Unreadable(f"not a value of {place}") from error


def key_of(data: bytes) -> str:
    """The id of the key that sealed a ciphertext (for rotation)."""
    return data[2 : 2 + data[1]].decode()


def encrypt_text(text: str, purpose: str) -> str:
    """Like :func:`encrypt`, as printable text for places that only hold text (second-factor secrets, kept posts)."""
    return base64.urlsafe_b64encode(encrypt(text, purpose)).decode()


def decrypt_text(token: str, purpose: str) -> str:
    """The text of :func:`encrypt_text`; raises :class:`Unreadable`."""
    try:
        data = base64.urlsafe_b64decode(token.encode())
    except ValueError as error:
        raise Unreadable("not a sealed text") from error
    return decrypt(data, purpose)


def blind_index(text: str, place: str) -> bytes:
    """A 16-byte keyed fingerprint to look a value up by or keep it unique.

    Keyed by the *last* key of the ring, so that a new key in front leaves the fingerprints valid.
    """
    key = _derived(list(_ring().values())[-1], "index")
    return hmac.new(key, f"{place}\n{text}".encode(), sha256).digest()[:16]


def personal_key(person_id: int, use: str) -> bytes:
    """48 bytes that only this person is ever given, the same in every session: what their device seals with it, only they open again.

    Derived from the *last* key of the ring, so that a new key in front leaves it valid.
    """
    ring = list(_ring().values())[-1]
    return HKDF(SHA256(), 48, None, f"gezel {use} {person_id}".encode()).derive(ring)


def _ring() -> dict[str, bytes]:
    return _read_ring(settings.FIELD_KEYS, settings.SECRET_KEY, settings.PRODUCTION)


@lru_cache(maxsize=4)
def _read_ring(field_keys: str, secret: str, production: bool) -> dict[str, bytes]:
    if not field_keys:
        if production:
            raise ImproperlyConfigured("GEZEL_FIELD_KEYS ontbreekt")
        return {"dev": HKDF(SHA256(), 32, None, b"gezel development key").derive(secret.encode())}
    ring = {}
    for entry in field_keys.split(","):
        name, _, value = entry.strip().partition(":")
        key = base64.b64decode(value)
        if not name or len(name) > 40 or len(key) != 32:
            raise ImproperlyConfigured("GEZEL_FIELD_KEYS: elke sleutel is naam:base64 van 32 bytes")
        ring[name] = key
    return ring


@lru_cache(maxsize=16)
def _derived(key: bytes, use: str) -> bytes:
    return HKDF(SHA256(), 32, None, f"gezel {use}".encode()).derive(key)
