"""Where a finding is mended: the address of the field on its own page, for any screen (P-14)."""

from __future__ import annotations

from django.urls import reverse

from ..rules.budget.checks.finding import COFINANCING, ENVELOPE, FINANCING, GENERAL, QUOTED, STAFF, Place
from .budget import Sheet


def address(place: Place | None, sheet: Sheet) -> str:
    """The address of a place; ``sheet`` holds the lines that its row counts from. Without a place the overview."""
    if place is None:
        return _to(sheet, "overview")
    anchor = f"#id_{FIELDS.get(place.field, place.field)}" if place.field else ""
    if place.section == STAFF:
        return (
            _to(sheet, "line", sheet.staff[place.row].pk) + anchor if place.row is not None else _to(sheet, "line_new")
        )
    if place.section == COFINANCING and place.row is not None:
        return _to(sheet, "row", sheet.rows[place.row].pk) + anchor
    if place.section in (FINANCING, COFINANCING) and place.part:
        return _to(sheet, "financing", place.part) + (f"#id_{place.source}" if place.source else "#control")
    if place.section == QUOTED and place.row is not None:
        return _to(sheet, "quote", sheet.quoted[place.row].pk) + anchor
    if place.section == ENVELOPE:
        return _to(sheet, "general") + (f"#id_envelope_{place.part}" if place.part else f"#id_year_{place.row or 0}")
    return _to(sheet, "general") + (anchor if place.section == GENERAL else "")


FIELDS = {"number": "organisation", "end": "end_on", "start": "start_on"}


def _to(sheet: Sheet, name: str, *args: object) -> str:
    return reverse(f"proposal:budget_{name}", args=[sheet.proposal.pk, *args])
