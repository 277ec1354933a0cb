"""Writing the agreement: the clauses and the separate papers."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from gezel.kernel import clock
from gezel.kernel.verdict import require
from gezel.organisations.models import Organisation
from gezel.ui.access import SIGNED_IN, access
from gezel.ui.attempts import attempt, told

from .. import words
from ..forms.agreement import ClauseForm, PaperForm, ReasonForm
from ..models import AnnexPaper, OwnClause
from ..queries.agreement import values_of
from ..queries.agreement_clauses import own_clauses, system_clauses
from ..queries.agreement_facts import facts_of
from ..rules import clauses as rules
from ..workflows import agreement_writing as workflow
from .agreement import agreement_frame


def writing_frame(request: HttpRequest, pk: int) -> dict[str, Any]:
    """The frame for who reads the agreement as it is now."""
    context = agreement_frame(request, pk)
    require(context["reads_draft"])
    return context


def partner_in(context: dict[str, Any], organisation_id: int) -> Organisation:
    """An organisation that takes or took part; 404 otherwise."""
    rows = Organisation.objects.filter(partnerships__partnership=context["partnership"]).distinct()
    return get_object_or_404(rows, pk=organisation_id)


@access(SIGNED_IN)
def annex(request: HttpRequest, pk: int, annex: int) -> HttpResponse:
    """A separate paper that goes with the agreement."""
    actor = request.actor  # type: ignore[attr-defined]
    if annex not in words.SEPARATE_ANNEXES:
        raise Http404
    context = writing_frame(request, pk)
    row = AnnexPaper.objects.filter(partnership_id=pk, annex=annex).select_related("file").first()
    named = {"title": row.title, "address": row.address, "edition": row.edition} if row else {"edition": 0}
    form = PaperForm(request.POST or None, request.FILES or None, initial=named)

    def save() -> None:
        clean = form.cleaned_data
        at = clock.now()
        workflow.name_paper(pk, annex, clean["title"], clean["address"], clean["upload"], clean["edition"], actor, at)

    if request.method == "POST" and attempt(form, save):
        told(request)
        return redirect("governance:agreement", pk)
    context |= {"form": form, "row": row, "annex": next(a for a in rules.plot()[1] if a.number == annex)}
    return render(request, "governance/agreement/annex.html", context, status=422 if form.errors else 200)


@access(SIGNED_IN)
def clauses(request: HttpRequest, pk: int) -> HttpResponse:
    """The clauses of the system, which of them are left out, and the partnership's own ones."""
    context = writing_frame(request, pk)
    facts = facts_of(context["partnership"], clock.today())
    context |= {"articles": system_clauses(facts, values_of(facts)), "removed": own_clauses(context["partnership"])}
    return render(request, "governance/agreement/clauses.html", context)


@access(SIGNED_IN)
def leave_out(request: HttpRequest, pk: int, code: str) -> HttpResponse:
    """Leave a free clause out with a reason, or let it apply again."""
    actor = request.actor  # type: ignore[attr-defined]
    context = writing_frame(request, pk)
    found = rules.clause(code)
    if found is None:
        raise Http404
    if request.method == "POST" and "back" in request.POST:
        workflow.bring_back(pk, code, actor, clock.now())
        told(request)
        return redirect("governance:agreement_clauses", pk)
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and attempt(
        form, lambda: workflow.leave_out(pk, code, form.cleaned_data["reason"], actor, clock.now())
    ):
        told(request)
        return redirect("governance:agreement_clauses", pk)
    values = values_of(facts_of(context["partnership"], clock.today()))
    context |= {"form": form, "article": found[0], "clause": found[1], "text": rules.filled(found[1].text, values)}
    context["row"] = context["partnership"].clauses_off.filter(code=code).select_related("by").first()
    return render(request, "governance/agreement/leave_out.html", context, status=422 if form.errors else 200)


@access(SIGNED_IN)
def add_clause(request: HttpRequest, pk: int) -> HttpResponse:
    """Add a clause of the partnership."""
    actor = request.actor  # type: ignore[attr-defined]
    context = writing_frame(request, pk)
    form = ClauseForm(request.POST or None, initial={"article": request.GET.get("artikel", "")})

    def save() -> None:
        clean = form.cleaned_data
        workflow.add_clause(pk, clean["article"], clean["title"], clean["text"], actor, clock.now())

    if request.method == "POST" and attempt(form, save):
        told(request)
        return redirect("governance:agreement_clauses", pk)
    return render(
        request, "governance/agreement/clause.html", context | {"form": form}, status=422 if form.errors else 200
    )


@access(SIGNED_IN)
def clause(request: HttpRequest, pk: int, clause_id: int) -> HttpResponse:
    """Change a clause of the partnership, or take it out with a reason."""
    actor = request.actor  # type: ignore[attr-defined]
    context = writing_frame(request, pk)
    row = get_object_or_404(OwnClause, pk=clause_id, partnership_id=pk, removed_at=None)
    removing = request.method == "POST" and "remove" in request.POST
    change = ClauseForm(
        None if removing else request.POST or None,
        initial={"title": row.title, "text": row.text, "edition": row.edition},
        fixed=True,
    )
    remove = ReasonForm(request.POST if removing else None)

    def save() -> None:
        clean = change.cleaned_data
        workflow.change_clause(row.pk, clean["title"], clean["text"], clean["edition"] or 0, actor, clock.now())

    act, form = (
        ((lambda: workflow.remove_clause(row.pk, remove.cleaned_data["reason"], actor, clock.now())), remove)
        if removing
        else (save, change)
    )
    if request.method == "POST" and attempt(form, act):
        told(request)
        return redirect("governance:agreement_clauses", pk)
    context |= {"form": change, "remove": remove, "row": row}
    status = 422 if change.errors or remove.errors else 200
    return render(request, "governance/agreement/clause.html", context, status=status)


@access(SIGNED_IN)
@require_POST
def move(request: HttpRequest, pk: int, clause_id: int) -> HttpResponse:
    """Let a clause change places with the one above or below it."""
    actor = request.actor  # type: ignore[attr-defined]
    writing_frame(request, pk)
    row = get_object_or_404(OwnClause, pk=clause_id, partnership_id=pk, removed_at=None)
    workflow.move_clause(row.pk, "up" in request.POST, actor, clock.now())
    return redirect("governance:agreement_clauses", pk)
