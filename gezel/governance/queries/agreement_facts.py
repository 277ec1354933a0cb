"""Everything an agreement is made from, read at once (G-01, G-02)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from gezel.kernel.rule import decides, rule
from gezel.organisations import words as orgs
from gezel.organisations.models import Organisation, Partner, Partnership
from gezel.proposal import words as proposing
from gezel.proposal.models import Submission

from .. import words
from ..models import (
    AgreementText,
    AnnexPaper,
    Body,
    ClauseOff,
    Deployment,
    Holding,
    Ladder,
    OwnClause,
    Seat,
    Signatory,
    Statement,
)
from ..rules.ladders import Rung, first
from ..rules.signing import Mandate
from ..words import issues as issue_words
from .partnership import partners_on
from .settings import numbers


@dataclass(frozen=True, slots=True)
class Facts:
    """The data of an agreement on a day; rows by organisation id, code or annex number."""

    partnership: Partnership
    on: date
    partners: Sequence[Partner]
    signatories: Mapping[int, Sequence[Signatory]]
    goals: Mapping[int, str]
    texts: Mapping[str, str]
    off: Mapping[str, str]
    own: Sequence[OwnClause]
    papers: Mapping[int, AnnexPaper]
    statements: Mapping[str, Statement]
    bodies: Sequence[Body]
    seats: Mapping[int, Sequence[Seat]]
    deployment: Sequence[tuple[str, str, str, str]]
    ladders: Mapping[str, Sequence[Rung]]
    numbers: Mapping[str, int]
    budget: Mapping[str, Any]

    def organisation(self, part: str) -> Organisation | None:
        """The organisation that takes a part (promotor, administrator)."""
        return next((p.organisation for p in self.partners if p.part == part), None)


@rule("G-01", decides)
def acting_for(organisation: Organisation) -> Organisation:
    """Through whom a party acts: itself, or the municipality that manages it when it has no legal personality."""
    manager = organisation.managing_organisation
    return manager if manager and not organisation.has_legal_personality else organisation


def seat_of(organisation: Organisation) -> str:
    """The seat of who acts, in one line; empty when it is not known."""
    acting = acting_for(organisation)
    place = f"{acting.seat_postcode} {acting.seat_place}".strip()
    return ", ".join(part for part in (acting.seat_street, place) if part) if place else ""


def facts_of(partnership: Partnership, on: date) -> Facts:
    """The data of an agreement on a day: a fixed number of queries, however many partners."""
    signatories: dict[int, list[Signatory]] = defaultdict(list)
    for one in Signatory.objects.on(on).filter(partnership=partnership):
        signatories[one.organisation_id].append(one)
    bodies = list(
        Body.objects.filter(partnership=partnership, removed_on=None).select_related("fallback_role", "fallback_body")
    )
    seats: dict[int, list[Seat]] = defaultdict(list)
    sitting = Seat.objects.on(on).filter(body__partnership=partnership, body__removed_on=None)
    for seat in sitting.select_related("person", "organisation"):
        seats[seat.body_id].append(seat)
    written = AgreementText.objects.filter(partnership=partnership)
    return Facts(
        partnership=partnership,
        on=on,
        partners=partners_on(partnership, on),
        signatories=signatories,
        goals=dict(written.exclude(organisation=None).values_list("organisation_id", "text")),
        texts=dict(written.filter(organisation=None).values_list("code", "text")),
        off=dict(ClauseOff.objects.filter(partnership=partnership).values_list("code", "reason")),
        own=list(OwnClause.objects.filter(partnership=partnership, removed_at=None)),
        papers={p.annex: p for p in AnnexPaper.objects.filter(partnership=partnership).select_related("file")},
        statements=Statement.objects.filter(partnership=partnership).standing(on),
        bodies=bodies,
        seats=seats,
        deployment=_deployment(partnership, on),
        ladders=_ladders(partnership),
        numbers=numbers(partnership, on),
        budget=approved_budget(partnership),
    )


def _ladders(partnership: Partnership) -> dict[str, Sequence[Rung]]:
    """Per kind of conflict the ladder that was agreed last, else the one every partnership begins with."""
    agreed = dict(Ladder.objects.filter(partnership=partnership).order_by("number").values_list("kind", "rungs"))
    return {
        kind: [Rung(**rung) for rung in agreed[kind]] if kind in agreed else first(kind)
        for kind in issue_words.CONFLICT_KINDS
    }


def _deployment(partnership: Partnership, on: date) -> list[tuple[str, str, str, str]]:
    """Partner, role, how much, paid from what: what is deployed in FTE; as long as nothing is, who holds which role for whom."""
    rows = Deployment.objects.on(on).filter(partnership=partnership).select_related("organisation", "role")
    deployed = [(str(d.organisation), d.role.name, _fte(d.fte), d.get_paid_from_display()) for d in rows]
    if deployed:
        return deployed
    held: dict[tuple[str, int, str], int] = defaultdict(int)
    roles = Holding.objects.on(on).among(partnership.pk)
    for holding in roles.exclude(organisation=None).select_related("role", "organisation"):
        if holding.role.kind not in (words.SUBCONTRACTOR, words.TARGET_GROUP, words.EXPERT):
            held[(str(holding.organisation), holding.role.position, holding.role.name)] += 1
    return [(who, role, f"{n} {'persoon' if n == 1 else 'personen'}", "") for (who, _, role), n in sorted(held.items())]


def _fte(thousandths: int) -> str:
    """As people write it: ``1,05 VTE``."""
    whole, rest = divmod(thousandths, 1000)
    decimals = f"{rest:03d}".rstrip("0")
    return f"{whole}{',' if decimals else ''}{decimals} VTE"


def approved_budget(partnership: Partnership) -> Mapping[str, Any]:
    """The budget of the approved proposal of the partnership's area, as it was submitted; empty when there is none. One query."""
    rows = Submission.objects.filter(
        proposal__area__origin__partnership=partnership,
        evaluation__result__in=(proposing.APPROVED, proposing.CONDITIONS),
    )
    content = rows.order_by("-number").values_list("content", flat=True).first()
    return (content or {}).get("budget") or {}


def mandates(rows: Sequence[Signatory]) -> list[Mandate]:
    """Signatories as the rules read them."""
    return [Mandate(s.capacity, s.name, s.from_on, s.until_on) for s in rows]


PROMOTOR, ADMINISTRATOR = orgs.PROMOTOR, orgs.ADMINISTRATOR
