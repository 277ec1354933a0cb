"""What is known of an area's partnership just before it is founded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from gezel.formation.models import Area, Development
from gezel.kernel.actor import Actor
from gezel.organisations import words as orgs
from gezel.organisations.models import Organisation
from gezel.proposal.models import Proposal


@dataclass(frozen=True, slots=True)
class Before:
    """Promotor and administrator, name and period, as proposal or step 4 have them; empty where they do not say."""

    promotor: Organisation | None
    administrator: Organisation | None
    name: str
    started_on: date | None
    ends_on: date | None


def about_to_found(area: Area) -> Before:
    """From the proposal of the area, else from its development in step 4. At most two queries."""
    rows = Proposal.objects.select_related("promotor__managing_organisation", "administrator")
    proposal = rows.filter(area=area).first()
    if proposal:
        return Before(proposal.promotor, proposal.administrator, proposal.title, proposal.start_on, proposal.end_on)
    step4 = Development.objects.filter(area=area).select_related("promotor__managing_organisation").first()
    promotor = step4.promotor if step4 else None
    return Before(promotor, None, f"Lokaal partnerschap {area.name}", area.planned_start_on, None)


def ready_to_found(actor: Actor) -> list[Area]:
    """The matched areas without a partnership where the actor's organisation draws the area or is the promotor."""
    desks = actor.scopes("area_desk", "area")
    if not (desks or actor.has(orgs.ORG_ADMIN, "organisation", actor.organisation_id)):
        return []
    matched = Area.objects.filter(decided_at__isnull=False, origin=None)
    own = matched.filter(pk__in=desks) | matched.filter(proposal__promotor_id=actor.organisation_id)
    return list(own.distinct().order_by("name"))
