"""The dense grid of a budget: staff lines, vacancies, co-financing and financing in one form (P-07, P-10, P-11).

Server and page reckon with the same rules: the grid reads what was typed into a plain budget, and every sum comes from there.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from gezel.kernel.texts import say

from .. import words
from ..models import CofinancingLine, StaffLine
from ..queries.budget import Sheet, plain_row, plain_staff
from ..rules.budget import content, lines
from ..rules.budget.totals import ALL_SOURCES, BOTH, Totals, reckon
from .budget_cells import AMOUNT, CHOICE, HOURS, TEXT, TICK, Column, Row

STAFF_COLUMNS = (
    Column("function"),
    Column("part", CHOICE, empty=words.OPERATION),
    Column("person"),
    Column("organisation", CHOICE, most=200),
    Column("wage", AMOUNT, empty=None),
    Column("hours", HOURS, empty=0),
    Column("fte", HOURS, empty=1000),
    Column("hours_elsewhere", HOURS, empty=0),
    Column("counts_for", CHOICE),
    Column("activity", TEXT, most=300),
)
ROW_COLUMNS = (
    Column("description", TEXT, most=300),
    Column("part", CHOICE, empty=words.OPERATION),
    Column("source", CHOICE, empty=words.LOCAL),
    Column("person_bound", TICK),
    Column("amount", AMOUNT, empty=0),
)
MONEY = (Column("amount", AMOUNT, empty=None),)
BLANKS = 2


@dataclass(frozen=True, slots=True)
class Hand:
    """Who types: the own organisation as ``number|name``, whether the whole budget is open, and the organisations to choose from."""

    organisation_id: int
    organisation: str
    whole: bool
    may: bool
    organisations: tuple[str, ...]
    language: str = "nl"
    any_organisation: bool = False  # for sums alone: an organisation need not be in the list


class Everything(dict[str, str]):
    """A list of choices that holds everything."""

    def __contains__(self, key: object) -> bool:
        return True


class Grid:
    """One form over a :class:`Sheet`; bound when ``data`` was typed."""

    def __init__(self, sheet: Sheet, hand: Hand, data: Mapping[str, str] | None = None) -> None:
        self.sheet, self.hand, self.data = sheet, hand, data
        self.choices = _choices(sheet, hand)
        mine = sheet if hand.whole else sheet.own(hand.organisation_id)
        self.staff = [self._staff(line) for line in mine.staff]
        self.new_staff = [
            self._bound(self._blank(f"{mark}{n}", kind))
            for mark, kind in (("se", words.ENGAGED), ("sv", words.VACANCY))
            for n in self._numbers(mark)
        ]
        self.rows = [self._row(line) for line in sheet.rows if self._opens(line)]
        self.new_rows = [self._bound(self._blank_row(f"cn{n}")) for n in self._numbers("cn")]
        self.financing = {key: self._money(key) for key in _keys()}

    def _opens(self, line: CofinancingLine) -> bool:
        return self.hand.whole or line.organisation_id == self.hand.organisation_id

    def _numbers(self, mark: str) -> range:
        """How many empty lines stand ready: as many as were sent, at least two."""
        if not self.hand.may:
            return range(0)
        sent = [int(key[len(mark) :].split("-")[0]) for key in self.data or {} if _is_new(key, mark)]
        return range(1, max([BLANKS, *(n for n in sent if n <= 600)]) + 1)

    def _bound(self, row: Row) -> Row:
        if self.data is not None:
            row.bind(self.data)
        row.read(self.hand.language)
        return row

    def _staff(self, line: StaffLine) -> Row:
        plain = plain_staff(line)
        values = {c.name: getattr(plain, c.name) for c in STAFF_COLUMNS if c.name != "organisation"}
        values["organisation"] = f"{plain.number}|{plain.organisation}"
        texts = {c.name: c.show(values[c.name], self.hand.language) for c in STAFF_COLUMNS}
        return self._bound(Row(f"s{line.pk}", STAFF_COLUMNS, texts, self.choices, line.pk, line.version, line))

    def _blank(self, prefix: str, kind: str) -> Row:
        texts = dict.fromkeys((c.name for c in STAFF_COLUMNS), "")
        texts |= {"part": words.OPERATION, "organisation": self.hand.organisation}
        return Row(prefix, STAFF_COLUMNS, texts, self.choices, about=kind)

    def _row(self, line: CofinancingLine) -> Row:
        texts = {c.name: c.show(getattr(line, c.name), self.hand.language) for c in ROW_COLUMNS}
        return self._bound(Row(f"c{line.pk}", ROW_COLUMNS, texts, self.choices, line.pk, line.version, line))

    def _blank_row(self, prefix: str) -> Row:
        texts = {"description": "", "part": words.OPERATION, "source": words.LOCAL, "person_bound": "", "amount": ""}
        return Row(prefix, ROW_COLUMNS, texts, self.choices)

    def _money(self, key: tuple[str, str]) -> Row:
        stands = self.sheet.typed().get(key)
        texts = {"amount": MONEY[0].show(stands.amount if stands else None, self.hand.language)}
        row = Row(f"f-{key[0]}-{key[1]}", MONEY, texts, {}, 0, stands.version if stands else 0, key)
        return self._bound(row) if self.hand.whole else _read(row, self.hand.language)

    @property
    def engaged(self) -> list[Row]:
        """Lines and blanks for who is engaged already."""
        return [row for row in (*self.staff, *self.new_staff) if kind_of(row) == words.ENGAGED]

    @property
    def vacancies(self) -> list[Row]:
        """Lines and blanks for whom is still to be hired."""
        return [row for row in (*self.staff, *self.new_staff) if kind_of(row) == words.VACANCY]

    @property
    def typed_staff(self) -> list[Row]:
        """Rows that count as lines: those that stand, and new ones in which something was typed."""
        return [row for row in (*self.engaged, *self.vacancies) if row.pk is not None or row.touched]

    @property
    def typed_rows(self) -> list[Row]:
        """The same for co-financing."""
        return [row for row in (*self.rows, *self.new_rows) if row.pk is not None or row.touched]

    @cached_property
    def budget(self) -> content.Budget:
        """The plain budget with everything that was typed: other organisations' lines as they stand, these as typed."""
        mine = {row.pk for row in self.staff}
        others = [plain_staff(line) for line in self.sheet.staff if line.pk not in mine]
        rows = [plain_row(line) for line in self.sheet.rows if not self._opens(line)]
        money = {key: row.values["amount"] for key, row in self.financing.items() if row.values["amount"] is not None}
        return replace(
            self.sheet.budget,
            staff=(*(staff_line(row) for row in self.typed_staff), *others),
            cofinancing=(*(cofinancing_line(row) for row in self.typed_rows), *rows),
            financing=money,
        )

    @cached_property
    def totals(self) -> Totals:
        """Every sum over what was typed."""
        return reckon(self.budget)

    @property
    def all_rows(self) -> list[Row]:
        """Every row that can be wrong."""
        return [*self.typed_staff, *self.typed_rows, *self.financing.values()]

    def is_valid(self) -> bool:
        """Whether everything that was typed could be read, and is not older than what stands."""
        for row in self.typed_rows:
            if row.values["amount"] == 0 and "amount" not in row.errors:
                row.errors["amount"] = say("proposal.typed_amount_zero", self.hand.language)
        for row in self.typed_staff:
            if row.values["wage"] == 0:
                row.errors["wage"] = say("proposal.typed_wage_zero", self.hand.language)
        for row in self.all_rows:
            if row.stale:
                row.errors.setdefault("row", self._stale(row))
        return not any(row.errors for row in self.all_rows)

    def _stale(self, row: Row) -> str:
        if isinstance(row.about, tuple):
            return say("proposal.financing_changed_meanwhile", self.hand.language)
        return say("proposal.line_changed_meanwhile", self.hand.language, name=row.about.changed_by.name)


