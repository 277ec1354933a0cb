"""Which roles the data of formation give a person: the port ``role_sources`` (D-01)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import CharField, DateTimeField, F, Q, QuerySet, Value

from gezel.kernel.actor import Held
from gezel.kernel.rule import decides, rule
from gezel.organisations.queries.composed import composed

from ..models import AreaParty, Juror, Weigher
from .partnership import chosen, entered

_NEVER = Value(None, output_field=DateTimeField(null=True))


@rule("D-01", decides)
def roles_of(person_id: int, organisation_id: int, organisation_kind: str, on: date) -> Iterable[Held]:
    """``area_desk`` for the people of an area's parties, ``juror`` (and ``jury_chair``) for jurors, ``weigher`` for who weighs a reply,
    ``matched`` for the people of an organisation that became a partner of an area; each under their own hat.

    A juror of VDAB or a local government sits for that organisation; an external juror for the organisation named at
    appointment, or for nobody's; ``weigher`` likewise. One query.
    """
    held: list[Held] = []
    for role, scope_id, chair_since in _rows(person_id, organisation_id, organisation_kind, on):
        held.append(Held(role, "reply" if role == "weigher" else "area", scope_id))
        if chair_since:
            held.append(Held("jury_chair", "area", scope_id))
    return held


@composed
def _rows(person_id: int, organisation_id: int, organisation_kind: str, on: date) -> QuerySet:  # type: ignore[type-arg]
    """Role, area or reply, since when one chairs."""
    mine = {"person_id": person_id, "organisation_id": organisation_id or None, "ended_at__isnull": True}
    rows: list[QuerySet[AreaParty] | QuerySet[Weigher]] = [_of(Weigher.objects.filter(**mine), "weigher", "reply_id")]
    if organisation_kind in ("vdab", "local_government"):
        parties = AreaParty.objects.filter(organisation_id=organisation_id, from_on__lte=on)
        parties = parties.filter(Q(until_on__isnull=True) | Q(until_on__gt=on))
        rows.append(_of(parties, "area_desk", "area_id"))
    elif organisation_id:
        rows.append(_of(chosen().filter(candidacy__organisation_id=organisation_id), "matched", "candidacy__area_id"))
        rows.append(_of(entered().filter(organisation_id=organisation_id), "matched", "area_id"))
    seats = Juror.objects.filter(**mine, accepted_at__isnull=False).order_by()
    found = seats.values_list(Value("juror", output_field=CharField()), F("area_id"), F("chair_since"))
    return found.union(*rows, all=True)


def _of(rows: QuerySet, role: str, scope: str) -> QuerySet:  # type: ignore[type-arg]
    return rows.order_by().values_list(Value(role, output_field=CharField()), F(scope), _NEVER)
