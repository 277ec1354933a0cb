"""What one may do with an issue, in the order in which it usually goes (G-10)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from gezel.kernel import clock
from gezel.kernel.actor import Actor
from gezel.kernel.verdict import YES, Verdict
from gezel.ui.forms import GezelForm

from ..forms.issues import EscalateForm, PassOnForm, ProposalForm, SayForm, TaskForm
from ..models import Body, Escalation, Issue
from ..policies.issues import may_escalate, may_handle, may_report
from ..queries.issues import members, open_escalations, state
from ..queries.people import colleagues_of
from ..words import issues as words
from ..workflows import escalations as away
from ..workflows import issues as life
from ..workflows.issue_follow_ups import become_decision, become_task
from .doing import Step

_SOLVED = ("Wat is er opgelost, en hoe", "What is solved, and how")
_NOT = (
    "Waarom is dit niet oplosbaar, en wat betekent dat voor het team",
    "Why this cannot be solved, and what it means for the team",
)
_STANDS = ("Hoe staat het ervoor", "How does it stand")
_CAME = ("Wat was het antwoord", "What was the answer")


@dataclass(frozen=True, slots=True)
class _Issue:
    """An issue with how it stands and whether this reader handles it."""

    issue: Issue
    actor: Actor
    standing: str
    handles: Verdict

    def may(self, step: str, who: Verdict | None = None) -> Verdict:
        """Whether the step can be taken, and by this reader."""
        first = self.handles if who is None else who
        return first & life.may_step(step, self.standing)


def steps_for(issue: Issue, actor: Actor) -> list[Step]:
    """Every step with this issue; those that may not be taken now stay off the page. At most seven queries, four of them for people."""
    one = _Issue(issue, actor, state(issue), may_handle(actor, issue.body))
    return [*_taking_up(one), *_awaited(one), *_escalating(one), *_becoming(one), *_ending(one), *_passing(one)]


def _taking_up(one: _Issue) -> Iterator[Step]:
    yield Step(
        "take_up",
        "governance.do_take_up",
        one.may("take_up"),
        GezelForm,
        lambda c, by, at: life.take_up(one.issue.pk, by, at),
        icon="user-plus",
        main=True,
    )


def _escalating(one: _Issue) -> Iterator[Step]:
    yield Step(
        "escalate",
        "governance.do_escalate",
        one.may("escalate", may_escalate(one.actor, one.issue.body)),
        EscalateForm,
        lambda c, by, at: away.escalate(one.issue.pk, c["to_whom"], c["asked"], c["answer_by"], by, at),
        initial={"answer_by": clock.today() + timedelta(days=30)},
        icon="arrow-up",
    )


def _becoming(one: _Issue) -> Iterator[Step]:
    may, pk = one.may("follow_up"), one.issue.pk
    people = colleagues_of(one.issue.body.partnership, clock.today()) if may else ()
    yield Step(
        "propose",
        "governance.do_propose",
        may,
        ProposalForm,
        lambda c, by, at: become_decision(pk, c["title"], c["proposal"], by, at),
        icon="vote",
    )
    yield Step(
        "task",
        "governance.do_task",
        may,
        TaskForm,
        lambda c, by, at: become_task(pk, c["kind"], c["text"], int(c["owner"]), c["due_on"], by, at),
        initial={"due_on": clock.today() + timedelta(days=14)},
        more={"people": people},
        icon="clipboard-check",
    )


def _ending(one: _Issue) -> Iterator[Step]:
    rows = (("solve", words.SOLVED, _SOLVED, "circle-check"), ("give_up", words.UNSOLVABLE, _NOT, "ban"))
    for name, outcome, label, icon in rows:
        yield Step(
            name,
            f"governance.do_{name}",
            one.may(name),
            SayForm,
            _closing(one, outcome),
            more={"label": label},
            icon=icon,
        )


def _closing(one: _Issue, outcome: str) -> Any:
    return lambda c, by, at: life.close(one.issue.pk, outcome, c["text"], by, at)


def _passing(one: _Issue) -> Iterator[Step]:
    bodies = Body.objects.filter(partnership_id=one.issue.partnership_id, removed_on=None).exclude(pk=one.issue.body_id)
    may = one.may("pass_on")
    yield Step(
        "pass_on",
        "governance.do_pass_on",
        may,
        PassOnForm,
        lambda c, by, at: life.pass_on(one.issue.pk, int(c["body"]), c["why"], by, at),
        more={"bodies": bodies if may else ()},
        icon="arrow-right",
    )


def _awaited(one: _Issue) -> Iterator[Step]:
    """For each answer that is awaited: bring it, or tell how it stands."""
    waiting = open_escalations(one.issue)
    sits = members(one.issue.body, clock.today()) if waiting else set()
    for row in waiting:
        row.issue = one.issue
        may = may_report(one.actor, row, row.by_id in sits) if not one.issue.closed_at else YES
        yield _saying("answer", row, may, _CAME, "inbox", away.answer)
        yield _saying("report", row, may, _STANDS, "message-square-text", away.report)


def _saying(name: str, row: Escalation, may: Verdict, label: tuple[str, str], icon: str, act: Any) -> Step:
    return Step(
        f"{name}-{row.pk}",
        f"governance.do_{name}",
        may,
        SayForm,
        lambda c, by, at: act(row.pk, c["text"], by, at),
        more={"label": label},
        icon=icon,
        main=name == "answer",
        about=row.to_whom,
    )
