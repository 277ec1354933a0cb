"""Partners that fail, and what they bear (G-16)."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from gezel.kernel import clock, ports
from gezel.ui.access import SIGNED_IN, access
from gezel.ui.attempts import attempt, told

from ..forms.composition import BearForm, FailureForm, TextForm, TraceForm
from ..models import Shortcoming
from ..queries.decisions import adopted_in
from ..queries.origins import Sources, behind_shortcoming, borne_by, sources
from ..queries.partnership import partners_on
from ..queries.shortcomings import shortcomings_seen_by
from ..workflows import shortcomings as workflow
from .composition import TAB
from .frame import reading


@access(SIGNED_IN)
def shortcomings(request: HttpRequest, pk: int) -> HttpResponse:
    """What was noted, and a form for one more."""
    found, context = reading(request, pk, TAB)
    actor, on = request.actor, clock.today()  # type: ignore[attr-defined]
    source = request.POST.get("source") or request.GET.get("uit", "")
    known = sources(actor, found, source)
    form = FailureForm(partners_on(found, on), known, request.POST or None, initial={"seen_on": on, "source": source})

    def note() -> None:
        workflow.note(int(form.cleaned_data["partner"]), form.failure(), actor, clock.now())

    if request.method == "POST" and attempt(form, note):
        told(request)
        return redirect("governance:shortcomings", pk)
    context |= {"rows": shortcomings_seen_by(actor, found), "form": form}
    return render(request, "governance/composition/shortcomings.html", context, status=422 if form.errors else 200)


@access(SIGNED_IN)
def shortcoming(request: HttpRequest, pk: int, shortcoming_id: int) -> HttpResponse:
    """One: what fell short, what the partner bears and by which decision, how it ended."""
    found, context = reading(request, pk, TAB)
    actor = request.actor  # type: ignore[attr-defined]
    row: Shortcoming = get_object_or_404(shortcomings_seen_by(actor, found), pk=shortcoming_id)
    do = request.POST.get("do")
    initial = {"decision": row.decision_id, "consequence": row.consequence, "edition": row.edition}
    bear = BearForm(adopted_in(found), request.POST if do == "bear" else None, initial=initial, auto_id="bear-%s")
    source = _source_of(row)
    traced = {"source": source, "edition": row.edition}
    known = sources(actor, found, request.POST.get("source") or source) if context["may_arrange"] else Sources([], [])
    trace = TraceForm(known, request.POST if do == "trace" else None, initial=traced, auto_id="trace-%s")
    close = TextForm("Hoe liep het af?", "How did it end?", request.POST if do == "close" else None, auto_id="close-%s")
    if request.method == "POST" and _step(request, row, bear, trace, close):
        told(request)
        return redirect("governance:shortcoming", pk, shortcoming_id)
    lines = [line for answer in ports.shortcoming_lines for line in answer(row.pk)]
    context |= {"row": row, "bear": bear, "trace": trace, "close": close, "lines": lines}
    context |= {"traces": behind_shortcoming(actor, row), "borne_url": borne_by(actor, row)}
    status = 422 if request.method == "POST" else 200
    return render(request, "governance/composition/shortcoming.html", context, status=status)


def _source_of(row: Shortcoming) -> str:
    if row.from_issue_id:
        return f"issue-{row.from_issue_id}"
    return f"decision-{row.from_decision_id}" if row.from_decision_id else ""


def _step(request: HttpRequest, row: Shortcoming, bear: Any, trace: Any, close: Any) -> bool:
    by, at, do = request.actor, clock.now(), request.POST.get("do")  # type: ignore[attr-defined]
    if do == "bear":
        return attempt(bear, lambda: workflow.bear(row.pk, *_bears(bear), by, at))
    if do == "trace":
        said = lambda: (trace.cleaned_data["source"], trace.cleaned_data["edition"])  # noqa: E731
        return attempt(trace, lambda: workflow.trace(row.pk, *said(), by, at))
    if do == "close":
        return attempt(close, lambda: workflow.close(row.pk, close.cleaned_data["text"], by, at))
    raise Http404


def _bears(form: Any) -> tuple[str, int | None, int]:
    clean = form.cleaned_data
    return clean["consequence"], int(clean["decision"]) if clean["decision"] else None, clean["edition"]
