"""Next steps: what was agreed, one step, and what came of it (C-10)."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from gezel.governance.views.doing import Step, play, status
from gezel.kernel import clock
from gezel.kernel.actor import Actor
from gezel.kernel.verdict import Verdict
from gezel.ui.access import TWO_FACTOR, access
from gezel.ui.attempts import attempt, told

from ..forms.steps import AnswerForm, PlanForm, TieForm
from ..models import Case, CaseAction, Demand
from ..policies.sight import may_write
from ..queries.actions import action_for, actions_of, with_moves
from ..queries.demand import value_questions
from ..queries.lists import steps_now
from ..rules.sight import ACTIONS, WISH
from ..words.actions import OPEN
from ..workflows import actions as life
from .frame import case_of

TAB = "casework:case_actions"


@access(TWO_FACTOR)
@require_safe
def case_actions(request: HttpRequest, key: str) -> HttpResponse:
    """The steps to do, and those that are over."""
    case, sight, context = case_of(request, key, TAB, ACTIONS)
    rows = list(actions_of(case))
    context |= {
        "todo": [row for row in rows if row.state == OPEN],
        "over": [row for row in rows if row.state != OPEN][::-1],
        "may_write": may_write(sight, case),
        "shows_wish": WISH in sight,
        "today": clock.today(),
    }
    return render(request, "casework/scores/actions.html", context)


@access(TWO_FACTOR)
def case_action_new(request: HttpRequest, key: str) -> HttpResponse:
    """Agree on a step."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    case, sight, context = case_of(request, key, TAB, WISH)
    form = PlanForm(request.POST or None, demands=value_questions(case), steps=steps_now(case.partnership))
    if request.method == "POST" and attempt(form, lambda: _agree(case, form, actor)):
        told(request)
        return redirect("casework:case_actions", key)
    context |= {"form": form, "may_write": may_write(sight, case)}
    return render(request, "casework/scores/plan.html", context, status=422 if form.errors else 200)


def _agree(case: Case, form: Any, by: Actor) -> CaseAction:
    return life.agree(case.pk, _plan(form.cleaned_data, _id(form.cleaned_data["step"])), by, clock.now())


def _plan(clean: dict[str, Any], step_id: int | None) -> life.Plan:
    return life.Plan(clean["what"], clean["doer"], clean["doer_name"], clean["due_on"], _id(clean["demand"]), step_id)


def _id(text: str) -> int | None:
    return int(text) if text else None


@access(TWO_FACTOR)
def case_action_change(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Another day, other words, somebody else."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    case, sight, context = case_of(request, key, TAB, WISH)
    action = action_for(case, pk)
    demands: list[Demand] = value_questions(case)
    if action.demand and action.demand.pk not in {row.pk for row in demands}:
        demands.append(action.demand)
    initial = {name: getattr(action, name) for name in ("what", "doer", "doer_name", "due_on", "edition")}
    initial["demand"] = action.demand_id or ""
    form = PlanForm(request.POST or None, demands=demands, steps=None, initial=initial)

    def act() -> None:
        clean = form.cleaned_data
        life.change(action.pk, clean["edition"] or 0, _plan(clean, action.step_id), actor, clock.now())

    if request.method == "POST" and attempt(form, act):
        told(request)
        return redirect("casework:case_action", key, pk)
    if form.is_bound:
        form.data = {**form.data.dict(), "edition": str(action.edition)}
    context |= {"form": form, "action": action, "may_write": may_write(sight, case)}
    return render(request, "casework/scores/plan.html", context, status=422 if form.errors else 200)


@access(TWO_FACTOR)
def case_action(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """One step, with what it was before and what came of it."""
    case, sight, context = case_of(request, key, TAB, ACTIONS)
    action, moves = with_moves(case, pk)
    may = may_write(sight, case)
    steps = [*_ends(action, may), _tie(case, action, may)] if may or request.method == "POST" else []
    if play(request, steps):
        return redirect("casework:case_action", key, pk)
    context |= {
        "action": action,
        "steps": [step for step in steps if step.shown],
        "moves": moves,
        "may_write": may,
        "shows_wish": WISH in sight,
        "today": clock.today(),
    }
    return render(request, "casework/scores/action.html", context, status=status(steps))


def _ends(action: CaseAction, may: Verdict) -> list[Step]:
    rows = [
        ("finish", "casework.do_finish", life.finish, "check"),
        ("let_go", "casework.do_let_go", life.let_go, "ban"),
        ("judge", "casework.do_judge", life.judge, "eye"),
    ]
    return [
        Step(
            name,
            label,
            may & life.may_step(name, action),
            AnswerForm,
            lambda c, by, at, act=act: act(action.pk, life.Answer(c["answered"], c["ground"], c["said"]), by, at),
            initial={"answered": action.answered, "ground": action.ground, "said": action.said or ""},
            icon=icon,
            main=name == "finish",
        )
        for name, label, act, icon in rows
    ]


def _tie(case: Case, action: CaseAction, may: Verdict) -> Step:
    steps = steps_now(case.partnership) if may else []
    if action.step and action.step.pk not in {step.pk for step in steps}:
        steps.append(action.step)
    return Step(
        "tie",
        "casework.do_tie",
        may,
        TieForm,
        lambda c, by, at: life.tie(action.pk, _id(c["step"]), by, at),
        initial={"step": action.step_id or ""},
        more={"steps": steps},
        icon="footprints",
    )
