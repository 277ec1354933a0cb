"""Which candidacies an actor may know, open and read files of, whatever the journey (F-11, D-01).

One's own, in whatever state; of others only what stands after the deadline, as the jury's access says.
"""

from __future__ import annotations

from datetime import datetime

from django.db.models import Q, QuerySet

from gezel.kernel import clock
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule

from ..models import Candidacy, Submission
from ..models.candidacy_reads import own
from . import jury_access


def known_by(actor: Actor, at: datetime) -> QuerySet[Candidacy]:
    """Candidacies whose name the actor may know: own, and after the deadline those the jury's access lets know."""
    return _own_or(actor, jury_access.known_by(actor, at))


@rule("F-11", decides)
def seen_by(actor: Actor, at: datetime) -> QuerySet[Candidacy]:
    """Candidacies whose texts the actor may open: own, and after the deadline those the jury's access opens."""
    return _own_or(actor, jury_access.seen_by(actor, at))


def _own_or(actor: Actor, others: QuerySet[Candidacy]) -> QuerySet[Candidacy]:
    return Candidacy.objects.filter(own(actor) | Q(pk__in=others.order_by().values("pk")))


def standing_submission(candidacy: Candidacy) -> Submission | None:
    """The last submission of a candidacy that stands; none when it was withdrawn or never submitted."""
    return candidacy.submissions.select_related("pdf").order_by("-number").first() if candidacy.stands else None


def may_open_file(actor: Actor, owner: str, owner_id: int) -> bool | None:
    """The port ``file_access`` for files of candidacies: yes, or no opinion (D-01).

    The candidate's own people open everything of it. Others who may see the candidacy open only what the submission carries
    that stands: its PDF and its attachments, never the draft's. A Word form that was uploaded stays the candidate's.
    """
    at = clock.now()
    if owner == "formation.candidacy":
        return Candidacy.objects.of(actor).filter(pk=owner_id).exists() or None
    if owner != "formation.submission":
        return None
    submission = Submission.objects.select_related("candidacy").filter(pk=owner_id).first()
    return (submission is not None and opens(actor, submission, at)) or None


@rule("F-11", decides)
def opens(actor: Actor, submission: Submission, at: datetime) -> bool:
    """Whether an actor opens this submission with its files: the candidate any of them, others only the one that stands."""
    candidacy = submission.candidacy
    if Candidacy.objects.of(actor).filter(pk=candidacy.pk).exists():
        return True
    stands = standing_submission(candidacy) == submission
    return stands and seen_by(actor, at).filter(pk=candidacy.pk).exists()
