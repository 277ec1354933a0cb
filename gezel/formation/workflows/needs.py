"""Where the needs rest on: case evidence without persons, the arena of actors, their enrichment, and the conclusions (F-03)."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import Refused, no, require

from ..models import ArenaActor, CaseEvidence, Enrichment
from ..policies.desk import may_prepare
from ..rules.without_persons import traces
from .taking import next_edition, take, take_row

CONCLUSIONS = ("evidence_conclusion", "arena_conclusion", "enrichment_conclusion", "retained_motivation")


@dataclass(frozen=True, slots=True)
class Evidence:
    """Case material as typed; ``without_persons`` is the writer's own word, ``looked_again`` after a warning."""

    title: str
    source: str
    text: str
    without_persons: bool = False
    looked_again: bool = False


@dataclass(frozen=True, slots=True)
class Actors:
    """A local actor in the arena: closeness 1 (near) – 4 (far), influence 1 (small) – 4 (large)."""

    name: str
    kind: str
    closeness: int
    influence: int
    note: str = ""
    to_involve: bool = False


@dataclass(frozen=True, slots=True)
class Enriched:
    """A moment of enrichment: when, in which form, with which actors of the arena and others, what was learned."""

    held_on: date
    form: str
    learned: str
    others: str = ""
    actor_ids: tuple[int, ...] = ()


@transaction.atomic
@rule("F-03", decides)
def save_evidence(area_id: int, pk: int | None, content: Evidence, by: Actor, at: datetime) -> CaseEvidence:
    """Add or change case material; refused while it may still point at a person and nobody looked again."""
    area = take(area_id)
    require(may_prepare(by, area))
    if not content.without_persons:
        raise Refused(no("formation.evidence_without_persons"))
    found = traces(content.title, content.source, content.text)
    if found and not content.looked_again:
        raise Refused(no("formation.evidence_traces", found=", ".join(t.found for t in found)))
    row = take_row(CaseEvidence, area, pk) if pk else CaseEvidence(area=area, created_at=at, created_by_id=by.person_id)
    row.title, row.source, row.text, row.without_persons = content.title, content.source, content.text, True
    row.save()
    code = "formation.evidence_changed" if pk else "formation.evidence_added"
    record(code, area, by, at, area=area.name, title=row.title)
    return row


@transaction.atomic
def save_actor(area_id: int, pk: int | None, content: Actors, by: Actor, at: datetime) -> ArenaActor:
    """Add or change an actor of the arena."""
    area = take(area_id)
    require(may_prepare(by, area))
    row = take_row(ArenaActor, area, pk) if pk else ArenaActor(area=area)
    _fill(row, asdict(content))
    row.save()
    record("formation.actor_saved", area, by, at, area=area.name, title=row.name)
    return row


@transaction.atomic
def save_enrichment(area_id: int, pk: int | None, content: Enriched, by: Actor, at: datetime) -> Enrichment:
    """Add or change a moment at which local actors enriched the analysis."""
    area = take(area_id)
    require(may_prepare(by, area))
    actors = list(area.arena.filter(pk__in=content.actor_ids, removed_at__isnull=True))
    if not actors and not content.others.strip():
        raise Refused(no("formation.enrichment_by_nobody"))
    row = take_row(Enrichment, area, pk) if pk else Enrichment(area=area)
    _fill(row, {name: getattr(content, name) for name in ("held_on", "form", "learned", "others")})
    row.save()
    row.actors.set(actors)
    record("formation.enrichment_saved", area, by, at, area=area.name, title=row.form, day=row.held_on)
    return row


def _fill(row: Any, values: dict[str, Any]) -> None:
    for name, value in values.items():
        setattr(row, name, value)


REMOVABLE: dict[str, Any] = {"casussen": CaseEvidence, "arena": ArenaActor, "verrijking": Enrichment}


@transaction.atomic
def remove(part: str, area_id: int, pk: int, by: Actor, at: datetime) -> None:
    """Take evidence, an actor or an enrichment out of sight; the row stays with its day."""
    area = take(area_id)
    require(may_prepare(by, area))
    row: Any = take_row(REMOVABLE[part], area, pk)
    row.removed_at = at
    row.save(update_fields=["removed_at"])
    record("formation.need_removed", area, by, at, area=area.name, title=str(row))


@transaction.atomic
def put_back(part: str, area_id: int, pk: int, by: Actor, at: datetime) -> None:
    """Undo a removal."""
    area = take(area_id)
    require(may_prepare(by, area))
    row: Any = take_row(REMOVABLE[part], area, pk)
    row.removed_at = None
    row.save(update_fields=["removed_at"])
    record("formation.need_put_back", area, by, at, area=area.name, title=str(row))


@transaction.atomic
def conclude(area_id: int, name: str, text: str, edition: int, by: Actor, at: datetime) -> int:
    """Write one of the area's conclusions (``CONCLUSIONS``) and give its new edition."""
    if name not in CONCLUSIONS:
        raise ValueError(name)
    area = take(area_id)
    require(may_prepare(by, area))
    next_edition(area, edition)
    setattr(area, name, text)
    area.save(update_fields=[name, "edition"])
    record("formation.concluded", area, by, at, area=area.name)
    return area.edition
