"""The pointers of a partnership: followed in a case, and kept by who leads the team (C-22)."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from gezel.governance.views.doing import Step, play, status
from gezel.kernel import clock
from gezel.kernel.actor import Actor
from gezel.kernel.verdict import no, require
from gezel.ui.access import SIGNED_IN, TWO_FACTOR, access
from gezel.ui.attempts import attempt, told
from gezel.ui.forms import GezelForm

from ..forms.lists import IndicatorForm, ObserveForm
from ..policies.hands import may_keep_lists
from ..policies.sight import may_write
from ..queries.lists import followed_in, versions_of
from ..rules.sight import SCORES
from ..words.lists import ICONS
from ..workflows.lists import lay_indicator_aside, write_indicator
from ..workflows.observing import observe
from .frame import case_of, casework_of
from .score_drawing import pointer_line


@access(TWO_FACTOR)
def case_indicators(request: HttpRequest, key: str) -> HttpResponse:
    """Where each pointer stands and stood, and looking again."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    case, sight, context = case_of(request, key, "casework:case_indicators", SCORES)
    followed = followed_in(case)
    now = [one.version for one in followed if one.version.indicator.removed_on is None]
    form = ObserveForm(request.POST or None, versions=now)

    def act() -> None:
        with transaction.atomic():
            _observe(case.pk, form, actor)

    if request.method == "POST" and attempt(form, act):
        told(request)
        return redirect("casework:case_indicators", key)
    shown = [(one, pointer_line(one) if _seen_now(one) > 1 else None) for one in followed]
    context |= {"followed": shown, "form": form, "may_write": may_write(sight, case)}
    return render(request, "casework/scores/indicators.html", context, status=422 if form.errors else 200)


def _seen_now(one: Any) -> int:
    return sum(1 for row in one.seen if row.version_id == one.version.pk)


def _observe(case_id: int, form: ObserveForm, by: Actor) -> None:
    """Each pointer that was looked at; nothing at all is said so."""
    seen = form.seen()
    if not seen:
        require(no("casework.level_unknown"))
    for version_id, level, words in seen:
        observe(case_id, version_id, level, form.cleaned_data["hand"], words, by, clock.now())


@access(SIGNED_IN)
def indicators(request: HttpRequest, pk: int) -> HttpResponse:
    """The pointers of a partnership with every version they had; who leads the team changes them."""
    partnership, context = casework_of(request, pk, "casework:value_steps")
    rows = versions_of(partnership)
    now = {row.indicator_id: row for row in reversed(rows)}
    may = may_keep_lists(request.actor, partnership)  # type: ignore[attr-defined]
    aside = [
        Step(
            f"aside-{row.indicator.code}",
            "casework.do_lay_aside",
            may,
            GezelForm,
            lambda c, by, at, code=row.indicator.code: lay_indicator_aside(pk, code, by, at),
            icon="trash-2",
            about=row.name,
        )
        for row in now.values()
        if row.indicator.removed_on is None
    ]
    if play(request, aside if may else []):
        return redirect("casework:indicators", pk)
    steps = {step.about: step for step in aside if may}
    lines = [
        (row, [v for v in rows if v.indicator_id == row.indicator_id][1:], steps.get(row.name)) for row in now.values()
    ]
    context |= {"lines": sorted(lines, key=lambda line: line[0].indicator.position), "may": may}
    return render(request, "casework/scores/indicator_list.html", context, status=status(aside) if may else 200)


@access(SIGNED_IN)
def indicator(request: HttpRequest, pk: int, code: str = "") -> HttpResponse:
    """Write a new pointer, or a new version of one."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    partnership, context = casework_of(request, pk, "casework:value_steps")
    rows = [row for row in versions_of(partnership) if row.indicator.code == code] if code else []
    if code and not rows:
        raise Http404
    last = rows[0] if rows else None
    initial = {"name": last.name} if last else {}
    form = IndicatorForm(request.POST or None, levels=last.levels if last else [], initial=initial)

    def act() -> None:
        clean = form.cleaned_data
        write_indicator(pk, code, clean["name"], form.written(), clean["reason"], actor, clock.now())

    if request.method == "POST" and attempt(form, act):
        told(request)
        return redirect("casework:indicators", pk)
    context |= {"form": form, "last": last, "icons": ICONS, "may": may_keep_lists(actor, partnership)}
    return render(request, "casework/scores/indicator_edit.html", context, status=422 if form.errors else 200)
