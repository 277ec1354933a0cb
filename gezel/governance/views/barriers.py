"""Signals about structural barriers: by theme, one, writing one, and the themes themselves (G-19)."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from gezel.kernel import clock
from gezel.ui.access import SIGNED_IN, access
from gezel.ui.attempts import attempt, told

from ..forms.barriers import AsideForm, BarrierForm, ThemeForm
from ..models import Signal
from ..policies.barriers import may_make
from ..queries.barriers import overview, signal_for
from ..queries.issues import issues_seen_by
from ..queries.themes import theme_names, themes_of
from ..rules.persons import hints
from ..workflows.barriers import Draft, make
from ..workflows.themes import lay_aside, name_theme
from .barrier_steps import steps_for
from .doing import Step, play, status
from .issue_frame import reading

_SUB = "governance:barriers"
FIELDS = ("theme", "title", "text", "asks", "level", "addressee", "email")


@access(SIGNED_IN)
def barriers(request: HttpRequest, pk: int) -> HttpResponse:
    """What gets in the way, by theme: how often, which signals went out, what came back."""
    actor = request.actor  # type: ignore[attr-defined]
    found, context = reading(request, pk, _SUB)
    lines, floor = overview(actor, found, clock.today())
    context |= {"themes": lines, "floor": floor, "may_make": may_make(actor, found)}
    return render(request, "governance/issues/barriers.html", context)


@access(SIGNED_IN)
def barrier_new(request: HttpRequest, pk: int) -> HttpResponse:
    """Write a signal, perhaps out of an issue."""
    actor = request.actor  # type: ignore[attr-defined]
    found, context = reading(request, pk, _SUB)
    themes = themes_of(found, clock.today()).items()
    issues = issues_seen_by(actor, found).filter(closed_at=None)[:50]
    start = {"issue": request.GET.get("kwestie", ""), "theme": request.GET.get("thema", "")}
    form = BarrierForm(request.POST or None, themes=themes, issues=issues, initial=start)
    made: list[Signal] = []

    def act() -> None:
        clean = form.cleaned_data
        draft = Draft(**{name: clean[name] for name in FIELDS})
        issue_id = int(clean["issue"]) if clean.get("issue") else None
        made.append(make(pk, draft, clean["nobody"], actor, clock.now(), issue_id))

    if request.method == "POST" and attempt(form, act):
        told(request)
        return redirect("governance:barrier", pk, made[0].pk)
    context |= {"form": form, "may": may_make(actor, found), "hints": _hints(form)}
    return render(request, "governance/issues/barrier_new.html", context, status=422 if form.errors else 200)


def _hints(form: Any) -> tuple[str, ...]:
    """What in the typed texts may point at a person."""
    if not form.is_bound:
        return ()
    return hints("\n".join(str(form[name].value() or "") for name in ("title", "text", "asks")))


@access(SIGNED_IN)
def barrier(request: HttpRequest, pk: int, signal_id: int) -> HttpResponse:
    """One signal: what it says, its letter, and what came back."""
    actor = request.actor  # type: ignore[attr-defined]
    found, context = reading(request, pk, _SUB)
    one = signal_for(actor, found, signal_id)
    steps = steps_for(one, actor)
    if play(request, steps):
        return redirect("governance:barrier", pk, one.pk)
    edit = next(step.form for step in steps if step.name == "edit")
    context |= {
        "signal": one,
        "theme": theme_names(found).get(one.theme, one.theme),
        "steps": [step for step in steps if step.shown],
        "hints": _hints(edit) or hints(f"{one.title}\n{one.text}\n{one.asks}"),
        "behind": one.issues_behind.filter(at__lte=context["at"]).select_related("issue"),
    }
    return render(request, "governance/issues/barrier.html", context, status=status(steps))


@access(SIGNED_IN)
def themes(request: HttpRequest, pk: int) -> HttpResponse:
    """The themes one chooses from; who arranges renames, adds and lays aside."""
    found, context = reading(request, pk, _SUB)
    rows = themes_of(found, clock.today())
    may = context["may_arrange"]
    steps = [
        Step(
            "name",
            "governance.do_theme",
            may,
            ThemeForm,
            lambda c, by, at: name_theme(pk, c["code"], c["name"], by, at),
            more={"themes": rows.items()},
            icon="pencil",
        ),
        Step(
            "aside",
            "governance.do_aside",
            may,
            AsideForm,
            lambda c, by, at: lay_aside(pk, c["code"], by, at),
            more={"themes": rows.items()},
            icon="trash-2",
        ),
    ]
    if play(request, steps):
        return redirect("governance:themes", pk)
    context |= {"themes": rows.values(), "steps": [step for step in steps if step.shown]}
    return render(request, "governance/issues/themes.html", context, status=status(steps))
