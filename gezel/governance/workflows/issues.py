"""An issue's life: raised by the field team, taken up by a body, solved or known to be unsolvable (G-10)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.search import search_key
from gezel.kernel.steps import Steps
from gezel.kernel.verdict import YES, Verdict, no, require
from gezel.post.workflows.notices import tell

from ..models import Body, Issue, IssueReport
from ..policies.issues import may_handle, may_raise
from ..policies.meetings import may_come_from
from ..queries.issues import field_team, members, state
from ..rules.issues import says, says_what_was_tried
from ..words import issues as words
from .partnership import take

_OPEN = (words.TAKEN_UP, words.ANSWERED)
STEPS = Steps(
    ("take_up", {words.RAISED}, words.TAKEN_UP),
    ("pass_on", {words.RAISED, *_OPEN}, words.RAISED),
    ("escalate", {*_OPEN, words.ESCALATED}, words.ESCALATED),
    ("report", {words.ESCALATED}, words.ESCALATED),
    ("answer", {words.ESCALATED}, words.ANSWERED),
    ("follow_up", {*_OPEN, words.ESCALATED}, words.TAKEN_UP),
    ("solve", set(_OPEN), words.SOLVED),
    ("give_up", set(_OPEN), words.UNSOLVABLE),
)


@dataclass(frozen=True, slots=True)
class Draft:
    """What one raises: title, what is the matter, what was tried, to which body, under which theme (may be empty).

    ``point_id``: the point of a meeting at which it came up; 0 when at none.
    """

    title: str
    text: str
    tried: str
    body_id: int
    theme: str = ""
    point_id: int = 0


def may_step(step: str, standing: str) -> Verdict:
    """Whether a step can be taken from a state, or what comes first."""
    verdict = STEPS.may(step, standing)
    return YES if verdict else no(f"governance.issue_not_while_{standing}")


@rule("G-10", decides)
@transaction.atomic
def raise_issue(partnership_id: int, draft: Draft, by: Actor, at: datetime) -> Issue:
    """Bring a body what lies beyond the team's own mandate, with what was tried; its members hear of it."""
    partnership = take(partnership_id)
    require(may_raise(by, partnership))
    require(says_what_was_tried(draft.tried))
    require(says(draft.title, "governance.issue_no_title") & says(draft.text, "governance.issue_no_text"))
    body = Body.objects.filter(partnership=partnership, removed_on=None, pk=draft.body_id).first()
    require(YES if body else no("governance.issue_no_body"))
    assert body is not None
    require(may_come_from(by, draft.point_id, partnership))
    issue = Issue.objects.create(
        partnership=partnership,
        title=draft.title.strip(),
        text=draft.text.strip(),
        tried=draft.tried.strip(),
        theme=draft.theme,
        search=search_key(draft.title),
        body=body,
        point_id=draft.point_id or None,
        raised_at=at,
        raised_by_id=by.person_id,
    )
    record("governance.issue_raised", issue, by, at, title=issue.title, body=body.name)
    _tell(members(body, day_of(at)), "governance.notice_issue_raised", issue, by, at)
    return issue


def taken(issue_id: int) -> Issue:
    """An issue, its row locked."""
    return Issue.objects.select_for_update(of=("self",)).select_related("body__partnership").get(pk=issue_id)


@rule("G-10", decides)
@transaction.atomic
def take_up(issue_id: int, by: Actor, at: datetime) -> Issue:
    """A member of the body takes it up and answers for it from now on."""
    issue = taken(issue_id)
    require(may_handle(by, issue.body))
    require(may_step("take_up", state(issue)))
    issue.taken_up_at, issue.taken_up_by_id = at, by.person_id
    issue.save(update_fields=["taken_up_at", "taken_up_by"])
    record("governance.issue_taken_up", issue, by, at, title=issue.title)
    tell_team("governance.notice_issue_taken_up", issue, by, at)
    return issue


@rule("G-10", decides)
@transaction.atomic
def pass_on(issue_id: int, body_id: int, why: str, by: Actor, at: datetime) -> Issue:
    """Give it to another body of the partnership with the reason; that body then takes it up."""
    issue = taken(issue_id)
    require(may_handle(by, issue.body))
    require(may_step("pass_on", state(issue)))
    require(says(why, "governance.issue_pass_on_why"))
    rows = Body.objects.filter(partnership_id=issue.partnership_id, removed_on=None).exclude(pk=issue.body_id)
    other = rows.filter(pk=body_id).first()
    require(YES if other else no("governance.issue_no_body"))
    assert other is not None
    record("governance.issue_passed_on", issue, by, at, reason=why, before=issue.body.name, body=other.name)
    IssueReport.objects.create(issue=issue, text=f"{issue.body.name} → {other.name}. {why}", at=at, by_id=by.person_id)
    issue.body, issue.taken_up_at, issue.taken_up_by = other, None, None
    issue.save(update_fields=["body", "taken_up_at", "taken_up_by"])
    _tell(members(other, day_of(at)), "governance.notice_issue_raised", issue, by, at)
    return issue


@rule("G-10", decides)
@transaction.atomic
def close(issue_id: int, outcome: str, why: str, by: Actor, at: datetime) -> Issue:
    """Solved, or not solvable, with what came of it or why not; not while somebody's answer is awaited."""
    issue = taken(issue_id)
    require(may_handle(by, issue.body))
    require(may_step("solve" if outcome == words.SOLVED else "give_up", state(issue)))
    require(says(why, "governance.issue_close_why"))
    issue.outcome, issue.closing = outcome, why.strip()
    issue.closed_at, issue.closed_by_id = at, by.person_id
    issue.save(update_fields=["outcome", "closing", "closed_at", "closed_by"])
    code = "governance.issue_solved" if outcome == words.SOLVED else "governance.issue_given_up"
    record(code, issue, by, at, title=issue.title)
    tell_team("governance.notice_issue_closed", issue, by, at)
    return issue


def tell_team(code: str, issue: Issue, by: Actor, at: datetime) -> None:
    """Who raised it and the field team hear of a step."""
    _tell(field_team(issue.body.partnership, day_of(at)) | {issue.raised_by_id}, code, issue, by, at)


def _tell(people: set[int], code: str, issue: Issue, by: Actor, at: datetime) -> None:
    told = people - {by.person_id}
    tell(told, code, {"title": issue.title, "body": issue.body.name}, url_of(issue), at)


def url_of(issue: Issue) -> str:
    """The page of an issue."""
    return f"/partnerschappen/{issue.partnership_id}/kwesties/{issue.pk}/"
