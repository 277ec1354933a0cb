"""When a subcontractor may begin, and when it may be paid (G-18). Amounts in eurocents."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from gezel.kernel.rule import decides, rule
from gezel.kernel.typed import is_blank
from gezel.kernel.verdict import YES, Verdict, first_no, no


@dataclass(frozen=True, slots=True)
class Task:
    """A task for an organisation outside the partnership: what, what comes of it, from when until (inclusive) when, why them, and how
    public procurement was followed (``procedure``, ``how``, number of pieces of evidence)."""

    title: str
    content: str
    result: str
    from_on: date | None
    until_on: date | None
    why: str
    procedure: str
    how: str
    evidence: int


@rule("G-18", decides)
def bounded(task: Task, starts: date, ends: date) -> Verdict:
    """A task is bounded in content (what, and what comes of it) and in time (a first and a last day within the project)."""
    if is_blank(task.content) or is_blank(task.result):
        return no("governance.task_unbounded_content")
    if task.from_on is None or task.until_on is None:
        return no("governance.task_unbounded_time")
    if task.until_on < task.from_on:
        return no("governance.task_ends_before")
    if task.from_on < starts or task.until_on > ends:
        return no("governance.task_outside_project", starts=starts, ends=ends)
    return YES


@rule("G-18", decides)
def procured(task: Task) -> Verdict:
    """Public procurement was followed: which procedure, how the choice was made, and at least one piece of evidence."""
    return first_no(
        no("governance.task_procedure") if is_blank(task.procedure) or is_blank(task.how) else YES,
        YES if task.evidence else no("governance.task_evidence"),
    )


@rule("G-18", decides)
def may_launch(task: Task, starts: date, ends: date, approved_on: date | None, is_partner: bool, on: date) -> Verdict:
    """A task begins when it is bounded and procured, for who is no partner, once Europa WSE approved project and budget."""
    return first_no(
        no("governance.task_by_partner") if is_partner else YES,
        bounded(task, starts, ends),
        no("governance.task_why") if is_blank(task.why) else YES,
        procured(task),
        YES if approved_on is not None and approved_on <= on else no("governance.task_project_not_approved"),
    )


@rule("G-18", decides)
def may_pay(launched: bool, accepted: bool, amount: int, paid: int, price: int) -> Verdict:
    """Only delivered work is paid, once it was accepted, and together never more than the agreed price."""
    return first_no(
        YES if launched else no("governance.task_not_launched"),
        YES if accepted else no("governance.work_not_accepted"),
        YES if amount > 0 else no("governance.work_without_amount"),
        YES if paid + amount <= price else no("governance.work_above_price", left=_euro(price - paid)),
    )


def _euro(cents: int) -> str:
    return f"€ {cents // 100}.{cents % 100:02}".replace(".", ",")
