"""Ladders of conflicts: who is spoken to first, second, third, and what each rung asks (G-11). Plain values."""

from __future__ import annotations

import functools
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import yaml

from gezel.kernel.rule import configures, decides, rule
from gezel.kernel.typed import is_blank
from gezel.kernel.verdict import YES, Verdict, no

from ..words import issues as words
from .persons import NAMING

_FILE = Path(__file__).resolve().parents[1] / "data" / "ladders.nl.yaml"
FLAGS = ("neutral", "hearing", "employers", "appeal", "final")


@dataclass(frozen=True, slots=True)
class Rung:
    """A rung: its name, who is spoken to, and the ``role`` (or body) usually asked (may be empty).

    ``neutral``: nobody of an organisation of a party; ``hearing``: every party is heard before it goes on; ``employers``: they are told;
    ``appeal``: who disagrees may go on; ``final``: the binding word, on the highest rung only.
    """

    name: str
    who: str
    role: str = ""
    neutral: bool = False
    hearing: bool = False
    employers: bool = False
    appeal: bool = False
    final: bool = False

    def plain(self) -> dict[str, Any]:
        """As it is kept."""
        return asdict(self)


@functools.cache
def _all() -> Mapping[str, tuple[Rung, ...]]:
    plot = yaml.safe_load(_FILE.read_text(encoding="utf-8"))["ladders"]
    return {kind: tuple(Rung(**row) for row in rows) for kind, rows in plot.items()}


@rule("G-11", configures)
def first(kind: str) -> tuple[Rung, ...]:
    """The ladder with which every partnership begins."""
    return _all()[kind]


@rule("G-11", decides)
def whole(rungs: Sequence[Rung]) -> Verdict:
    """A ladder has two rungs at least, each says who, and the last one (and no other) has the final word."""
    if len(rungs) < 2:
        return no("governance.ladder_too_short")
    if any(is_blank(r.name) or is_blank(r.who) for r in rungs):
        return no("governance.ladder_says_who")
    if not rungs[-1].final or any(r.final for r in rungs[:-1]):
        return no("governance.ladder_last_word")
    return YES


@rule("G-11", decides)
def may_leave(rung: Rung, said: bool, unheard: int, employers_told: bool) -> Verdict:
    """Before one goes higher or gives the last word: something was tried here, everyone was heard, and the employers know where that is asked."""
    if not said:
        return no("governance.conflict_first_here", rung=rung.name)
    if rung.hearing and unheard:
        return no("governance.conflict_hear_first", count=unheard)
    if rung.employers and not employers_told:
        return no("governance.conflict_employers_first")
    return YES


@rule("G-11", decides)
def may_name(
    rung: Rung,
    named: Collection[int],
    outsider: str,
    parties: Collection[int],
    theirs: Collection[int],
    own: Collection[int],
) -> Verdict:
    """Who is next: somebody, no party, and where it must be neutral nobody of a party's organisation.

    ``named`` and ``parties`` are person ids; ``theirs`` the organisations of those named, ``own`` those of the parties.
    """
    if not named and is_blank(outsider):
        return no("governance.conflict_name_somebody", who=rung.who)
    if set(named) & set(parties):
        return no("governance.conflict_not_a_party")
    if rung.neutral and set(theirs) & set(own):
        return no("governance.conflict_not_neutral")
    return YES


@rule("G-11", decides)
def ends(kind: str, rung: int, final: bool) -> tuple[str, ...]:
    """How a conflict can end on a rung: settled or gone at any time; with a participant by another companion or by stopping; ruled at the top."""
    found = [words.AGREED, words.GONE]
    if kind == words.PARTICIPANT and rung > 0:
        found += [words.COMPANION_CHANGED, words.TRACK_STOPPED]
    return (*found, words.RULED) if final else tuple(found)


@rule("G-11", decides)
def names_no_participant(kind: str, text: str) -> Verdict:
    """A conflict with a participant is told without name or initials: one writes "de deelnemer"."""
    found = NAMING.search(text) if kind == words.PARTICIPANT else None
    return no("governance.conflict_no_initials", found=found.group().strip()) if found else YES
