"""Where approval and signature of an agreement stand, per partner (G-03)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule, shows
from gezel.organisations.models import Organisation, Partner, Partnership

from .. import words
from ..models import Approval, Edition, Signatory, Signature
from ..rules.signing import Signed, signed_fully, standing_of
from .partnership import partners_on


@dataclass(frozen=True, slots=True)
class Row:
    """One partner: its approval (none: nothing planned), its signatures, its signatories of today, and whether it is done."""

    partner: Partner
    approval: Approval | None
    signatures: Sequence[Signature]
    signatories: Sequence[Signatory]
    signed: bool

    @property
    def organisation(self) -> Organisation:
        """The organisation."""
        return self.partner.organisation

    @property
    def approved(self) -> bool:
        """Whether its own body approved."""
        return self.approval is not None and self.approval.outcome == words.BODY_APPROVED

    @property
    def refused(self) -> bool:
        """Whether its own body said no."""
        return self.approval is not None and self.approval.outcome == words.BODY_NOT_APPROVED

    @property
    def to_sign(self) -> list[Signatory]:
        """The signatories that did not sign yet."""
        done = {s.signatory_id for s in self.signatures}
        return [s for s in self.signatories if s.pk not in done]


@dataclass(frozen=True, slots=True)
class Standing:
    """The edition that stands, a row per partner of the day, and the state of the whole."""

    edition: Edition | None
    rows: Sequence[Row]
    state: str
    started: bool

    @property
    def approved(self) -> int:
        """How many own bodies approved."""
        return sum(row.approved for row in self.rows)

    @property
    def signed(self) -> int:
        """How many partners signed."""
        return sum(row.signed for row in self.rows)

    def row(self, organisation_id: int) -> Row | None:
        """The row of one partner."""
        return next((r for r in self.rows if r.partner.organisation_id == organisation_id), None)


@rule("G-03", shows)
def standing(partnership: Partnership, on: date, edition: Edition | None = None) -> Standing:
    """Approvals and signatures on the edition that stands (or a given one). At most five queries."""
    edition = edition or last_edition(partnership)
    partners = partners_on(partnership, on)
    approvals = {a.organisation_id: a for a in _approvals(edition)}
    signatures = _by_organisation(edition)
    named: dict[int, list[Signatory]] = {}
    for one in Signatory.objects.on(on).filter(partnership=partnership):
        named.setdefault(one.organisation_id, []).append(one)
    rows, parties = [], []
    for partner in partners:
        key = partner.organisation_id
        party = _signed(partner.organisation, approvals.get(key), signatures.get(key, ()))
        parties.append(party)
        rows.append(Row(partner, approvals.get(key), signatures.get(key, ()), named.get(key, ()), signed_fully(party)))
    started = partnership.started_on <= on
    return Standing(edition, rows, standing_of(parties, frozen=edition is not None, started=started), started)


@dataclass(frozen=True, slots=True)
class Undecided:
    """A partner whose own body did not approve or refuse the edition that stands, and on which day it planned to decide."""

    edition: Edition
    organisation: Organisation
    planned_on: date | None


@rule("G-03", decides)
def undecided(on: date) -> list[Undecided]:
    """Every such partner of every partnership that is not over on a day. Three queries."""
    rows = Edition.objects.defer("content").select_related("partnership").order_by("number")
    last = {edition.partnership_id: edition for edition in rows}
    approvals = {(a.edition_id, a.organisation_id): a for a in Approval.objects.filter(edition__in=last.values())}
    last = {pk: edition for pk, edition in last.items() if edition.partnership.last_day >= on}
    partners = Partner.objects.on(on).filter(partnership__in=last).select_related("organisation")
    found = []
    for partner in partners.order_by("partnership", "pk"):
        edition = last[partner.partnership_id]
        approval = approvals.get((edition.pk, partner.organisation_id))
        if approval is None or approval.outcome not in (words.BODY_APPROVED, words.BODY_NOT_APPROVED):
            found.append(Undecided(edition, partner.organisation, approval.planned_on if approval else None))
    return found


def last_edition(partnership: Partnership) -> Edition | None:
    """The edition that is approved and signed, without its content. One query."""
    rows = Edition.objects.filter(partnership=partnership).defer("content")
    return rows.select_related("pdf", "docx", "by").order_by("-number").first()


def editions_seen(partnership: Partnership, until: date | None) -> list[Edition]:
    """The editions a reader may open, newest first; who left sees those frozen before that day. One query."""
    rows = Edition.objects.filter(partnership=partnership).defer("content").select_related("by", "pdf", "docx")
    return [e for e in rows.order_by("-number") if until is None or day_of(e.at) < until]


def _approvals(edition: Edition | None) -> Sequence[Approval]:
    if edition is None:
        return ()
    return list(Approval.objects.filter(edition=edition).select_related("document"))


def _by_organisation(edition: Edition | None) -> Mapping[int, list[Signature]]:
    found: dict[int, list[Signature]] = {}
    if edition is not None:
        for row in Signature.objects.filter(edition=edition).select_related("signatory__organisation", "document"):
            found.setdefault(row.signatory.organisation_id, []).append(row)
    return found


def _signed(organisation: Organisation, approval: Approval | None, signatures: Sequence[Signature]) -> Signed:
    approved = approval.decided_on if approval and approval.outcome == words.BODY_APPROVED else None
    capacities = tuple(s.signatory.capacity for s in signatures)
    return Signed(organisation.kind, organisation.legal_form, approved, capacities)
