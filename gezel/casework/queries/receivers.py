"""Which partners take a referral in, and who there picks it up (C-01)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from gezel.governance import words as gov
from gezel.governance.models import Holding
from gezel.kernel.rule import decides, rule
from gezel.organisations.models import Organisation, Partner, Partnership

from .. import words

# Who divides the work sees what waits; at a partner without them, these pick up and keep the file.
PICKING_UP = (gov.FILE_MANAGER, gov.VDAB_MEDIATOR, gov.REFERRER, gov.BRIDGE_PERSON)
_DIVIDING = (words.TEAM_LEADER, words.COMPANION)


@dataclass(frozen=True, slots=True)
class Desk:
    """A partner that takes referrals in, and its people: those who divide the work, and those who otherwise pick up."""

    organisation: Organisation
    dividing: tuple[int, ...]
    others: tuple[int, ...]
    leads: bool

    @property
    def people(self) -> tuple[int, ...]:
        """Who hears of a referral here."""
        return self.dividing or self.others


@rule("C-01", decides)
def desks(partnership: Partnership, on: date) -> list[Desk]:
    """The partners of a day with someone who picks a referral up, by name. Two queries."""
    taking_part = set(Partner.objects.on(on).filter(partnership=partnership).values_list("organisation_id", flat=True))
    rows = Holding.objects.on(on).among(partnership.pk, *_DIVIDING, *PICKING_UP)
    found: dict[Organisation, list[tuple[str, int]]] = {}
    for holding in rows.select_related("organisation", "role").order_by("organisation__name", "pk"):
        if holding.organisation and holding.organisation_id in taking_part:
            found.setdefault(holding.organisation, []).append((holding.role.kind, holding.person_id))
    return [_desk(organisation, held) for organisation, held in found.items()]


def _desk(organisation: Organisation, held: list[tuple[str, int]]) -> Desk:
    dividing = tuple(dict.fromkeys(person for kind, person in held if kind in _DIVIDING))
    others = tuple(dict.fromkeys(person for kind, person in held if kind in PICKING_UP))
    return Desk(organisation, dividing, others, any(kind == words.TEAM_LEADER for kind, _ in held))


@rule("C-01", decides)
def desk_for(rows: list[Desk], organisation_id: int) -> Desk | None:
    """The desk of the chosen partner; without a choice that of the team leader, else of the first companions."""
    if organisation_id:
        return next((desk for desk in rows if desk.organisation.pk == organisation_id), None)
    leading = (desk for desk in rows if desk.leads)
    return next(leading, None) or next((desk for desk in rows if desk.dividing), None) or next(iter(rows), None)
