"""The proposals one sees, beginning one, and its name, promotor and dates."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from gezel.formation.models import Area
from gezel.kernel import clock
from gezel.kernel.texts import say
from gezel.kernel.verdict import Refused
from gezel.organisations.models import Organisation
from gezel.ui.access import SIGNED_IN, access

from ..forms.answers import DetailsForm, StartForm
from ..models import Proposal
from ..policies.proposal import acts_for_promotor
from ..queries.draft import proposal_of
from ..queries.partners import legal_of, partners, possible_promotors
from ..queries.windows import dates_verdict, rounds
from ..workflows.proposal import describe, start
from .frame import frame_of


@access(SIGNED_IN)
def home(request: HttpRequest) -> HttpResponse:
    """The proposals that one opens or knows of, and the matched areas that still wait for one."""
    actor = request.actor  # type: ignore[attr-defined]
    known = Proposal.objects.known_by(actor).select_related("area", "promotor")
    seen = set(Proposal.objects.seen_by(actor).values_list("pk", flat=True))
    areas = Area.objects.filter(pk__in=actor.scopes("area_desk", "area"), decided_at__isnull=False, proposal=None)
    context = {"proposals": [(p, p.pk in seen) for p in known], "areas": areas}
    return render(request, "proposal/home.html", context)


@access(SIGNED_IN)
def begin(request: HttpRequest, area_id: int) -> HttpResponse:
    """Choose the promotor and begin."""
    actor = request.actor  # type: ignore[attr-defined]
    area = get_object_or_404(Area, pk=area_id, pk__in=actor.scopes("area_desk", "area"))
    form = StartForm(possible_promotors(area), request.POST or None)
    if request.method == "POST" and form.is_valid():
        promotor = get_object_or_404(
            Organisation.objects.select_related("managing_organisation"), pk=form.cleaned_data["promotor"]
        )
        try:
            return redirect("proposal:overview", start(area, promotor, actor, clock.now()).pk)
        except Refused as refusal:
            form.refuse(refusal)
    context = {"area": area, "form": form}
    return render(request, "proposal/begin.html", context, status=422 if form.errors else 200)


@access(SIGNED_IN)
def details(request: HttpRequest, pk: int) -> HttpResponse:
    """Name, promotor and dates; the partners; what the call says about when."""
    actor = request.actor  # type: ignore[attr-defined]
    proposal = proposal_of(actor, pk)
    members = partners(proposal)
    names = ("edition", "title", "start_on", "end_on")
    initial = {n: getattr(proposal, n) for n in names} | {
        "promotor": proposal.promotor_id,
        "administrator": proposal.administrator_id,
    }
    offered = {o.pk: o for o in (proposal.promotor, *possible_promotors(proposal.area))}.values()
    form = DetailsForm(offered, [p.organisation for p in members], request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            describe(pk, form.cleaned_data, actor, clock.now())
            messages.success(request, say("proposal.saved", actor.language))
            return redirect("proposal:details", pk)
        except Refused as refusal:
            form.refuse(refusal)
    context = frame_of(request, proposal, "proposal:details") | {
        "form": form,
        "partners": members,
        "legal": legal_of(proposal.promotor),
        "acting": proposal.promotor.managing_organisation or proposal.promotor
        if not proposal.promotor.has_legal_personality
        else proposal.promotor,
        "for_promotor": acts_for_promotor(actor, proposal.promotor),
        "dates": dates_verdict(proposal, clock.today()),
        "rounds": rounds(proposal, clock.today()),
    }
    return render(request, "proposal/details.html", context, status=422 if form.errors else 200)
