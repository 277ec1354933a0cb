"""Every figure of the grid by the name of its place on the page: drawn with the page, sent while somebody types."""

from __future__ import annotations

from gezel.kernel.money import show
from gezel.kernel.rule import rule, shows

from .. import words
from ..rules.budget.amounts import Points
from ..rules.budget.checks import check_list
from ..rules.budget.checks.finding import COFINANCING, STAFF
from ..rules.budget.envelope import envelope_states
from ..rules.budget.totals import ALL_SOURCES, BOTH
from ..rules.typed import written
from .budget_grid import Grid

EVERY = (*BOTH, words.PROJECT)


@rule("P-11", shows)
def figures_of(grid: Grid) -> dict[str, str]:
    """Name of a place → text: rates, costs, sums per part and source, controls, percentages, what is left of the envelope."""
    language, totals = grid.hand.language, grid.totals
    out: dict[str, str] = {}
    for row, result in zip(grid.typed_staff, totals.lines, strict=False):
        out[f"{row.prefix}-rate"] = show(result.rate, language)
        out[f"{row.prefix}-cost"] = show(result.cost, language)
    own = sum(row.values["hours"] for row in grid.typed_staff)
    out["hours"] = written(own, 3, language)
    for part in EVERY:
        out |= _part(grid, part)
    for (part, source), amount in totals.rows.items():
        out[f"rows-{part}-{source}"] = show(amount, language)
    costs = {part: totals.parts[part].cost for part in BOTH}
    for state in envelope_states(grid.budget.envelope, costs):
        out[f"envelope-{state.part}-left"] = show(state.left, language)
    return out


def _part(grid: Grid, part: str) -> dict[str, str]:
    language, total = grid.hand.language, grid.totals.parts[part]
    amounts = {
        "staff": total.staff,
        "flat": total.flat_rate,
        "cost": total.cost,
        "financed": total.financed,
        "control": total.control,
        "rows": total.cofinancing,
        **total.financing,
    }
    out = {f"{part}-{name}": show(amount, language) for name, amount in amounts.items()}
    for source, points in total.percentages.items():
        shown = f"{Points(points).said(language)} %"
        out[f"{part}-{source}-percent"] = shown if total.financing[source] else "–"
    for source in ALL_SOURCES:
        out.setdefault(f"rows-{part}-{source}", "")
    return out


def controls_of(grid: Grid) -> dict[str, bool]:
    """Part → whether its control is 0.00."""
    return {part: grid.totals.parts[part].control == 0 for part in EVERY}


def remarks_of(grid: Grid) -> dict[str, str]:
    """Cell → sentence: what could not be read, and what the check list finds in a cell that keeps one from submitting."""
    remarks = {f"{row.prefix}-{name}": text for row in grid.all_rows for name, text in row.errors.items()}
    sections = {STAFF: grid.typed_staff, COFINANCING: grid.typed_rows}
    for checked in check_list(grid.budget, grid.totals):
        for finding in checked.findings:
            place = finding.place
            if place is None or place.row is None or finding.level != words.BLOCK:
                continue
            rows = sections.get(place.section, [])
            if place.row < len(rows):
                name = "organisation" if place.field == "number" else place.field
                remarks.setdefault(f"{rows[place.row].prefix}-{name}", finding.sentence(grid.hand.language))
    return remarks
