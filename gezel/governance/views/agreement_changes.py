"""Changes to the agreement: begun, prepared by two, adopted by the support group, numbered."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from gezel.kernel import clock
from gezel.kernel.clock import day_of
from gezel.kernel.rule import rule, shows
from gezel.kernel.typed import whole
from gezel.kernel.verdict import Refused
from gezel.ui.access import SIGNED_IN, access
from gezel.ui.attempts import attempt, told

from ..forms.agreement_signing import AdoptForm, AmendmentForm
from ..models import Amendment
from ..policies.agreement import may_prepare
from ..queries.agreement_decisions import adopted_by_support_group
from ..queries.agreement_signing import last_edition
from ..workflows import amendments as workflow
from .agreement import agreement_frame
from .agreement_writing import writing_frame


@access(SIGNED_IN)
@rule("G-03", shows)
def changes(request: HttpRequest, pk: int) -> HttpResponse:
    """Every change with where it stands, and beginning a new one. Who left reads what was adopted by then."""
    actor = request.actor  # type: ignore[attr-defined]
    context = agreement_frame(request, pk)
    form = AmendmentForm(request.POST or None)
    if request.method == "POST" and attempt(
        form, lambda: workflow.begin(pk, form.cleaned_data["title"], form.cleaned_data["text"], actor, clock.now())
    ):
        told(request)
        return redirect("governance:agreement_changes", pk)
    rows = Amendment.objects.filter(partnership_id=pk).select_related("leader", "director", "decision")
    until = context["until"]
    seen = [r for r in rows if until is None or (r.adopted_at and day_of(r.adopted_at) < until)]
    seen.sort(key=lambda r: (r.adopted_at is not None, -(r.number or 0), -r.pk))
    context |= {"form": form, "rows": seen, "edition": last_edition(context["partnership"])}
    return render(request, "governance/agreement/changes.html", context, status=422 if form.errors else 200)


@access(SIGNED_IN)
@rule("G-03", shows)
def change(request: HttpRequest, pk: int, change_id: int) -> HttpResponse:
    """One change: its text, who prepared it, and the decision it rests on."""
    actor = request.actor  # type: ignore[attr-defined]
    context = writing_frame(request, pk)
    rows = Amendment.objects.select_related("partnership", "leader", "director", "decision", "begun_by")
    row = get_object_or_404(rows, pk=change_id, partnership_id=pk)
    step = next((name for name in ("prepare", "adopt", "withdraw") if name in request.POST), "write")
    posted = request.POST if request.method == "POST" else None
    initial = {"title": row.title, "text": row.text, "edition": row.edition}
    write = AmendmentForm(posted if step == "write" else None, initial=initial)
    decisions = adopted_by_support_group(context["partnership"]) if not row.adopted_at else []
    adopt = AdoptForm(decisions, posted if step == "adopt" else None)
    refusal = None
    if posted:
        seen = whole(posted.get("edition", ""))
        done, refusal = _step(step, row, write, adopt, actor, -1 if seen is None else seen)
        if done:
            told(request)
            return redirect("governance:agreement_change", pk, change_id)
    context |= {"row": row, "form": write, "adopt": adopt, "decisions": decisions, "refusal": refusal}
    context["may_prepare"] = may_prepare(actor, row)
    status = 422 if write.errors or adopt.errors or refusal is not None else 200
    return render(request, "governance/agreement/change.html", context, status=status)


def _step(step: str, row: Amendment, write: Any, adopt: Any, actor: Any, seen: int) -> tuple[bool, Any]:
    at = clock.now()
    if step == "write":
        act: Callable[[], Any] = lambda: workflow.write(  # noqa: E731
            row.pk,
            write.cleaned_data["title"],
            write.cleaned_data["text"],
            write.cleaned_data["edition"] or 0,
            actor,
            at,
        )
        return attempt(write, act), None
    if step == "adopt":
        return attempt(
            adopt, lambda: workflow.adopt(row.pk, adopt.chosen(), adopt.cleaned_data["holds_from"], actor, at)
        ), None
    try:
        if step == "prepare":
            workflow.prepare(row.pk, actor, at, seen)
        else:
            workflow.withdraw(row.pk, actor, at)
    except Refused as refused:
        return False, refused.verdict
    return True, None
