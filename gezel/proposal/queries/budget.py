"""A budget as pages and rules need it: its rows, and the plain budget that every sum is reckoned from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from django.db.models import QuerySet

from gezel.formation.rules.call_budget import Terms
from gezel.kernel.rule import decides, rule
from gezel.organisations.rules.enterprise_number import digits_of

from .. import words
from ..models import Budget, CofinancingLine, Financing, LaterYear, Proposal, QuotedFigure, StaffLine
from ..rules.budget import content, lines
from ..rules.budget.totals import ALL_SOURCES, BOTH, Totals, reckon


@dataclass(frozen=True)
class Sheet:
    """Everything that stands in one budget; lines in the order of the form of the call (engaged, then vacancies)."""

    row: Budget
    staff: tuple[StaffLine, ...]
    rows: tuple[CofinancingLine, ...]
    financing: tuple[Financing, ...]
    later: tuple[LaterYear, ...]
    quoted: tuple[QuotedFigure, ...]

    @property
    def proposal(self) -> Proposal:
        """The proposal it belongs to."""
        return self.row.proposal

    @cached_property
    def budget(self) -> content.Budget:
        """The plain budget that the rules reckon."""
        return content.Budget(
            staff=tuple(plain_staff(line) for line in self.staff),
            cofinancing=tuple(plain_row(line) for line in self.rows),
            financing={(f.part, f.source): f.amount for f in self.financing if f.amount is not None},
            envelope=envelope_of(self.row, self.later),
            quoted=tuple(plain_quote(quote) for quote in self.quoted),
            title=self.row.title,
            start=self.row.start_on,
            end=self.row.end_on,
            region=self.row.region,
            terms=terms_of(self.row),
        )

    @cached_property
    def totals(self) -> Totals:
        """Every sum, reckoned once."""
        return reckon(self.budget)

    @rule("P-07", decides)
    def own(self, organisation_id: int) -> Sheet:
        """The same budget with the staff lines of one organisation only."""
        return replace(self, staff=tuple(line for line in self.staff if line.organisation_id == organisation_id))

    @rule("P-07", decides)
    def own_rows(self, organisation_id: int) -> tuple[CofinancingLine, ...]:
        """The co-financing lines of one organisation."""
        return tuple(line for line in self.rows if line.organisation_id == organisation_id)

    def typed(self) -> dict[tuple[str, str], Financing]:
        """The financing rows by part and source; a source that nobody typed yet has no row."""
        return {(f.part, f.source): f for f in self.financing}

    def per_organisation(self) -> list[OrganisationCost]:
        """What the staff of each organisation costs per part: all that partners see of one another (P-07)."""
        found: dict[str, dict[str, int]] = {}
        for result in self.totals.lines:
            sums = found.setdefault(result.line.organisation, dict.fromkeys(BOTH, 0))
            sums[result.line.part] += result.cost
        return [OrganisationCost(name, sums[BOTH[0]], sums[BOTH[1]]) for name, sums in sorted(found.items())]


@dataclass(frozen=True, slots=True)
class OrganisationCost:
    """Staff costs of one organisation in cents, per part."""

    name: str
    operation: int
    support: int

    @property
    def total(self) -> int:
        """Both parts together."""
        return self.operation + self.support


def sheet_of(proposal: Proposal) -> Sheet | None:
    """The budget of a proposal, or nothing when nobody opened one. Six queries."""
    row = Budget.objects.filter(proposal=proposal).first()
    return None if row is None else sheet(row, proposal)


def sheet(row: Budget, proposal: Proposal | None = None) -> Sheet:
    """Everything of a budget row. Five queries."""
    if proposal is not None:
        row.proposal = proposal
    staff: QuerySet[StaffLine] = StaffLine.objects.standing().filter(budget=row).select_related("slip", "changed_by")
    rows = (
        CofinancingLine.objects.standing().filter(budget=row).select_related("evidence", "changed_by", "organisation")
    )
    return Sheet(
        row,
        tuple(staff),
        tuple(rows),
        tuple(row.financing.all()),
        tuple(row.later_years.all()),
        tuple(row.quoted.all()),
    )


@rule("P-09", decides)
@rule("P-11", decides)
def terms_of(row: Budget) -> Terms:
    """The terms of the version of the call that the proposal began under, with what this partnership chose."""
    terms = row.proposal.call_version.settings.budget
    return replace(terms, balancing=row.balancing, with_flat_rate=frozenset(row.own_staff_with_flat_rate))


def envelope_of(row: Budget, later: tuple[LaterYear, ...]) -> content.Envelope:
    """The envelope and the later years as plain values."""
    known = {words.OPERATION: row.envelope_operation, words.SUPPORT: row.envelope_support}
    return content.Envelope(
        {part: amount for part, amount in known.items() if amount is not None},
        tuple(content.LaterYear(year.year, _amounts(year)) for year in later),
    )


def _amounts(year: LaterYear) -> dict[str, int]:
    typed = {words.OPERATION: year.operation, words.SUPPORT: year.support}
    return {part: amount for part, amount in typed.items() if amount is not None}


def plain_staff(line: StaffLine) -> lines.StaffLine:
    """A staff line as the rules know it."""
    return lines.StaffLine(
        part=line.part,
        organisation=line.organisation_name,
        number=line.number,
        function=line.function,
        hours=line.hours,
        wage=line.wage,
        kind=line.kind,
        person=line.person,
        slip=line.slip.name if line.slip else "",
        activity=line.activity,
        agreed_rate=line.agreed_rate,
        fte=line.fte,
        hours_elsewhere=line.hours_elsewhere,
        counts_for=line.counts_for,
    )


def plain_row(line: CofinancingLine) -> lines.CofinancingLine:
    """A co-financing line as the rules know it."""
    evidence = line.evidence.name if line.evidence else ""
    number = digits_of(line.organisation.enterprise_number or "") if line.organisation else ""
    return lines.CofinancingLine(
        line.part, line.source, line.amount, line.person_bound, line.description, evidence, number
    )


def plain_quote(quote: QuotedFigure) -> content.Quoted:
    """A quoted figure as the rules know it."""
    return content.Quoted(
        quote.value, quote.place, quote.mark, quote.description, tuple(quote.compare), quote.points, quote.divisor
    )


__all__ = ["ALL_SOURCES", "OrganisationCost", "Sheet", "sheet", "sheet_of", "terms_of"]
