"""When an area may be delimited and an addendum delivered: each missing piece is a finding with a place (F-01, F-03, F-04)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from gezel.kernel.rule import decides, rule

from .timing import Timing, in_order, may_pitch_on

# The parts of the area desk, in the order in which the work goes; each is a page.
TERRITORY, EVIDENCE, PERSONAS, ARENA = "gebied", "casussen", "personas", "arena"
ENRICHMENT, CHALLENGES, TIMING, CONTACTS = "verrijking", "uitdagingen", "planning", "contactpersonen"
PARTS = (TERRITORY, EVIDENCE, PERSONAS, ARENA, ENRICHMENT, CHALLENGES, TIMING, CONTACTS)


@dataclass(frozen=True, slots=True)
class Finding:
    """A missing piece: the code of its sentence, and the part (page) where it is mended."""

    code: str
    part: str
    params: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Item:
    """A persona or challenge as far as completeness is concerned."""

    title: str
    retained: bool | None
    reasoning: str
    texts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Prepared:
    """What an area has prepared so far, in plain values."""

    municipalities: int = 0
    motivation: str = ""
    sides: frozenset[str] = frozenset()
    lead_is_party: bool = False
    delimited: bool = False
    evidence: int = 0
    personas: tuple[Item, ...] = ()
    actors: int = 0
    arena_conclusion: str = ""
    enrichments: int = 0
    enrichment_conclusion: str = ""
    challenges: tuple[Item, ...] = ()
    retained_motivation: str = ""
    timing: Timing = field(default_factory=Timing)
    pitch_days: tuple[Any, ...] = ()
    reply_text: str = ""
    contacts: int = 0


@rule("F-01", decides)
def delimitation_findings(p: Prepared) -> tuple[Finding, ...]:
    """What still misses before the area can be delimited: both sides, municipalities, a motivated scale."""
    rows = (
        ("formation.finding_no_vdab", "vdab" not in p.sides),
        ("formation.finding_no_local", "local" not in p.sides),
        ("formation.finding_lead_not_party", not p.lead_is_party),
        ("formation.finding_no_municipality", not p.municipalities),
        ("formation.finding_no_motivation", not p.motivation.strip()),
    )
    return tuple(Finding(code, TERRITORY) for code, missing in rows if missing)


@rule("F-03", decides)
def needs_findings(p: Prepared) -> tuple[Finding, ...]:
    """What still misses in the needs: evidence, personas, arena, enrichment, weighed challenges."""
    rows = (
        ("formation.finding_no_evidence", EVIDENCE, not p.evidence),
        ("formation.finding_no_actors", ARENA, not p.actors),
        ("formation.finding_no_arena_conclusion", ARENA, not p.arena_conclusion.strip()),
        ("formation.finding_no_enrichment", ENRICHMENT, not p.enrichments),
        ("formation.finding_no_enrichment_conclusion", ENRICHMENT, not p.enrichment_conclusion.strip()),
        ("formation.finding_no_persona", PERSONAS, not any(i.retained for i in p.personas)),
        ("formation.finding_no_challenge", CHALLENGES, not any(i.retained for i in p.challenges)),
        ("formation.finding_no_retained_motivation", CHALLENGES, not p.retained_motivation.strip()),
    )
    found = [Finding(code, part) for code, part, missing in rows if missing]
    return (*found, *_items(p.personas, PERSONAS, "persona"), *_items(p.challenges, CHALLENGES, "challenge"))


def _items(items: tuple[Item, ...], part: str, noun: str) -> Iterator[Finding]:
    for item in items:
        if item.retained is None:
            yield Finding(f"formation.finding_{noun}_open", part, {"title": item.title})
        elif item.retained and not all(text.strip() for text in item.texts):
            yield Finding(f"formation.finding_{noun}_incomplete", part, {"title": item.title})
        elif not item.reasoning.strip() and not (item.retained and noun == "persona"):
            yield Finding(f"formation.finding_{noun}_no_reason", part, {"title": item.title})


@rule("F-04", decides)
def timing_findings(p: Prepared) -> tuple[Finding, ...]:
    """What still misses in the local timing: every date, in order, and a pitch moment within round 2."""
    found = [Finding(f"formation.finding_no_{name}", TIMING) for name in p.timing.missing]
    order = in_order(p.timing)
    if not order:
        found.append(Finding(order.code, TIMING, dict(order.params)))
    if not p.pitch_days:
        found.append(Finding("formation.finding_no_pitch", TIMING))
    refusals = (may_pitch_on(day, p.timing) for day in p.pitch_days)
    found += [Finding(v.code, TIMING, dict(v.params)) for v in refusals if not v]
    return tuple(found)


@rule("F-04", decides)
def addendum_findings(p: Prepared) -> tuple[Finding, ...]:
    """Everything that still misses before the addendum can be delivered, in the order of the work; empty is complete."""
    rest = [] if p.delimited else [Finding("formation.finding_not_delimited", TERRITORY)]
    if not p.reply_text.strip():
        rest.append(Finding("formation.finding_no_reply_text", TIMING))
    if not p.contacts:
        rest.append(Finding("formation.finding_no_contact", CONTACTS))
    found = [*delimitation_findings(p), *needs_findings(p), *timing_findings(p), *rest]
    return tuple(sorted(found, key=lambda f: PARTS.index(f.part)))
