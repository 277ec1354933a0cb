"""Ending memberships: access stops at once, places held for the organisation are given back, records stay."""

from __future__ import annotations

from datetime import datetime

from allauth.usersessions.models import UserSession
from django.db import transaction

from gezel.audit import record
from gezel.kernel import ports
from gezel.kernel.actor import Actor
from gezel.kernel.verdict import require

from .. import policies
from ..models import Membership, Organisation
from ..queries.people import others
from . import news
from .memberships import STEPS, taken


@transaction.atomic
def end(membership_id: int, by: Actor, at: datetime) -> Membership:
    """End a membership, also one that still waits; sessions of whoever is ended by another stop as well."""
    membership = taken(membership_id)
    require(STEPS.may("end", membership.state(at)))
    administrators, colleagues = others(membership, at)
    require(policies.may_end(by, membership, other_administrators=administrators, colleagues=colleagues))
    _end(membership, by, at)
    if membership.person_id != by.person_id:
        news.membership_ended(membership, at)
    return membership


def end_everyone(organisation: Organisation, by: Actor, at: datetime) -> None:
    """End every running membership of an organisation (a contested claim); the caller has asked the policy."""
    for membership in organisation.memberships.filter(ended_at__isnull=True, refused_at__isnull=True):
        _end(membership, by, at)


def _end(membership: Membership, by: Actor, at: datetime) -> None:
    membership.ended_at, membership.ended_by_id = at, by.person_id
    membership.save()
    record("organisations.membership_ended", membership, by, at, person=str(membership.person))
    for give_back in ports.membership_ends:
        give_back(membership.person_id, membership.organisation_id, by, at)
    if membership.person_id != by.person_id:
        end_sessions(membership.person_id)


def end_sessions(person_id: int) -> None:
    """Sign a person out everywhere."""
    for session in UserSession.objects.filter(user_id=person_id):
        session.end()
