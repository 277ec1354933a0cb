"""Cells of the budget grid: what stands in a field and what is read from it. Plain code, because a grid has hundreds of them."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from gezel.kernel.texts import say
from gezel.kernel.verdict import Refused, no

from ..rules import typed

TEXT, AMOUNT, HOURS, CHOICE, TICK = "text", "amount", "hours", "choice", "tick"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the field of its line, what is typed there, the most characters, and the value of an empty cell."""

    name: str
    kind: str = TEXT
    most: int = 120
    empty: Any = ""

    def read(self, text: str, choices: Mapping[str, Any]) -> Any:
        """The value of what was typed; ``Refused`` with the sentence for the cell."""
        text = text.strip()
        if self.kind in (AMOUNT, HOURS):
            value = typed.amount(text) if self.kind == AMOUNT else typed.hours(text)
            return self.empty if value is None else value
        if self.kind == TICK:
            return text == "1"
        if self.kind == CHOICE and text and text not in choices:
            raise Refused(no("proposal.typed_choice", typed=text))
        if len(text) > self.most:
            raise Refused(no("proposal.typed_long", length=len(text), most=self.most))
        return text or self.empty

    def show(self, value: Any, language: str) -> str:
        """The text of a value as it stands in its field."""
        if self.kind in (AMOUNT, HOURS):
            plain = None if value == self.empty and self.name != "hours" else value
            return typed.written(plain, 2 if self.kind == AMOUNT else 3, language)
        if self.kind == TICK:
            return "1" if value else ""
        return str(value or "")


@dataclass
class Row:
    """One line of the grid: what stands in the system, what was typed over it, and what is wrong with that.

    ``mark`` is the version with a sum over the texts as shown, so that a row which nobody touched never overwrites newer values.
    """

    prefix: str
    columns: tuple[Column, ...]
    initial: dict[str, str]
    choices: Mapping[str, Mapping[str, str]]
    pk: int | None = None
    version: int = 0
    about: Any = None
    texts: dict[str, str] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)
    values: dict[str, Any] = field(default_factory=dict)
    seen: int = 0
    stale: bool = False

    def __post_init__(self) -> None:
        self.seen = self.version
        self.texts = dict(self.initial)

    @property
    def mark(self) -> str:
        """What the page carries along to tell this state from another."""
        return f"{self.version}.{_sum(self.initial)}"

    @property
    def touched(self) -> bool:
        """Whether anything differs from what stands."""
        return self.texts != self.initial

    def bind(self, data: Mapping[str, str]) -> None:
        """Take what was typed; what somebody else saved meanwhile stays when this row was not touched here."""
        sent = data.get(f"{self.prefix}-mark")
        if self.pk is not None and sent is None:
            return
        for column in self.columns:
            key = f"{self.prefix}-{column.name}"
            tick = column.kind == TICK and sent is not None
            self.texts[column.name] = data.get(key, "" if tick else self.initial[column.name]).strip()
        if sent and sent != self.mark:
            version, _, total = sent.partition(".")
            if total == _sum(self.texts):
                self.texts = dict(self.initial)
            elif self.touched:
                self.seen, self.stale = int(version) if version.isdecimal() else 0, True

    def read(self, language: str) -> None:
        """Read every cell; what is wrong stands in ``errors``, its value is then the one of an empty cell."""
        for column in self.columns:
            try:
                self.values[column.name] = column.read(self.texts[column.name], self.choices.get(column.name, {}))
            except Refused as refused:
                self.values[column.name] = column.empty
                self.errors[column.name] = say(refused.verdict.code, language, **refused.verdict.params)

    @property
    def cells(self) -> list[CellShown]:
        """The cells for a template."""
        return [CellShown(self, column) for column in self.columns]

    @property
    def cell(self) -> dict[str, CellShown]:
        """The cells by name."""
        return {column.name: CellShown(self, column) for column in self.columns}


@dataclass(frozen=True, slots=True)
class CellShown:
    """A cell as the template draws it."""

    row: Row
    column: Column

    @property
    def id(self) -> str:
        """Name and anchor of the field."""
        return f"{self.row.prefix}-{self.column.name}"

    @property
    def text(self) -> str:
        """What stands in the field."""
        return self.row.texts[self.column.name]

    @property
    def error(self) -> str:
        """What is wrong with it, or nothing."""
        return self.row.errors.get(self.column.name, "")

    @property
    def options(self) -> list[tuple[str, str, bool]]:
        """Value, words and whether it is chosen."""
        chosen = self.text
        return [(value, words, value == chosen) for value, words in self.row.choices[self.column.name].items()]


def _sum(texts: Mapping[str, str]) -> str:
    return format(zlib.crc32("\x1f".join(texts.values()).encode()), "x")
