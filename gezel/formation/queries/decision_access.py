"""Who may read decisions: the candidate its own after release, the desk while it prepares, manager and support team afterwards (D-01)."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Q, QuerySet

from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule

from ..models import Area, Candidacy, Decision
from .jury_access import before_jury, conflicts_of, known_by, outcomes_seen_by, without_conflict


def own_candidacies(actor: Actor) -> QuerySet[Candidacy]:
    """The candidacies of the organisation the actor acts for, as one of its people."""
    return without_conflict(Candidacy.objects.of(actor), actor)


@rule("F-19", decides)
@rule("D-01", decides)
def told_to(actor: Actor, at: datetime) -> QuerySet[Decision]:
    """The decisions on the actor's own candidacies, from the moment they were released."""
    own = own_candidacies(actor).order_by().values("pk")
    found = Decision.objects.filter(candidacy__in=own, voided_at__isnull=True, released_at__lte=at)
    return found.select_related("outcome__reversal", "mail", "candidacy__area__call_version", "candidacy__organisation")


@rule("D-01", decides)
def desk_candidacies(actor: Actor, area: Area, at: datetime) -> QuerySet[Candidacy]:
    """The candidacies whose decisions the area desk prepares: of its own area, minus those on which the person has a conflict."""
    if not actor.has("area_desk", "area", area.pk) or not actor.second_factor:
        return Candidacy.objects.none()
    return known_by(actor, at).filter(area=area)


@rule("F-23", decides)
@rule("F-28", decides)
def judged_candidacies(actor: Actor, at: datetime) -> QuerySet[Candidacy]:
    """The candidacies whose assessment the actor may read for ever: those of which a final outcome may be seen."""
    final = outcomes_seen_by(actor, at).filter(final_at__isnull=False)
    return Candidacy.objects.filter(pk__in=final.order_by().values("candidacy_id"))


@rule("D-01", decides)
def mails_seen_by(actor: Actor, at: datetime) -> QuerySet[Decision]:
    """The decisions whose mail may be read: the desk its own area's, manager and support team what was released."""
    if not actor.second_factor:
        return Decision.objects.none()
    known = Decision.objects.filter(voided_at__isnull=True, candidacy__in=known_by(actor, at).order_by().values("pk"))
    released = Q(released_at__lte=at) if actor.has("manager") or actor.has("support") else Q(pk__in=[])
    desks = Q(candidacy__area__in=actor.scopes("area_desk", "area"))
    return known.filter(desks | released).select_related("mail", "outcome__reversal")


@rule("F-13", decides)
def has_conflict_in(actor: Actor, area: Area, at: datetime) -> bool:
    """Whether the person declared a conflict of interest on a candidate of the area."""
    return conflicts_of(actor).filter(candidacy__in=before_jury(at).filter(area=area)).exists()
