"""Taking up an invitation: the link shows what it is for; a button does it."""

from __future__ import annotations

from urllib.parse import urlencode

from allauth.account.adapter import get_adapter
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from gezel.kernel import clock
from gezel.kernel.tokens import hash_of
from gezel.ui.access import PUBLIC, access

from ..models import Invitation, Membership
from ..queries.session import wear
from ..workflows.invitations import accept, may_be_used


@access(PUBLIC)
@require_http_methods(["GET", "POST"])
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """Show an invitation; POST takes it up, or leads a visitor to register under the invited address."""
    found = get_object_or_404(
        Invitation.objects.select_related("organisation", "invited_by"), token_hash=hash_of(token)
    )
    usable = may_be_used(found, clock.now())
    if request.method == "POST" and usable:
        return _take_up(request, found, token) if not request.actor.is_visitor else _register(request, found, token)
    here = urlencode({"next": reverse("organisations:invitation", args=[token])})
    context = {"invitation": found, "usable": usable, "token": token, "here": here}
    return render(request, "organisations/invitation.html", context, status=200 if usable else 410)


def _take_up(request: HttpRequest, found: Invitation, token: str) -> HttpResponse:
    accept(token, request.actor, clock.now())
    if found.organisation_id:
        ties = Membership.objects.active_at(clock.now()).filter(person_id=request.actor.person_id)
        wear(request, ties.get(organisation_id=found.organisation_id).pk)
    return redirect("/vandaag/")


def _register(request: HttpRequest, found: Invitation, token: str) -> HttpResponse:
    """The link came by mail, so the invited address needs no second confirmation."""
    get_adapter(request).stash_verified_email(request, found.email)
    here = urlencode({"next": reverse("organisations:invitation", args=[token]), "email": found.email})
    return redirect(f"{reverse('account_signup')}?{here}")
