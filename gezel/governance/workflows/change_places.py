"""A partner's part, roles, seats and deployment end, or end later, on one and the same day (G-12)."""

from __future__ import annotations

from datetime import date, timedelta

from django.db.models import Q, QuerySet

from gezel.kernel.rule import decides, rule
from gezel.organisations.models import Partner

from ..models import Deployment, Holding, Seat

_DAY = timedelta(days=1)


@rule("G-12", decides)
def end_taking_part(partner: Partner, before: date | None, last_day: date | None) -> None:
    """Let the part, roles, seats and deployment of a partner end with ``last_day`` (``None``: they go on).

    ``before`` is the last day that stood until now: whatever ended earlier on its own stays as it was. What would only begin after the
    last day never begins.
    """
    until = last_day + _DAY if last_day else None
    stood = before + _DAY if before else None
    Partner.objects.filter(pk=partner.pk).update(until_on=until)
    partner.until_on = until
    for rows in _places(partner):
        if until:
            rows.filter(from_on__gte=until).delete()
        later = Q(until_on__isnull=True) | Q(until_on=stood)
        if until:
            later |= Q(until_on__gt=until)
        rows.filter(later).update(until_on=until)


def _places(partner: Partner) -> tuple[QuerySet[Holding], QuerySet[Seat], QuerySet[Deployment]]:
    ids = set(partner.organisation.acts_under) - _partners_beside(partner)
    holdings = Holding.objects.filter(role__partnership_id=partner.partnership_id, organisation_id__in=ids)
    seats = Seat.objects.filter(body__partnership_id=partner.partnership_id, organisation_id__in=ids)
    deployed = Deployment.objects.filter(partnership_id=partner.partnership_id, organisation_id=partner.organisation_id)
    return holdings, seats, deployed


@rule("G-12", decides)
def _partners_beside(partner: Partner) -> set[int]:
    """Other organisations that take part themselves: a municipality that manages the partner and is one too stays with its people."""
    rows = Partner.objects.filter(partnership_id=partner.partnership_id, until_on=None)
    return set(rows.exclude(organisation_id=partner.organisation_id).values_list("organisation_id", flat=True))
