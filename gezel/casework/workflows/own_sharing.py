"""The participant allows or stops sharing, with effect at once; or says it to who goes along, who writes it down (C-19)."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import require
from gezel.organisations.models import Organisation

from .. import words as cases
from ..policies.own import may_allow, may_note_sharing
from . import sharing
from .cases import take
from .own_words import told_guides, told_shut

OWN = "own"
TALK = "talk"


@rule("C-19", decides)
@transaction.atomic
def allow_own(case_id: int, organisation_id: int, purpose: str, by: Actor, at: datetime) -> None:
    """The participant allows a partner one purpose, in their own place."""
    case = take(case_id)
    require(may_allow(case, organisation_id, purpose, day_of(at)))
    if sharing.allow(case, organisation_id, [purpose], OWN, by, at):
        told_guides(case, "casework.notice_own_allowed", at, organisation=_name(organisation_id))


@rule("C-19", decides)
@transaction.atomic
def withdraw_own(case_id: int, organisation_id: int, purpose: str, by: Actor, at: datetime) -> None:
    """The participant stops a purpose of a partner: from this instant nobody there sees the file for it. Always possible.

    Who goes along hears it; who no longer opens the file by it hears that too, with a way on that is open to them.
    """
    case = take(case_id)
    if sharing.withdraw(case, organisation_id, [purpose], by, at):
        shut = organisation_id if purpose == cases.GUIDE else 0
        told_guides(case, "casework.notice_own_withdrawn", at, but=shut, organisation=_name(organisation_id))
        if shut:
            told_shut(case, shut, at, organisation=_name(shut))


@rule("C-19", decides)
@transaction.atomic
def note_allowed(case_id: int, organisation_id: int, purpose: str, by: Actor, at: datetime) -> None:
    """Who goes along writes down that the participant said yes."""
    case = take(case_id)
    require(may_note_sharing(by, case, at))
    require(may_allow(case, organisation_id, purpose, day_of(at)))
    sharing.allow(case, organisation_id, [purpose], TALK, by, at)


@rule("C-19", decides)
@transaction.atomic
def note_withdrawn(case_id: int, organisation_id: int, purpose: str, by: Actor, at: datetime) -> None:
    """Who goes along writes down that the participant said no."""
    case = take(case_id)
    require(may_note_sharing(by, case, at))
    sharing.withdraw(case, organisation_id, [purpose], by, at)


def _name(organisation_id: int) -> str:
    return Organisation.objects.get(pk=organisation_id).name
