"""The clauses of the system: read from ``data/clauses.nl.yaml``, chosen, and filled in with facts and agreed numbers (G-02)."""

from __future__ import annotations

import functools
import string
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no

_FILE = Path(__file__).resolve().parents[1] / "data" / "clauses.nl.yaml"


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of the system. ``free``: a partnership may leave it out. ``needs``: the condition under which it applies at all."""

    code: str
    title: str
    text: str
    free: bool = False
    needs: str = ""

    @property
    def names(self) -> frozenset[str]:
        """The names between braces in its text."""
        return frozenset(name for _, name, _, _ in string.Formatter().parse(self.text) if name)


@dataclass(frozen=True, slots=True)
class Article:
    """An article with its clauses and what of the partnership's data comes after them."""

    number: int
    title: str
    clauses: tuple[Clause, ...]
    inserts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Annex:
    """An annex: a separate paper, or filled from the data (``insert``)."""

    number: int
    title: str
    separate: bool = False
    insert: str = ""
    intro: str = ""


@functools.cache
def plot() -> tuple[tuple[Article, ...], tuple[Annex, ...]]:
    """The articles and the annexes, in their order."""
    read = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    articles = tuple(
        Article(a["number"], a["title"], tuple(Clause(**c) for c in a["clauses"]), tuple(a.get("inserts", ())))
        for a in read["articles"]
    )
    return articles, tuple(Annex(**row) for row in read["annexes"])


@functools.cache
def clause(code: str) -> tuple[Article, Clause] | None:
    """A clause with its article; none for an unknown code."""
    return next(((a, c) for a in plot()[0] for c in a.clauses if c.code == code), None)


@rule("G-02", decides)
def standing(article: Article, off: Collection[str], conditions: Collection[str]) -> tuple[Clause, ...]:
    """The clauses of an article that apply: their condition holds, and a free one was not left out."""
    return tuple(
        c for c in article.clauses if (not c.needs or c.needs in conditions) and not (c.free and c.code in off)
    )


@rule("G-02", decides)
def filled(text: str, facts: Mapping[str, str]) -> str:
    """The text with its facts; a missing one is an error of the caller (``KeyError``): nothing is left blank."""
    return text.format_map(facts)


@rule("G-02", decides)
def may_leave_out(code: str, reason: str) -> Verdict:
    """Only a free clause is left out, with a reason."""
    found = clause(code)
    if found is None or not found[1].free:
        return no("governance.clause_is_fixed", title=found[1].title if found else code)
    return YES if reason.strip() else no("governance.clause_needs_reason")


@rule("G-02", decides)
def conditions(*, administrator: bool, acting: bool, court: bool, consensus_first: bool, bar: bool) -> frozenset[str]:
    """Which conditions of clauses hold for a partnership."""
    told = {"administrator": administrator, "acting": acting, "consensus_first": consensus_first, "bar": bar}
    found = {name for name, holds in told.items() if holds}
    found.add("court" if court else "no_court")
    if not administrator:
        found.add("no_administrator")
    return frozenset(found)
