"""What one may do with an issue, in the order in which it usually goes (G-10)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from gezel.kernel import clock
from gezel.kernel.actor import Actor
from gezel.kernel.verdict import YES, Verdict

from ..forms.issues import EscalateForm, PassOnForm, ProposalForm, SayForm
from ..forms.labelled import NoForm
from ..models import Body, Escalation, Issue
from ..policies.issues import may_escalate, may_handle, may_report
from ..queries.issues import members, open_escalations, state
from ..words import issues as words
from ..workflows import escalations as away
from ..workflows import issues as life
from ..workflows.issue_follow_ups import become_decision
from .doing import Step

_SOLVED = ("Wat is er opgelost, en hoe", "What is solved, and how")
_NOT = (
    "Waarom is dit niet oplosbaar, en wat betekent dat voor het team",
    "Why this cannot be solved, and what it means for the team",
)
_STANDS = ("Hoe staat het ervoor", "How does it stand")
_CAME = ("Wat was het antwoord", "What was the answer")


def steps_for(issue: Issue, actor: Actor) -> list[Step]:
    """Every step with this issue; those that may not be taken now stay off the page. At most three queries."""
    standing, handles = state(issue), may_handle(actor, issue.body)
    bodies = Body.objects.filter(partnership_id=issue.partnership_id, removed_on=None).exclude(pk=issue.body_id)

    def may(step: str, who: Verdict = handles) -> Verdict:
        return who & life.may_step(step, standing) if not issue.closed_at else life.may_step(step, standing)

    pk = issue.pk
    rows = [
        Step(
            "take_up",
            "governance.do_take_up",
            may("take_up"),
            NoForm,
            lambda c, by, at: life.take_up(pk, by, at),
            icon="user-plus",
            main=True,
        ),
        *_awaited(issue, actor),
        Step(
            "escalate",
            "governance.do_escalate",
            may("escalate", may_escalate(actor, issue.body)),
            EscalateForm,
            lambda c, by, at: away.escalate(pk, c["to_whom"], c["asked"], c["answer_by"], by, at),
            initial={"answer_by": clock.today() + timedelta(days=30)},
            icon="arrow-up",
        ),
        Step(
            "propose",
            "governance.do_propose",
            may("follow_up"),
            ProposalForm,
            lambda c, by, at: become_decision(pk, c["title"], c["proposal"], by, at),
            icon="vote",
        ),
        Step(
            "solve",
            "governance.do_solve",
            may("solve"),
            SayForm,
            lambda c, by, at: life.close(pk, words.SOLVED, c["text"], by, at),
            more={"label": _SOLVED},
            icon="circle-check",
        ),
        Step(
            "give_up",
            "governance.do_give_up",
            may("give_up"),
            SayForm,
            lambda c, by, at: life.close(pk, words.UNSOLVABLE, c["text"], by, at),
            more={"label": _NOT},
            icon="ban",
        ),
        Step(
            "pass_on",
            "governance.do_pass_on",
            may("pass_on"),
            PassOnForm,
            lambda c, by, at: life.pass_on(pk, int(c["body"]), c["why"], by, at),
            more={"bodies": bodies},
            icon="arrow-right",
        ),
    ]
    return rows


def _awaited(issue: Issue, actor: Actor) -> Iterator[Step]:
    """For each answer that is awaited: bring it, or tell how it stands."""
    waiting = open_escalations(issue)
    sits = members(issue.body, clock.today()) if waiting else set()
    for row in waiting:
        row.issue = issue
        may = may_report(actor, row, row.by_id in sits) if not issue.closed_at else YES
        yield _answer(row, may)
        yield _report(row, may)


def _answer(row: Escalation, may: Verdict) -> Step:
    return Step(
        f"answer-{row.pk}",
        "governance.do_answer",
        may,
        SayForm,
        lambda c, by, at: away.answer(row.pk, c["text"], by, at),
        more={"label": _CAME},
        about=row.to_whom,
        icon="inbox",
        main=True,
    )


def _report(row: Escalation, may: Verdict) -> Step:
    return Step(
        f"report-{row.pk}",
        "governance.do_report",
        may,
        SayForm,
        lambda c, by, at: away.report(row.pk, c["text"], by, at),
        more={"label": _STANDS},
        about=row.to_whom,
        icon="message-square-text",
    )
