"""What waits for you from meetings: actions, meetings, reviews (G-06, G-07, G-14)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from django.urls import reverse

from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.ports import HomeCard
from gezel.kernel.rule import rule, shows
from gezel.organisations import words as orgs
from gezel.organisations.models import Partnership

from .. import words
from ..models import Action, Attendance
from .bodies import body_lines
from .reviews import ReviewLine, review_lines

AHEAD = timedelta(days=14)
REVIEW_AHEAD = timedelta(days=30)
MOST = 6
_ARRANGING = (words.TEAM_LEADER, words.DIRECTOR, words.ADMINISTRATOR_ROLE)


@rule("G-07", shows)
@rule("G-14", shows)
def cards(actor: Actor, at: datetime) -> Sequence[HomeCard]:
    """One's own actions, one's meetings of the coming two weeks, and the terms of the partnerships one arranges."""
    if actor.is_visitor:
        return []
    found: list[HomeCard] = []
    if actor.scopes(orgs.TAKES_PART, "partnership"):
        found += [*_actions(actor, at), *_meetings(actor, at), *_terms(actor, at)]
    if actor.has(orgs.MANAGER) or actor.has(orgs.SUPPORT):
        found += _over_all(actor, at)
    return found


def _actions(actor: Actor, at: datetime) -> Iterator[HomeCard]:
    """Open actions with a day within two weeks. One query."""
    on = day_of(at)
    mine = Action.objects.filter(owner_id=actor.person_id, done_at=None, due_on__lte=on + AHEAD)
    for row in mine.filter(partnership__in=actor.scopes(orgs.TAKES_PART, "partnership"))[:MOST]:
        code = "governance.card_action_late" if row.due_on < on else "governance.card_action"
        url = reverse("governance:action", args=[row.partnership_id, row.pk])
        yield HomeCard(code, {"text": row.text}, url, row.due_on)


def _meetings(actor: Actor, at: datetime) -> Iterator[HomeCard]:
    """Meetings one was invited to, from now to two weeks on, and those whose report still has to be closed. One query."""
    rows = Attendance.objects.filter(
        person_id=actor.person_id,
        meeting__cancelled_at=None,
        meeting__frozen_at=None,
        meeting__starts_at__lt=at + AHEAD,
        meeting__body__partnership__in=actor.scopes(orgs.TAKES_PART, "partnership"),
    ).select_related("meeting__body")
    for meeting in sorted((a.meeting for a in rows), key=lambda m: m.starts_at)[:MOST]:
        url = reverse("governance:meeting", args=[meeting.body.partnership_id, meeting.pk])
        params = {"body": meeting.body.name}
        writes = actor.person_id in (meeting.minute_taker_id, meeting.facilitator_id)
        if meeting.opened_at and meeting.ends_at < at:
            if writes:
                yield HomeCard("governance.card_meeting_close", params, url)
        elif meeting.opened_at:
            yield HomeCard("governance.card_meeting_runs", params, url)
        elif meeting.ends_at >= at:
            yield HomeCard("governance.card_meeting", params, url, meeting.starts_at, kind="next")


def _terms(actor: Actor, at: datetime) -> Iterator[HomeCard]:
    """For who arranges a partnership: bodies to be planned, the review. Six queries a partnership arranged (mostly one)."""
    arranged = frozenset[int]().union(*(actor.scopes(role, "partnership") for role in _ARRANGING))
    partnerships = list(Partnership.objects.filter(pk__in=arranged)) if arranged else []
    for partnership in (p for p in partnerships if p.runs_on(day_of(at))):
        for line in body_lines(partnership, at):
            if line.overdue or line.to_plan:
                code = "governance.card_body_overdue" if line.overdue else "governance.card_body_plan"
                url = reverse("governance:body", args=[partnership.pk, line.body.pk])
                yield HomeCard(code, {"body": line.body.name}, url, line.due.last_day if line.due else None)
    for review in review_lines(partnerships, at) if partnerships else ():
        yield from _review(review)


def _review(line: ReviewLine) -> Iterator[HomeCard]:
    url, params = reverse("governance:reviews", args=[line.partnership.pk]), {"name": line.partnership.name}
    if line.partnership.runs_on(line.on) and line.due.last_day - REVIEW_AHEAD <= line.on:
        code = "governance.card_review_late" if line.late else "governance.card_review_due"
        yield HomeCard(code, params, url, line.due.last_day)
    if line.unsent:
        yield HomeCard("governance.card_review_send", params, url)


def _over_all(actor: Actor, at: datetime) -> Iterator[HomeCard]:
    """For the manager and the coaches: how many partnerships are late with their review. Three queries."""
    late = [line for line in review_lines(list(Partnership.objects.seen_by(actor)), at) if line.late]
    if late:
        first = min(line.due.last_day for line in late)
        url = reverse("governance:all_reviews")
        yield HomeCard("governance.card_reviews_late", {"count": len(late)}, url, first, kind="wait")
