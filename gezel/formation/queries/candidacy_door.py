"""What the door knows of an organisation and an area (F-10). At most three queries."""

from __future__ import annotations

from datetime import date

from django.db.models import Q

from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.organisations.models import Organisation
from gezel.organisations.rules.enterprise_number import check_number

from ..models import Area, AreaMunicipality, AreaParty, Candidacy
from ..rules.door import DoorFacts


@rule("F-10", decides)
def involved_from_step_2(organisation: Organisation, area: Area, on: date) -> bool:
    """Whether an organisation draws or drew this area: a party to it since step 2, or a government of one of its municipalities.

    A party that left before the area was delimited (the end of step 1) was not involved in its needs.
    """
    parties = AreaParty.objects.filter(area=area, organisation=organisation)
    if area.delimited_at:
        parties = parties.filter(Q(until_on__isnull=True) | Q(until_on__gt=day_of(area.delimited_at)))
    if parties.exists():
        return True
    if organisation.kind != "local_government" or organisation.municipality_id is None:
        return False
    covers = AreaMunicipality.objects.filter(area=area, municipality_id=organisation.municipality_id, from_on__lte=on)
    return covers.filter(Q(until_on__isnull=True) | Q(until_on__gt=on)).exists()


def door_facts(
    organisation: Organisation,
    area: Area,
    on: date,
    *,
    invoice_only: bool | None = None,
    consortium: bool | None = None,
    has_candidacy: bool | None = None,
) -> DoorFacts:
    """The facts of the door; ``has_candidacy`` is looked up unless given."""
    if has_candidacy is None:
        has_candidacy = Candidacy.objects.filter(area=area, organisation=organisation).exists()
    return DoorFacts(
        area=area.name,
        organisation=organisation.name,
        kind=organisation.kind,
        involved=involved_from_step_2(organisation, area, on),
        number=check_number(organisation.enterprise_number or ""),
        legal_personality=organisation.has_legal_personality,
        quality_registered=organisation.quality_valid_on(on),
        invoice_only=invoice_only,
        consortium=consortium,
        has_candidacy=has_candidacy,
    )


def facts_of(candidacy: Candidacy, on: date) -> DoorFacts:
    """The facts of a candidacy that already exists, with the answers it was started with."""
    return door_facts(
        candidacy.organisation,
        candidacy.area,
        on,
        invoice_only=candidacy.invoice_only,
        consortium=candidacy.consortium,
        has_candidacy=False,
    )
