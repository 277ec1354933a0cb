"""The people of an organisation: admit, refuse, change role, end, invite."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from gezel.kernel import clock
from gezel.kernel.verdict import Refused
from gezel.ui.access import SIGNED_IN, access

from .. import policies
from ..forms.people import InviteForm, ReasonForm, RoleForm
from ..models import Invitation, Membership, Organisation
from ..queries.people import people_of
from ..workflows import invitations, leaving, memberships


@access(SIGNED_IN)
@require_http_methods(["GET", "POST"])
def people(request: HttpRequest, pk: int) -> HttpResponse:
    """Who works for this organisation; POST invites somebody."""
    organisation = _organisation(request, pk)
    form = InviteForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        try:
            _invite(request, organisation, form.cleaned_data)
        except Refused as refused:
            form.refuse(refused)
        else:
            return redirect("organisations:people", pk)
    return _page(request, organisation, {"form": form}, 422 if form.is_bound else 200)


def _invite(request: HttpRequest, organisation: Organisation, typed: dict[str, Any]) -> None:
    invitations.invite(typed["email"], typed["name"], organisation, typed["role"], "", 0, request.actor, clock.now())


@access(SIGNED_IN)
@require_POST
def admit(request: HttpRequest, pk: int) -> HttpResponse:
    """Let a claimant in."""
    membership = _membership(request, pk)
    memberships.admit(pk, request.actor, clock.now())
    return redirect("organisations:people", membership.organisation_id)


@access(SIGNED_IN)
@require_http_methods(["GET", "POST"])
def turn_away(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask for the reason, then refuse a claimant."""
    membership = _membership(request, pk)
    form = ReasonForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        memberships.refuse(pk, form.cleaned_data["reason"], request.actor, clock.now())
        return redirect("organisations:people", membership.organisation_id)
    context = {"form": form, "membership": membership}
    return render(request, "organisations/refuse.html", context, status=422 if form.is_bound else 200)


@access(SIGNED_IN)
@require_POST
def change_role(request: HttpRequest, pk: int) -> HttpResponse:
    """Give a colleague another role."""
    membership = _membership(request, pk)
    form = RoleForm(request.POST)
    if form.is_valid():
        memberships.change_role(pk, form.cleaned_data["role"], request.actor, clock.now())
    return redirect("organisations:people", membership.organisation_id)


@access(SIGNED_IN)
@require_POST
def secrecy(request: HttpRequest, pk: int) -> HttpResponse:
    """Say whether a colleague is bound by professional secrecy."""
    membership = _membership(request, pk)
    memberships.say_secrecy(pk, request.POST.get("bound") == "yes", request.actor, clock.now())
    return redirect("organisations:people", membership.organisation_id)


@access(SIGNED_IN)
@require_http_methods(["GET", "POST"])
def end(request: HttpRequest, pk: int) -> HttpResponse:
    """Say what ending means, then end a membership (one's own, too)."""
    own = Membership.objects.filter(pk=pk, person_id=request.actor.person_id).select_related("organisation").first()
    membership = own or _membership(request, pk)
    if request.method == "POST":
        leaving.end(pk, request.actor, clock.now())
        return redirect("organisations:mine") if own else redirect("organisations:people", membership.organisation_id)
    return render(request, "organisations/end.html", {"membership": membership, "own": bool(own)})


@access(SIGNED_IN)
@require_POST
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take an open invitation back."""
    seen = Organisation.objects.seen_by(request.actor)
    invitation = get_object_or_404(Invitation.objects.filter(organisation__in=seen), pk=pk)
    invitations.withdraw(pk, request.actor, clock.now())
    return redirect("organisations:people", invitation.organisation_id)


def _organisation(request: HttpRequest, pk: int) -> Organisation:
    organisation = get_object_or_404(Organisation.objects.seen_by(request.actor), pk=pk)
    if not policies.may_see_people(request.actor, organisation):
        raise Http404
    return organisation


def _membership(request: HttpRequest, pk: int) -> Membership:
    membership = get_object_or_404(Membership.objects.select_related("organisation", "person"), pk=pk)
    _organisation(request, membership.organisation_id)
    return membership


def _page(request: HttpRequest, organisation: Organisation, context: dict[str, Any], status: int) -> HttpResponse:
    context |= {
        "organisation": organisation,
        "people": people_of(organisation, clock.now()),
        "may_edit": policies.may_invite(request.actor, organisation),
    }
    return render(request, "organisations/people.html", context, status=status)
