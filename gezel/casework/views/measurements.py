"""For who goes along: measurements of a case over time, and handing the phone over (C-14)."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from gezel.governance.queries.settings import numbers
from gezel.kernel import clock
from gezel.kernel.clock import day_of
from gezel.ui.access import TWO_FACTOR, access
from gezel.ui.attempts import attempt

from ..forms.measurement import HandOverForm
from ..models import Case
from ..policies.measurement import may_begin
from ..queries.measurement import due_for, finished, in_use, series_of, unfinished
from ..rules import sight as parts
from ..words.measurement import HANDED
from ..workflows.measurement import begin
from .frame import case_of
from .handed import hand_over

TAB = "casework:measurements"


@access(TWO_FACTOR)
@never_cache
@require_http_methods(["GET", "POST"])
def measurements(request: HttpRequest, key: str) -> HttpResponse:
    """What was measured, per part and over time; when the next one is due. POST hands the phone over."""
    case, _, context = case_of(request, key, TAB, parts.MEASUREMENTS)
    at = clock.now()
    rows = in_use(case.partnership)
    form = HandOverForm(rows, request.POST or None)
    if request.method == "POST" and attempt(form, lambda: _over(request, case, form)):
        return redirect("casework:handed")
    agreed = numbers(case.partnership, day_of(at))
    context |= {
        "form": form,
        "may_begin": may_begin(request.actor, case, HANDED, at),
        "unfinished": unfinished(case, at),
        "due": due_for(case, agreed),
        "agreed": agreed,
        "series": series_of(finished(case), get_language() or "nl"),
    }
    answer = render(request, "casework/measurements/page.html", context, status=422 if form.errors else 200)
    answer["Cache-Control"] = "no-store, private"
    return answer


def _over(request: HttpRequest, case: Case, form: HandOverForm) -> None:
    chosen = int(form.cleaned_data["instrument"] or 0)
    row = begin(case.pk, chosen, HANDED, request.actor, clock.now())  # type: ignore[attr-defined]
    row.case = case
    hand_over(request, row, form.cleaned_data["pin"])
