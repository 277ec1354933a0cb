"""Actions: the list of a partnership, one action and what became of it."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from gezel.kernel import clock
from gezel.kernel.actor import Actor
from gezel.ui.access import SIGNED_IN, access
from gezel.ui.attempts import attempt, told
from gezel.ui.forms import GezelForm

from ..forms.actions import ActionForm, FinishForm, HandOverForm, PostponeForm
from ..models import Action
from ..policies.actions import may_move
from ..queries.action_origin import origin_of
from ..queries.actions import action_for, actions_of
from ..queries.people import colleagues_of
from ..workflows.actions import finish, give, hand_over, postpone
from .frame import reading

_TAB = "governance:bodies"


@access(SIGNED_IN)
def actions(request: HttpRequest, pk: int) -> HttpResponse:
    """The actions of a partnership: mine first, then those of others; below what was done lately. One can be given here."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    partnership, context = reading(request, pk, _TAB)
    form = None
    if context["takes_part"]:
        form = ActionForm(colleagues_of(partnership, clock.today()), request.POST or None)
    if request.method == "POST" and form is not None:

        def act() -> None:
            clean = form.cleaned_data
            give(partnership, clean["text"], clean["owner"], clean["due_on"], actor, clock.now())

        if attempt(form, act):
            told(request)
            return redirect("governance:actions", pk)
    context |= {"form": form, "today": clock.today(), "lists": actions_of(actor, partnership)}
    return render(request, "governance/actions.html", context, status=422 if form is not None and form.errors else 200)


@access(SIGNED_IN)
def action(request: HttpRequest, pk: int, action_id: int) -> HttpResponse:
    """One action: done, another day, another owner; three small forms, the button says which."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    partnership, context = reading(request, pk, _TAB)
    found = action_for(actor, partnership, action_id)
    chosen = request.POST.get("do", "")
    people = colleagues_of(partnership, clock.today())
    forms: dict[str, GezelForm] = {
        "finish": FinishForm(request.POST if chosen == "finish" else None, prefix="f"),
        "postpone": PostponeForm(request.POST if chosen == "postpone" else None, prefix="p"),
        "hand_over": HandOverForm(people, request.POST if chosen == "hand_over" else None, prefix="h"),
    }
    if request.method == "POST" and chosen in forms:
        form = forms[chosen]
        if attempt(form, lambda: _do(chosen, found, form, actor, clock.now())):
            told(request)
            return redirect("governance:actions", pk)
    context |= {"action": found, "forms": forms, "may_move": may_move(actor, found), "today": clock.today()}
    context["origin"] = origin_of(actor, found)
    context["moves"] = found.moves.filter(at__lte=context["at"]).select_related("by", "before_owner")
    refused = any(form.errors for form in forms.values())
    return render(request, "governance/action.html", context, status=422 if refused else 200)


def _do(chosen: str, found: Action, form: GezelForm, by: Actor, at: datetime) -> None:
    clean = form.cleaned_data
    if chosen == "finish":
        finish(found.pk, clean["outcome"], by, at)
    elif chosen == "postpone":
        postpone(found.pk, clean["due_on"], clean["reason"], by, at)
    else:
        hand_over(found.pk, clean["owner"], clean["reason"], by, at)
