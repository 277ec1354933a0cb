"""Which roles the data of formation give a person: the port ``role_sources`` (D-01)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import Q

from gezel.kernel.actor import Held
from gezel.kernel.rule import decides, rule

from ..models import AreaParty, Juror


@rule("D-01", decides)
def roles_of(person_id: int, organisation_id: int, organisation_kind: str, on: date) -> Iterable[Held]:
    """``area_desk`` for the people of an area's parties, ``juror`` (and ``jury_chair``) for jurors under their own hat.

    A juror of VDAB or a local government sits for that organisation; an external juror for the organisation named at
    appointment, or for nobody's. At most two queries.
    """
    held: list[Held] = []
    if organisation_kind in ("vdab", "local_government"):
        parties = AreaParty.objects.filter(organisation_id=organisation_id, from_on__lte=on)
        parties = parties.filter(Q(until_on__isnull=True) | Q(until_on__gt=on))
        held += [Held("area_desk", "area", area_id) for area_id in parties.values_list("area_id", flat=True)]
    seats = Juror.objects.filter(person_id=person_id, ended_at__isnull=True, accepted_at__isnull=False)
    seats = seats.filter(organisation_id=organisation_id or None)
    for area_id, chair_since in seats.values_list("area_id", "chair_since"):
        held.append(Held("juror", "area", area_id))
        if chair_since:
            held.append(Held("jury_chair", "area", area_id))
    return held
