"""Instruments of a partnership: which are in use, take one in from a file, take one out, save one (C-14)."""

from __future__ import annotations

import yaml
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from gezel.governance.policies.partnership import may_arrange
from gezel.kernel import clock
from gezel.ui.access import TWO_FACTOR, access
from gezel.ui.attempts import attempt, told

from ..forms.measurement import InstrumentForm
from ..models import Instrument
from ..rules.instruments import in_order
from ..workflows.instruments import retire, take_in
from .frame import casework_of

TAB = "casework:instruments"


@access(TWO_FACTOR)
@require_http_methods(["GET", "POST"])
def instruments(request: HttpRequest, pk: int) -> HttpResponse:
    """Every version with its licence; POST takes one in."""
    partnership, context = casework_of(request, pk, TAB)
    form = InstrumentForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and attempt(
        form, lambda: take_in(pk, form.cleaned_data["file"].read(), request.actor, clock.now())
    ):
        told(request)
        return redirect(TAB, pk=pk)
    context |= {
        "rows": Instrument.objects.filter(partnership=partnership),
        "form": form,
        "may_arrange": may_arrange(request.actor, partnership),
    }
    return render(request, "casework/measurements/instruments.html", context, status=422 if form.errors else 200)


@access(TWO_FACTOR)
@require_GET
def save(request: HttpRequest, pk: int, row: int) -> HttpResponse:
    """One version as its file."""
    partnership, _ = casework_of(request, pk, TAB)
    found = get_object_or_404(Instrument, partnership=partnership, pk=row)
    text = yaml.safe_dump(in_order(found.content), allow_unicode=True, sort_keys=False)
    answer = HttpResponse(text, content_type="application/yaml; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{found.code}-{found.version}.yaml"'
    answer["X-Content-Type-Options"] = "nosniff"
    return answer


@access(TWO_FACTOR)
@require_POST
def out_of_use(request: HttpRequest, pk: int, row: int) -> HttpResponse:
    """Take one version out of use."""
    partnership, _ = casework_of(request, pk, TAB)
    found = get_object_or_404(Instrument, partnership=partnership, pk=row)
    retire(found.pk, request.actor, clock.now())
    told(request)
    return redirect(TAB, pk=pk)
