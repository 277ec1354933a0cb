"""Taking rows for a change: locks in one order (call, area, addendum, row) and no lost updates."""

from __future__ import annotations

from typing import TypeVar

from django.db.models import Model

from gezel.kernel.verdict import Refused, no

from ..models import Addendum, Area, Call

M = TypeVar("M", bound=Model)


def take_call(call_id: int) -> Call:
    """The call, locked: what holds across its areas on any day is decided one at a time."""
    return Call.objects.select_for_update(no_key=True).get(pk=call_id)


def take(area_id: int) -> Area:
    """The area, locked, with its addendum at hand (as ``area.addendum``), locked as well."""
    area = Area.objects.select_for_update(no_key=True).get(pk=area_id)
    area.addendum = Addendum.objects.select_for_update(no_key=True).get(area=area)
    return area


def take_row(model: type[M], area: Area, pk: int) -> M:
    """A row of a taken area; raises ``DoesNotExist`` for a row of another area."""
    return model._default_manager.select_for_update(no_key=True).get(area=area, pk=pk)


def next_edition(row: M, edition: int) -> M:
    """Count one edition on, or refuse a save on an older one: someone else saved meanwhile, nothing is overwritten."""
    if row.edition != edition:  # type: ignore[attr-defined]
        raise Refused(no("formation.edited_meanwhile"))
    row.edition = edition + 1  # type: ignore[attr-defined]
    return row


def take_area_of(area_id: int) -> Area:
    """The area alone, locked: replies, ratification and what follows are decided one at a time."""
    return (
        Area.objects.select_for_update(of=("self",), no_key=True).select_related("call_version", "call").get(pk=area_id)
    )
