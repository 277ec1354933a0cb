"""Who may know and read a reply: the candidate, the two who weigh it, the desk, manager and support team; nobody else (F-22, D-01)."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Q, QuerySet

from gezel.kernel import clock
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.tokens import hash_of

from .. import words
from ..models import Decision, Reply, Submission, Weigher
from ..rules.decisions import may_reply
from .decision_access import own_candidacies, told_to
from .jury_access import known_by

_KINDS = [kind for kind in words.DECISION_MAILS if may_reply(kind)]
_ROWS = ("mail", "outcome", "candidacy__organisation", "candidacy__area__call_version", "candidacy__area__call")


@rule("D-01", decides)
def own_refusal(actor: Actor, candidacy_id: int, at: datetime) -> Decision | None:
    """The refusal of the actor's own candidacy to which a reply is possible: the latest one."""
    rows = told_to(actor, at).filter(candidacy_id=candidacy_id, kind__in=_KINDS)
    return rows.select_related(*_ROWS).order_by("-pk").first()


@rule("F-21", decides)
def refusal_by_link(token: str, actor: Actor, at: datetime) -> Decision | None:
    """The refusal whose personal link this is: for a visitor, or for someone who acts for the candidate; for no other hat."""
    rows = Decision.objects.filter(kind__in=_KINDS, voided_at__isnull=True, released_at__lte=at)
    if not actor.is_visitor:
        rows = rows.filter(candidacy__in=own_candidacies(actor).order_by().values("pk"))
    return rows.filter(reply_token_hash=hash_of(token)).select_related(*_ROWS).first()


@rule("F-22", decides)
@rule("D-01", decides)
def replies_known_by(actor: Actor, at: datetime) -> QuerySet[Reply]:
    """Replies of which the actor may know that they are there, from submission: own area's desk, manager and support team.

    Never of a candidate on whom the person has a conflict of interest; jurors and other candidates know of none.
    """
    known = Reply.objects.filter(
        submitted_at__lte=at, decision__candidacy__in=known_by(actor, at).order_by().values("pk")
    )
    if not (actor.has("manager") or actor.has("support")):
        known = known.filter(decision__candidacy__area__in=actor.scopes("area_desk", "area"))
    return known.select_related(*(f"decision__{name}" for name in _ROWS))


@rule("D-07", decides)
def replies_seen_by(actor: Actor, at: datetime) -> QuerySet[Reply]:
    """Replies whose text the actor may read: those known, with a second factor."""
    found = replies_known_by(actor, at)
    return found if actor.second_factor else found.none()


@rule("F-22", decides)
def weighings_of(actor: Actor) -> QuerySet[Weigher]:
    """The seats in which the actor weighs a reply, under the hat they wear: not ended, on a reply that stands."""
    rows = Weigher.objects.filter(person_id=actor.person_id or -1, ended_at__isnull=True)
    rows = rows.filter(organisation=actor.organisation_id or None, reply__withdrawn_at__isnull=True)
    return rows.select_related("organisation", *(f"reply__decision__{name}" for name in _ROWS))


@rule("D-01", decides)
def may_open_file(actor: Actor, owner: str, owner_id: int) -> bool | None:
    """The port ``file_access``: who weighs a reply and declared to be free opens the candidacy as it was submitted."""
    if owner != "formation.submission" or not actor.second_factor:
        return None
    free = weighings_of(actor).filter(conflict=False).order_by().values("reply__decision__candidacy_id")
    found = Submission.objects.filter(pk=owner_id, at__lte=clock.now(), candidacy__in=free).first()
    last = Submission.objects.filter(candidacy=found.candidacy_id).order_by("-number").first() if found else None
    return True if last and found == last else None


@rule("F-22", decides)
def open_replies(area_id: int, round: int) -> QuerySet[Reply]:
    """Submitted replies on a round of an area that are neither decided nor withdrawn. For workflows: looks at no one."""
    rows = Reply.objects.filter(decision__candidacy__area=area_id, decision__outcome__round=round)
    open_ones = Q(submitted_at__isnull=False, decided_at__isnull=True, withdrawn_at__isnull=True)
    return rows.filter(open_ones).select_related("decision__candidacy__organisation")


def replied(decision: Decision) -> bool:
    """Whether the candidate handed in a reply to this refusal."""
    return Reply.objects.filter(decision=decision, submitted_at__isnull=False).exists()
