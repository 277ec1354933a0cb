"""Rule by rule: the code that carries it and the tests that stand for it."""

from __future__ import annotations

from dataclasses import dataclass

from gezel.kernel.rule import Mark

from .book import numbers
from .marks import Marked, code_marks, relative, test_marks


@dataclass(frozen=True, slots=True)
class Row:
    """One rule of the book (or a number that only the code knows) with its marks."""

    number: str
    text: str
    code: tuple[Mark, ...]
    tests: tuple[Marked, ...]

    @property
    def missing(self) -> str:
        """What this rule still lacks, in words; empty when it has code and tests."""
        if not self.text:
            return "not in the rulebook"
        if not self.code and not self.tests:
            return "code and tests"
        return "" if self.code and self.tests else ("tests" if self.code else "code")

    def as_json(self) -> dict[str, object]:
        """``{"rule", "code": [{place, kind, file, line}], "tests": [node ids]}``."""
        code = [
            {"place": mark.place, "kind": mark.kind, "file": relative(mark.file), "line": mark.line}
            for mark in self.code
        ]
        return {"rule": self.number, "code": code, "tests": [test.node for test in self.tests]}


def overview() -> list[Row]:
    """Every number of the book in its order, then numbers that stand in code or tests only."""
    book, code, tests = numbers(), code_marks(), test_marks()
    unknown = sorted((set(code) | {number for number, marked in tests.items() if marked}) - set(book))
    return [
        Row(number, book.get(number, ""), tuple(code.get(number, ())), tuple(tests.get(number, ())))
        for number in [*book, *unknown]
    ]
