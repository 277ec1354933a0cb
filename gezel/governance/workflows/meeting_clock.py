"""What the clock does for actions, bodies and reviews: reminders before the day, and once when it is past (G-06, G-07, G-14)."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.db.models import Q
from django.urls import reverse

from gezel.kernel.clock import day_of, end_of
from gezel.kernel.rule import decides, rule
from gezel.organisations.models import Partnership
from gezel.post.workflows.notices import tell

from .. import words
from ..models import Action, Holding
from ..queries.bodies import body_lines
from ..queries.reviews import review_lines

SOON = timedelta(days=3)
REVIEW_SOON = timedelta(days=30)
_ARRANGING = (words.TEAM_LEADER, words.DIRECTOR, words.ADMINISTRATOR_ROLE)


def remind(at: datetime) -> None:
    """The clock's work: whatever is due soon or past is told, each thing once a person; calling it again adds nothing."""
    on = day_of(at)
    remind_of_actions(on, at)
    for partnership in Partnership.objects.filter(started_on__lte=on, ends_on__gte=on):
        remind_of_terms(partnership, on, at)


@rule("G-07", decides)
def remind_of_actions(on: date, at: datetime) -> None:
    """The owner of an action hears of it three days before its day, and once when it is past."""
    rows = Action.objects.filter(done_at=None, due_on__lte=on + SOON)
    for action in rows:
        late = action.due_on < on
        code = "governance.notice_action_late" if late else "governance.notice_action_soon"
        url = reverse("governance:action", args=[action.partnership_id, action.pk])
        key = f"action-{'late' if late else 'soon'}:{action.pk}:{action.due_on}:{action.owner_id}"
        tell([action.owner_id], code, {"text": action.text}, url, at, due=end_of(action.due_on), key=key)


@rule("G-06", decides)
@rule("G-14", decides)
def remind_of_terms(partnership: Partnership, on: date, at: datetime) -> None:
    """Who arranges a partnership hears that a body should have met, and of the review a month before its last day and when it is late."""
    people = _arrangers(partnership, on)
    for line in body_lines(partnership, at):
        if line.overdue and line.due:
            url = reverse("governance:body", args=[partnership.pk, line.body.pk])
            key = f"body-overdue:{line.body.pk}:{line.due.last_day}"
            params = {"body": line.body.name, "name": partnership.name}
            tell(people, "governance.notice_body_overdue", params, url, at, key=key)
    review = review_lines([partnership], at)[0]
    last = review.due.last_day
    if last - REVIEW_SOON > on:
        return
    code = "governance.notice_review_late" if review.late else "governance.notice_review_due"
    url = reverse("governance:reviews", args=[partnership.pk])
    key = f"review-{'late' if review.late else 'due'}:{partnership.pk}:{last}"
    tell(people, code, {"name": partnership.name, "due": last}, url, at, due=end_of(last), key=key)


def _arrangers(partnership: Partnership, on: date) -> list[int]:
    held = Holding.objects.on(on).filter(Q(role__kind__in=_ARRANGING), role__partnership=partnership)
    return list(held.values_list("person_id", flat=True))
