"""One cell of a workbook: its value as we need it, or a named doubt. Nothing is guessed in silence."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from gezel.proposal.words import BLOCK, WARN

from ..checks.finding import Finding, Place, Value

PLACES = {"money": 2, "hours": 3, "fte": 3, "percent": 2, "whole": 0}
LARGEST = {"hours": 20_000, "fte": 1_000, "percent": 100_000, "whole": 10_000, "money": 10**10}
ERRORS = ("#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#N/A", "#NUM!", "#NULL!", "#GETTING_DATA", "#SPILL!", "#CALC!")
NOISE = re.compile(r"[\s\u00a0\u202f'’]|€|\beuros?\b|\beur\b|\buren\b|\buur\b", re.IGNORECASE)
SIGNS = ((".", ","), (",", "."))  # thousands and decimals: Dutch, English


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell: its address (``Aangeworven!J4``), stored value, formula if it has one, and its field."""

    address: str
    value: Any
    formula: bool
    place: Place
    head: str = ""
    rule: str = "P-07"

    @property
    def empty(self) -> bool:
        """Nothing typed, and no formula."""
        return not self.formula and (self.value is None or str(self.value).strip() == "")


@dataclass(slots=True)
class Doubts:
    """Collects what was doubtful, in the order of reading."""

    found: list[Finding] = field(default_factory=list)

    def add(self, cell: Cell, kind: str, level: str = BLOCK, **params: Any) -> None:
        """A doubt about a cell; its code is ``proposal.cell_<kind>``."""
        typed = str(cell.value) if cell.value is not None else ""
        values = (Value(typed, cell.address),)
        given = {"column": cell.head, "typed": typed, **params}
        self.found.append(Finding(f"cell_{kind}", cell.rule, level, f"proposal.cell_{kind}", given, values, cell.place))


def text(cell: Cell, doubts: Doubts) -> str:
    """Words as typed; a number becomes its digits; a formula error is named."""
    if _broken(cell, doubts) or cell.value is None:
        return ""
    if isinstance(cell.value, float) and cell.value.is_integer():
        return str(int(cell.value))
    return str(cell.value).strip()


def number(cell: Cell, kind: str, doubts: Doubts) -> int | None:
    """A number in its smallest unit (cents, thousandths, points, ones); ``None`` for an empty or doubtful cell."""
    if _broken(cell, doubts):
        return None
    value = cell.value
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if isinstance(value, bool):
        doubts.add(cell, "bool")
        return None
    if isinstance(value, datetime | date | time):
        doubts.add(cell, "date")
        return None
    if isinstance(value, int | float):
        return _exact(cell, Decimal(format(value, ".15g")), kind, doubts)
    return _from_text(cell, str(value), kind, doubts)


def _broken(cell: Cell, doubts: Doubts) -> bool:
    if isinstance(cell.value, str) and cell.value.strip().upper() in ERRORS:
        doubts.add(cell, "error")
        return True
    if cell.formula and cell.value is None:
        doubts.add(cell, "unsaved")
        return True
    return False


def _from_text(cell: Cell, typed: str, kind: str, doubts: Doubts) -> int | None:
    found = readings(typed, kind)
    if not found:
        doubts.add(cell, "not_a_number")
        return None
    if len(found) > 1:
        doubts.add(cell, "ambiguous", first=_shown(found[0]), second=_shown(found[1]))
        return None
    exact = _exact(cell, found[0], kind, doubts)
    if exact is not None:
        doubts.add(cell, "number_as_text", WARN, value=_shown(found[0]))
    return exact


def readings(typed: str, kind: str) -> list[Decimal]:
    """Every number that a text can mean, Dutch reading first: ``1.720`` is 1720 or 1,72; ``3.585,00`` only 3585."""
    bare = NOISE.sub("", typed).replace("−", "-")
    found: list[Decimal] = []
    for thousands, decimals in SIGNS:
        grouped = rf"-?(\d{{1,3}}({re.escape(thousands)}\d{{3}})+|\d+)({re.escape(decimals)}\d+)?"
        if re.fullmatch(grouped, bare):
            value = Decimal(bare.replace(thousands, "").replace(decimals, "."))
            if value not in found and abs(value) <= LARGEST[kind]:
                found.append(value)
    return found


def _exact(cell: Cell, value: Decimal, kind: str, doubts: Doubts) -> int | None:
    if abs(value) > LARGEST[kind]:
        doubts.add(cell, "too_large", most=LARGEST[kind])
        return None
    scaled = value.scaleb(PLACES[kind])
    if scaled != scaled.to_integral_value():
        doubts.add(cell, "decimals", most=PLACES[kind])
        return None
    return int(scaled)


def _shown(value: Decimal) -> str:
    return f"{value.normalize():f}".replace(".", ",")


def word(cell: Cell, words: Mapping[str, Any], choices: str, doubts: Doubts) -> Any:
    """What a word (or a code of PLATOS) stands for; ``None`` when empty or unknown."""
    typed = text(cell, doubts).casefold()
    if not typed:
        return None
    if typed not in words:
        doubts.add(cell, "choice", choices=choices)
        return None
    return words[typed]


def yes(cell: Cell, words: Mapping[str, bool], doubts: Doubts) -> bool | None:
    """Yes or no in words; a code 0 or 1 is refused, because PLATOS writes 0 for yes and most people mean no."""
    if isinstance(cell.value, bool):
        return cell.value
    if text(cell, Doubts()) in ("0", "1"):
        doubts.add(cell, "yes_code")
        return None
    answer: bool | None = word(cell, words, "ja, nee", doubts)
    return answer


def day(cell: Cell, doubts: Doubts) -> date | None:
    """A day: a date cell, or ``31/12/2024`` or ``2024-12-31`` as text."""
    if _broken(cell, doubts) or cell.empty:
        return None
    if isinstance(cell.value, datetime):
        return cell.value.date()
    if isinstance(cell.value, date):
        return cell.value
    for shape in ("%d/%m/%Y", "%d-%m-%Y", "%Y-%m-%d"):
        try:
            return datetime.strptime(str(cell.value).strip(), shape).date()  # noqa: DTZ007
        except ValueError:
            continue
    doubts.add(cell, "day")
    return None
