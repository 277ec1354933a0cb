"""Shared goal, cooperation principles and name: how they read, how they came about, and a new version."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from gezel.kernel import clock
from gezel.kernel.differences import differences
from gezel.kernel.rule import rule, shows
from gezel.ui.access import SIGNED_IN, access
from gezel.ui.attempts import attempt, told

from .. import words
from ..forms.agreement_signing import StatementForm
from ..models import Statement
from ..queries.agreement_decisions import adopted_by_support_group, first_words
from ..workflows.statements import state
from .agreement import agreement_frame

_KINDS = tuple(kind for kind, _ in words.STATEMENTS)


@access(SIGNED_IN)
@rule("G-15", shows)
def statements(request: HttpRequest, pk: int) -> HttpResponse:
    """The three statements as they hold today."""
    context = agreement_frame(request, pk)
    until = context["until"]
    day = clock.today() if until is None else until
    rows = Statement.objects.filter(partnership_id=pk).select_related("decision").standing(day)
    context["statements"] = [(kind, rows.get(kind)) for kind in _KINDS]
    return render(request, "governance/agreement/statements.html", context)


@access(SIGNED_IN)
@rule("G-15", shows)
def statement(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """One statement with its history, each version beside the one before it, and entering a new version."""
    actor = request.actor  # type: ignore[attr-defined]
    if kind not in _KINDS:
        raise Http404
    context = agreement_frame(request, pk)
    partnership, until = context["partnership"], context["until"]
    rows = list(Statement.objects.filter(partnership=partnership, kind=kind).select_related("decision", "by"))
    rows = [r for r in rows if until is None or r.from_on < until]
    last = rows[0] if rows else None
    text, source = (last.text, "") if last else first_words(partnership, kind)
    decisions = adopted_by_support_group(partnership) if context["may_write"] else []
    form = StatementForm(
        decisions,
        request.POST or None,
        first=last is None,
        short=kind == words.NAME,
        initial={"seen": last.number if last else 0, "text": text, "source": source, "from_on": clock.today()},
    )

    def save() -> None:
        clean = form.cleaned_data
        origin = clean.get("source", "")
        at = clock.now()
        state(pk, kind, clean["text"], clean["from_on"], form.chosen(), origin, clean["seen"], actor, at)

    if request.method == "POST" and attempt(form, save):
        told(request)
        return redirect("governance:statement", pk, kind)
    older = [*rows[1:], None]
    context |= {"form": form, "kind": kind, "last": last, "decisions": decisions}
    context["history"] = (
        [(r, differences(o.text, r.text) if o else ()) for r, o in zip(rows, older, strict=True)] if rows else []
    )
    return render(request, "governance/agreement/statement.html", context, status=422 if form.errors else 200)
