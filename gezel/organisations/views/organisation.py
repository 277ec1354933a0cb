"""An organisation's own page, its edit form, and the list of organisations."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from gezel.kernel import clock
from gezel.kernel.verdict import Refused, require
from gezel.ui.access import SIGNED_IN, access

from .. import policies
from ..forms.organisation import EditForm
from ..models import Organisation
from ..queries.organisations import directory, my_ties, page_of
from ..workflows.editing import edit_organisation


@access(SIGNED_IN)
@require_safe
def mine(request: HttpRequest) -> HttpResponse:
    """My organisations and claims; for manager and support team also all organisations, found by name or number."""
    actor = request.actor
    context = {
        "ties": my_ties(actor.person_id, clock.now()),
        "directory": directory(actor, request.GET.get("q", ""), request.GET.get("na", "")),
        "query": request.GET.get("q", ""),
        "may_judge": policies.may_judge_claims(actor),
    }
    return render(request, "organisations/mine.html", context)


@access(SIGNED_IN)
@require_safe
def organisation(request: HttpRequest, pk: int) -> HttpResponse:
    """What is known of an organisation."""
    found = get_object_or_404(
        Organisation.objects.seen_by(request.actor).select_related("managing_organisation", "municipality"), pk=pk
    )
    context = {
        "page": page_of(found, clock.today()),
        "organisation": found,
        "may_edit": policies.may_edit(request.actor, found),
        "may_see_people": policies.may_see_people(request.actor, found),
    }
    return render(request, "organisations/organisation.html", context)


@access(SIGNED_IN)
@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change the data of an organisation."""
    found = get_object_or_404(Organisation.objects.seen_by(request.actor), pk=pk)
    require(policies.may_edit(request.actor, found))
    form = EditForm(
        request.POST if request.method == "POST" else None, instance=found, initial={"version": found.version}
    )
    if form.is_bound and form.is_valid():
        try:
            edit_organisation(pk, form.details(), form.cleaned_data["version"], request.actor, clock.now())
        except Refused as refused:
            form.refuse(refused)
        else:
            return redirect("organisations:organisation", pk)
    context = {"form": form, "organisation": Organisation.objects.get(pk=pk)}
    return render(request, "organisations/edit.html", context, status=422 if form.is_bound else 200)
