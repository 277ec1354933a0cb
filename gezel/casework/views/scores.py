"""The release score: its line with the interpretations, giving one, setting one right (C-06)."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from gezel.kernel import clock
from gezel.kernel.actor import Actor
from gezel.ui.access import TWO_FACTOR, access
from gezel.ui.attempts import attempt, told

from ..forms.scores import CorrectForm, ScoreForm
from ..models import Case, ReleaseScore
from ..policies.sight import may_write
from ..queries.scores import scores_of
from ..rules.sight import SCORES
from ..words.stars import DRAFT_SCORE
from ..workflows.drafts import kept
from ..workflows.scores import correct_score, give_score
from .drafts import autosave, thrown_away
from .frame import case_of
from .score_drawing import score_line

TAB = "casework:case_scores"


@access(TWO_FACTOR)
def case_scores(request: HttpRequest, key: str) -> HttpResponse:
    """The line, every score with its reason, and a new one with the last one in view; typed words are kept by themselves."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    case, sight, context = case_of(request, key, TAB, SCORES)
    if request.headers.get("X-Autosave"):
        return autosave(request, case, DRAFT_SCORE, ("value", "why"))
    form = ScoreForm(request.POST) if request.method == "POST" else None
    if form and attempt(form, lambda: _give(case, form, actor)):
        told(request)
        return redirect("casework:case_scores", key)
    lines = scores_of(case)
    last = lines[-1].score if lines else None
    draft, fields = kept(case, DRAFT_SCORE, actor) if form is None else (None, {})
    seen = last.pk if last else 0
    if form is None:
        form = ScoreForm(initial={**fields, "seen": seen})
    else:
        form.data = {**form.data.dict(), "seen": str(seen)}
    context |= {
        "lines": lines[::-1],
        "last": last,
        "chart": score_line(lines) if lines else None,
        "form": form,
        "draft": draft,
        "may_write": may_write(sight, case),
    }
    return render(request, "casework/scores/scores.html", context, status=422 if form.errors else 200)


def _give(case: Case, form: Any, by: Actor) -> ReleaseScore:
    clean = form.cleaned_data
    return give_score(case.pk, clean["value"], clean["why"], clean["seen"], by, clock.now())


@access(TWO_FACTOR)
def case_score_correct(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Set one right: what stood there stays readable."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    case, sight, context = case_of(request, key, TAB, SCORES)
    one = get_object_or_404(ReleaseScore.objects.select_related("by"), case=case, pk=pk)
    form = CorrectForm(request.POST or None, initial={"value": one.value, "why": one.why, "seen": one.pk})

    def act() -> None:
        clean = form.cleaned_data
        correct_score(case.pk, one.pk, clean["value"], clean["why"], clean["reason"], actor, clock.now())

    if request.method == "POST" and attempt(form, act):
        told(request)
        return redirect("casework:case_scores", key)
    context |= {"one": one, "form": form, "may_write": may_write(sight, case)}
    return render(request, "casework/scores/correct.html", context, status=422 if form.errors else 200)


@access(TWO_FACTOR)
@require_POST
def case_score_draft(request: HttpRequest, key: str) -> HttpResponse:
    """Throw the unsent words away."""
    case, _, _ = case_of(request, key, TAB, SCORES)
    return thrown_away(request, case, DRAFT_SCORE, "casework:case_scores")
