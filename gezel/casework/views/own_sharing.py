"""In the own place: with whom the file is shared, allow and stop, with effect at once (C-19)."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from gezel.kernel import clock

from ..forms.own import SharingForm
from ..queries.own import Place
from ..queries.sharing import standing
from ..workflows.own_sharing import allow_own, withdraw_own
from .own_frame import attempted, own, shown, told


@own
@require_http_methods(["GET", "POST"])
def sharing(request: HttpRequest, place: Place) -> HttpResponse:
    """Each partner with each purpose: yes or no, a button to turn it round, and what that means."""
    at = clock.now()
    form = SharingForm(request.POST or None)
    if request.method == "POST":
        stop = "stop" in request.POST
        step = withdraw_own if stop else allow_own
        if attempted(form, lambda d: step(place.case.pk, d["organisation"], d["purpose"], place.actor, at)):
            told(request, "casework.own_stopped" if stop else "casework.own_allowed")
            return redirect("casework:own_sharing")
    context = {"partners": standing(place.case, at), "form": form}
    return shown(request, place, "sharing", context, 422 if form.errors else 200)
