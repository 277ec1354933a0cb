"""An issue goes into a member's own organisation, is reported on, and comes back with an answer (G-10)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, no, require
from gezel.post.workflows import notices as post
from gezel.post.workflows.notices import Reminder, tell, withdraw

from ..models import Escalation, Issue, IssueReport
from ..policies.issues import may_escalate, may_report
from ..queries.issues import members, state
from ..queries.members import seated
from ..queries.settings import numbers_of
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
    """The clock's work: who escalated hears once when a report is due, and once when the expected day went by without an answer.

    Four queries, however many answers are awaited.
    """
    on = day_of(at)
    rows = list(Escalation.objects.filter(answered_at=None, issue__closed_at=None).select_related("issue"))
    agreed = numbers_of({row.issue.partnership_id for row in rows}, on)
    sits = seated({row.issue.body_id for row in rows}, on)
    found = (_reminder(row, sits[row.issue.body_id], agreed[row.issue.partnership_id], on) for row in rows)
    post.remind([one for one in found if one], at)


def _reminder(row: Escalation, sits: set[int], agreed: Mapping[str, int], on: date) -> Reminder | None:
    people, url = {row.by_id} & sits or sits, url_of(row.issue)
    said = {"title": row.issue.title, "to": row.to_whom, "day": row.answer_by}
    if row.is_late(on):
        return Reminder(people, "governance.notice_issue_late", said, url, f"escalation-late:{row.pk}")
    if on < report_due(row.told_on, agreed["issue_report_days"]):
        return None
    return Reminder(people, "governance.notice_issue_report", said, url, f"escalation-report:{row.pk}:{row.told_on}")
