"""Which municipality belongs to which area on which day, also through mergers (F-01; facts 5.3).

Days are Brussels days; ``until_on`` is the first day on which something no longer holds (``None``: without end).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no


@dataclass(frozen=True, slots=True)
class Stay:
    """A municipality (by NIS code) in an area during a period."""

    nis: str
    name: str
    area_id: int
    area: str
    from_on: date
    until_on: date | None = None

    def overlaps(self, other: Stay) -> bool:
        """Whether the two periods share a day."""
        return (other.until_on is None or self.from_on < other.until_on) and (
            self.until_on is None or other.from_on < self.until_on
        )


@dataclass(frozen=True, slots=True)
class Merger:
    """On a day ``old`` went up in ``new`` (both NIS codes)."""

    old: str
    new: str
    on: date
    new_name: str = ""


@dataclass(frozen=True, slots=True)
class Move:
    """What a merger does to memberships on a day: which stays end, which one begins; ``areas`` > 1 needs a decision."""

    on: date
    nis: str
    ends: tuple[Stay, ...]
    begins: Stay | None
    areas: tuple[str, ...]


@rule("F-01", decides)
def may_lie_in(wanted: Stay, others: Iterable[Stay], mergers: Sequence[Merger] = ()) -> Verdict:
    """A municipality lies in at most one area of the call on any day; its successors count as itself.

    The refusal names the other area and the days of its claim.
    """
    mine = lineage(wanted, mergers)
    for other in others:
        if other.area_id == wanted.area_id:
            continue
        if any(m.nis == t.nis and m.overlaps(t) for m in mine for t in lineage(other, mergers)):
            return _taken(wanted, other)
    return YES


def _taken(wanted: Stay, other: Stay) -> Verdict:
    params = {"municipality": wanted.name, "area": other.area, "from_on": other.from_on}
    if other.until_on is None:
        return no("formation.municipality_taken", **params)
    return no("formation.municipality_taken_until", **params, until_on=other.until_on)


@rule("F-01", decides)
def may_stay_twice(wanted: Stay, own: Iterable[Stay]) -> Verdict:
    """Within one area a municipality has no two periods that overlap."""
    twice = next((s for s in own if s.nis == wanted.nis and s.overlaps(wanted)), None)
    return no("formation.municipality_already_here", municipality=wanted.name, from_on=twice.from_on) if twice else YES


@rule("F-01", decides)
def may_exist(wanted: Stay, valid_from: date, valid_until: date | None, successors: Sequence[str] = ()) -> Verdict:
    """A membership begins on a day on which the municipality exists."""
    if wanted.from_on < valid_from:
        return no("formation.municipality_not_yet", municipality=wanted.name, day=valid_from)
    if valid_until is not None and wanted.from_on >= valid_until:
        names = " / ".join(successors) or "–"
        return no("formation.municipality_gone", municipality=wanted.name, day=valid_until, successors=names)
    return YES


def lineage(stay: Stay, mergers: Sequence[Merger]) -> tuple[Stay, ...]:
    """The stay cut at its merger, followed by the same claim on each successor from that day on."""
    cuts = [m for m in mergers if m.old == stay.nis and stay.from_on < m.on]
    cuts = [m for m in cuts if stay.until_on is None or m.on < stay.until_on]
    if not cuts:
        return (stay,)
    day = min(m.on for m in cuts)
    followed = [
        after
        for m in cuts
        if m.on == day
        for after in lineage(replace(stay, nis=m.new, name=m.new_name or stay.name, from_on=day), mergers)
    ]
    return (replace(stay, until_on=day), *followed)


@rule("F-01", decides)
def moves(stays: Sequence[Stay], mergers: Sequence[Merger]) -> tuple[Move, ...]:
    """The dated changes that mergers ask of memberships: the old ones end that day, the new one begins in their area.

    Old municipalities of different areas that become one give a move without ``begins``: people decide, ``areas`` says between
    which. A successor that already has a membership on that day begins nothing.
    """
    groups: dict[tuple[date, str, str], list[Stay]] = defaultdict(list)
    for merger in mergers:
        for stay in stays:
            if stay.nis == merger.old and stay.from_on < merger.on and (not stay.until_on or stay.until_on > merger.on):
                groups[merger.on, merger.new, merger.new_name].append(stay)
    return tuple(_move(on, nis, name, olds, stays) for (on, nis, name), olds in sorted(groups.items()))


def _move(on: date, nis: str, name: str, olds: list[Stay], stays: Sequence[Stay]) -> Move:
    areas = {s.area_id: s.area for s in olds}
    there = any(s.nis == nis and (s.until_on is None or s.until_on > on) for s in stays)
    begins = None
    if len(areas) == 1 and not there:
        longest = None if any(s.until_on is None for s in olds) else max(s.until_on for s in olds if s.until_on)
        begins = replace(olds[0], nis=nis, name=name or nis, from_on=on, until_on=longest)
    return Move(on, nis, tuple(olds), begins, tuple(sorted(areas.values())))


@rule("F-01", decides)
def folded(figures: Mapping[str, int], mergers: Iterable[Merger], on: date) -> dict[str, int]:
    """Figures per NIS code added up under the codes of a day: earlier figures keep adding up after a merger.

    An old code with several successors on one day cannot be folded by itself and stays under its own code.
    """
    follows: dict[str, set[str]] = defaultdict(set)
    for merger in mergers:
        if merger.on <= on:
            follows[merger.old].add(merger.new)
    total: dict[str, int] = defaultdict(int)
    for nis, figure in figures.items():
        total[_last(nis, follows)] += figure
    return dict(total)


def _last(nis: str, follows: Mapping[str, set[str]]) -> str:
    seen = {nis}
    while len(follows.get(nis, ())) == 1:
        (nis,) = follows[nis]
        if nis in seen:
            break
        seen.add(nis)
    return nis
