"""Issues of a partnership: which one may read, how each stands, and what happened step by step (G-10)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q, QuerySet
from django.http import Http404

from gezel.kernel.actor import Actor
from gezel.kernel.clock import start_of
from gezel.kernel.rule import decides, rule, shows
from gezel.kernel.search import search_key
from gezel.organisations.models import Partnership

from ..models import Body, Escalation, FollowUp, Holding, Issue, Seat
from ..rules.issues import responsible, state_of
from ..words import issues as words
from .actions import actions_seen
from .partnership import reads_until


@rule("D-01", decides)
def issues_seen_by(actor: Actor, partnership: Partnership) -> QuerySet[Issue]:
    """Every issue of the partnership, for who reads it; who left reads those raised before that day."""
    rows = Issue.objects.filter(partnership=partnership)
    until = reads_until(actor, partnership)
    rows = rows.filter(raised_at__lt=start_of(until)) if until else rows
    told = rows.select_related("body__partnership", "raised_by", "taken_up_by", "closed_by")
    return told.prefetch_related("escalations__by", "escalations__organisation", "escalations__answered_by")


def issue_for(actor: Actor, partnership: Partnership, pk: int) -> Issue:
    """One of them as this reader may know it, or 404."""
    found = issues_seen_by(actor, partnership).filter(pk=pk).first()
    if found is None:
        raise Http404
    return as_it_was(found, reads_until(actor, partnership))


@rule("D-01", decides)
def as_it_was(issue: Issue, until: date | None) -> Issue:
    """The issue as an organisation that left on a day still reads it: what happened from then on is not there. Not to be saved. No query
    when its escalations are fetched."""
    if until is None:
        return issue
    end = start_of(until)
    if issue.closed_at and issue.closed_at >= end:
        issue.closed_at = issue.closed_by = None
        issue.outcome = issue.closing = ""
    if issue.taken_up_at and issue.taken_up_at >= end:
        issue.taken_up_at = issue.taken_up_by = None
    rows = issue.escalations.all()
    for row in rows:
        if row.answered_at and row.answered_at >= end:
            row.answered_at = row.answered_by = None
            row.answer = ""
    rows._result_cache = [row for row in rows if row.at < end]
    issue._prefetched_objects_cache = {"escalations": rows}  # type: ignore[attr-defined]
    return issue


def named_like(rows: QuerySet[Issue], query: str) -> QuerySet[Issue]:
    """Those in whose title a word starts with each word of the query."""
    for word in search_key(query).split():
        rows = rows.filter(Q(search__startswith=word) | Q(search__contains=f" {word}"))
    return rows


def state(issue: Issue) -> str:
    """How an issue stands; no query when its escalations are fetched."""
    return state_of(
        issue.taken_up_at is not None, issue.outcome, [bool(e.answered_at) for e in issue.escalations.all()]
    )


def open_escalations(issue: Issue) -> list[Escalation]:
    """Those that wait for an answer."""
    return [e for e in issue.escalations.all() if e.answered_at is None]


def members(body: Body, on: date) -> set[int]:
    """The person ids of who sits in a body on a day. One query."""
    return set(Seat.objects.on(on).filter(body=body).values_list("person_id", flat=True))


def answering(issue: Issue, on: date) -> frozenset[int]:
    """Who answers for the issue on a day. One query."""
    escalated = {e.by_id for e in issue.escalations.all()}
    return responsible(state(issue), issue.taken_up_by_id, escalated, members(issue.body, on))


def field_team(partnership: Partnership, on: date) -> set[int]:
    """The person ids of the field team on a day. One query."""
    rows = Holding.objects.on(on).among(partnership.pk)
    return set(rows.filter(role__kind__in=words.FIELD_ROLES).values_list("person_id", flat=True))


@dataclass(frozen=True, slots=True)
class Moment:
    """A step in the life of an issue: when, who, what (half a code), the organisation or person it went to, the words, a day."""

    at: datetime
    who: str
    what: str
    to: str = ""
    text: str = ""
    day: date | None = None


@rule("D-01", decides)
def came_of(issue: Issue, actor: Actor) -> list[FollowUp]:
    """What came of an issue, as far as this reader may know: nothing of after it left, and no action of a case conference that is not its
    own. One query, two for who left."""
    rows = issue.follow_ups.filter(Q(action=None) | Q(action__in=actions_seen(actor, issue.body.partnership)))
    until = reads_until(actor, issue.body.partnership)
    rows = rows.filter(at__lt=start_of(until)) if until else rows
    return list(rows.select_related("by", "decision", "signal", "action"))


@rule("G-10", shows)
def story(issue: Issue, came: Iterable[FollowUp], until: date | None = None) -> list[Moment]:
    """Every step (before a day), oldest first, so that the team sees how it goes; ``came`` is what came of it. One query beside the
    issue's own."""
    rows = [Moment(issue.raised_at, issue.raised_by.name, "raised", text=issue.tried)]
    if issue.taken_up_at and issue.taken_up_by:
        rows.append(Moment(issue.taken_up_at, issue.taken_up_by.name, "taken_up"))
    rows += _escalated(issue.escalations.all())
    for told in issue.reports.select_related("by"):
        what = "reported" if told.escalation_id else "passed_on"
        rows.append(Moment(told.at, told.by.name, what, text=told.text))
    for one in came:
        rows.append(Moment(one.at, one.by.name, f"became_{one.kind}", str(one.result)))
    if issue.closed_at and issue.closed_by:
        rows.append(Moment(issue.closed_at, issue.closed_by.name, issue.outcome, text=issue.closing))
    told = (row for row in rows if until is None or row.at < start_of(until))
    return sorted(told, key=lambda moment: moment.at)


def _escalated(escalations: Iterable[Escalation]) -> Sequence[Moment]:
    rows = []
    for row in escalations:
        to = f"{row.to_whom} ({row.organisation.name})"
        rows.append(Moment(row.at, row.by.name, "escalated", to, row.asked, row.answer_by))
        if row.answered_at and row.answered_by:
            rows.append(Moment(row.answered_at, row.answered_by.name, "answered", to, row.answer))
    return rows