def _is_new(key: str, mark: str) -> bool:
    return key.startswith(mark) and key[len(mark) :].split("-")[0].isdecimal()


def _read(row: Row, language: str) -> Row:
    row.read(language)
    return row


def _keys() -> list[tuple[str, str]]:
    return [(part, source) for part in BOTH for source in ALL_SOURCES]


def kind_of(row: Row) -> str:
    """Engaged or vacancy."""
    return row.about if isinstance(row.about, str) else row.about.kind


def staff_line(row: Row) -> lines.StaffLine:
    """A row of the grid as a plain staff line; what the grid does not show stays as it stands."""
    typed = {name: value for name, value in row.values.items() if name != "organisation"}
    number, _, name = row.texts["organisation"].partition("|")
    typed |= {"organisation": name, "number": number, "wage": row.values["wage"] or None}
    if row.pk is None:
        return lines.StaffLine(**typed, kind=kind_of(row))
    return replace(plain_staff(row.about), **typed)


def cofinancing_line(row: Row) -> lines.CofinancingLine:
    """A row of the grid as a plain co-financing line."""
    return lines.CofinancingLine(
        **{name: row.values[name] for name in ("part", "source", "amount", "person_bound", "description")}
    )


def _choices(sheet: Sheet, hand: Hand) -> dict[str, dict[str, str]]:
    def named(pairs: Any, prefix: str) -> dict[str, str]:
        return {code: say(f"proposal.{prefix}_{code}", hand.language) for code in pairs}

    stand = [f"{line.number}|{line.organisation_name}" for line in sheet.staff] if hand.whole else []
    organisations = dict.fromkeys(
        [hand.organisation, *hand.organisations, *stand] if hand.whole else [hand.organisation]
    )
    return {
        "part": named(BOTH, "part"),
        "source": named(words.COFINANCING_SOURCES, "source"),
        "counts_for": {"": "–", **named(words.COFINANCING_SOURCES, "source")},
        "organisation": Everything() if hand.any_organisation else {v: v.partition("|")[2] for v in organisations},
    }
