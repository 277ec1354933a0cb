"""The check list as an actor may read it: findings about lines of others stay a number (P-07, P-14)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from gezel.kernel.rule import decides, rule
from gezel.organisations.rules.enterprise_number import digits_of

from .. import words
from ..rules.budget.checks import Checked, Finding, check_list
from ..rules.budget.checks.finding import STAFF
from .budget import Sheet


@dataclass(frozen=True, slots=True)
class SeenChecks:
    """The list, how many findings about lines of other organisations are not shown per level, and the lines it counts from."""

    checks: tuple[Checked, ...]
    hidden: dict[str, int]
    sheet: Sheet

    @property
    def blocking(self) -> int:
        """How many findings keep the proposal from being submitted, shown or not."""
        return self._number(words.BLOCK)

    @property
    def warnings(self) -> int:
        """How many findings ask to look again, shown or not."""
        return self._number(words.WARN)

    def _number(self, level: str) -> int:
        return (
            sum(finding.level == level for checked in self.checks for finding in checked.findings) + self.hidden[level]
        )


def known_numbers(sheet: Sheet) -> frozenset[str]:
    """The enterprise numbers of the lines that the system knows."""
    return frozenset(digits_of(line.number) for line in sheet.staff if line.organisation_id)


def checks_of(sheet: Sheet) -> tuple[Checked, ...]:
    """Every check of a budget: the same list that decides before submission."""
    return check_list(sheet.budget, sheet.totals, known_numbers(sheet))


@rule("P-07", decides)
def seen_checks(sheet: Sheet, organisation_id: int, whole: bool) -> SeenChecks:
    """The check list for somebody of an organisation; with ``whole`` everything."""
    full = checks_of(sheet)
    none = dict.fromkeys((words.WARN, words.BLOCK), 0)
    if whole:
        return SeenChecks(full, none, sheet)
    own = sheet.own(organisation_id)
    mine = checks_of(own)
    shown = tuple(_shown(every, some) for every, some in zip(full, mine, strict=True))
    hidden = {level: _lines(full, level) - _lines(mine, level) for level in none}
    return SeenChecks(shown, hidden, own)


def _shown(every: Checked, some: Checked) -> Checked:
    others = tuple(finding for finding in every.findings if not _of_line(finding))
    return replace(every, findings=(*others, *(finding for finding in some.findings if _of_line(finding))))


def _of_line(finding: Finding) -> bool:
    place = finding.place
    return place is not None and place.section == STAFF and place.row is not None


def _lines(checks: Collection[Checked], level: str) -> int:
    return sum(_of_line(finding) and finding.level == level for checked in checks for finding in checked.findings)
