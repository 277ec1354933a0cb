"""Finding a fitting area and passing the door."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from gezel.kernel import clock
from gezel.kernel.clock import day_of
from gezel.kernel.verdict import YES, Refused
from gezel.organisations.models import Organisation
from gezel.ui.access import PUBLIC, SIGNED_IN, access

from ..forms.candidacy import DoorForm
from ..models import Area, Candidacy
from ..policies.candidacy import area_open, for_an_organisation
from ..queries.candidacy_door import door_facts
from ..queries.candidacy_home import lines, open_area, open_areas
from ..rules.deadline import last_moment
from ..rules.door import door, may_stand
from ..workflows.candidacy import start


@access(SIGNED_IN)
def home(request: HttpRequest) -> HttpResponse:
    """Every candidacy of the organisation: its state, what comes next and when."""
    actor = request.actor  # type: ignore[attr-defined]
    found = lines(actor, clock.now())
    return render(request, "formation/candidacy/home.html", {"lines": found, "verdict": for_an_organisation(actor)})


@access(PUBLIC)
def areas(request: HttpRequest) -> HttpResponse:
    """Open areas with their challenges and days left, to be searched by word."""
    query = request.GET.get("q", "").strip()[:80]
    found = open_areas(request.actor, clock.now(), query)  # type: ignore[attr-defined]
    return render(request, "formation/candidacy/areas.html", {"found": found, "query": query})


@access(PUBLIC)
def door_page(request: HttpRequest, area_id: int) -> HttpResponse:
    """Can our organisation stand for this area? A plain answer per rule; then the start of a candidacy."""
    arrived = clock.now()
    area = open_area(area_id, arrived)
    if area is None:
        raise Http404
    actor = request.actor  # type: ignore[attr-defined]
    if not for_an_organisation(actor):
        return _shown(request, area, DoorForm())
    organisation = Organisation.objects.get(pk=actor.organisation_id)
    form = DoorForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            begun = start(
                area,
                organisation,
                actor,
                arrived,
                invoice_only=not form.cleaned_data["without_invoice"],
                consortium=not form.cleaned_data["alone"],
            )
            return redirect("formation:candidacy_overview", begun.pk)
        except Refused as refusal:
            if refusal.verdict.code == "formation.door_second":
                return redirect("formation:candidacy_overview", Candidacy.objects.of(actor).get(area=area).pk)
            form.refuse(refusal)
    return _shown(request, area, form, organisation)


def _shown(request: HttpRequest, area: Area, form: DoorForm, organisation: Organisation | None = None) -> HttpResponse:
    actor, at = request.actor, clock.now()  # type: ignore[attr-defined]
    context = {"area": area, "form": form, "open": area_open(area, at), "for_organisation": for_an_organisation(actor)}
    context["last_second"] = last_moment(area.deadline_at) if area.deadline_at else None
    if organisation is not None:
        facts = door_facts(organisation, area, day_of(at))
        context |= {"answers": door(facts), "may": may_stand(facts), "organisation": organisation}
        if facts.has_candidacy:
            context["ours"] = Candidacy.objects.of(actor).filter(area=area).first()
    else:
        context["may"] = YES
    return render(request, "formation/candidacy/door.html", context, status=422 if form.errors else 200)
