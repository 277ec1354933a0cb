"""Later partners that wait for the promotor, and the port ``entry_approvals`` that formation asks (F-27)."""

from __future__ import annotations

from gezel.formation.models import LateEntry
from gezel.kernel.clock import day_of
from gezel.kernel.ports import EntryApproved
from gezel.kernel.rule import decides, rule
from gezel.organisations.models import Partnership

from ..models import EntryApproval, Origin


@rule("F-27", decides)
def waiting_entries(partnership: Partnership) -> list[LateEntry]:
    """The later entries of the partnership's area that Europa WSE approved and the promotor did not answer yet. One query."""
    rows = LateEntry.objects.filter(area__origin__partnership=partnership, approval=None, refused_at=None)
    return list(rows.filter(manager_at__isnull=False, promotor_at=None).select_related("organisation", "area__call"))


@rule("F-27", decides)
def waiting_entry(partnership: Partnership, entry_id: int) -> LateEntry | None:
    """One of those."""
    return next((entry for entry in waiting_entries(partnership) if entry.pk == entry_id), None)


def entering(partnership: Partnership) -> list[EntryApproval]:
    """The approvals given, newest first. One query."""
    rows = EntryApproval.objects.filter(partnership=partnership).order_by("-approved_at")
    return list(rows.select_related("entry__organisation", "decision", "approved_by"))


@rule("F-27", decides)
def keeps_entries(area_id: int) -> bool:
    """The port ``entry_keepers``: the promotor approves here as soon as the area has its partnership in Gezel. One query."""
    return Origin.objects.filter(area_id=area_id).exists()


@rule("F-27", decides)
def entry_approved(area_id: int, organisation_id: int) -> EntryApproved | None:
    """The port ``entry_approvals``: who approved for the promotor, and the decision of the support group it rests on."""
    rows = EntryApproval.objects.filter(entry__area_id=area_id, entry__organisation_id=organisation_id)
    row = rows.filter(entry__refused_at=None).select_related("approved_by", "decision").first()
    if row is None:
        return None
    adopted = row.decision.adopted_at
    day = f" ({day_of(adopted):%d-%m-%Y})" if adopted else ""
    return EntryApproved(str(row.approved_by), f"{row.decision.title}{day}. {row.note}".strip())
