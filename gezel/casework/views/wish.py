"""The intention: what the participant wants, how it changed and why."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from gezel.kernel import clock
from gezel.ui.access import TWO_FACTOR, access
from gezel.ui.attempts import attempt, told

from ..forms.wish import IntentionForm
from ..policies.sight import may_write
from ..rules.sight import WISH
from ..workflows.wish import intend
from .frame import case_of


@access(TWO_FACTOR)
def intention(request: HttpRequest, key: str) -> HttpResponse:
    """Every version, newest first, and a new one."""
    actor = request.actor  # type: ignore[attr-defined]
    found, sight, context = case_of(request, key, "casework:case", WISH)
    versions = list(found.intentions.select_related("by"))
    form = IntentionForm(request.POST or None, first=not versions)

    def act() -> None:
        clean = form.cleaned_data
        intend(found, clean["text"], clean["voice"], clean.get("why", ""), actor, clock.now())

    if request.method == "POST" and attempt(form, act):
        told(request)
        return redirect("casework:intention", key)
    context |= {"versions": versions, "form": form, "may_write": may_write(sight, found)}
    return render(request, "casework/case/intention.html", context, status=422 if form.errors else 200)
