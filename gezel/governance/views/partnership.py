"""The partnerships one sees, one of them, its name and period, its numbers."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from gezel.kernel import clock
from gezel.organisations.models import Partnership
from gezel.ui.access import SIGNED_IN, access
from gezel.ui.attempts import attempt, told

from ..forms.founding import FrameForm, NumberForm
from ..policies.founding import may_take_over
from ..queries.founding import ready_to_found
from ..queries.overview import waiting_here
from ..queries.partnership import partners_on, partnership_for
from ..queries.settings import numbers as numbers_of
from ..rules.parties import Party, missing
from ..rules.settings import NUMBERS
from ..workflows.partnership import agree_number, describe
from .frame import frame_of, reading

TAB = "governance:partnership"


@access(SIGNED_IN)
def home(request: HttpRequest) -> HttpResponse:
    """The partnerships one may open, and the matched areas that still wait for theirs."""
    actor = request.actor  # type: ignore[attr-defined]
    rows = Partnership.objects.seen_by(actor)
    context = {"partnerships": rows, "ready": ready_to_found(actor), "may_take_over": may_take_over(actor)}
    return render(request, "governance/home.html", context)


@access(SIGNED_IN)
def partnership(request: HttpRequest, pk: int) -> HttpResponse:
    """One partnership: who takes part, until when, and what waits."""
    found = partnership_for(request.actor, pk)  # type: ignore[attr-defined]
    context = frame_of(request, found, TAB)
    partners = partners_on(found, context["on"])
    parties = [Party(p.organisation_id, p.part, p.organisation.kind, _stands_for(p)) for p in partners]
    context |= {"partners": partners, "missing": missing(parties), "runs": found.runs_on(clock.today())}
    context["waits"] = waiting_here(request.actor, found, clock.now())  # type: ignore[attr-defined]
    return render(request, "governance/partnership.html", context)


@access(SIGNED_IN)
def details(request: HttpRequest, pk: int) -> HttpResponse:
    """Name, label and period."""
    actor = request.actor  # type: ignore[attr-defined]
    found = partnership_for(actor, pk)
    initial = {name: getattr(found, name) for name in FrameForm.base_fields}
    form = FrameForm(request.POST or None, initial=initial)
    if request.method == "POST" and attempt(form, lambda: describe(pk, form.cleaned_data, actor, clock.now())):
        told(request)
        return redirect("governance:details", pk)
    context = frame_of(request, found, TAB) | {"form": form}
    return render(request, "governance/details.html", context, status=422 if form.errors else 200)


@access(SIGNED_IN)
def numbers(request: HttpRequest, pk: int) -> HttpResponse:
    """The numbers the partnership counts with, and where they differ from the default."""
    found, context = reading(request, pk, TAB)
    values = numbers_of(found, context["on"])
    context["numbers"] = [(number, values[number.code]) for number in NUMBERS.values()]
    return render(request, "governance/numbers.html", context)


@access(SIGNED_IN)
def number(request: HttpRequest, pk: int, code: str) -> HttpResponse:
    """Agree on another value for one number."""
    actor = request.actor  # type: ignore[attr-defined]
    found, context = reading(request, pk, TAB)
    if code not in NUMBERS:
        raise Http404
    form = NumberForm(NUMBERS[code], request.POST or None, initial={"from_on": clock.today()})

    def agree() -> None:
        clean = form.cleaned_data
        agree_number(pk, code, clean["value"], clean["from_on"], clean["reason"], actor, clock.now())

    if request.method == "POST" and attempt(form, agree):
        told(request)
        return redirect("governance:numbers", pk)
    history = found.settings.filter(code=code, set_at__lte=context["at"]).select_related("set_by")
    context |= {"form": form, "number": NUMBERS[code], "history": history}
    context["standing"] = numbers_of(found, context["on"])[code]
    return render(request, "governance/number.html", context, status=422 if form.errors else 200)


def _stands_for(partner: object) -> frozenset[str]:
    organisation = partner.organisation  # type: ignore[attr-defined]
    manager = organisation.managing_organisation
    return frozenset({manager.kind}) if manager else frozenset()
