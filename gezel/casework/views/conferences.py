"""Case conferences: those of a partnership one has a part in, those of one case, and the page on professional secrecy (C-13, D-08)."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from gezel.kernel import clock
from gezel.ui.access import TWO_FACTOR, access
from gezel.ui.attempts import attempt, told

from ..forms.conference import GoalsForm, QuestionForm
from ..models import Conference
from ..policies.conference import may_prepare
from ..queries.conferences import goals_of, lists_of, of_case
from ..queries.secrecy import articles_on, bound_in, conditions
from ..rules.sight import CONFERENCES
from ..workflows.conferences import prepare
from ..workflows.goals import look_at_goals
from .frame import case_of, casework_of
from .looking import look

TAB = "casework:conferences"
CASE_TAB = "casework:case_conferences"


@access(TWO_FACTOR)
def conferences(request: HttpRequest, pk: int) -> HttpResponse:
    """What one prepares, and what one is invited to."""
    partnership, context = casework_of(request, pk, TAB)
    at = clock.now()
    lists = lists_of(request.actor, partnership, at)  # type: ignore[attr-defined]
    look(request, lists.cases, [CONFERENCES])
    context |= {"lists": lists, "today": clock.today()}
    return render(request, "casework/conference/list.html", context)


@access(TWO_FACTOR)
def case_conferences(request: HttpRequest, key: str) -> HttpResponse:
    """The conferences of one case, a new one, and the looks at goals and length."""
    case, sight, context = case_of(request, key, CASE_TAB, CONFERENCES)
    actor = request.actor  # type: ignore[attr-defined]
    wanted = request.POST.get("step", "")
    form = QuestionForm(request.POST if wanted == "prepare" else None)
    goals = GoalsForm(request.POST if wanted == "goals" else None, prefix="g")
    made: list[Conference] = []

    def begin() -> None:
        asked = form.question_said()
        made.append(prepare(case.pk, asked, form.cleaned_data["by_name"], actor, clock.now()))

    def look() -> None:
        clean = goals.cleaned_data
        look_at_goals(case.pk, clean["text"], clean["length"], clean["with_participant"], actor, clock.now())

    if wanted == "prepare" and attempt(form, begin):
        return redirect("casework:conference", made[0].key)
    if wanted == "goals" and attempt(goals, look):
        told(request)
        return redirect(CASE_TAB, key)
    context |= {
        "conferences": of_case(case),
        "goals": goals_of(case, clock.now()),
        "may": may_prepare(sight, case),
        "form": form,
        "goals_form": goals,
        "today": clock.today(),
    }
    status = 422 if form.errors or goals.errors else 200
    return render(request, "casework/conference/of_case.html", context, status=status)


@access(TWO_FACTOR)
def secrecy(request: HttpRequest, pk: int) -> HttpResponse:
    """What shared professional secrecy asks, which articles it stands on, and who is bound."""
    partnership, context = casework_of(request, pk, TAB)
    today = clock.today()
    context |= {"articles": articles_on(today), "people": bound_in(partnership, today), "conditions": conditions()}
    return render(request, "casework/conference/secrecy.html", context)
