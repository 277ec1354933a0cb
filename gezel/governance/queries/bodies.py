"""The bodies of a partnership: who sits in them, when they last met and when they should meet again (G-06)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Max, Min, Q, QuerySet

from gezel.kernel.clock import day_of
from gezel.kernel.days import Counted
from gezel.kernel.rule import decides, rule, shows
from gezel.organisations.models import Partnership

from ..models import Body, Seat, there_on
from ..rules.rhythm import next_due
from .settings import numbers, numbers_of


@dataclass(frozen=True, slots=True)
class BodyLine:
    """A body today: its seats, its last and next meeting, and the term of its rhythm (none: as often as needed)."""

    body: Body
    seats: tuple[Seat, ...]
    last_at: datetime | None
    next_at: datetime | None
    due: Counted | None
    on: date

    @property
    @rule("G-06", decides)
    def overdue(self) -> bool:
        """It should have met by now, and no meeting is planned within the term."""
        return self.due is not None and self.due.last_day < self.on

    @property
    @rule("G-06", decides)
    def to_plan(self) -> bool:
        """Its term runs and no meeting is planned within it."""
        planned = day_of(self.next_at) if self.next_at else None
        return self.due is not None and (planned is None or planned > self.due.last_day)

    @property
    @rule("G-06", decides)
    def voiceless(self) -> bool:
        """The target group should sit here and does not."""
        return self.body.needs_voice and not any(seat.target_group for seat in self.seats)


def bodies_now(partnerships: Iterable[Partnership], at: datetime) -> QuerySet[Body]:
    """The bodies that were not removed, with ``last_at`` (a meeting that was held) and ``next_at`` (one to come)."""
    held = Q(meetings__opened_at__lte=at)
    to_come = Q(
        meetings__cancelled_at=None, meetings__opened_at=None, meetings__ends_at__gte=at, meetings__called_at__lte=at
    )
    rows = Body.objects.filter(there_on(day_of(at)), partnership__in=partnerships, removed_on=None)
    return rows.annotate(
        last_at=Max("meetings__starts_at", filter=held), next_at=Min("meetings__starts_at", filter=to_come)
    )


@rule("G-06", shows)
def body_lines(partnership: Partnership, at: datetime) -> list[BodyLine]:
    """Every body with its people and its rhythm, in the order of the partnership. Three queries."""
    on = day_of(at)
    seats: dict[int, list[Seat]] = {}
    rows = Seat.objects.on(on).filter(body__partnership=partnership).select_related("person", "organisation")
    for seat in rows:
        seats.setdefault(seat.body_id, []).append(seat)
    agreed = numbers(partnership, on)
    return [line_of(b, partnership, seats.get(b.pk, ()), agreed, on) for b in bodies_now([partnership], at)]


@rule("G-06", shows)
def rhythm_lines(partnerships: Iterable[Partnership], at: datetime) -> list[BodyLine]:
    """Every body of many partnerships with its rhythm, without its people. Two queries."""
    on, known = day_of(at), {p.pk: p for p in partnerships}
    agreed = numbers_of(known, on)
    bodies = bodies_now(known.values(), at)
    return [line_of(b, known[b.partnership_id], (), agreed[b.partnership_id], on) for b in bodies]


def line_of(
    body: Body, partnership: Partnership, seats: Iterable[Seat], agreed: Mapping[str, int], on: date
) -> BodyLine:
    """One annotated body (:func:`bodies_now`) as a line. No query."""
    last: datetime | None = body.last_at  # type: ignore[attr-defined]
    previous = day_of(last) if last else None
    due = next_due(body.kind, body.rhythm_months, previous, partnership.started_on, agreed)
    return BodyLine(body, tuple(seats), last, body.next_at, due, on)  # type: ignore[attr-defined]
