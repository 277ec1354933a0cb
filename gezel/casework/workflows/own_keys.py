"""The key to the participant's own place: given, tried, taken back (C-19, D-07)."""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction

from gezel.audit import record
from gezel.audit.crypto import blind_index
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.tokens import hash_of, new_token
from gezel.kernel.verdict import YES, Verdict, no, require

from ..models import Case, OwnKey
from ..policies.own import may_give_key
from ..rules.own import Door, after_wrong, may_knock
from ..words import own as words
from .cases import take


@dataclass(frozen=True, slots=True)
class Given:
    """A fresh key; ``token`` (of the link) and ``code`` can be told now and never again."""

    key: OwnKey
    token: str
    code: str


@rule("C-19", decides)
@transaction.atomic
def give_key(case_id: int, by: Actor, at: datetime) -> Given:
    """Make a link and a code for the participant; an earlier one no longer fits. Who goes along gives it."""
    case = take(case_id)
    require(may_give_key(by, case, at))
    _shut(case, at)
    token, kept = new_token()
    code = "".join(secrets.choice("0123456789") for _ in range(words.CODE_DIGITS))
    key = OwnKey.objects.create(
        case=case,
        token_hash=kept,
        code_print=code_print(code, kept),
        made_at=at,
        made_by_id=by.person_id or None,
        expires_at=at + timedelta(days=words.KEY_DAYS),
    )
    record("casework.own_key_given", case, by, at)
    return Given(key, token, code)


@rule("C-19", decides)
@transaction.atomic
def take_back(case_id: int, by: Actor, at: datetime) -> int:
    """Take the key back: whoever is inside with it is out at the next page. Returns how many keys fitted."""
    case = take(case_id)
    require(may_give_key(by, case, at))
    shut = _shut(case, at)
    if shut:
        record("casework.own_key_taken_back", case, by, at)
    return shut


@rule("D-07", decides)
@transaction.atomic
def try_code(token: str, code: str, at: datetime) -> tuple[OwnKey | None, Verdict]:
    """Try a code at the door of a link. A wrong one is counted and stays counted, so this answers instead of raising."""
    rows = OwnKey.objects.select_for_update(of=("self",)).select_related("case__participant")
    key = rows.filter(token_hash=hash_of(token)).first()
    if key is None:
        return None, no("casework.own_no_such_link")
    may = may_knock(door_of(key), at)
    if not may:
        return key, may
    if not hmac.compare_digest(bytes(key.code_print), code_print(code, key.token_hash)):
        return key, _wrong(key, at)
    key.tries, key.tried_at, key.used_at = 0, None, at
    key.save(update_fields=["tries", "tried_at", "used_at"])
    record("casework.own_entered", key.case, Actor(name=key.case.initials), at)
    return key, YES


def door_of(key: OwnKey) -> Door:
    """How a key stands, as the rules read it."""
    return Door(key.expires_at, key.withdrawn_at is not None, key.blocked_at is not None, key.tries, key.tried_at)


def _wrong(key: OwnKey, at: datetime) -> Verdict:
    key.tries, key.tried_at = key.tries + 1, at
    verdict = after_wrong(key.tries)
    if key.tries >= words.TRIES_IN_ALL:
        key.blocked_at = at
    key.save(update_fields=["tries", "tried_at", "blocked_at"])
    record("casework.own_wrong_try", key.case, Actor(), at, tries=key.tries)
    return verdict


def _shut(case: Case, at: datetime) -> int:
    ended: int = OwnKey.objects.filter(case=case, withdrawn_at=None).update(withdrawn_at=at)
    return ended


def code_print(code: str, token_hash: str) -> bytes:
    """The keyed fingerprint under which a code is kept; only its digits count."""
    return blind_index("".join(sign for sign in code if sign.isdigit()), f"casework.own:{token_hash}")
