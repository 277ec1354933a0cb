"""Targets, milestones and declarations on pages."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from gezel.formation.models import Persona
from gezel.kernel import clock
from gezel.kernel.rule import rule, shows
from gezel.kernel.texts import say
from gezel.kernel.verdict import Refused
from gezel.ui.access import SIGNED_IN, access
from gezel.ui.charts import Moment, timeline
from gezel.ui.forms import said

from ..forms.plan import LABELS, DeclarationsForm, MilestoneForm, PersonaForm, TargetsForm
from ..models import Declarations, Milestone, Targets
from ..policies.proposal import acts_for_promotor
from ..queries.draft import proposal_of
from ..queries.partners import legal_of, partners
from ..workflows import plan as workflow
from .frame import frame_of


@access(SIGNED_IN)
@rule("P-05", shows)
def targets(request: HttpRequest, pk: int) -> HttpResponse:
    """The numbers, and per persona what is meant."""
    actor = request.actor  # type: ignore[attr-defined]
    proposal = proposal_of(actor, pk)
    row = Targets.objects.filter(proposal=proposal).first()
    form = TargetsForm(request.POST or None, initial=_numbers(row))
    known = {t.persona_id: t for t in proposal.persona_targets.all()}
    rows = Persona.objects.filter(area=proposal.area, retained=True)
    personas = [PersonaForm(p, known.get(p.pk), request.POST or None) for p in rows]
    if request.method == "POST" and form.is_valid() and all(p.is_valid() for p in personas):
        meant = {p.persona.pk: p.cleaned_data for p in personas}
        try:
            workflow.save_targets(pk, form.row(), meant, form.cleaned_data["edition"], actor, clock.now())
            messages.success(request, say("proposal.saved", actor.language))
            return redirect("proposal:targets", pk)
        except Refused as refusal:
            form.refuse(refusal)
    context = frame_of(request, proposal, "proposal:targets") | {
        "form": form,
        "numbers": [form[name] for name in (*LABELS, "companions")],
        "personas": personas,
        "asked": proposal.call_version.settings.proposal,
    }
    return render(request, "proposal/targets.html", context, status=422 if form.errors else 200)


def _numbers(row: Targets | None) -> dict[str, Any]:
    if row is None:
        return {"edition": 0}
    found = {name: getattr(row, name) for name in (*LABELS, "indicators", "edition")}
    hundredths = row.companion_hundredths
    return {**found, "companions": None if hundredths is None else hundredths / 100}


@access(SIGNED_IN)
@rule("P-06", shows)
def milestones(request: HttpRequest, pk: int) -> HttpResponse:
    """The timeline with its list, and a form for one more."""
    return _milestone(request, pk, None)


@access(SIGNED_IN)
def milestone(request: HttpRequest, pk: int, milestone_id: int) -> HttpResponse:
    """The same with one milestone open in the form."""
    return _milestone(request, pk, milestone_id)


def _milestone(request: HttpRequest, pk: int, milestone_id: int | None) -> HttpResponse:
    actor = request.actor  # type: ignore[attr-defined]
    proposal = proposal_of(actor, pk)
    rows = list(proposal.milestones.filter(removed_at=None).select_related("organisation"))
    chosen = get_object_or_404(Milestone, pk=milestone_id, proposal=proposal, removed_at=None) if milestone_id else None
    names = ("edition", "period", "on", "title", "detail")
    initial = {n: getattr(chosen, n) for n in names} | {"organisation": chosen.organisation_id} if chosen else {}
    form = MilestoneForm([p.organisation for p in partners(proposal)], request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            edition = form.cleaned_data["edition"]
            workflow.save_milestone(pk, milestone_id, form.cleaned_data, edition, actor, clock.now())
            messages.success(request, say("proposal.saved", actor.language))
            return redirect("proposal:milestones", pk)
        except Refused as refusal:
            form.refuse(refusal)
    context = frame_of(request, proposal, "proposal:milestones") | {
        "form": form,
        "rows": rows,
        "chosen": chosen,
        "chart": _drawn(rows, actor.language) if rows else None,
    }
    return render(request, "proposal/milestones.html", context, status=422 if form.errors else 200)


def _drawn(rows: list[Milestone], language: str) -> Any:
    return timeline(
        [Moment(m.title, m.on) for m in rows],
        today=clock.today(),
        title=said("Mijlpalen", "Milestones"),
        description=said(
            "Elke mijlpaal op de dag waarop ze uiterlijk bereikt is.", "Each milestone on its latest day."
        ),
        head=(said("Mijlpaal", "Milestone"), said("Dag", "Day")),
        language=language,
    )


@access(SIGNED_IN)
@require_POST
def remove_milestone(request: HttpRequest, pk: int, milestone_id: int) -> HttpResponse:
    """Take a milestone off the timeline."""
    proposal = proposal_of(request.actor, pk)  # type: ignore[attr-defined]
    found = get_object_or_404(Milestone, pk=milestone_id, proposal=proposal)
    workflow.remove_milestone(found.pk, request.actor, clock.now())  # type: ignore[attr-defined]
    return redirect("proposal:milestones", pk)


@access(SIGNED_IN)
@rule("P-13", shows)
@rule("P-16", shows)
def declarations(request: HttpRequest, pk: int) -> HttpResponse:
    """What the promotor declares, and how each partner stands to the conditions."""
    actor, today = request.actor, clock.today()  # type: ignore[attr-defined]
    proposal = proposal_of(actor, pk)
    row = Declarations.objects.filter(proposal=proposal).first()
    thresholds = proposal.call_version.settings.proposal.thresholds_on(today)
    form = DeclarationsForm(thresholds, request.POST or None, initial=_declared(row))
    if request.method == "POST" and form.is_valid():
        fields = {k: v for k, v in form.cleaned_data.items() if k != "edition"}
        try:
            workflow.declare(pk, fields, form.cleaned_data["edition"], actor, clock.now())
            messages.success(request, say("proposal.saved", actor.language))
            return redirect("proposal:declarations", pk)
        except Refused as refusal:
            form.refuse(refusal)
    members = [(p, legal_of(p.organisation), p.organisation.quality_valid_on(today)) for p in partners(proposal)]
    context = frame_of(request, proposal, "proposal:declarations") | {
        "form": form,
        "members": members,
        "thresholds": thresholds,
        "promotor_says": acts_for_promotor(actor, proposal.promotor),
    }
    return render(request, "proposal/declarations.html", context, status=422 if form.errors else 200)


def _declared(row: Declarations | None) -> dict[str, Any]:
    if row is None:
        return {"edition": 0}
    names = (
        "edition",
        "separate_accounting",
        "accounting_code",
        "category",
        "purpose",
        "creditworthy",
        "creditworthy_note",
    )
    answer = {True: "yes", False: "no", None: ""}[row.contracting_authority]
    return {n: getattr(row, n) for n in names} | {"contracting_authority": answer, "above": row.above}
