"""What was kept when a session ended: shown to copy, offered to send again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from gezel.kernel import clock
from gezel.kernel.typed import whole
from gezel.ui.access import SIGNED_IN, access
from gezel.ui.middleware import TOO_OLD, turned_by

from ..models import KeptPost
from ..models.kept_post import KEPT_FOR
from ..queries.actors import Hat
from ..workflows.keeping import keep_request
from ..workflows.kept import fields_of, forget

LONG = 60  # characters: from here on a text is shown, below it travels along unseen


@dataclass(frozen=True, slots=True)
class Offer:
    """One kept form: its fields, until when, and the hat to put on first (if any)."""

    kept: KeptPost
    fields: list[tuple[str, str, bool]]
    until: datetime
    hat: Hat | None


@access(SIGNED_IN)
@require_http_methods(["GET", "POST"])
def kept(request: HttpRequest) -> HttpResponse:
    """My own kept forms of the last hour; POST throws one away."""
    actor = request.actor
    if request.method == "POST":
        if number := whole(request.POST.get("kept", "")):
            forget(actor.person_id, number)
        return redirect("organisations:kept")
    offers = [_offer(request, found) for found in KeptPost.objects.of(actor.person_id, clock.now())]
    return render(request, "organisations/kept.html", {"offers": offers})


def _offer(request: HttpRequest, found: KeptPost) -> Offer:
    fields = [(name, value, len(value) > LONG or "\n" in value) for name, value in fields_of(found)]
    other = found.organisation_id != request.actor.organisation_id
    hat = next((hat for hat in request.hats if hat.organisation_id == found.organisation_id), None)
    return Offer(found, fields, found.kept_at + KEPT_FOR, hat if other else None)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form whose token no longer fits (signed in anew in another tab): its text is kept like after a session's end."""
    if turned := turned_by(request.resolver_match and request.resolver_match.func):
        return turned(request, TOO_OLD)
    kept_post = None
    if request.headers.get("Sec-Fetch-Site", "same-origin") in ("same-origin", "none"):
        kept_post = keep_request(request)
    return render(request, "organisations/csrf.html", {"kept": kept_post}, status=403)
