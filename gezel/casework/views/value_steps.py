"""The value steps of a partnership: the list that counts, its editions, and a new one (L-04)."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from gezel.kernel import clock
from gezel.kernel.actor import Actor
from gezel.ui.access import SIGNED_IN, access
from gezel.ui.attempts import attempt, told

from ..forms.lists import StepsForm
from ..policies.hands import may_keep_lists
from ..queries.lists import editions_of
from ..words.lists import ICONS
from ..workflows.lists import StepRow, publish_steps
from .frame import casework_of

TAB = "casework:value_steps"


@access(SIGNED_IN)
def value_steps(request: HttpRequest, pk: int) -> HttpResponse:
    """The list as it counts, and its earlier editions."""
    partnership, context = casework_of(request, pk, TAB)
    editions = editions_of(partnership)
    may = may_keep_lists(request.actor, partnership)  # type: ignore[attr-defined]
    context |= {"now": editions[0] if editions else None, "earlier": editions[1:], "may": may}
    return render(request, "casework/scores/value_steps.html", context)


@access(SIGNED_IN)
def value_steps_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """A new edition, written from the one that counts."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    partnership, context = casework_of(request, pk, TAB)
    editions = editions_of(partnership)
    now = editions[0] if editions else None
    steps = list(now.steps.all()) if now else []
    number = now.number if now else 0
    form = StepsForm(request.POST or None, steps=steps, initial={"seen": number})

    def act() -> None:
        clean = form.cleaned_data
        rows = [StepRow(*row) for row in form.written()]
        publish_steps(pk, clean["seen"], rows, clean["reason"], actor, clock.now())

    if request.method == "POST" and attempt(form, act):
        told(request)
        return redirect("casework:value_steps", pk)
    if form.is_bound:
        form.data = {**form.data.dict(), "seen": str(number)}
    context |= {"form": form, "number": number, "icons": ICONS, "may": may_keep_lists(actor, partnership)}
    return render(request, "casework/scores/value_steps_edit.html", context, status=422 if form.errors else 200)
