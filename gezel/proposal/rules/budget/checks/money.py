"""Checks of financing, co-financing, envelope and period (P-02, P-10, P-11, P-12)."""

from __future__ import annotations

from collections.abc import Iterator

from gezel.kernel.money import Euro
from gezel.kernel.rule import decides, rule
from gezel.proposal.words import BLOCK, COFINANCING_SOURCES, WARN

from ..amounts import Points
from ..content import LaterYear
from ..envelope import envelope_states
from ..figures import Named, PartName, own_staff_per_organisation, own_staff_value
from ..totals import BOTH
from .finding import COFINANCING, ENVELOPE, FINANCING, GENERAL, Both, Finding, Place, Value
from .matter import Matter

ROWS = Both("rijen cofinanciering", "co-financing rows")


@rule("P-10", decides)
def rows_add_up(matter: Matter) -> Iterator[Finding]:
    """The co-financing rows of a source and part are exactly that source's financing of that part."""
    for part in BOTH:
        for source in COFINANCING_SOURCES:
            rows, typed = matter.totals.rows.get((part, source), 0), matter.totals.parts[part].financing[source]
            if rows != typed:
                key = f"{source}:{part}"
                params = {"figure": Named(key), "rows": Euro(rows), "typed": Euro(typed), "by": Euro(typed - rows)}
                values = (Value(typed, figure=key), Value(rows, ROWS))
                place = Place(COFINANCING, part=part, source=source)
                yield Finding("rows_add_up", "P-10", BLOCK, "proposal.check_rows_add_up", params, values, place)


@rule("P-10", decides)
def row_possible(matter: Matter) -> Iterator[Finding]:
    """A co-financing row has an amount above 0 and comes from another source than Europa WSE."""
    for row, line in enumerate(matter.budget.cofinancing):
        params = {"line": row + 1, "amount": Euro(line.amount)}
        if line.amount <= 0:
            place = Place(COFINANCING, row, "amount")
            yield Finding("row_amount", "P-10", BLOCK, "proposal.check_row_amount", params, (), place)
        if line.source not in COFINANCING_SOURCES:
            place = Place(COFINANCING, row, "source")
            yield Finding("row_source", "P-10", BLOCK, "proposal.check_row_source", params, (), place)


@rule("P-11", decides)
def control_is_zero(matter: Matter) -> Iterator[Finding]:
    """Cost − financing is exactly 0.00 for each part, and so for the project."""
    for part in BOTH:
        total = matter.totals.parts[part]
        if total.control:
            empty = not any((part, source) in matter.budget.financing for source in total.financing)
            params = {
                "part": PartName(part),
                "cost": Euro(total.cost),
                "financed": Euro(total.financed),
                "control": Euro(total.control),
            }
            values = (Value(total.cost, figure=f"cost:{part}"), Value(total.financed, figure=f"financed:{part}"))
            code = "proposal.check_control_empty" if empty else "proposal.check_control"
            yield Finding("control", "P-11", BLOCK, code, params, values, Place(FINANCING, part=part, field="control"))


@rule("P-11", decides)
def amounts_possible(matter: Matter) -> Iterator[Finding]:
    """No source finances less than nothing."""
    for (part, source), amount in matter.budget.financing.items():
        if amount < 0:
            params = {"figure": Named(f"{source}:{part}"), "amount": Euro(amount)}
            place = Place(FINANCING, part=part, source=source)
            yield Finding("amount_negative", "P-11", BLOCK, "proposal.check_amount_negative", params, (), place)


@rule("P-11", decides)
def split_followed(matter: Matter) -> Iterator[Finding]:
    """The percentages as displayed are those of the call for this region; others are named, they may be agreed."""
    budget = matter.budget
    for part in BOTH:
        split, total = budget.terms.split(budget.region, part), matter.totals.parts[part]
        if not split or not total.cost or not total.financed:
            continue
        for source, shown in total.percentages.items():
            if shown != split.get(source, 0):
                asked = Points(split.get(source, 0))
                params = {"figure": Named(f"{source}:{part}"), "shown": Points(shown), "asked": asked}
                values = (Value(total.financing[source], figure=f"{source}:{part}"),)
                place = Place(FINANCING, part=part, source=source)
                yield Finding("split", "P-11", WARN, "proposal.check_split", params, values, place)


@rule("P-11", decides)
def own_staff_worth(matter: Matter) -> Iterator[Finding]:
    """Person-bound co-financing is worth what the own staff of that source costs, with or without its flat rate."""
    budget = matter.budget
    for part in BOTH:
        for source in COFINANCING_SOURCES:
            if not any(line.counts_for == source and line.part == part for line in budget.staff):
                continue
            rows = [line for line in budget.cofinancing if line.part == part and line.source == source]
            declared = sum(line.amount for line in rows if line.person_bound)
            worth = own_staff_value(matter.totals, part, source, budget.terms)
            if declared != worth:
                yield _worth_differs(matter, part, source, declared, worth)


def _worth_differs(matter: Matter, part: str, source: str, declared: int, worth: int) -> Finding:
    terms = matter.budget.terms
    each = own_staff_per_organisation(matter.totals, part, source, terms)
    key = f"own_{source}:{part}"
    params = {
        "figure": Named(f"{source}:{part}"),
        "declared": Euro(declared),
        "worth": Euro(worth),
        "by": Euro(declared - worth),
    }
    values = (Value(declared, ROWS), Value(worth, figure=key), *(Value(v, name) for name, v in each.items()))
    code = "proposal.check_own_staff_flat" if source in terms.with_flat_rate else "proposal.check_own_staff"
    return Finding("own_staff", "P-11", WARN, code, params, values, Place(COFINANCING, part=part, source=source))


@rule("P-12", decides)
def within_envelope(matter: Matter) -> Iterator[Finding]:
    """This period and the later years together never pass the envelope of a part."""
    costs = {part: matter.totals.parts[part].cost for part in BOTH}
    for state in envelope_states(matter.budget.envelope, costs):
        if state.left < 0:
            params = {
                "part": Named(f"envelope:{state.part}"),
                "granted": Euro(state.granted),
                "period": Euro(state.period),
                "later": Euro(state.later),
                "over": Euro(-state.left),
            }
            values = (Value(state.granted, figure=f"envelope:{state.part}"), Value(state.period + state.later))
            place = Place(ENVELOPE, part=state.part)
            yield Finding("envelope", "P-12", BLOCK, "proposal.check_envelope", params, values, place)


@rule("P-12", decides)
def later_years_in_order(matter: Matter) -> Iterator[Finding]:
    """Each later year stands once and comes after this period."""
    seen: set[int] = set()
    for row, later in enumerate(matter.budget.envelope.later):
        if later.year in seen:
            yield _year("year_twice", later, row)
        elif matter.budget.end and later.year <= matter.budget.end.year:
            yield _year("year_early", later, row)
        seen.add(later.year)


def _year(check: str, later: LaterYear, row: int) -> Finding:
    params = {"year": later.year}
    return Finding(check, "P-12", BLOCK, f"proposal.check_{check}", params, (), Place(ENVELOPE, row, "year"))


@rule("P-02", decides)
def period_in_order(matter: Matter) -> Iterator[Finding]:
    """The period ends after it starts."""
    start, end = matter.budget.start, matter.budget.end
    if start and end and end < start:
        params = {"start": start, "end": end}
        yield Finding("period", "P-02", BLOCK, "proposal.check_period", params, (), Place(GENERAL, field="end"))
