"""What an agreement still misses: listed, never left blank (G-02). What stops freezing is only what the parties cannot do without."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no

STOPS, MISSES = "stops", "misses"


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that is missing: its code, whom or what it is about, whether it ``stops`` freezing, and the place to fill it."""

    code: str
    level: str = MISSES
    about: str = ""
    place: str = ""
    key: int | str = 0


@dataclass(frozen=True, slots=True)
class PartyFacts:
    """What is known of one party, with the capacities nobody may sign in."""

    key: int
    name: str
    number: str
    seat: str
    unsigned: Sequence[str]
    goal: str


@dataclass(frozen=True, slots=True)
class BodyFacts:
    """What is known of one body."""

    key: int
    name: str
    mission: str
    members: int
    needs_target_group: bool
    target_group: bool


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a whole agreement. ``texts`` and ``statements`` hold what was written; ``papers`` the annexes that are there."""

    promotor: bool
    always: Sequence[str]
    parties: Sequence[PartyFacts]
    bodies: Sequence[BodyFacts]
    texts: frozenset[str] = frozenset()
    statements: frozenset[str] = frozenset()
    papers: frozenset[int] = frozenset()
    call: bool = False
    deployment: bool = False
    budget: bool = False
    separate: Sequence[int] = field(default=(1, 2, 3, 4))
    asked_texts: Sequence[str] = ("activities", "results", "place", "court")


@rule("G-02", decides)
def gaps(known: Known) -> tuple[Gap, ...]:
    """Everything that is missing, what stops first."""
    found = [*_whole(known), *_parties(known.parties), *_bodies(known.bodies)]
    return tuple(sorted(found, key=lambda g: g.level != STOPS))


@rule("G-02", decides)
def may_freeze(found: Iterable[Gap]) -> Verdict:
    """An edition is frozen when nothing is missing without which nobody can sign; the rest is listed in it."""
    stopping = [g for g in found if g.level == STOPS]
    return no("governance.agreement_incomplete", count=len(stopping)) if stopping else YES


def _whole(known: Known) -> Iterable[Gap]:
    if not known.promotor:
        yield Gap("promotor", STOPS)
    for kind in known.always:
        yield Gap(f"always_{kind}")
    if not known.call:
        yield Gap("call", place="details")
    for kind in ("goal", "principles"):
        if kind not in known.statements:
            yield Gap(f"statement_{kind}", place="statement", key=kind)
    for code in known.asked_texts:
        if code not in known.texts:
            yield Gap(f"text_{code}", place="text", key=code)
    for annex in known.separate:
        if annex not in known.papers:
            yield Gap("annex", about=str(annex), place="annex", key=annex)
    if not known.deployment:
        yield Gap("deployment")
    if not known.budget:
        yield Gap("budget", place="text", key="money_terms")


def _parties(parties: Iterable[PartyFacts]) -> Iterable[Gap]:
    for party in parties:
        if not party.number:
            yield Gap("number", STOPS, party.name)
        if not party.seat:
            yield Gap("seat", STOPS, party.name)
        for capacity in party.unsigned:
            yield Gap(f"signatory_{capacity}", about=party.name, place="signatories", key=party.key)
        if not party.goal:
            yield Gap("partner_goal", about=party.name, place="goal", key=party.key)


def _bodies(bodies: Iterable[BodyFacts]) -> Iterable[Gap]:
    if not bodies:
        yield Gap("bodies")
    for body in bodies:
        if not body.mission:
            yield Gap("mission", about=body.name)
        if not body.members:
            yield Gap("members", about=body.name)
        elif body.needs_target_group and not body.target_group:
            yield Gap("target_group", about=body.name)
