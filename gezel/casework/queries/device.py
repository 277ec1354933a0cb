"""The key with which someone's device seals notes until they are sent (C-11, D-06)."""

from __future__ import annotations

import base64
import hmac
from hashlib import sha256

from cryptography.hazmat.primitives.asymmetric import ec

from gezel.audit.crypto import personal_key
from gezel.kernel.rule import decides, rule

_ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551  # of the curve P-256
_USE = "notes on a device"


@rule("D-06", decides)
def device_key(person_id: int) -> dict[str, str]:
    """A key pair on P-256 as JWK, the same in every session and for nobody else. The device keeps its open half only."""
    secret = int.from_bytes(personal_key(person_id, _USE), "big") % (_ORDER - 1) + 1
    numbers = ec.derive_private_key(secret, ec.SECP256R1()).public_key().public_numbers()
    return {"kty": "EC", "crv": "P-256", "x": _part(numbers.x), "y": _part(numbers.y), "d": _part(secret)}


def owner_of(person_id: int) -> str:
    """How a device names whose notes it keeps: says nothing of who that is."""
    return hmac.new(personal_key(person_id, _USE), b"owner", sha256).hexdigest()[:24]


def _part(number: int) -> str:
    return base64.urlsafe_b64encode(number.to_bytes(32, "big")).decode().rstrip("=")
