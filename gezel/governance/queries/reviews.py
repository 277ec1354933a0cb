"""Reviews of the learning process: the questions, the term, and which partnerships are late (G-14)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Max, Min, Q
from django.urls import reverse

from gezel.kernel.clock import day_of
from gezel.kernel.days import Counted
from gezel.kernel.rule import configures, decides, rule, shows
from gezel.kernel.texts import say
from gezel.organisations.models import Partner, Partnership

from .. import words
from ..models import Attendance, Body, Meeting, ReviewQuestion
from ..rules.review import next_review, not_there
from ..rules.review_questions import Question, first_questions
from ..rules.waiting import Waiting
from .partnership import partners_on
from .settings import numbers_of

SOON = timedelta(days=31)


@rule("G-14", configures)
def questions_of(partnership: Partnership) -> tuple[Question, ...]:
    """The partnership's own questions, else those it began with. One query."""
    own = ReviewQuestion.objects.filter(partnership=partnership)
    return tuple(Question(q.level, q.text) for q in own) or first_questions()


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """Where a partnership stands: its last review and its report, the next one planned, and the term."""

    partnership: Partnership
    last_at: datetime | None
    next_at: datetime | None
    unsent: datetime | None
    due: Counted
    on: date

    @property
    @rule("G-14", decides)
    def late(self) -> bool:
        """The term is past, and the partnership still runs."""
        return self.due.last_day < self.on and self.partnership.runs_on(self.on)


@rule("G-14", shows)
def review_lines(partnerships: Sequence[Partnership], at: datetime) -> list[ReviewLine]:
    """Where each of these partnerships stands with its reviews. Two queries, however many there are.

    A review counts from its day once the meeting was held; ``unsent`` is the oldest of which Europa WSE has no report yet.
    """
    on = day_of(at)
    review = Q(bodies__meetings__review=True)
    held = review & Q(bodies__meetings__opened_at__isnull=False)
    to_come = review & Q(
        bodies__meetings__cancelled_at=None, bodies__meetings__opened_at=None, bodies__meetings__ends_at__gte=at
    )
    rows = Partnership.objects.filter(pk__in=[p.pk for p in partnerships]).annotate(
        last_at=Max("bodies__meetings__starts_at", filter=held),
        next_at=Min("bodies__meetings__starts_at", filter=to_come),
        unsent=Min("bodies__meetings__starts_at", filter=held & Q(bodies__meetings__dispatch__sent_at=None)),
    )
    agreed = numbers_of([p.pk for p in partnerships], on)
    return [_line(row, agreed[row.pk]["review_months"], on) for row in rows]


def _line(row: Partnership, months: int, on: date) -> ReviewLine:
    last: datetime | None = row.last_at  # type: ignore[attr-defined]
    due = next_review(day_of(last) if last else None, row.started_on, months)
    return ReviewLine(row, last, row.next_at, row.unsent, due, on)  # type: ignore[attr-defined]


@rule("G-14", decides)
def review_waits(body: Body, at: datetime) -> Iterable[Waiting]:
    """For the agenda of the support group: the review that is late or due within a month, until a day for it is set. Two queries."""
    if body.kind != words.SUPPORT_GROUP:
        return []
    line = review_lines([body.partnership], at)[0]
    if line.next_at or line.due.last_day - SOON > line.on or not line.partnership.runs_on(line.on):
        return []
    url, due = reverse("governance:reviews", args=[body.partnership_id]), line.due.last_day
    title = say("governance.review_to_plan", "nl")
    return [Waiting("review", title, url, "organisations.partnership", body.partnership_id, due=due)]


@rule("G-14", decides)
def partners_missing(meeting: Meeting, people: Iterable[Attendance]) -> list[Partner]:
    """The partners for whom nobody is noted as present in a review. One query."""
    partners = partners_on(meeting.body.partnership, day_of(meeting.starts_at))
    there = {a.organisation_id for a in people if a.status == words.PRESENT and a.organisation_id}
    through = {p.organisation_id for p in partners if p.organisation.managing_organisation_id in there}
    missing = not_there((p.organisation_id for p in partners), there | through)
    return [p for p in partners if p.organisation_id in missing]
