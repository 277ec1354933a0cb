"""What the participant allows whom: allowed with a source, withdrawn with effect at once (C-19, D-08)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule

from .. import words
from ..models import Case, Sharing


@rule("C-19", decides)
@transaction.atomic
def allow(
    case: Case, organisation_id: int, purposes: Iterable[str], source: str, by: Actor, at: datetime
) -> list[Sharing]:
    """Write down that the participant allows an organisation these purposes; what is allowed already stays as it is, but for how it was
    said: what came with the knock and is said in a talk, or by the participant in their own place, counts from then on as said so."""
    standing = Sharing.objects.filter(case=case, organisation_id=organisation_id, withdrawn_at=None)
    purposes = list(purposes)
    if source != words.KNOCK:
        said = standing.filter(purpose__in=purposes, source=words.KNOCK)
        if said.update(source=source, by=by.person_id or None):
            record("casework.sharing_said", case, by, at)
    have = set(standing.values_list("purpose", flat=True))
    made = [
        Sharing.objects.create(
            case=case,
            organisation_id=organisation_id,
            purpose=purpose,
            source=source,
            allowed_at=at,
            by_id=by.person_id or None,
        )
        for purpose in purposes
        if purpose not in have
    ]
    if made:
        record("casework.sharing_allowed", case, by, at, purposes=len(made))
    return made


@rule("C-19", decides)
@transaction.atomic
def withdraw(case: Case, organisation_id: int, purposes: Iterable[str], by: Actor, at: datetime) -> int:
    """Write down that the participant no longer allows it: from this instant on nobody of that organisation sees for it.

    Returns how many permissions ended.
    """
    rows = Sharing.objects.filter(
        case=case, organisation_id=organisation_id, purpose__in=tuple(purposes), withdrawn_at=None
    )
    ended: int = rows.update(withdrawn_at=at, withdrawn_by=by.person_id or None)
    if ended:
        record("casework.sharing_withdrawn", case, by, at, purposes=ended)
    return ended
