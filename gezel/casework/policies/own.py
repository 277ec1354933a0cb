"""Who gives the key to the own place and writes down what the participant allows (C-19)."""

from __future__ import annotations

from datetime import date, datetime

from gezel.governance.policies.privacy_papers import may_share_participants
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no
from gezel.organisations.models import Partner

from .. import words
from ..models import Case, Sharing
from .sight import sight_of


@rule("C-19", decides)
def may_give_key(actor: Actor, case: Case, at: datetime) -> Verdict:
    """Who goes along with the participant today; also when the case is closed, for the file stays theirs."""
    if case.participant_id is None:
        return no("casework.own_needs_a_person")
    return YES if sight_of(actor, case, at).guides else no("casework.guide_gives_key")


@rule("C-19", decides)
def may_note_sharing(actor: Actor, case: Case, at: datetime) -> Verdict:
    """Who goes along writes down what the participant said about sharing."""
    return YES if sight_of(actor, case, at).guides else no("casework.guide_notes_sharing")


@rule("C-19", decides)
def may_read_words(actor: Actor, case: Case, at: datetime) -> Verdict:
    """The participant's words are read by who goes along; a look by somebody else does not count as heard."""
    return YES if sight_of(actor, case, at).guides else no("casework.guide_reads_words")


@rule("C-19", decides)
@rule("D-02", decides)
def may_allow(case: Case, organisation_id: int, purpose: str, on: date) -> Verdict:
    """What the participant can allow: a partner of today, one of the purposes, and only when the privacy papers of that partner are in order.

    The partner that was knocked at may guide and divide the work whatever the papers say: there it all began.
    """
    partner = Partner.objects.on(on).filter(partnership=case.partnership, organisation_id=organisation_id)
    if purpose not in words.PURPOSES or not partner.exists():
        return no("casework.own_not_a_partner")
    if organisation_id == case.organisation_id:
        return YES
    papers = may_share_participants(case.partnership, on, organisation_id)
    return YES if papers else no("casework.own_papers_missing")


@rule("C-19", decides)
def may_open_again(case: Case, organisation_id: int, purpose: str) -> Verdict:
    """What the participant took back in their own place no step of a worker gives again: only they do."""
    rows = Sharing.objects.filter(case=case, organisation_id=organisation_id, purpose=purpose)
    last = rows.order_by("-allowed_at", "-pk").first()
    taken_back = last is not None and last.withdrawn_at is not None and last.withdrawn_by_id is None
    return no("casework.taken_back_by_participant") if taken_back else YES
