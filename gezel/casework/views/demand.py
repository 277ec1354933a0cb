"""Value questions and failure questions: a new one, and one with everything that happened to it (C-08, C-09)."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from gezel.governance.queries.themes import themes_of
from gezel.governance.views.doing import play, status
from gezel.kernel import clock
from gezel.kernel.actor import Actor
from gezel.ui.access import TWO_FACTOR, access
from gezel.ui.attempts import attempt, told

from ..forms.demand import AskForm, FailureForm
from ..models import Demand
from ..policies.sight import may_write
from ..queries.demand import demand_for, with_moves
from ..queries.domains import domains_of
from ..rules.demand import NOTHING, Cause
from ..rules.sight import DEMAND, WISH, Sight
from ..words.demand import FAILURE, VALUE
from ..workflows.demand import Asked, ask
from .demand_steps import reword_step, steps_for, tag_step
from .frame import case_of

TAB = "casework:case_star"


@access(TWO_FACTOR)
def case_question_new(request: HttpRequest, key: str) -> HttpResponse:
    """Write down a value question; with ``?soort=faal`` a failure question and its cause."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    label = FAILURE if request.GET.get("soort") == "faal" else VALUE
    case, sight, context = case_of(request, key, TAB, DEMAND if label == FAILURE else WISH)
    more: dict[str, Any] = {
        "domains": domains_of(case.partnership),
        "themes": themes_of(case.partnership, clock.today()).items(),
    }
    form = (FailureForm if label == FAILURE else AskForm)(request.POST or None, **more)

    def act() -> None:
        ask(case.pk, _asked(label, form.cleaned_data), actor, clock.now())

    if request.method == "POST" and attempt(form, act):
        told(request)
        return redirect("casework:case_star", key)
    context |= {"form": form, "label": label, "may_write": may_write(sight, case)}
    return render(request, "casework/scores/question_new.html", context, status=422 if form.errors else 200)


def _asked(label: str, clean: dict[str, Any]) -> Asked:
    cause = Cause(clean["cause"], clean["cause_by"], clean["cause_words"]) if label == FAILURE else NOTHING
    return Asked(
        clean["text"],
        label,
        clean["language"],
        domain_id=int(clean["domain"]) if clean["domain"] else None,
        said_by=clean["said_by"],
        theme=clean["theme"],
        cause=cause,
    )


@access(TWO_FACTOR)
def case_question(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """One question: its words, its star, and every state it had."""
    case, sight, context = case_of(request, key, TAB, WISH)
    demand, moves = with_moves(case, pk)
    _open_to(demand, sight)
    may = may_write(sight, case)
    steps = steps_for(demand, may)
    if play(request, steps):
        return redirect("casework:case_question", key, pk)
    context |= {
        "demand": demand,
        "steps": [step for step in steps if step.shown],
        "moves": moves,
        "stars": list(demand.star_values.select_related("star").order_by("-star__at")),
        "may_write": may,
    }
    return render(request, "casework/scores/question.html", context, status=status(steps))


def _open_to(demand: Demand, sight: Sight) -> None:
    if not demand.is_value and DEMAND not in sight:
        raise Http404


@access(TWO_FACTOR)
def case_question_words(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Other words for the same question, and its life domain."""
    case, sight, context = case_of(request, key, TAB, WISH)
    demand = demand_for(case, pk)
    _open_to(demand, sight)
    may = may_write(sight, case)
    step = reword_step(demand, may, domains_of(case.partnership))
    if play(request, [step]):
        return redirect("casework:case_question", key, pk)
    if step.form.is_bound:
        step.form.data = {**step.form.data.dict(), "edition": str(demand.edition)}
    context |= {"demand": demand, "step": step, "may_write": may}
    return render(request, "casework/scores/question_step.html", context, status=status([step]))


@access(TWO_FACTOR)
def case_question_theme(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Under which theme of the partnership it counts, without saying whose it is."""
    case, sight, context = case_of(request, key, TAB, WISH)
    demand = demand_for(case, pk)
    _open_to(demand, sight)
    may = may_write(sight, case)
    step = tag_step(demand, may, themes_of(case.partnership, clock.today()))
    if play(request, [step]):
        return redirect("casework:case_question", key, pk)
    context |= {"demand": demand, "step": step, "may_write": may}
    return render(request, "casework/scores/question_step.html", context, status=status([step]))
