"""Which organisations of a workbook do not write this proposal, so that who reads it in knows what happens to their lines (P-07)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gezel.kernel.rule import decides, rule
from gezel.organisations.models import Organisation
from gezel.organisations.rules.enterprise_number import digits_of, dotted

from ..models import Proposal
from ..rules.budget.lines import StaffLine
from .partners import partner_ids


@dataclass(frozen=True, slots=True)
class Stranger:
    """An organisation with its number as one writes it (empty: none given) and how many staff lines of the workbook are its own."""

    name: str
    number: str
    lines: int


@dataclass(frozen=True, slots=True)
class Strangers:
    """Organisations that the system knows but that are no partner, and those it does not know at all; in order of appearance."""

    known: tuple[Stranger, ...] = ()
    unknown: tuple[Stranger, ...] = ()


@rule("P-07", decides)
def strangers(proposal: Proposal, lines: Sequence[StaffLine]) -> Strangers:
    """Sort the organisations behind staff lines that are no partner of a proposal; six queries at most, whatever the number of lines."""
    numbers = {digits_of(line.number) for line in lines} - {""}
    rows = {row.enterprise_number: row for row in Organisation.objects.filter(enterprise_number__in=sorted(numbers))}
    partners = partner_ids(proposal)
    counted: dict[tuple[str, str], int] = {}
    for line in lines:
        number = digits_of(line.number)
        row = rows.get(number)
        if row is None or row.pk not in partners:
            key = (number, row.name if row else line.organisation)
            counted[key] = counted.get(key, 0) + 1
    found = [
        (number in rows, Stranger(name, dotted(number) if number else "", n)) for (number, name), n in counted.items()
    ]
    return Strangers(tuple(s for is_known, s in found if is_known), tuple(s for is_known, s in found if not is_known))
