"""Claiming an organisation: number → its data or its name → administrator or waiting."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from gezel.kernel import clock
from gezel.kernel.verdict import Refused
from gezel.ui.access import SIGNED_IN, access

from .. import policies
from ..forms.organisation import FunctionForm, NewOrganisationForm, NumberForm
from ..models import Membership, Organisation
from ..queries.people import tie_of
from ..queries.session import wear
from ..rules.enterprise_number import digits_of, dotted
from ..workflows.claims import claim as claim_it


@access(SIGNED_IN)
@require_http_methods(["GET", "POST"])
def claim(request: HttpRequest) -> HttpResponse:
    """Ask the number (``?nummer=``), then what is needed for it; POST claims."""
    asked = NumberForm(request.GET if "nummer" in request.GET else None)
    if not asked.is_bound or not asked.is_valid():
        return _page(request, {"form": asked, "step": "number"}, 422 if asked.is_bound else 200)
    number = digits_of(asked.cleaned_data["nummer"])
    existing = Organisation.objects.filter(enterprise_number=number).first()
    verdict = policies.may_claim(request.actor, number, existing, tie_of(request.actor.person_id, existing))
    if not verdict:
        asked.refuse(verdict)
        return _page(request, {"form": asked, "step": "number", "organisation": existing}, 422)
    return _second_step(request, number, existing)


def _second_step(request: HttpRequest, number: str, existing: Organisation | None) -> HttpResponse:
    kind = FunctionForm if existing else NewOrganisationForm
    form = kind(request.POST if request.method == "POST" else None)
    context = {"form": form, "step": "join" if existing else "new", "organisation": existing, "number": dotted(number)}
    if form.is_bound and form.is_valid():
        try:
            details = form.details() if isinstance(form, NewOrganisationForm) else {}
            membership = claim_it(number, details, form.cleaned_data["function"], request.actor, clock.now())
        except Refused as refused:
            form.refuse(refused)
        else:
            return _done(request, membership)
    return _page(request, context, 422 if form.is_bound else 200)


def _done(request: HttpRequest, membership: Membership) -> HttpResponse:
    if not membership.admitted_at:
        return redirect("organisations:mine")
    wear(request, membership.pk)
    return redirect("organisations:organisation", membership.organisation_id)


def _page(request: HttpRequest, context: dict[str, object], status: int) -> HttpResponse:
    return render(request, "organisations/claim.html", context, status=status)
