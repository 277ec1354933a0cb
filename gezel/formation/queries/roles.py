"""Which roles the data of formation give a person: the port ``role_sources`` (D-01)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import Q, Value

from gezel.kernel.actor import Held
from gezel.kernel.rule import decides, rule

from ..models import AreaParty, Juror, Weigher


@rule("D-01", decides)
def roles_of(person_id: int, organisation_id: int, organisation_kind: str, on: date) -> Iterable[Held]:
    """``area_desk`` for the people of an area's parties, ``juror`` (and ``jury_chair``) for jurors and ``weigher`` for who
    weighs a reply, under their own hat.

    A juror of VDAB or a local government sits for that organisation; an external juror for the organisation named at
    appointment, or for nobody's; ``weigher`` likewise. At most two queries.
    """
    held: list[Held] = []
    if organisation_kind in ("vdab", "local_government"):
        parties = AreaParty.objects.filter(organisation_id=organisation_id, from_on__lte=on)
        parties = parties.filter(Q(until_on__isnull=True) | Q(until_on__gt=on))
        held += [Held("area_desk", "area", area_id) for area_id in parties.values_list("area_id", flat=True)]
    mine = {"person_id": person_id, "organisation_id": organisation_id or None, "ended_at__isnull": True}
    seats = Juror.objects.filter(**mine, accepted_at__isnull=False).order_by()
    weighs = Weigher.objects.filter(**mine).order_by()
    found = seats.values_list(Value("juror"), "area_id", "chair_since").union(
        weighs.values_list(Value("weigher"), "reply_id", "ended_at"), all=True
    )
    for role, scope_id, chair_since in found:
        held.append(Held(role, "area" if role == "juror" else "reply", scope_id))
        if chair_since:
            held.append(Held("jury_chair", "area", scope_id))
    return held
