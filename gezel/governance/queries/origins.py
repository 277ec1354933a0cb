"""Where an issue, a decision and a shortcoming came from, and where they stood: meetings, issues, escalations, signals (G-10, G-16).

Only what the reader may open itself: a link that is shown can be followed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Case, Q, When
from django.urls import reverse

from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import rule, shows
from gezel.kernel.typed import whole
from gezel.organisations.models import Partnership

from ..models import Decision, FollowUp, Issue, Point, Shortcoming
from .barriers import signals_seen_by
from .decisions import decisions_seen_by
from .issues import as_it_was, issues_seen_by
from .meetings import meetings_seen
from .partnership import reads_until
from .shortcomings import shortcomings_seen_by

MOST = 30  # lines of a kind on a page


@dataclass(frozen=True, slots=True)
class Trace:
    """One line: ``kind`` names its words ``governance.trace_<kind>``; a title with its address (empty: no page of its own), a day, and who."""

    kind: str
    title: str
    url: str
    on: date | None = None
    who: str = ""


@rule("G-10", shows)
def behind_issue(actor: Actor, issue: Issue) -> list[Trace]:
    """The point at which it came up, the meetings that had it on their agenda, the shortcomings noted from it. At most five queries."""
    here = issue.partnership
    points = Q(pk=issue.point_id) | Q(subject_kind="governance.issue", subject_id=issue.pk)
    rows = Shortcoming.objects.filter(from_issue=issue)
    return [*_points(actor, here, points, issue.point_id), *_failures(actor, here, rows.values("pk"))]


@rule("G-08", shows)
def behind_decision(actor: Actor, decision: Decision) -> list[Trace]:
    """The issues it answers, with who took them higher up and the signals on them; the point and the meetings; the shortcomings about it.

    At most ten queries.
    """
    here = decision.partnership
    points = Q(pk=decision.point_id) | Q(decision=decision)
    rows = Shortcoming.objects.filter(Q(from_decision=decision) | Q(decision=decision))
    return [
        *_issues(actor, here, decision),
        *_points(actor, here, points, decision.point_id),
        *_failures(actor, here, rows.values("pk")),
    ]


@rule("G-16", shows)
def behind_shortcoming(actor: Actor, row: Shortcoming) -> list[Trace]:
    """The issue or the decision it came from. One query, two for who left."""
    if row.from_issue_id:
        issue = issues_seen_by(actor, row.partnership).filter(pk=row.from_issue_id).first()
        return [_issue(issue)] if issue else []
    return [_decision(one) for one in decisions_seen_by(actor, row.partnership).filter(pk=row.from_decision_id or 0)]


@rule("G-16", shows)
def borne_by(actor: Actor, row: Shortcoming) -> str:
    """The address of the decision that says what the partner bears, when the reader may open it; else empty. At most two queries."""
    known = decisions_seen_by(actor, row.partnership).filter(pk=row.decision_id or 0)
    return _decision(known[0]).url if known else ""


def point_known(actor: Actor, partnership: Partnership, asked: object) -> Point | None:
    """The point of a meeting that an issue or a proposal will be tied to, when the actor may know it. At most two queries."""
    key = whole(str(asked or ""))
    known = Point.objects.filter(pk=key or 0, meeting__in=meetings_seen(actor, partnership))
    return known.select_related("meeting__body").first() if key else None


def grown_from(actor: Actor, point: Point, partnership: Partnership) -> list[Trace]:
    """The issues that were raised and the proposals that were brought in at a point of a meeting. Two to four queries."""
    found = [_issue(one) for one in issues_seen_by(actor, partnership).filter(point=point)[:MOST]]
    return found + [_decision(one) for one in decisions_seen_by(actor, partnership).filter(point=point)[:MOST]]


@dataclass(frozen=True, slots=True)
class Sources:
    """From what a shortcoming can come: issues and decisions as pairs of value (``issue-3``, ``decision-5``) and title."""

    issues: list[tuple[str, str]]
    decisions: list[tuple[str, str]]


def sources(actor: Actor, partnership: Partnership, asked: str = "") -> Sources:
    """The newest open issues and the newest decisions that stand, and the one that is ``asked`` for in any case. At most four queries."""
    kind, _, number = asked.partition("-")
    key = whole(number) or 0
    issues = issues_seen_by(actor, partnership).prefetch_related(None)
    decisions = decisions_seen_by(actor, partnership)
    return Sources(
        _values("issue", issues, Q(closed_at=None), key if kind == "issue" else 0),
        _values("decision", decisions, Q(adopted_at__isnull=False, ended_on=None), key if kind == "decision" else 0),
    )


def _values(kind: str, rows: Any, usual: Q, asked: int) -> list[tuple[str, str]]:
    first = Case(When(pk=asked, then=0), default=1)
    found = rows.filter(usual | Q(pk=asked)).order_by(first, "-pk")[:MOST]
    return [(f"{kind}-{pk}", title) for pk, title in found.values_list("pk", "title")]


def _issues(actor: Actor, here: Partnership, decision: Decision) -> Iterator[Trace]:
    tied = FollowUp.objects.filter(decision=decision).values("issue")
    until = reads_until(actor, here)
    issues = [as_it_was(issue, until) for issue in issues_seen_by(actor, here).filter(pk__in=tied)]
    for issue in issues:
        yield _issue(issue)
        for row in issue.escalations.all():
            url = reverse("governance:issue", args=[here.pk, issue.pk])
            yield Trace("escalation", f"{row.to_whom} ({row.organisation.name})", url, day_of(row.at), row.by.name)
    told = FollowUp.objects.filter(issue__in=issues).exclude(signal=None).values("signal")
    for signal in signals_seen_by(actor, here).filter(pk__in=told) if issues else ():
        url = reverse("governance:barrier", args=[here.pk, signal.pk])
        yield Trace("signal", signal.title, url, day_of(signal.made_at))


def _issue(issue: Issue) -> Trace:
    url = reverse("governance:issue", args=[issue.partnership_id, issue.pk])
    return Trace("issue", issue.title, url, day_of(issue.raised_at), issue.raised_by.name)


def _decision(one: Decision) -> Trace:
    day = day_of(one.adopted_at or one.proposed_at)
    return Trace("decision", one.title, reverse("governance:decision", args=[one.partnership_id, one.pk]), day)


def _points(actor: Actor, here: Partnership, wanted: Q, came_up: int | None) -> Iterator[Trace]:
    rows = Point.objects.filter(wanted, meeting__in=meetings_seen(actor, here), meeting__cancelled_at=None)
    for point in rows.select_related("meeting__body").order_by("meeting__starts_at", "position")[:MOST]:
        kind = "point" if point.pk == came_up else "agenda"
        title = f"{point.meeting.body.name}: {point.title}"
        url = reverse("governance:meeting", args=[here.pk, point.meeting_id])
        yield Trace(kind, title, url, day_of(point.meeting.starts_at))


def _failures(actor: Actor, here: Partnership, ids: Iterable[int]) -> Iterator[Trace]:
    for row in shortcomings_seen_by(actor, here).filter(pk__in=ids)[:MOST]:
        url = reverse("governance:shortcoming", args=[here.pk, row.pk])
        yield Trace("shortcoming", f"{row.partner.organisation.name}: {row.what[:80]}", url, row.seen_on)
