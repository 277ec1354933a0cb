"""What the final report of a matching tells, as far as its reader may see it (F-24)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule

from ..models import (
    Area,
    Candidacy,
    Challenge,
    ConflictDeclaration,
    Decision,
    Juror,
    MadeKnown,
    PitchSlot,
    Reply,
    RoundOutcome,
    Score,
    Submission,
)
from .decision_access import mails_seen_by
from .jury_access import known_by, outcomes_seen_by, scores_seen_by
from .reply_access import replies_seen_by


@dataclass(frozen=True)
class Report:
    """The rows of a report: an area with everything of its matching that the reader may see."""

    area: Area
    known: tuple[MadeKnown, ...]
    challenges: tuple[Challenge, ...]
    jurors: tuple[Juror, ...]
    conflicts: tuple[ConflictDeclaration, ...]
    candidacies: tuple[Candidacy, ...]
    submissions: tuple[Submission, ...]
    outcomes: tuple[RoundOutcome, ...]
    scores: tuple[Score, ...]
    slots: tuple[PitchSlot, ...]
    decisions: tuple[Decision, ...]
    replies: tuple[Reply, ...]

    def outcome(self, candidacy: Candidacy, round: int) -> RoundOutcome | None:
        """The final outcome of a candidate in a round, when the reader may see it."""
        return next((o for o in self.outcomes if o.candidacy_id == candidacy.pk and o.round == round), None)


@rule("F-24", decides)
def report_of(area: Area, actor: Actor, at: datetime) -> Report:
    """The report at any moment: what is not decided, or not for this reader, is not in it. Twelve flat queries."""
    candidacies = tuple(
        known_by(actor, at).filter(area=area).select_related("organisation").order_by("organisation__name")
    )
    ids = [c.pk for c in candidacies]
    last: dict[int, Submission] = {
        s.candidacy_id: s for s in Submission.objects.filter(candidacy__in=ids).order_by("number")
    }
    conflicts = ConflictDeclaration.objects.filter(candidacy__in=ids, conflict=True, standing=True)
    outcomes = outcomes_seen_by(actor, at).filter(candidacy__in=ids, final_at__isnull=False)
    scores = scores_seen_by(actor, at).filter(candidacy__in=ids)
    slots = PitchSlot.objects.filter(candidacy__in=ids, cancelled_at__isnull=True)
    replies = replies_seen_by(actor, at).filter(decision__candidacy__in=ids)
    return Report(
        area,
        tuple(
            MadeKnown.objects.filter(call=area.call).filter(area__in=[area])
            | MadeKnown.objects.filter(call=area.call, area=None)
        ),
        tuple(area.challenges.filter(retained=True).order_by("number")),
        tuple(Juror.objects.filter(area=area, accepted_at__isnull=False).select_related("organisation")),
        tuple(conflicts.select_related("juror", "candidacy__organisation")),
        candidacies,
        tuple(last.values()),
        tuple(outcomes.select_related("reversal").order_by("round")),
        tuple(scores.select_related("juror").order_by("round", "criterion", "juror__name")),
        tuple(slots.select_related("moment", "candidacy__organisation").order_by("starts_at")),
        tuple(mails_seen_by(actor, at).filter(candidacy__in=ids).order_by("released_at", "pk")),
        tuple(replies.prefetch_related("points", "weighers").order_by("submitted_at")),
    )
