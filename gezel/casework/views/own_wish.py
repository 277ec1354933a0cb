"""In the own place: what I want, in my words, and how it changed (C-05)."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from gezel.kernel import clock

from ..forms.own import WishForm
from ..models import Intention
from ..queries.own import Place
from ..workflows.own_wish import want
from .own_frame import attempted, own, shown, told


@own
@require_http_methods(["GET", "POST"])
def wish(request: HttpRequest, place: Place) -> HttpResponse:
    """What stands now, a field to say it anew, and what stood before."""
    form = WishForm(request.POST or None)
    if request.method == "POST" and attempted(
        form, lambda d: want(place.case.pk, d["said"], d["why"], place.actor, clock.now())
    ):
        told(request, "casework.own_wish_kept")
        return redirect("casework:own_wish")
    versions = list(Intention.objects.filter(case=place.case))
    return shown(request, place, "wish", {"form": form, "versions": versions}, 422 if form.errors else 200)
