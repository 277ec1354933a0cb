"""What waits for an actor in this room, and where they can go."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from django.db.models import Count
from django.urls import reverse

from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.ports import HomeCard, NavEntry

from .. import words
from ..models import KeptPost, Membership, Organisation
from .organisations import quality_of


def home_cards(actor: Actor, at: datetime) -> Sequence[HomeCard]:
    """Cards of this room on an actor's home; at most four queries."""
    if actor.is_visitor:
        return []
    return [*_own(actor, at), *_administrator(actor, at), *_manager(actor)]


def _own(actor: Actor, at: datetime) -> Iterator[HomeCard]:
    if KeptPost.objects.of(actor.person_id, at).exists():
        yield HomeCard("organisations.card_kept", {}, reverse("organisations:kept"))
    ties = Membership.objects.filter(person_id=actor.person_id, ended_at__isnull=True, refused_at__isnull=True)
    rows = list(ties.values_list("admitted_at", "organisation__name"))
    for admitted_at, name in rows:
        if not admitted_at:
            yield HomeCard(
                "organisations.card_waiting_self", {"name": name}, reverse("organisations:mine"), kind="wait"
            )
    if not rows and not actor.held:
        yield HomeCard("organisations.card_claim", {}, reverse("organisations:claim"))


def _administrator(actor: Actor, at: datetime) -> Iterator[HomeCard]:
    if not actor.has(words.ORG_ADMIN, "organisation", actor.organisation_id):
        return
    waiting = Membership.objects.waiting().filter(organisation_id=actor.organisation_id).aggregate(n=Count("pk"))["n"]
    name = actor.organisation_name
    if waiting:
        page = reverse("organisations:people", args=[actor.organisation_id])
        yield HomeCard("organisations.card_waiting_people", {"count": waiting, "name": name}, page)
    organisation = Organisation.objects.get(pk=actor.organisation_id)
    if quality_of(organisation, day_of(at)) in ("organisations.quality_soon", "organisations.quality_lapsed"):
        page = reverse("organisations:edit", args=[actor.organisation_id])
        yield HomeCard("organisations.card_quality", {"name": name}, page, due=organisation.quality_expires_on)


def _manager(actor: Actor) -> Iterator[HomeCard]:
    if actor.has(words.MANAGER) and (count := Organisation.objects.claims().count()):
        yield HomeCard("organisations.card_first_claims", {"count": count}, reverse("organisations:claims"))


def navigation(actor: Actor) -> Sequence[NavEntry]:
    """Entries of this room: the organisations for manager and support team, one's own for others who signed in."""
    if actor.is_visitor:
        return []
    if actor.has(words.MANAGER) or actor.has(words.SUPPORT):
        return [NavEntry("organisations.nav_directory", reverse("organisations:mine"), "building-2", "vlaanderen")]
    return [NavEntry("organisations.nav_mine", reverse("organisations:mine"), "building-2", "vorming")]
