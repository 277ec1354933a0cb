"""Conflicts: one's own, opening one, one with its ladder and steps; and the ladders everyone may read (G-11)."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from gezel.kernel import clock
from gezel.ui.access import SIGNED_IN, access
from gezel.ui.attempts import attempt, told

from ..forms.conflicts import ConflictForm, LadderForm
from ..models import Conflict, Ladder
from ..policies.conflicts import may_open
from ..queries.conflicts import conflict_for, conflicts_in, involved_in, ladder_of, rungs_of
from ..queries.people import colleagues_of
from ..words import issues as words
from ..workflows.conflicts import Draft, open_conflict
from ..workflows.ladders import agree_ladder
from .conflict_steps import steps_for
from .doing import play, status
from .issue_frame import reading

_SUB = "governance:conflicts"


@access(SIGNED_IN)
def conflicts(request: HttpRequest, pk: int) -> HttpResponse:
    """The conflicts in which one is involved; and for everyone how they are handled here."""
    actor = request.actor  # type: ignore[attr-defined]
    found, context = reading(request, pk, _SUB)
    context |= {"conflicts": conflicts_in(actor, found), "may_open": may_open(actor, found)}
    return render(request, "governance/issues/conflicts.html", context)


@access(SIGNED_IN)
def conflict_new(request: HttpRequest, pk: int) -> HttpResponse:
    """Open a conflict as one of the parties."""
    actor = request.actor  # type: ignore[attr-defined]
    found, context = reading(request, pk, _SUB)
    may = may_open(actor, found)
    people = [s for s in colleagues_of(found, clock.today()) if s.person.pk != actor.person_id] if may else []
    form = ConflictForm(request.POST or None, people=people)
    made: list[Conflict] = []

    def act() -> None:
        clean = form.cleaned_data
        draft = Draft(clean["kind"], clean["text"], tuple(map(int, clean["others"])), clean["outside"])
        made.append(open_conflict(pk, draft, actor, clock.now()))

    if request.method == "POST" and attempt(form, act):
        told(request)
        return redirect("governance:conflict", pk, made[0].pk)
    context |= {"form": form, "may": may}
    return render(request, "governance/issues/conflict_new.html", context, status=422 if form.errors else 200)


@access(SIGNED_IN)
def conflict(request: HttpRequest, pk: int, key: UUID) -> HttpResponse:
    """One conflict, for who is in it; a 404 for everybody else."""
    actor = request.actor  # type: ignore[attr-defined]
    found, context = reading(request, pk, _SUB)
    one = conflict_for(actor, found, key)
    involved = involved_in(one)
    steps = steps_for(one, actor, involved)
    if play(request, steps):
        return redirect("governance:conflict", pk, one.pk)
    rungs = rungs_of(one)
    context |= {
        "conflict": one,
        "rungs": list(enumerate(rungs)),
        "parties": [i for i in involved if i.part == words.PARTY],
        "named": [i for i in involved if i.part == words.RUNG],
        "done": one.steps.all() if context["left"] else one.steps.select_related("by"),
        "next": rungs[one.rung + 1] if one.rung + 1 < len(rungs) and not one.closed_at else None,
        "steps": [step for step in steps if step.shown],
    }
    answer = render(request, "governance/issues/conflict.html", context, status=status(steps))
    answer["Cache-Control"] = "no-store"
    return answer


@access(SIGNED_IN)
def ladders(request: HttpRequest, pk: int) -> HttpResponse:
    """The six ladders as they stand."""
    found, context = reading(request, pk, _SUB)
    context["ladders"] = [(kind, ladder_of(found, kind)) for kind in words.CONFLICT_KINDS]
    return render(request, "governance/issues/ladders.html", context)


@access(SIGNED_IN)
def ladder(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """Agree on another ladder for a kind of conflict."""
    actor = request.actor  # type: ignore[attr-defined]
    found, context = reading(request, pk, _SUB)
    if kind not in words.CONFLICT_KINDS:
        raise Http404
    standing = ladder_of(found, kind)
    form = LadderForm(standing, request.POST or None)

    def act() -> Any:
        return agree_ladder(pk, kind, form.rungs(), form.cleaned_data["reason"], actor, clock.now())

    if request.method == "POST" and attempt(form, act):
        told(request)
        return redirect("governance:ladders", pk)
    history = Ladder.objects.filter(partnership=found, kind=kind).select_related("by")
    context |= {"form": form, "kind": kind, "rungs": standing, "history": history}
    return render(request, "governance/issues/ladder.html", context, status=422 if form.errors else 200)
