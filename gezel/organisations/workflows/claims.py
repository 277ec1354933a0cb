"""Claiming an organisation by its enterprise number, and the manager's judgement of a first claim."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.verdict import YES, no, require

from .. import policies, words
from ..models import Membership, Organisation
from ..queries.people import tie_of
from ..rules.enterprise_number import digits_of
from . import news
from .leaving import end_everyone


def claim(number: str, details: Mapping[str, Any], function: str, by: Actor, at: datetime) -> Membership:
    """Claim the organisation with this number: the first claimant is its administrator at once, a later one waits.

    ``details`` (name, legal form, seat …) are used only when the organisation is new. When two people bring in the same
    number at once, the database lets one through and the other becomes a waiting claimant.
    """
    try:
        return _claim(digits_of(number), details, function, by, at)
    except IntegrityError:
        return _claim(digits_of(number), details, function, by, at)


@transaction.atomic
def _claim(number: str, details: Mapping[str, Any], function: str, by: Actor, at: datetime) -> Membership:
    existing = Organisation.objects.select_for_update().filter(enterprise_number=number).first()
    require(policies.may_claim(by, number, existing, tie_of(by.person_id, existing)))
    if existing is None:
        return _bring_in(number, details, function, by, at)
    if not existing.memberships.active_at(at).filter(role=words.ORG_ADMIN).exists():
        return _take_up(existing, function, by, at)
    membership = existing.memberships.create(person_id=by.person_id, function=function, claimed_at=at)
    record("organisations.claim_waits", membership, by, at, name=existing.name)
    news.claim_waits(membership, by, at)
    return membership


def _bring_in(number: str, details: Mapping[str, Any], function: str, by: Actor, at: datetime) -> Membership:
    organisation = Organisation.objects.create(enterprise_number=number, created_at=at, **details)
    return _first(organisation, function, by, at)


def _take_up(organisation: Organisation, function: str, by: Actor, at: datetime) -> Membership:
    """An organisation without any administrator left (contested, or everybody gone) is claimed anew."""
    organisation.confirmed_at = organisation.confirmed_by = None
    organisation.contested_at = organisation.contested_by = None
    organisation.contested_reason = ""
    organisation.save()
    return _first(organisation, function, by, at)


def _first(organisation: Organisation, function: str, by: Actor, at: datetime) -> Membership:
    membership = organisation.memberships.create(
        person_id=by.person_id, function=function, role=words.ORG_ADMIN, claimed_at=at, admitted_at=at
    )
    record("organisations.claimed", organisation, by, at, name=organisation.name)
    news.first_claim(organisation, by, at)
    return membership


@transaction.atomic
def confirm(organisation_id: int, by: Actor, at: datetime) -> Organisation:
    """The manager has looked at a first claim and finds it right."""
    organisation = _taken(organisation_id, by)
    organisation.confirmed_at, organisation.confirmed_by_id = at, by.person_id
    organisation.save()
    record("organisations.claim_confirmed", organisation, by, at, name=organisation.name)
    news.claim_judged(organisation, "organisations.claim_confirmed", {}, at)
    return organisation


@transaction.atomic
def contest(organisation_id: int, reason: str, by: Actor, at: datetime) -> Organisation:
    """The manager finds a first claim wrong: everyone who came in by it loses access, with the reason."""
    organisation = _taken(organisation_id, by)
    require(no("organisations.reason_missing") if not reason.strip() else policies.may_judge_claims(by))
    news.claim_judged(organisation, "organisations.claim_contested", {"reason": reason}, at, mail_too=True, by=by)
    end_everyone(organisation, by, at)
    organisation.contested_at, organisation.contested_by_id = at, by.person_id
    organisation.contested_reason = reason.strip()
    organisation.save()
    record("organisations.claim_contested", organisation, by, at, reason=reason.strip(), name=organisation.name)
    return organisation


def _taken(organisation_id: int, by: Actor) -> Organisation:
    organisation = Organisation.objects.select_for_update().get(pk=organisation_id)
    require(policies.may_judge_claims(by))
    judged = organisation.confirmed_at or organisation.contested_at
    require(no("organisations.claim_already_judged", name=organisation.name) if judged else YES)
    return organisation
