"""What waits for a juror, until when: one line per candidacy they may know, in flat queries (F-13 to F-17)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from django.db.models import QuerySet

from gezel.kernel.actor import Actor

from .. import words
from ..models import (
    Addendum,
    Area,
    ConflictDeclaration,
    Deliberation,
    HandIn,
    Juror,
    OutcomeReading,
    PitchSlot,
    RoundOutcome,
)
from ..rules.reply import leads_to
from .jury_access import before_jury, seats_of, without_conflict

DECLARE, SCORE, HANDED_IN, DELIBERATE, READ, READ_BY_ME = (
    "declare",
    "score",
    "handed_in",
    "deliberate",
    "read",
    "waiting",
)
DECIDED, NEXT_ROUND = "decided", "pitch"
TODO = (DECLARE, SCORE, DELIBERATE, READ)


@dataclass(frozen=True, slots=True)
class Work:
    """One candidacy before a juror: the round it is in, what it asks of them, until when. Ordered by name, never ranked."""

    candidacy_id: int
    area_id: int
    name: str
    round: int
    state: str
    due: date | None = None
    starts: datetime | None = None

    @property
    def todo(self) -> bool:
        """Whether it waits for this juror."""
        return self.state in TODO

    @property
    def label(self) -> str:
        """The code of the sentence for its state."""
        return f"formation.jury_state_{self.state}"


@dataclass(frozen=True)
class Seat:
    """A seat with the work it brings."""

    juror: Juror
    work: tuple[Work, ...]

    @property
    def counts(self) -> Mapping[str, int]:
        """How many candidacies are in each state."""
        return Counter(line.state for line in self.work)

    @property
    def todo(self) -> tuple[Work, ...]:
        """What waits for this juror."""
        return tuple(line for line in self.work if line.todo)


@dataclass
class _Rows:
    """What the flat queries found, by candidacy and round."""

    declared: set[int]
    handed_in: set[tuple[int, int]]
    begun: set[tuple[int, int]]
    outcomes: dict[tuple[int, int], tuple[int, bool, str]]
    read: set[int]
    slots: dict[int, datetime]
    dates: dict[int, tuple[date | None, date | None, datetime | None]] = field(default_factory=dict)


def own_seats(actor: Actor) -> QuerySet[Juror]:
    """Every running seat of a person, under any hat, also not yet accepted: for their own page of seats."""
    rows = Juror.objects.filter(person_id=actor.person_id or -1, ended_at__isnull=True)
    return rows.select_related("area__call_version", "organisation").order_by("area__name")


def seats_with_work(actor: Actor, at: datetime, area: Area | None = None) -> list[Seat]:
    """The accepted seats under this hat with their work: nine queries, whatever the number of areas and candidacies."""
    rows = seats_of(actor).select_related("area", "organisation").order_by("area__name")
    seats = list(rows.filter(area=area) if area else rows)
    if not seats:
        return []
    areas = [seat.area_id for seat in seats]
    known = without_conflict(before_jury(at), actor).filter(area__in=areas).order_by("organisation__name", "pk")
    names = list(known.values_list("pk", "area_id", "organisation__name"))
    found = _rows(seats, areas)
    lines = [_line(*row, found, at) for row in names]
    return [Seat(seat, tuple(line for line in lines if line.area_id == seat.area_id)) for seat in seats]


def _rows(seats: Iterable[Juror], areas: list[int]) -> _Rows:
    mine, there = {"juror__in": [s.pk for s in seats]}, {"candidacy__area__in": areas}
    standing = RoundOutcome.objects.filter(**there, replaced_at__isnull=True)
    outcomes = standing.values_list("candidacy_id", "round", "pk", "final_at", "result", "reversal")
    dates = Addendum.objects.filter(area__in=areas)
    slots = PitchSlot.objects.filter(**there, cancelled_at__isnull=True)
    return _Rows(
        declared=set(ConflictDeclaration.objects.filter(**mine, standing=True).values_list("candidacy_id", flat=True)),
        handed_in=set(HandIn.objects.filter(**mine).values_list("candidacy_id", "round")),
        begun=set(Deliberation.objects.filter(**there).values_list("candidacy_id", "round")),
        outcomes={
            (c, r): (pk, final is not None, leads_to(r, result, back is not None))
            for c, r, pk, final, result, back in outcomes
        },
        read=set(OutcomeReading.objects.filter(**mine).values_list("outcome_id", flat=True)),
        slots=dict(slots.values_list("candidacy_id", "starts_at")),
        dates={
            a: (one, two, released)
            for a, one, two, released in dates.values_list(
                "area_id", "round1_ends_on", "round2_ends_on", "area__round1_released_at"
            )
        },
    )


def _line(candidacy_id: int, area_id: int, name: str, found: _Rows, at: datetime) -> Work:
    first, second, released = found.dates.get(area_id, (None, None, None))
    outcome = found.outcomes.get((candidacy_id, words.PAPER))
    onward = bool(outcome and outcome[1] and outcome[2] == words.INVITED and released and released <= at)
    round = words.PITCH if onward else words.PAPER
    starts = found.slots.get(candidacy_id) if onward else None
    state = _state(candidacy_id, round, found)
    if onward and state == SCORE and (starts is None or starts > at):
        state = NEXT_ROUND
    return Work(candidacy_id, area_id, name, round, state, second if onward else first, starts)


def _state(candidacy_id: int, round: int, found: _Rows) -> str:
    if candidacy_id not in found.declared:
        return DECLARE
    if outcome := found.outcomes.get((candidacy_id, round)):
        pk, final, _ = outcome
        return DECIDED if final else READ_BY_ME if pk in found.read else READ
    if (candidacy_id, round) in found.begun:
        return DELIBERATE
    return HANDED_IN if (candidacy_id, round) in found.handed_in else SCORE
