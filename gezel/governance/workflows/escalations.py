"""An issue goes into a member's own organisation, is reported on, and comes back with an answer (G-10)."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, no, require
from gezel.post.workflows.notices import tell, withdraw

from ..models import Escalation, Issue, IssueReport
from ..policies.issues import may_escalate, may_report
from ..queries.issues import members, state
from ..queries.settings import numbers
from ..rules.issues import answer_day, report_due, says
from .issues import may_step, taken, tell_team, url_of


@rule("G-10", decides)
@transaction.atomic
def escalate(issue_id: int, to_whom: str, asked: str, answer_by: date, by: Actor, at: datetime) -> Escalation:
    """A member takes it into the own organisation and answers for it from now on."""
    issue = taken(issue_id)
    require(may_escalate(by, issue.body))
    require(may_step("escalate", state(issue)))
    require(says(to_whom, "governance.issue_to_whom") & says(asked, "governance.issue_what_is_asked"))
    require(answer_day(answer_by, day_of(at)))
    row = Escalation.objects.create(
        issue=issue,
        organisation_id=by.organisation_id,
        to_whom=to_whom.strip(),
        asked=asked.strip(),
        answer_by=answer_by,
        at=at,
        by_id=by.person_id,
        told_on=day_of(at),
    )
    record("governance.issue_escalated", issue, by, at, title=issue.title, to=row.to_whom, day=answer_by)
    tell_team("governance.notice_issue_escalated", issue, by, at)
    return row


def _taken(escalation_id: int, by: Actor, at: datetime) -> tuple[Issue, Escalation]:
    """The escalation behind its locked issue, when the actor may report on it and its answer is still awaited."""
    issue = taken(Escalation.objects.values_list("issue_id", flat=True).get(pk=escalation_id))
    row = Escalation.objects.select_related("issue__body__partnership", "by").get(pk=escalation_id)
    require(may_report(by, row, row.by_id in members(issue.body, day_of(at))))
    require(YES if row.answered_at is None else no("governance.issue_answered_already"))
    return issue, row


@rule("G-10", decides)
@transaction.atomic
def report(escalation_id: int, text: str, by: Actor, at: datetime) -> IssueReport:
    """Tell the team how it stands while the answer is awaited."""
    issue, row = _taken(escalation_id, by, at)
    require(may_step("report", state(issue)))
    require(says(text, "governance.issue_report_what"))
    told = IssueReport.objects.create(issue=issue, escalation=row, text=text.strip(), at=at, by_id=by.person_id)
    _forget(row)
    row.told_on = day_of(at)
    row.save(update_fields=["told_on"])
    record("governance.issue_reported", issue, by, at, title=issue.title)
    tell_team("governance.notice_issue_reported", issue, by, at)
    return told


@rule("G-10", decides)
@transaction.atomic
def answer(escalation_id: int, text: str, by: Actor, at: datetime) -> Escalation:
    """The answer came: the issue goes back to the body, and who escalated still answers for it until it is closed."""
    issue, row = _taken(escalation_id, by, at)
    require(says(text, "governance.issue_answer_what"))
    _forget(row)
    row.answer, row.answered_at, row.answered_by_id = text.strip(), at, by.person_id
    row.save(update_fields=["answer", "answered_at", "answered_by"])
    record("governance.issue_answered", issue, by, at, title=issue.title)
    tell_team("governance.notice_issue_answered", issue, by, at)
    others = members(issue.body, day_of(at)) - {by.person_id}
    tell(
        others, "governance.notice_issue_answered", {"title": issue.title}, url_of(issue), at, key=f"answered:{row.pk}"
    )
    return row


def _forget(row: Escalation) -> None:
    """What was still to be said about it is said."""
    withdraw(f"escalation-report:{row.pk}:{row.told_on}")
    withdraw(f"escalation-late:{row.pk}")


@rule("G-10", decides)
def remind(at: datetime) -> None:
    """The clock's work: who escalated hears once when a report is due, and once when the expected day went by without an answer."""
    on = day_of(at)
    rows = Escalation.objects.filter(answered_at=None, issue__closed_at=None).select_related("issue__body__partnership")
    days: dict[int, int] = {}
    seated: dict[int, set[int]] = {}
    for row in rows:
        issue = row.issue
        if issue.partnership_id not in days:
            days[issue.partnership_id] = numbers(issue.body.partnership, on)["issue_report_days"]
        if issue.body_id not in seated:
            seated[issue.body_id] = members(issue.body, on)
        people = {row.by_id} & seated[issue.body_id] or seated[issue.body_id]
        said = {"title": issue.title, "to": row.to_whom, "day": row.answer_by}
        if row.is_late(on):
            tell(people, "governance.notice_issue_late", said, url_of(issue), at, key=f"escalation-late:{row.pk}")
        elif on >= report_due(row.told_on, days[issue.partnership_id]):
            key = f"escalation-report:{row.pk}:{row.told_on}"
            tell(people, "governance.notice_issue_report", said, url_of(issue), at, key=key)
