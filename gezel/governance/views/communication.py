"""The communication plan, and the publication duties with their evidence (G-21)."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from gezel.kernel import clock
from gezel.kernel.verdict import Verdict, no
from gezel.ui.access import SIGNED_IN, access

from ..forms.plans import CommunicationForm, DoneForm, DropForm, EvidenceForm
from ..models import Communication
from ..queries.communication import duty_lines, plan_seen_by
from ..queries.people import colleagues_of
from ..workflows import communication as life
from .doing import Step, play, status
from .issue_frame import reading


@access(SIGNED_IN)
def communication(request: HttpRequest, pk: int) -> HttpResponse:
    """What is told to whom and when; which duties are met, with what proof, and what is missing."""
    actor = request.actor  # type: ignore[attr-defined]
    found, context = reading(request, pk, "governance:communication")
    rows, may = list(plan_seen_by(actor, found)), context["takes_part"]
    people = colleagues_of(found, clock.today()) if may else ()
    steps = [_plan(pk, may, people), *_moves(pk, rows, may, context["may_arrange"], actor.person_id), _prove(pk, may)]
    if play(request, steps):
        return redirect("governance:communication", pk)
    context |= {
        "rows": [(row, row.is_late(clock.today())) for row in rows],
        "duties": duty_lines(found, context["on"]),
        "steps": [step for step in steps if step.shown],
    }
    return render(request, "governance/issues/communication.html", context, status=status(steps))


def _plan(pk: int, may: Verdict, people: Any) -> Step:
    def act(clean: dict[str, Any], by: Any, at: Any) -> Any:
        draft = life.Draft(clean["what"], clean["audience"], clean["channel"], clean["on"], int(clean["owner"]))
        return life.plan(pk, draft, by, at)

    return Step("plan", "governance.do_plan", may, CommunicationForm, act, more={"people": people}, icon="plus")


def _moves(pk: int, rows: list[Communication], may: Verdict, arranges: Verdict, person_id: int) -> list[Step]:
    """Note that an action was done (own ones, or all for who arranges), or drop one."""
    todo = [row for row in rows if row.done_on is None]
    mine = todo if arranges else [row for row in todo if row.owner_id == person_id]
    none = no("governance.communication_nothing")
    return [
        Step(
            "done",
            "governance.do_done",
            may if mine else none,
            DoneForm,
            lambda c, by, at: life.done(pk, int(c["row"]), c["on"], by, at),
            initial={"on": clock.today()},
            more={"rows": [(str(row.pk), row.what) for row in mine]},
            icon="check",
        ),
        Step(
            "drop",
            "governance.do_drop",
            arranges if todo else none,
            DropForm,
            lambda c, by, at: life.drop(pk, int(c["row"]), by, at),
            more={"rows": [(str(row.pk), row.what) for row in todo]},
            icon="trash-2",
        ),
    ]


def _prove(pk: int, may: Verdict) -> Step:
    return Step(
        "prove",
        "governance.do_prove",
        may,
        EvidenceForm,
        lambda c, by, at: life.prove(pk, c["duty"], c["text"], c["seen_on"], [c["file"]], by, at),
        initial={"seen_on": clock.today()},
        icon="upload",
        files=True,
    )
