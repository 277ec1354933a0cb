"""The star: two days laid beside each other with both hands, and giving a new one (C-08)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from gezel.kernel import clock
from gezel.kernel.actor import Actor
from gezel.ui.access import TWO_FACTOR, access
from gezel.ui.attempts import attempt, told

from ..forms.scores import StarForm
from ..models import Demand
from ..policies.sight import may_write
from ..queries.demand import demands_of
from ..queries.stars import asked_before, before, given_in, picture
from ..rules.sight import DEMAND, WISH
from ..rules.stars import Given, standing
from ..words.stars import DRAFT_STAR, HANDS
from ..workflows.drafts import kept
from ..workflows.stars import Rating, rate
from .drafts import autosave, thrown_away
from .frame import case_of
from .score_drawing import star_drawing

TAB = "casework:case_star"


@access(TWO_FACTOR)
@require_safe
def case_star(request: HttpRequest, key: str) -> HttpResponse:
    """The questions in own words with their star of two days, and failure questions apart."""
    case, sight, context = case_of(request, key, TAB, WISH)
    demands, given = demands_of(case), given_in(case)
    found = picture(demands, given, _day(request, "van"), _day(request, "tot"))
    context |= {
        "picture": found,
        "chart": star_drawing(found) if found.seen else None,
        "open_questions": [(d, _last(given, d.pk)) for d in demands if d.is_value and not d.closed_at],
        "closed_questions": [d for d in demands if d.closed_at and (d.is_value or DEMAND in sight)],
        "failures": [d for d in demands if not d.is_value and not d.closed_at] if DEMAND in sight else [],
        "may_write": may_write(sight, case),
    }
    return render(request, "casework/scores/star.html", context)


def _day(request: HttpRequest, name: str) -> date | None:
    try:
        return date.fromisoformat(request.GET.get(name, ""))
    except ValueError:
        return None


def _last(given: Sequence[Given], question: int) -> list[tuple[str, int, date]]:
    """What each hand gave this question last: hand, value, day."""
    found = []
    for hand in HANDS:
        one = standing((g for g in given if g.question == question), hand, date.max).get(question)
        if one:
            found.append((hand, one.value, one.day))
    return found


@access(TWO_FACTOR)
def case_star_give(request: HttpRequest, key: str) -> HttpResponse:
    """The whole star at once, with what was given before in view; typed words are kept by themselves."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    case, sight, context = case_of(request, key, TAB, WISH)
    demands = list(asked_before(case))
    if request.headers.get("X-Autosave"):
        return autosave(request, case, DRAFT_STAR, _names(demands))
    asked = [d for d in demands if (d.is_value and not d.closed_at) or request.POST.get(f"q{d.pk}")]
    draft, fields = (None, {}) if request.method == "POST" else kept(case, DRAFT_STAR, actor)
    form = StarForm(request.POST or None, demands=asked, before={d.pk: before(d) for d in asked}, initial=fields)

    def act() -> None:
        ratings = [Rating(*row) for row in form.given()]
        rate(case.pk, ratings, form.cleaned_data["hand"], actor, clock.now())

    if request.method == "POST" and attempt(form, act):
        told(request)
        return redirect("casework:case_star", key)
    context |= {"form": form, "draft": draft, "may_write": may_write(sight, case)}
    return render(request, "casework/scores/star_give.html", context, status=422 if form.errors else 200)


def _names(demands: Sequence[Demand]) -> list[str]:
    return ["hand", *(f"{kind}{demand.pk}" for demand in demands for kind in "qw")]


@access(TWO_FACTOR)
@require_POST
def case_star_draft(request: HttpRequest, key: str) -> HttpResponse:
    """Throw the unsent star away."""
    case, _, _ = case_of(request, key, TAB, WISH)
    return thrown_away(request, case, DRAFT_STAR, "casework:case_star_give")
