"""The star of a case: any two days, both hands on one drawing (C-08)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import OuterRef, QuerySet, Subquery
from django.utils.text import Truncator

from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule, shows
from gezel.kernel.texts import say

from ..models import Case, Demand, StarValue
from ..rules.sight import WISH, Sight
from ..rules.stars import Given, standing, two_days
from ..words.demand import VALUE
from ..words.stars import HANDS
from .lines import Line


@dataclass(frozen=True, slots=True)
class Seen:
    """A hand on a day: question → what it gave last by then."""

    hand: str
    on: date
    earlier: bool
    given: dict[int, Given]


@dataclass(frozen=True, slots=True)
class StarPicture:
    """``axes``: the questions of these days; ``seen``: each hand on each day that gave something; ``days``: every day with a star."""

    axes: Sequence[Demand]
    seen: Sequence[Seen]
    days: Sequence[date]
    first: date | None
    last: date | None


def given_in(case: Case) -> list[Given]:
    """Every value that any hand gave, oldest first. One query."""
    rows = StarValue.objects.filter(star__case=case).order_by("star__at", "star_id")
    found = rows.values_list("demand_id", "star__hand", "star__at", "value")
    return [Given(question, hand, day_of(at), at.timestamp(), value) for question, hand, at, value in found]


@rule("C-08", shows)
def picture(demands: Sequence[Demand], given: Sequence[Given], first: date | None, last: date | None) -> StarPicture:
    """The star of two days out of what was read; no query."""
    days = sorted({one.day for one in given})
    chosen = two_days(days, first, last)
    if chosen is None:
        return StarPicture([d for d in demands if d.is_value and not d.closed_at], (), (), None, None)
    axes = [demand for demand in demands if demand.is_value and any(was_open(demand, day) for day in chosen)]
    seen = []
    for place, day in enumerate(dict.fromkeys(chosen)):
        for hand in HANDS:
            found = {
                question: one
                for question, one in standing(given, hand, day).items()
                if question in {a.pk for a in axes}
            }
            if found:
                seen.append(Seen(hand, day, place == 0 and chosen[0] != chosen[1], found))
    return StarPicture(axes, seen, days, *chosen)


@rule("C-08", decides)
def was_open(demand: Demand, day: date) -> bool:
    """Whether a question was open on a day: opened that day or before, closed that day or after, or not at all."""
    return day_of(demand.opened_at) <= day and (demand.closed_at is None or day_of(demand.closed_at) >= day)


def with_last(case: Case, *labels: str) -> QuerySet[Demand]:
    """Open questions with what each hand gave last (``by_worker``, ``by_participant``). One query when read."""
    return asked_before(case).filter(closed_at=None, label__in=labels or (VALUE,))


def asked_before(case: Case) -> QuerySet[Demand]:
    """Every question of a case, oldest first, with what each hand gave last and when (``by_…``, ``at_…``). One query when read."""
    last = {f"by_{hand}": Subquery(_last(hand, "value")) for hand in HANDS}
    when = {f"at_{hand}": Subquery(_last(hand, "star__at")) for hand in HANDS}
    return Demand.objects.filter(case=case).select_related("domain").annotate(**last, **when)


def before(demand: Demand) -> list[tuple[str, int, date]]:
    """What each hand gave a question last: hand, value, day; of a question that was read with it."""
    found = []
    for hand in HANDS:
        value = getattr(demand, f"by_{hand}")
        if value is not None:
            found.append((hand, value, day_of(getattr(demand, f"at_{hand}"))))
    return found


def _last(hand: str, what: str) -> QuerySet:  # type: ignore[type-arg]
    rows = StarValue.objects.filter(demand=OuterRef("pk"), star__hand=hand)
    return rows.order_by("-star__at", "-star_id").values(what)[:1]


def lines(case: Case, sight: Sight, at: datetime) -> Iterable[Line]:
    """Each open value question in its own words, and apart from it the star each hand gave it last: two things to share, or one. One
    query."""
    if WISH not in sight:
        return
    for row in with_last(case):
        yield Line(WISH, f"question:{row.pk}", say("casework.line_question", "nl"), row.text)
        given = [(hand, getattr(row, f"by_{hand}")) for hand in HANDS]
        stars = [f"{say(f'casework.hand_{hand}', 'nl')}: {value}" for hand, value in given if value]
        if stars:
            title = say("casework.line_star", "nl", question=Truncator(row.text).chars(60))
            yield Line(WISH, f"star:{row.pk}", title, say("casework.line_star_says", "nl", given=", ".join(stars)))
