"""What a workbook would change in a budget, before anything is changed: lines matched, added, removed, amounts before and after."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, fields
from typing import Any

from gezel.kernel.rule import decides, rule
from gezel.organisations.rules.enterprise_number import digits_of

from .. import words
from ..models import CofinancingLine, StaffLine
from ..rules.budget import content, lines
from ..rules.budget.checks.finding import COFINANCING, Finding, Place
from ..rules.budget.workbook import Reading, layout
from .budget import Sheet, plain_quote, plain_row, plain_staff

STOPPING = frozenset(
    {"wage_zero", "hours_negative", "row_amount", "row_source", "amount_negative", "year_twice", "period"}
)
KEPT = frozenset({"slip", "evidence"})  # files stay with their line; a workbook only names them


@dataclass(frozen=True, slots=True)
class Change:
    """One line: as it stands (``row``), as the workbook has it (``after``), and which fields differ (name, before, after)."""

    row: StaffLine | CofinancingLine | None
    after: Any
    fields: tuple[tuple[str, Any, Any], ...] = ()

    @property
    def kind(self) -> str:
        """``added``, ``removed``, ``changed`` or ``same``."""
        if self.row is None:
            return "added"
        if self.after is None:
            return "removed"
        return "changed" if self.fields else "same"


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything that would change. ``general`` are fields of the budget, ``others`` lines of organisations that one may not type.

    ``unread``: sheets that hold something, but that only who sees the whole budget brings in (words of the sheet).
    """

    staff: tuple[Change, ...]
    rows: tuple[Change, ...] = ()
    financing: tuple[tuple[str, str, int | None, int | None], ...] = ()
    general: tuple[tuple[str, Any, Any], ...] = ()
    quoted: tuple[content.Quoted, ...] | None = None
    later: tuple[content.LaterYear, ...] | None = None
    stops: tuple[Finding, ...] = ()
    doubts: tuple[Finding, ...] = ()
    others: int = 0
    unread: tuple[str, ...] = ()

    @property
    def changes(self) -> int:
        """How many things differ."""
        lines_differ = sum(change.kind != "same" for change in (*self.staff, *self.rows))
        return (
            lines_differ
            + len(self.financing)
            + len(self.general)
            + (self.quoted is not None)
            + (self.later is not None)
        )

    @property
    def mark(self) -> str:
        """A short mark of all of it, so that one confirms what one has read."""
        told = [
            (c.kind, c.row.pk if c.row else 0, c.row.version if c.row else 0, repr(c.after))
            for c in (*self.staff, *self.rows)
        ]
        rest = (self.financing, self.general, self.quoted, self.later)
        return hashlib.sha256(repr((told, rest)).encode()).hexdigest()[:16]


@rule("P-07", decides)
def plan(
    sheet: Sheet, reading: Reading, organisation_id: int, number: str, whole: bool, known: Collection[str] = ()
) -> Plan:
    """What the workbook would change for this actor: the own staff and co-financing lines, or with ``whole`` everything.

    ``known`` are the enterprise numbers of the workbook that the system knows.
    """
    stops = tuple(
        f for f in reading.findings() if f.level == words.BLOCK and (f in reading.doubts or f.check in STOPPING)
    )
    stops += strange_rows(reading, number, whole, known)
    doubts = tuple(f for f in reading.doubts if f not in stops)
    if not whole:
        return _own(sheet, reading, organisation_id, number, stops, doubts)
    new = reading.budget
    return Plan(
        matched(sheet.staff, new.staff, plain_staff, STAFF_KEYS),
        matched(sheet.rows, new.cofinancing, plain_row, ROW_KEYS),
        _financing(sheet.budget, new),
        _general(sheet, new),
        None if tuple(plain_quote(q) for q in sheet.quoted) == new.quoted or not new.quoted else new.quoted,
        None if sheet.budget.envelope.later == new.envelope.later or not new.envelope.later else new.envelope.later,
        stops,
        doubts,
    )


@rule("P-07", decides)
def _own(
    sheet: Sheet,
    reading: Reading,
    organisation_id: int,
    number: str,
    stops: tuple[Finding, ...],
    doubts: tuple[Finding, ...],
) -> Plan:
    """The own lines, in both parts: staff by its number, co-financing by its number or, without one, as the own."""
    new = reading.budget
    staff = tuple(line for line in new.staff if number and digits_of(line.number) == number)
    rows = tuple(line for line in new.cofinancing if line.number in ("", number))
    return Plan(
        matched(sheet.own(organisation_id).staff, staff, plain_staff, STAFF_KEYS),
        matched(sheet.own_rows(organisation_id), rows, plain_row, ROW_KEYS),
        stops=stops,
        doubts=doubts,
        others=len(new.staff) - len(staff) + len(new.cofinancing) - len(rows),
        unread=_unread(new),
    )


