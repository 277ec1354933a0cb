"""What the clock does for actions, bodies and reviews: reminders before the day, and once when it is past (G-06, G-07, G-14)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from django.urls import reverse

from gezel.kernel.clock import day_of, end_of
from gezel.kernel.rule import decides, rule
from gezel.organisations.models import Partnership
from gezel.post.workflows import notices as post
from gezel.post.workflows.notices import Reminder

from ..models import Action
from ..queries.bodies import BodyLine, rhythm_lines
from ..queries.members import arrangers
from ..queries.reviews import ReviewLine, review_lines

SOON = timedelta(days=3)
REVIEW_SOON = timedelta(days=30)


def remind(at: datetime) -> None:
    """The clock's work: whatever is due soon or past is told, each thing once a person; calling it again adds nothing.

    Eight queries, however many actions and partnerships there are.
    """
    on = day_of(at)
    running = [p for p in Partnership.objects.filter(started_on__lte=on, ends_on__gte=on) if p.runs_on(on)]
    post.remind([*of_actions(on), *of_terms(running, on, at)], at)


@rule("G-07", decides)
def of_actions(on: date) -> Iterator[Reminder]:
    """The owner of an action hears of it three days before its day, and once when it is past."""
    for action in Action.objects.filter(done_at=None, due_on__lte=on + SOON):
        late = action.due_on < on
        code = "governance.notice_action_late" if late else "governance.notice_action_soon"
        url = reverse("governance:action", args=[action.partnership_id, action.pk])
        key = f"action-{'late' if late else 'soon'}:{action.pk}:{action.due_on}:{action.owner_id}"
        yield Reminder([action.owner_id], code, {"text": action.text}, url, key, end_of(action.due_on))


def of_terms(running: Sequence[Partnership], on: date, at: datetime) -> Iterator[Reminder]:
    """Who arranges a partnership hears that a body should have met, and of the review a month before its last day and when it is late."""
    people = arrangers(running, on)
    names = {p.pk: p.name for p in running}
    for line in rhythm_lines(running, at):
        here = line.body.partnership_id
        if overdue := _overdue(line, names[here], people[here]):
            yield overdue
    for review in review_lines(running, at):
        if due := _review(review, on, people[review.partnership.pk]):
            yield due


@rule("G-06", decides)
def _overdue(line: BodyLine, name: str, people: list[int]) -> Reminder | None:
    if not (line.overdue and line.due):
        return None
    body = line.body
    url = reverse("governance:body", args=[body.partnership_id, body.pk])
    key = f"body-overdue:{body.pk}:{line.due.last_day}"
    return Reminder(people, "governance.notice_body_overdue", {"body": body.name, "name": name}, url, key)


@rule("G-14", decides)
def _review(review: ReviewLine, on: date, people: list[int]) -> Reminder | None:
    last, here = review.due.last_day, review.partnership
    if last - REVIEW_SOON > on:
        return None
    code = "governance.notice_review_late" if review.late else "governance.notice_review_due"
    url = reverse("governance:reviews", args=[here.pk])
    key = f"review-{'late' if review.late else 'due'}:{here.pk}:{last}"
    return Reminder(people, code, {"name": here.name, "due": last}, url, key, end_of(last))
