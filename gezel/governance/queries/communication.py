"""The communication plan, publication duties with their evidence and what is missing (G-21)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet
from django.urls import reverse

from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of, start_of
from gezel.kernel.ports import HomeCard
from gezel.kernel.rule import decides, rule, shows
from gezel.organisations import words as orgs
from gezel.organisations.models import Organisation, Partner, Partnership
from gezel.post.models import StoredFile

from ..models import Communication, Evidence
from ..rules.duties import Duty, duties, missing
from .partnership import reads_until


@rule("D-01", decides)
def plan_seen_by(actor: Actor, partnership: Partnership) -> QuerySet[Communication]:
    """The actions of the plan for who reads the partnership; who left reads those made before that day."""
    rows = Communication.objects.filter(partnership=partnership, removed_at=None).select_related("owner")
    until = reads_until(actor, partnership)
    return rows.filter(made_at__lt=start_of(until)) if until else rows


@dataclass(frozen=True, slots=True)
class DutyLine:
    """A duty with its evidence (each with its files) and the partners who still owe it."""

    duty: Duty
    evidence: tuple[tuple[Evidence, tuple[StoredFile, ...]], ...]
    missing: tuple[Organisation, ...]


@rule("G-21", shows)
def duty_lines(partnership: Partnership, on: date) -> list[DutyLine]:
    """Every duty with what proves it and who still owes it. Three queries."""
    rows = list(Evidence.objects.filter(partnership=partnership, removed_at=None).select_related("organisation", "by"))
    files: dict[int, list[StoredFile]] = {}
    kept = StoredFile.objects.filter(owner_kind="governance.evidence", owner_id__in=[row.pk for row in rows])
    for file in kept:
        files.setdefault(file.owner_id or 0, []).append(file)
    partners = Partner.objects.on(on).filter(partnership=partnership).select_related("organisation")
    here = {p.organisation_id: p.organisation for p in partners}
    found = []
    for duty in duties():
        mine = [row for row in rows if row.duty == duty.code]
        owing = missing(duty, list(here), {row.organisation_id for row in mine})
        shown = tuple((row, tuple(files.get(row.pk, ()))) for row in mine)
        found.append(DutyLine(duty, shown, tuple(here[pk] for pk in owing)))
    return found


@rule("G-21", decides)
def may_open_file(actor: Actor, owner: str, owner_id: int) -> bool | None:
    """Evidence is opened by who reads its partnership (port ``file_access``); who left opens what was there."""
    if owner != "governance.evidence":
        return None
    found = Evidence.objects.filter(pk=owner_id, partnership__in=Partnership.objects.seen_by(actor)).first()
    if found is None:
        return None
    until = reads_until(actor, found.partnership)
    return (until is None or found.at < start_of(until)) or None


@rule("G-21", shows)
def cards(actor: Actor, at: datetime) -> Sequence[HomeCard]:
    """Communication that one does and that is due within a week. At most one query."""
    mine = actor.scopes(orgs.TAKES_PART, "partnership")
    if not mine:
        return []
    rows = Communication.objects.filter(
        owner_id=actor.person_id, partnership_id__in=mine, done_on=None, removed_at=None
    )
    soon = [row for row in rows[:20] if (row.on - day_of(at)).days <= 7]
    return [
        HomeCard(
            "governance.card_communication",
            {"what": row.what, "audience": row.audience},
            reverse("governance:communication", args=[row.partnership_id]),
            due=row.on,
        )
        for row in soon[:5]
    ]
