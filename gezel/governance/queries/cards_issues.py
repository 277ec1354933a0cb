"""What waits for you of issues, what waits for a body, and issues found by search (G-10)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from django.db.models import Q, QuerySet
from django.urls import reverse

from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of, start_of
from gezel.kernel.ports import Hit, HomeCard, StillHeld
from gezel.kernel.rule import decides, rule, shows
from gezel.kernel.texts import say
from gezel.organisations import words as orgs
from gezel.organisations.models import Partnership

from .. import words as house
from ..models import Body, Escalation, Issue
from ..rules.waiting import Waiting
from ..words import issues as words
from .issues import named_like, state
from .partnership import reads_until

MOST = 5


def _url(issue: Issue) -> str:
    return reverse("governance:issue", args=[issue.partnership_id, issue.pk])


@rule("G-10", shows)
def cards(actor: Actor, at: datetime) -> Sequence[HomeCard]:
    """Issues to take up in the bodies where one sits, answers one awaits, and answers that came. At most two queries."""
    bodies = actor.scopes(house.SEATED, "body")
    if not bodies:
        return []
    asked = Q(taken_up_at=None) | Q(escalations__by_id=actor.person_id) | Q(taken_up_by_id=actor.person_id)
    rows = Issue.objects.filter(asked, body__in=bodies, closed_at=None).distinct().order_by("pk")
    found = []
    for issue in rows.select_related("body").prefetch_related("escalations")[:50]:
        found += list(_cards_of(issue, actor.person_id))
    return sorted(found, key=lambda card: (card.due is None, str(card.due)))[: 2 * MOST]


def _cards_of(issue: Issue, person_id: int) -> Iterable[HomeCard]:
    standing, url = state(issue), _url(issue)
    if standing == words.RAISED:
        yield HomeCard("governance.card_issue_raised", {"title": issue.title, "body": issue.body.name}, url)
    elif standing == words.ANSWERED:
        yield HomeCard("governance.card_issue_back", {"title": issue.title}, url)
    for row in issue.escalations.all():
        if row.answered_at is None and row.by_id == person_id:
            said = {"title": issue.title, "to": row.to_whom}
            yield HomeCard("governance.card_issue_awaited", said, url, due=row.answer_by)


@rule("G-10", shows)
def issues_waiting(body: Body, at: datetime) -> Iterable[Waiting]:
    """What waits for a body: issues to take up, answers that came, answers that stay away. Two queries."""
    rows = Issue.objects.filter(body=body, closed_at=None).prefetch_related("escalations").order_by("pk")
    for issue in rows:
        late = [e for e in issue.escalations.all() if e.is_late(day_of(at))]
        kind = "late" if late else state(issue)
        if kind in ("late", words.RAISED, words.ANSWERED):
            due = late[0].answer_by if late else None
            yield Waiting(f"issue_{kind}", issue.title, _url(issue), "governance.issue", issue.pk, due=due)


@rule("G-10", decides)
def escalations_held(partnership_id: int, organisation_id: int, on: date) -> Iterable[StillHeld]:
    """Answers that an organisation's people still await: somebody else takes these over before it leaves (port ``still_held``)."""
    rows = Escalation.objects.filter(issue__partnership_id=partnership_id, organisation_id=organisation_id)
    for row in rows.filter(answered_at=None, issue__closed_at=None).select_related("issue", "by"):
        params = {"what": f"{row.issue.title} ({row.by})", "title": row.issue.title, "person": row.by.name}
        yield StillHeld(f"governance.escalation:{row.pk}", "governance.held_issue", params, _url(row.issue))


@rule("G-10", shows)
def search(actor: Actor, query: str) -> Sequence[Hit]:
    """Issues of the partnerships one reads, by the words of their title."""
    hits: list[Hit] = []
    if actor.is_visitor:
        return hits
    group = say("governance.group_issues", actor.language)
    for issue in named_like(_read_by(actor), query).select_related("partnership").order_by("-pk")[:10]:
        hits.append(Hit(group, issue.title, _url(issue), issue.partnership.name))
    return hits


def _read_by(actor: Actor) -> QuerySet[Issue]:
    """All issues for the manager and the support team; else those of one's partnerships, up to the day of leaving."""
    if actor.has(orgs.MANAGER) or actor.has(orgs.SUPPORT):
        return Issue.objects.all()
    mine = actor.scopes(orgs.TAKES_PART, "partnership")
    where = Q(partnership_id__in=mine)
    for left in Partnership.objects.filter(pk__in=actor.scopes(orgs.TOOK_PART, "partnership") - mine):
        until = reads_until(actor, left)
        where |= Q(partnership=left, raised_at__lt=start_of(until)) if until else Q(partnership=left)
    return Issue.objects.filter(where)
