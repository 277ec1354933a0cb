"""One decision: where it stands, what is asked of you now, what comes next, and everything that was said."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from gezel.kernel import clock
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of, start_of
from gezel.kernel.texts import say
from gezel.ui.access import SIGNED_IN, access
from gezel.ui.attempts import attempt, told

from .. import words
from ..models import Decision
from ..queries.as_it_was import decision_was
from ..queries.decision_rounds import rounds_of
from ..queries.decision_table import Gathered, gather
from ..queries.decisions import decisions_seen_by
from ..queries.members import holders
from ..queries.origins import behind_decision
from ..queries.partnership import reads_until
from .decision_acts import ACTS, forms_of
from .decision_turn import Turn, turn_of
from .decisions import TAB, partnership_with_decisions
from .frame import frame_of

_PLACE = {
    words.ASKING: 1,
    words.REACTING: 2,
    words.OBJECTING: 3,
    words.TESTING: 3,
    words.INTEGRATING: 3,
    words.ROLE_DECIDES: 4,
}


@access(SIGNED_IN)
def decision(request: HttpRequest, pk: int, decision_id: int) -> HttpResponse:
    """One decision and its steps; the button says which (``do``)."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    partnership = partnership_with_decisions(actor, pk)
    rows = decisions_seen_by(actor, partnership).select_related(
        "body__partnership", "body__fallback_role", "body__fallback_body", "role", "proposed_by", "facilitator",
        "closed_by", "follows__body",
    )  # fmt: skip
    one = get_object_or_404(rows, pk=decision_id)
    one.partnership = one.body.partnership = partnership
    until = reads_until(actor, partnership)
    one = decision_was(one, until)
    found = gather(one, clock.now())
    held = holders(one.role_id, day_of(found.at))
    turn, chosen = turn_of(actor, found, set(held)), request.POST.get("do", "")
    forms = forms_of(found, turn, actor, chosen, request.POST)
    if request.method == "POST":
        answer = _act(request, one, chosen, forms)
        if answer:
            return answer
    context = frame_of(request, partnership, TAB)
    context |= _shown(found, turn, forms, actor.language) | {"holders": [h.person for h in held.values()]}
    if until is not None:
        context["reviews"] = one.reviews.all()
        context["following"] = [f for f in context["following"] if f.proposed_at < start_of(until)]
    context["traces"] = behind_decision(actor, one)
    context["gone"] = _gone(request, forms)
    refused = context["gone"] is not None or any(form.errors for made in forms.values() for form in made)
    return render(request, "governance/decisions/decision.html", context, status=422 if refused else 200)


def _act(request: HttpRequest, one: Decision, chosen: str, forms: dict[str, list[Any]]) -> HttpResponse | None:
    """Do what the button said; nothing to answer when the page shows again why not, with what was typed."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    form = next((form for form in forms.get(chosen, ()) if form.is_bound), None)
    done: list[Any] = []
    if form is None or not attempt(
        form, lambda: done.append(ACTS[chosen](one.pk, form.cleaned_data, actor, clock.now()))
    ):
        return None
    told(request)
    target = done[0].pk if isinstance(done[0], Decision) else one.pk
    return redirect("governance:decision", one.partnership_id, target)


def _gone(request: HttpRequest, forms: dict[str, list[Any]]) -> list[str] | None:
    """When the step is no longer offered, because somebody was first: what was typed, to copy; nothing when its form is here."""
    chosen = request.POST.get("do", "")
    if request.method != "POST" or any(form.is_bound for form in forms.get(chosen, ())):
        return None
    return [value for name, value in request.POST.items() if name.startswith(f"{chosen}-") and not value.isdigit()]


def _shown(found: Gathered, turn: Turn, forms: dict[str, list[Any]], language: str) -> dict[str, Any]:
    one = found.decision
    return {
        "decision": one,
        "found": found,
        "turn": turn,
        "first": forms.get(turn.first, []),
        "others": [(step, forms[step]) for step in turn.others],
        "place": _PLACE.get(found.state, 4),
        "done": bool(one.outcome),
        "labels": [say(f"governance.circle_{n}", language) for n in ("asking", "reacting", "objecting", "deciding")],
        "rounds": rounds_of(found),
        "silent": found.silent if one.last_day or (one.outcome and found.table.between) else [],
        "reviews": list(one.reviews.select_related("reviewed_by")),
        "following": list(one.followed_by.select_related("body")),
        "next_code": f"{found.state}_between" if one.last_day and found.state in words.OPEN_STATES else found.state,
    }
