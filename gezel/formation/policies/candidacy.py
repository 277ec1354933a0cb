"""Who may do what with a candidacy, and until when (F-08 to F-11, D-01). Buttons and workflows ask the same ones."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, first_no, no

from ..models import Area, Candidacy
from ..rules.deadline import arrival
from ..rules.door import DoorFacts, may_enter, may_stand
from ..rules.form import Finding, complete


@rule("D-01", decides)
def of_the_candidate(actor: Actor, candidacy: Candidacy) -> Verdict:
    """Only the people of the candidate's own organisation, acting for it."""
    if actor.has("member", "organisation", candidacy.organisation_id) and (
        actor.organisation_id == candidacy.organisation_id
    ):
        return YES
    return no("formation.not_your_candidacy", organisation=candidacy.organisation.name)


def for_an_organisation(actor: Actor) -> Verdict:
    """One stands as an organisation, never as a person."""
    if actor.organisation_id and actor.has("member", "organisation", actor.organisation_id):
        return YES
    return no("formation.stand_as_organisation")


def area_open(area: Area, at: datetime) -> Verdict:
    """The area has published its needs and its deadline has not passed."""
    if area.published_at is None or at < area.published_at:
        return no("formation.area_not_open", area=area.name)
    return arrival(at, area.deadline_at, area.name)


def may_start(actor: Actor, area: Area, facts: DoorFacts, at: datetime) -> Verdict:
    """Whether the actor's organisation may start a candidacy for this area now."""
    return first_no(for_an_organisation(actor), area_open(area, at), may_enter(facts))


@rule("F-11", decides)
def may_write(actor: Actor, candidacy: Candidacy, at: datetime) -> Verdict:
    """The draft changes until the deadline; what arrives later is kept beside it, not in it."""
    return first_no(of_the_candidate(actor, candidacy), arrival(at, candidacy.area.deadline_at, candidacy.area.name))


@rule("F-11", decides)
@rule("F-08", decides)
def may_submit(actor: Actor, candidacy: Candidacy, facts: DoorFacts, found: Iterable[Finding], at: datetime) -> Verdict:
    """Own organisation, in time, still past the door, complete."""
    return first_no(may_write(actor, candidacy, at), may_stand(facts), complete(found))


@rule("F-11", decides)
def may_withdraw(actor: Actor, candidacy: Candidacy, at: datetime) -> Verdict:
    """The own organisation, until the deadline."""
    return first_no(of_the_candidate(actor, candidacy), arrival(at, candidacy.area.deadline_at, candidacy.area.name))