def _unread(new: content.Budget) -> tuple[str, ...]:
    there = (
        (layout.FINANCING, any(new.financing.values())),
        (layout.ENVELOPE, bool(new.envelope.amounts or new.envelope.later)),
        (layout.QUOTED, bool(new.quoted)),
    )
    return tuple(name for name, holds in there if holds)


@rule("P-10", decides)
def strange_rows(reading: Reading, number: str, whole: bool, known: Collection[str]) -> tuple[Finding, ...]:
    """Co-financing of which nobody can say whose it is: a number that the system does not know, or for a partner no number in
    a workbook that also holds lines of others."""
    new = reading.budget
    mixed = any(digits_of(line.number) not in ("", number) for line in (*new.staff, *new.cofinancing))
    found = []
    for place, line in enumerate(new.cofinancing):
        typed = (COFINANCING, place, "number", "", "") in reading.cells  # a workbook may do without that column
        at = Place(COFINANCING, place, "number" if typed else "amount")
        if line.number and line.number not in known and line.number != number:
            found.append(
                Finding(
                    "row_number", "P-10", words.BLOCK, "proposal.row_number_unknown", {"number": line.number}, (), at
                )
            )
        elif not line.number and mixed and not whole:
            found.append(Finding("row_number", "P-10", words.BLOCK, "proposal.row_whose", {}, (), at))
    return tuple(reading.located(finding) for finding in found)


def _name(text: str) -> str:
    return " ".join(text.casefold().split())


# From exact to loose; lines that share a key are matched in their order.
STAFF_KEYS: tuple[Callable[[Any], Any], ...] = (
    lambda line: (
        line.kind,
        digits_of(line.number),
        line.part,
        _name(line.function),
        _name(line.person),
        line.wage,
        line.hours,
    ),
    lambda line: (line.kind, digits_of(line.number), line.part, _name(line.function), _name(line.person)),
    lambda line: (line.kind, digits_of(line.number), _name(line.function)),
)
ROW_KEYS: tuple[Callable[[Any], Any], ...] = (
    lambda line: (line.number, line.part, line.source, _name(line.description), line.amount),
    lambda line: (line.part, line.source, _name(line.description), line.amount),
    lambda line: (line.part, line.source, line.person_bound),
)


def matched(
    stand: Sequence[Any], typed: Sequence[Any], plain: Callable[[Any], Any], keys: Sequence[Callable[[Any], Any]]
) -> tuple[Change, ...]:
    """Each standing line with the line of the workbook that is most like it; what is left over is added or removed."""
    pairs: dict[int, Any] = {}
    left, free = dict(enumerate(stand)), dict(enumerate(typed))
    for key in keys:
        waiting: dict[Any, list[int]] = {}
        for place, row in left.items():
            waiting.setdefault(key(plain(row)), []).append(place)
        for place, line in list(free.items()):
            if places := waiting.get(key(line)):
                first = places.pop(0)
                pairs[first] = line
                del left[first], free[place]
    found = [Change(row, pairs.get(place), _differs(plain(row), pairs.get(place))) for place, row in enumerate(stand)]
    return (*found, *(Change(None, line) for line in free.values()))


def _differs(before: Any, after: Any) -> tuple[tuple[str, Any, Any], ...]:
    if after is None:
        return ()
    names = [f.name for f in fields(before) if f.name not in KEPT]
    shown = [(name, getattr(before, name), getattr(after, name)) for name in names]
    return tuple(
        (name, one, other) for name, one, other in shown if one != other and not _same_organisation(name, before, after)
    )


def _same_organisation(name: str, before: Any, after: Any) -> bool:
    """The name of an organisation follows from its number; a row that does not say whose it is stays whose it was."""
    if name == "number" and not after.number and isinstance(after, lines.CofinancingLine):
        return True
    return (
        name in ("organisation", "number")
        and bool(before.number)
        and digits_of(before.number) == digits_of(after.number)
    )


def _financing(now: content.Budget, new: content.Budget) -> tuple[tuple[str, str, int | None, int | None], ...]:
    keys = dict.fromkeys([*now.financing, *new.financing])
    return tuple(
        (p, s, now.financing.get((p, s)), new.financing.get((p, s)))
        for p, s in keys
        if now.financing.get((p, s)) != new.financing.get((p, s))
    )


def _general(sheet: Sheet, new: content.Budget) -> tuple[tuple[str, Any, Any], ...]:
    """Fields of the budget that the workbook fills in otherwise; an empty cell changes nothing."""
    now = sheet.budget
    pairs = [
        ("title", now.title, new.title),
        ("start_on", now.start, new.start),
        ("end_on", now.end, new.end),
        ("region", now.region, new.region),
    ]
    parts = (words.OPERATION, words.SUPPORT)
    pairs += [(f"envelope_{p}", now.envelope.amounts.get(p), new.envelope.amounts.get(p)) for p in parts]
    return tuple((name, one, other) for name, one, other in pairs if other not in (None, "") and one != other)
