"""Where the decisions of a round stand: per candidate the outcome, the mail and the slot. Facts for workflows and pages alike.

Nothing here looks at who asks: workflows use it whole, pages through ``queries.decision_access``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from gezel.kernel.rule import decides, rule

from .. import words
from ..models import Area, Candidacy, Decision, PitchSlot, Release, RoundOutcome
from ..rules.decisions import Told, kind_of
from .jury_access import before_jury


@dataclass(frozen=True)
class Line:
    """One candidate in a round. ``outcome`` is the one this round tells; empty while the jury still works."""

    round: int
    candidacy: Candidacy
    paper: RoundOutcome | None
    pitch: RoundOutcome | None
    decision: Decision | None
    first: Decision | None
    slot: PitchSlot | None

    @property
    def closing(self) -> bool:
        """Whether round 2 only tells the end to somebody who was refused in round 1."""
        return self.round == words.PITCH and self.paper is not None and self.paper.leads_to == words.NOT_SELECTED

    @property
    def outcome(self) -> RoundOutcome | None:
        """The final outcome that this round tells."""
        return self.paper if self.round == words.PAPER or self.closing else self.pitch

    @property
    def kind(self) -> str:
        """The mail that belongs to the outcome; empty without one."""
        if self.outcome is None or self.paper is None:
            return ""
        paper = self.paper.result if self.round == words.PAPER else self.paper.leads_to
        return kind_of(self.round, paper, self.pitch.result if self.pitch else None)

    @property
    @rule("F-19", decides)
    def stale(self) -> bool:
        """Whether the mail that waits tells another outcome than the jury's."""
        d = self.decision
        return d is not None and (self.outcome is None or (d.outcome_id, d.kind) != (self.outcome.pk, self.kind))

    @property
    def told(self) -> Told:
        """What a release asks of this candidate."""
        invited = self.kind == words.MAIL_INVITED
        return Told(
            self.candidacy.organisation.name,
            self.outcome is not None,
            self.decision is not None and not self.stale,
            invited,
            self.slot is not None,
            bool(self.decision and self.decision.slot_later),
        )


@dataclass(frozen=True)
class RoundState:
    """A round of an area: its candidates by name, and its release when there is one."""

    area: Area
    round: int
    lines: tuple[Line, ...]
    release: Release | None

    def line(self, candidacy_id: int) -> Line:
        """The line of a candidacy; ``StopIteration`` when it does not take part in this round."""
        return next(line for line in self.lines if line.candidacy.pk == candidacy_id)


def round_state(area: Area, round: int, at: datetime, only: QuerySet[Candidacy] | None = None) -> RoundState:
    """The decisions of a round on those that stand (or only on the given candidacies): five flat queries."""
    rows = before_jury(at).filter(area=area).select_related("organisation", "started_by")
    if only is not None:
        rows = rows.filter(pk__in=only.order_by().values("pk"))
    found = list(rows.order_by("organisation__name", "pk"))
    outcomes = {(o.candidacy_id, o.round): o for o in final_outcomes(found)}
    told = {(d.candidacy_id, d.kind): d for d in standing_decisions(found)}
    slots = {s.candidacy_id: s for s in standing_slots(found)}
    lines = [_line(round, c, outcomes, told, slots.get(c.pk)) for c in found]
    release = Release.objects.filter(area=area, round=round).select_related("by").first()
    return RoundState(area, round, tuple(lines), release)


def _line(
    round: int,
    candidacy: Candidacy,
    outcomes: dict[tuple[int, int], RoundOutcome],
    told: dict[tuple[int, str], Decision],
    slot: PitchSlot | None,
) -> Line:
    pk = candidacy.pk
    kinds = words.DECISION_MAILS[:2] if round == words.PAPER else words.DECISION_MAILS[2:]
    paper = outcomes.get((pk, words.PAPER))
    if round == words.PITCH and paper is not None and paper.leads_to == words.INVITED:
        kinds = words.DECISION_MAILS[2:4]  # who was invited on a reply is past the closing mail
    decision = next((told[pk, kind] for kind in kinds if (pk, kind) in told), None)
    first = told.get((pk, words.MAIL_REFUSED_1))
    return Line(round, candidacy, paper, outcomes.get((pk, 2)), decision, first, slot)


def final_outcomes(candidacies: Iterable[Candidacy]) -> QuerySet[RoundOutcome]:
    """What the jury decided for good."""
    rows = RoundOutcome.objects.filter(candidacy__in=[c.pk for c in candidacies])
    return rows.filter(final_at__isnull=False, replaced_at__isnull=True).select_related("reversal")


def standing_decisions(candidacies: Iterable[Candidacy]) -> QuerySet[Decision]:
    """The decisions that were not voided, each with its mail."""
    rows = Decision.objects.filter(candidacy__in=[c.pk for c in candidacies], voided_at__isnull=True)
    return rows.select_related("mail", "outcome", "read_by")


def standing_slots(candidacies: Iterable[Candidacy]) -> QuerySet[PitchSlot]:
    """The slots that candidates have now."""
    rows = PitchSlot.objects.filter(candidacy__in=[c.pk for c in candidacies], cancelled_at__isnull=True)
    return rows.select_related("moment")


@rule("F-22", decides)
def late_pitchers(area: Area) -> bool:
    """Whether somebody was invited to pitch on a reply and has not been told the end yet: the second round goes on for them."""
    told = Decision.objects.filter(
        kind__in=words.DECISION_MAILS[2:4], voided_at__isnull=True, released_at__isnull=False
    )
    invited = RoundOutcome.objects.filter(candidacy__area=area, round=words.PAPER, reversal__isnull=False)
    return invited.exclude(candidacy__in=told.filter(candidacy__area=area).values("candidacy_id")).exists()
