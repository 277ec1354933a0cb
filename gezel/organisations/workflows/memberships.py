"""A membership's life: waiting → active or refused → ended; roles change in between."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.steps import Steps
from gezel.kernel.verdict import YES, no, require

from .. import policies
from ..models import Membership, Organisation
from ..queries.people import others
from ..words import ACTIVE, ENDED, REFUSED, WAITING
from . import news

STEPS = Steps(
    ("admit", {WAITING}, ACTIVE),
    ("refuse", {WAITING}, REFUSED),
    ("change_role", {ACTIVE}, ACTIVE),
    ("end", {WAITING, ACTIVE}, ENDED),
)


def taken(membership_id: int) -> Membership:
    """A membership with its organisation's row locked: the count of administrators holds until the end."""
    organisation_id = Membership.objects.values_list("organisation_id", flat=True).get(pk=membership_id)
    Organisation.objects.select_for_update().get(pk=organisation_id)
    return Membership.objects.select_related("organisation", "person").get(pk=membership_id)


@transaction.atomic
def admit(membership_id: int, by: Actor, at: datetime) -> Membership:
    """Let a waiting claimant in as a colleague."""
    membership = taken(membership_id)
    require(STEPS.may("admit", membership.state(at)))
    require(policies.may_admit(by, membership))
    membership.admitted_at, membership.admitted_by_id = at, by.person_id
    membership.save()
    record("organisations.admitted", membership, by, at, person=str(membership.person))
    news.admitted(membership, at)
    return membership


@transaction.atomic
def refuse(membership_id: int, reason: str, by: Actor, at: datetime) -> Membership:
    """Keep a waiting claimant out, with the reason they will read."""
    membership = taken(membership_id)
    require(STEPS.may("refuse", membership.state(at)))
    require(policies.may_admit(by, membership))
    require(YES if reason.strip() else no("organisations.reason_missing"))
    membership.refused_at, membership.refused_by_id = at, by.person_id
    membership.refused_reason = reason.strip()
    membership.save()
    record("organisations.refused", membership, by, at, reason=reason.strip(), person=str(membership.person))
    news.refused(membership, at)
    return membership


@transaction.atomic
def change_role(membership_id: int, role: str, by: Actor, at: datetime) -> Membership:
    """Make a colleague administrator, or take that back."""
    membership = taken(membership_id)
    require(STEPS.may("change_role", membership.state(at)))
    administrators, _ = others(membership, at)
    require(policies.may_change_role(by, membership, role, other_administrators=administrators))
    membership.role = role
    membership.save()
    record("organisations.role_changed", membership, by, at, person=str(membership.person), role=role)
    return membership


@rule("D-08", decides)
@transaction.atomic
def say_secrecy(membership_id: int, bound: bool, by: Actor, at: datetime) -> Membership:
    """Write down whether a colleague is bound by professional secrecy: only then confidential notes open to them."""
    membership = taken(membership_id)
    require(STEPS.may("change_role", membership.state(at)))
    require(policies.may_invite(by, membership.organisation))
    membership.person.secrecy_bound = bound
    membership.person.save(update_fields=["secrecy_bound"])
    code = "organisations.secrecy_bound" if bound else "organisations.secrecy_free"
    record(code, membership, by, at, person=str(membership.person))
    return membership
