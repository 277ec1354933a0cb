"""What a person may know and open of the candidacies before a jury: one indexable predicate each (D-01, F-11, F-13).

Before the deadline nobody but the candidate knows anything. Who declared a conflict of interest on a candidacy knows nothing of it
any more, whatever the hat: it is in no list, count, history, search or export.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from gezel.kernel import clock
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule

from .. import words
from ..models import Candidacy, ConflictDeclaration, Deliberation, Juror, RoundOutcome, Score, Submission


def seats_of(actor: Actor) -> QuerySet[Juror]:
    """The accepted, running jurorships of a person under the hat they wear."""
    seats = Juror.objects.filter(person_id=actor.person_id, accepted_at__isnull=False, ended_at__isnull=True)
    if actor.organisation_id:
        return seats.filter(organisation_id=actor.organisation_id)
    return seats.filter(organisation__isnull=True)


@rule("F-13", decides)
def conflicts_of(actor: Actor) -> QuerySet[ConflictDeclaration]:
    """The standing conflicts of a person, under whatever hat and also after their jurorship ended."""
    return ConflictDeclaration.objects.filter(juror__person_id=actor.person_id or -1, conflict=True, standing=True)


@rule("F-11", decides)
def before_jury(at: datetime) -> QuerySet[Candidacy]:
    """Candidacies that stand and whose deadline has passed: only these exist for anyone but the candidate."""
    return Candidacy.objects.after_deadline(at)


def without_conflict(candidacies: QuerySet[Candidacy], actor: Actor) -> QuerySet[Candidacy]:
    """The same candidacies minus those on which this person declared a conflict of interest."""
    return candidacies.exclude(pk__in=conflicts_of(actor).values("candidacy_id"))


@rule("D-01", decides)
def known_by(actor: Actor, at: datetime) -> QuerySet[Candidacy]:
    """Candidacies whose *name* the actor may know after the deadline: own jury, own area, manager and support team.

    A stated minimum: the organisation's name and where the jury stands; no text, no score, no link.
    """
    found = without_conflict(before_jury(at), actor)
    if actor.has("manager") or actor.has("support"):
        return found
    desks = actor.scopes("area_desk", "area")
    return found.filter(Q(area__in=desks) | Q(area__in=seats_of(actor).values("area_id")))


@rule("D-01", decides)
@rule("D-07", decides)
def seen_by(actor: Actor, at: datetime) -> QuerySet[Candidacy]:
    """Candidacies whose *text* the actor may open, with a second factor and without a conflict.

    A juror: accepted, trained, and declared free of conflict on this one. The area desk: once round 1 is released. Manager and
    support team: once the jury has decided a round.
    """
    if not actor.second_factor:
        return Candidacy.objects.none()
    found = without_conflict(before_jury(at), actor)
    if actor.has("manager") or actor.has("support"):
        return found.filter(Exists(_final()))
    released = Q(area__in=actor.scopes("area_desk", "area"), area__round1_released_at__lte=at)
    return found.filter(released | Q(pk__in=_declared_free(actor)))


def judged_by(actor: Actor, at: datetime) -> QuerySet[Candidacy]:
    """Candidacies that the actor judges as a juror: those of ``seen_by`` on their own jury, nothing by another role."""
    if not actor.second_factor:
        return Candidacy.objects.none()
    return without_conflict(before_jury(at), actor).filter(pk__in=_declared_free(actor))


@rule("F-15", decides)
def unsealed(actor: Actor, at: datetime, round: int) -> QuerySet[Candidacy]:
    """Candidacies of which the actor sees *everyone's* scores in a round.

    A juror: once deliberation is open. The area desk: after the release of that round. Manager and support team: once the jury's
    outcome of that round is final.
    """
    found = seen_by(actor, at)
    if actor.has("manager") or actor.has("support"):
        return found.filter(Exists(_final(round=round)))
    opened = Deliberation.objects.filter(candidacy_id=OuterRef("pk"), round=round)
    released = Q(area__round1_released_at__lte=at) if round == words.PAPER else Q(area__decided_at__lte=at)
    desk = released & Q(area__in=actor.scopes("area_desk", "area"))
    return found.filter(desk | (Q(pk__in=_declared_free(actor)) & Exists(opened)))


@rule("F-15", decides)
def scores_seen_by(actor: Actor, at: datetime) -> QuerySet[Score]:
    """Standing scores that the actor may see: a juror's own, and everyone's where the seal is off (``unsealed``)."""
    mine = Q(juror__in=seats_of(actor).values("pk"), candidacy__in=seen_by(actor, at).values("pk"))
    for round, _ in words.ROUNDS:
        mine |= Q(round=round, candidacy__in=unsealed(actor, at, round).values("pk"))
    return Score.objects.filter(mine, standing=True)


@rule("D-01", decides)
@rule("D-07", decides)
def outcomes_seen_by(actor: Actor, at: datetime) -> QuerySet[RoundOutcome]:
    """Standing outcomes that the actor may see: proposed ones only as a juror of it, final ones also as area desk (to write the
    mails), manager and support team. Motivations are jury texts: with a second factor."""
    if not actor.second_factor:
        return RoundOutcome.objects.none()
    known = RoundOutcome.objects.filter(replaced_at__isnull=True, candidacy__in=known_by(actor, at))
    if actor.has("manager") or actor.has("support"):
        return known.filter(final_at__isnull=False)
    desk = Q(candidacy__area__in=actor.scopes("area_desk", "area"), final_at__isnull=False)
    return known.filter(desk | Q(candidacy__in=_declared_free(actor)))


def _declared_free(actor: Actor) -> QuerySet[Any, Any]:
    """Ids of candidacies on which the actor, as a trained juror, declared to have no conflict."""
    free = ConflictDeclaration.objects.filter(conflict=False, standing=True)
    return free.filter(juror__in=seats_of(actor).filter(trained_at__isnull=False).values("pk")).values("candidacy_id")


@rule("F-22", decides)
def goes_to_pitch() -> Q:
    """Outcomes of round 1 that lead to a pitch: invited by the jury, or refused and reversed on a reply."""
    return Q(result=words.INVITED) | Q(reversal__isnull=False)


def _final(round: int | None = None) -> QuerySet[RoundOutcome]:
    rows = RoundOutcome.objects.filter(candidacy_id=OuterRef("pk"), final_at__isnull=False)
    return rows if round is None else rows.filter(round=round)


@rule("D-01", decides)
def may_open_file(actor: Actor, owner: str, owner_id: int) -> bool | None:
    """The port ``file_access`` for the files of a standing submission: who may open its text opens its files."""
    if owner != "formation.submission":
        return None
    found = Submission.objects.filter(pk=owner_id, candidacy__in=seen_by(actor, clock.now()).values("pk")).first()
    last = Submission.objects.filter(candidacy=found.candidacy_id).order_by("-number").first() if found else None
    return True if last and found == last else None
