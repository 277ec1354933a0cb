"""Europa WSE reads and scores what was submitted, decides, and follows its conditions; the partners read it afterwards."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from gezel.kernel import clock
from gezel.kernel.rule import rule, shows
from gezel.kernel.verdict import Refused, require
from gezel.ui.access import SIGNED_IN, TWO_FACTOR, access

from ..forms.submission import ConditionForm, DecisionForm, ScoreForm
from ..models import Condition, Proposal
from ..policies.proposal import acts_for_promotor
from ..policies.submission import may_judge, may_see_judgement
from ..queries.draft import proposal_of
from ..queries.judgement import Judgement, judgement_of
from ..workflows import evaluation as workflow
from .frame import frame_of


def _of_manager(request: HttpRequest, pk: int) -> tuple[Proposal, Judgement]:
    proposal = proposal_of(request.actor, pk)  # type: ignore[attr-defined]
    if not request.actor.has("manager"):  # type: ignore[attr-defined]
        raise Http404
    require(may_judge(request.actor, proposal))  # type: ignore[attr-defined]
    found = judgement_of(proposal)
    if found is None:
        raise Http404
    return proposal, found


@access(TWO_FACTOR)
@rule("P-15", shows)
def judge(request: HttpRequest, pk: int) -> HttpResponse:
    """The answers with their scores, the criteria with their weights, and the decision."""
    proposal, found = _of_manager(request, pk)
    actor, at = request.actor, clock.now()  # type: ignore[attr-defined]
    form = DecisionForm(request.POST or None)
    if request.method == "POST" and found.evaluation and form.is_valid():
        given = form.cleaned_data
        try:
            workflow.decide(found.evaluation.pk, given["result"], given["motivation"], form.conditions(), actor, at)
            return redirect("proposal:judgement", pk)
        except Refused as refusal:
            form.refuse(refusal)
    left = (answer["number"] for answer, score in found.rows if score is None)
    context = frame_of(request, proposal, "proposal:judge") | {
        "found": found,
        "form": form,
        "scored": _scored(found),
        "next_number": next(left, None) if found.evaluation and not found.evaluation.decided_at else None,
        "score_max": proposal.call_version.settings.proposal.score_max,
    }
    return render(request, "proposal/judge.html", context, status=422 if form.errors else 200)


def _scored(found: Judgement) -> int:
    return sum(score is not None for _, score in found.rows)


@access(TWO_FACTOR)
@require_POST
def begin(request: HttpRequest, pk: int) -> HttpResponse:
    """Begin to judge; from now on the promotor cannot take it back."""
    _of_manager(request, pk)
    workflow.begin(pk, request.actor, clock.now())  # type: ignore[attr-defined]
    return redirect("proposal:judge", pk)


@access(TWO_FACTOR)
@rule("P-15", shows)
def score(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """One answer beside the sentence by which it is judged, with its score and motivation."""
    proposal, found = _of_manager(request, pk)
    actor = request.actor  # type: ignore[attr-defined]
    row = next((row for row in found.rows if row[0]["number"] == number), None)
    if row is None or found.evaluation is None:
        raise Http404
    answer, stands = row
    initial = {"score": stands.score, "motivation": stands.motivation} if stands else {}
    form = ScoreForm(proposal.call_version.settings.proposal, request.POST or None, initial=initial)
    numbers = [a["number"] for a, _ in found.rows]
    after = numbers[numbers.index(number) + 1] if number != numbers[-1] else None
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            workflow.score(found.evaluation.pk, number, given["score"], given["motivation"], actor, clock.now())
            return redirect("proposal:score", pk, after) if after else redirect("proposal:judge", pk)
        except Refused as refusal:
            form.refuse(refusal)
    context: dict[str, Any] = frame_of(request, proposal, "proposal:judge") | {
        "answer": answer,
        "form": form,
        "found": found,
        "after": after,
    }
    return render(request, "proposal/score.html", context, status=422 if form.errors else 200)


@access(SIGNED_IN)
@rule("P-15", shows)
def judgement(request: HttpRequest, pk: int) -> HttpResponse:
    """What was decided and why, with the scores and the conditions to follow up."""
    proposal = proposal_of(request.actor, pk)  # type: ignore[attr-defined]
    return _judgement(request, proposal, {})


def _judgement(request: HttpRequest, proposal: Proposal, wrong: dict[int, ConditionForm]) -> HttpResponse:
    found, actor = judgement_of(proposal), request.actor  # type: ignore[attr-defined]
    require(may_see_judgement(actor, proposal, found.evaluation if found else None))
    rows = (
        [(c, wrong.get(c.pk) or ConditionForm(initial={"answer": c.answer})) for c in found.conditions] if found else []
    )
    context = frame_of(request, proposal, "proposal:judgement") | {
        "found": found,
        "conditions": rows,
        "for_promotor": acts_for_promotor(actor, proposal.promotor),
        "manager": actor.has("manager"),
        "today": clock.today(),
    }
    return render(request, "proposal/judgement.html", context, status=422 if wrong else 200)


@access(SIGNED_IN)
@require_POST
def answer_condition(request: HttpRequest, pk: int, condition_id: int) -> HttpResponse:
    """The promotor's answer to a condition."""
    proposal = proposal_of(request.actor, pk)  # type: ignore[attr-defined]
    found = get_object_or_404(Condition, pk=condition_id, evaluation__submission__proposal=proposal)
    form = ConditionForm(request.POST)
    if not form.is_valid():
        return _judgement(request, proposal, {found.pk: form})
    workflow.answer_condition(found.pk, form.cleaned_data["answer"], request.actor, clock.now())  # type: ignore[attr-defined]
    return redirect("proposal:judgement", pk)


@access(TWO_FACTOR)
@require_POST
def meet_condition(request: HttpRequest, pk: int, condition_id: int) -> HttpResponse:
    """Europa WSE finds a condition met."""
    proposal, _ = _of_manager(request, pk)
    found = get_object_or_404(Condition, pk=condition_id, evaluation__submission__proposal=proposal)
    workflow.meet_condition(found.pk, request.actor, clock.now())  # type: ignore[attr-defined]
    return redirect("proposal:judgement", pk)
