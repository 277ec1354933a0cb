"""Signatories of a partner, the approval by its own body, and its signatures."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from gezel.kernel import clock
from gezel.kernel.rule import rule, shows
from gezel.organisations.models import Organisation
from gezel.ui.access import SIGNED_IN, access
from gezel.ui.attempts import attempt, told

from ..forms.agreement import EndForm, SignatoryForm
from ..forms.agreement_signing import ApprovalForm, SignForm
from ..models import Edition, Signatory
from ..policies.agreement import may_answer_for
from ..queries.agreement_signing import Row, standing
from ..rules.signing import capacities_needed
from ..workflows import agreement as workflow
from ..workflows import signatories as naming
from ..workflows.signatories import Signer
from .agreement_writing import partner_in, writing_frame


@access(SIGNED_IN)
@rule("G-01", shows)
def signatories(request: HttpRequest, pk: int, organisation_id: int) -> HttpResponse:
    """Who may sign for a partner, now and before."""
    actor = request.actor  # type: ignore[attr-defined]
    context, organisation = _partner(request, pk, organisation_id)
    needed = capacities_needed(organisation.kind, organisation.legal_form)
    initial = {"from_on": clock.today(), "capacity": needed[0]}
    form = SignatoryForm(request.POST or None, initial=initial)
    if request.method == "POST" and attempt(
        form, lambda: naming.name_signatory(pk, organisation, Signer(**form.cleaned_data), actor, clock.now())
    ):
        told(request)
        return redirect("governance:agreement_signatories", pk, organisation_id)
    rows = Signatory.objects.filter(partnership_id=pk, organisation=organisation)
    context |= {"form": form, "rows": rows.order_by("until_on", "pk"), "needed": needed, "today": clock.today()}
    return render(request, "governance/agreement/signatories.html", context, status=422 if form.errors else 200)


@access(SIGNED_IN)
def end(request: HttpRequest, pk: int, signatory_id: int) -> HttpResponse:
    """End a mandate to sign."""
    actor = request.actor  # type: ignore[attr-defined]
    row = get_object_or_404(Signatory.objects.select_related("organisation"), pk=signatory_id, partnership_id=pk)
    context, _ = _partner(request, pk, row.organisation_id)
    form = EndForm(request.POST or None, initial={"until_on": clock.today()})
    if request.method == "POST" and attempt(
        form, lambda: naming.end_mandate(row.pk, form.cleaned_data["until_on"], actor, clock.now())
    ):
        told(request)
        return redirect("governance:agreement_signatories", pk, row.organisation_id)
    context |= {"form": form, "row": row}
    return render(request, "governance/agreement/mandate.html", context, status=422 if form.errors else 200)


@access(SIGNED_IN)
@rule("G-03", shows)
def approval(request: HttpRequest, pk: int, organisation_id: int) -> HttpResponse:
    """When the partner's own body treats the agreement, and what it decided; the note for it stands ready."""
    actor = request.actor  # type: ignore[attr-defined]
    context, organisation = _partner(request, pk, organisation_id)
    edition, row = _standing(context, organisation)
    held = row.approval if row else None
    names = ("body", "planned_on", "decided_on", "outcome", "remark")
    initial: dict[str, Any] = {name: getattr(held, name) for name in names} if held else {"body": _usual(organisation)}
    form = ApprovalForm(request.POST or None, request.FILES or None, initial=initial)

    def save() -> None:
        assert edition is not None
        workflow.approve(edition.pk, organisation, form.held(), form.cleaned_data["upload"], actor, clock.now())

    if request.method == "POST" and edition and attempt(form, save):
        told(request)
        return redirect("governance:agreement_approval", pk, organisation_id)
    context |= {"form": form, "edition": edition, "row": row}
    return render(request, "governance/agreement/approval.html", context, status=422 if form.errors else 200)


@access(SIGNED_IN)
@rule("G-03", shows)
def sign(request: HttpRequest, pk: int, organisation_id: int) -> HttpResponse:
    """Who signed for the partner, and noting a signature."""
    actor = request.actor  # type: ignore[attr-defined]
    context, organisation = _partner(request, pk, organisation_id)
    edition, row = _standing(context, organisation)
    done = {s.signatory_id for s in row.signatures} if row else set()
    everyone = Signatory.objects.filter(partnership_id=pk, organisation=organisation).exclude(pk__in=done)
    form = SignForm(list(everyone), request.POST or None, request.FILES or None, initial={"signed_on": clock.today()})

    def save() -> None:
        assert edition is not None
        clean = form.cleaned_data
        workflow.sign(edition.pk, clean["signatory"], clean["signed_on"], clean["upload"], actor, clock.now())

    if request.method == "POST" and edition and attempt(form, save):
        told(request)
        return redirect("governance:agreement_sign", pk, organisation_id)
    context |= {"form": form, "edition": edition, "row": row}
    return render(request, "governance/agreement/sign.html", context, status=422 if form.errors else 200)


def _partner(request: HttpRequest, pk: int, organisation_id: int) -> tuple[dict[str, Any], Organisation]:
    context = writing_frame(request, pk)
    organisation = partner_in(context, organisation_id)
    actor = request.actor  # type: ignore[attr-defined]
    may = may_answer_for(actor, context["partnership"], organisation)
    return context | {"organisation": organisation, "may": may}, organisation


def _standing(context: dict[str, Any], organisation: Organisation) -> tuple[Edition | None, Row | None]:
    now = standing(context["partnership"], clock.today())
    return now.edition, now.row(organisation.pk)


def _usual(organisation: Organisation) -> str:
    """The body that usually decides, by legal form; anyone may choose another."""
    return {"gemeente": "municipal_council", "ocmw": "welfare_council", "ilv": "committee"}.get(
        organisation.legal_form, "board"
    )
