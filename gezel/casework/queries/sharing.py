"""What the participant allows whom, as it stands (C-19)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from gezel.governance.queries.partnership import partners_on
from gezel.kernel.clock import day_of
from gezel.kernel.rule import rule, shows

from .. import words
from ..models import Case, CaseRole, Sharing


@dataclass(frozen=True, slots=True)
class Allowed:
    """One purpose of one partner: since when it is allowed, how that was said; not allowed when ``since`` is empty."""

    purpose: str
    since: datetime | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class PartnerSharing:
    """A partner, who of it helps the participant today, and every purpose."""

    organisation_id: int
    name: str
    helpers: tuple[str, ...]
    purposes: tuple[Allowed, ...]
    takes_part: bool

    @property
    def any(self) -> bool:
        """Whether anything is allowed."""
        return any(allowed.since for allowed in self.purposes)


@rule("C-19", shows)
def standing(case: Case, at: datetime) -> list[PartnerSharing]:
    """Every partner of today, and who left but is still allowed something: first who is allowed something. Three queries."""
    open_rows: dict[tuple[int, str], Sharing] = {}
    names: dict[int, str] = {}
    for row in Sharing.objects.filter(case=case, withdrawn_at=None).select_related("organisation"):
        open_rows[row.organisation_id, row.purpose] = row
        names[row.organisation_id] = row.organisation.name
    partners = {
        partner.organisation_id: partner.organisation.name for partner in partners_on(case.partnership, day_of(at))
    }
    helping = _helpers(case, at)
    found = [
        PartnerSharing(pk, name, helping.get(pk, ()), _purposes(pk, open_rows), pk in partners)
        for pk, name in {**partners, **names}.items()
    ]
    return sorted(found, key=lambda row: (not row.any, not row.helpers, row.name))


def _purposes(organisation_id: int, rows: dict[tuple[int, str], Sharing]) -> tuple[Allowed, ...]:
    return tuple(
        Allowed(purpose, row.allowed_at, row.source)
        if (row := rows.get((organisation_id, purpose)))
        else Allowed(purpose)
        for purpose in words.PURPOSES
    )


def _helpers(case: Case, at: datetime) -> dict[int, tuple[str, ...]]:
    found: dict[int, tuple[str, ...]] = {}
    for row in CaseRole.objects.on(day_of(at)).filter(case=case).select_related("person"):
        found[row.organisation_id] = (*found.get(row.organisation_id, ()), row.person.name)
    return found
