"""Personas and regional challenges: written, retained or dropped with the reasoning, put in order (F-03)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import F, Max

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import Refused, no, require

from ..models import Area, Challenge, Persona
from ..policies.desk import may_prepare
from .taking import next_edition, take, take_row


@dataclass(frozen=True, slots=True)
class PersonaContent:
    """A persona as typed: an invented figure that rests on case evidence."""

    title: str
    story: str
    needs: str = ""
    evidence_ids: tuple[int, ...] = ()
    retained: bool | None = None
    reasoning: str = ""


@dataclass(frozen=True, slots=True)
class ChallengeContent:
    """A regional challenge as typed; ``retained`` None is not weighed yet."""

    title: str
    target_groups: str = ""
    obstacles: str = ""
    opportunities: str = ""
    objectives: str = ""
    persona_ids: tuple[int, ...] = ()
    retained: bool | None = None
    reasoning: str = ""

    TEXTS = ("title", "target_groups", "obstacles", "opportunities", "objectives", "retained", "reasoning")


@transaction.atomic
def save_persona(
    area_id: int, pk: int | None, content: PersonaContent, edition: int, by: Actor, at: datetime
) -> Persona:
    """Add or change a persona; one that is dropped says why and stays."""
    area = take(area_id)
    require(may_prepare(by, area))
    _require_reasoning("formation.persona_reason", content.retained is False, content.reasoning)
    row = next_edition(take_row(Persona, area, pk), edition) if pk else Persona(area=area, position=_last(area))
    row.title, row.story, row.needs = content.title, content.story, content.needs
    row.retained, row.reasoning = content.retained, content.reasoning
    row.save()
    row.evidence.set(area.evidence.filter(pk__in=content.evidence_ids, removed_at__isnull=True))
    record("formation.persona_saved", area, by, at, area=area.name, title=row.title)
    return row


def _last(area: Area) -> int:
    return (area.personas.aggregate(last=Max("position"))["last"] or 0) + 1


@rule("F-03", decides)
def _require_reasoning(code: str, needed: bool, reasoning: str) -> None:
    if needed and not reasoning.strip():
        raise Refused(no(code))


@transaction.atomic
def save_challenge(
    area_id: int, pk: int | None, content: ChallengeContent, edition: int, by: Actor, at: datetime
) -> Challenge:
    """Add or change a challenge; retained or not, the reasoning stands beside it."""
    area = take(area_id)
    require(may_prepare(by, area))
    row = next_edition(take_row(Challenge, area, pk), edition) if pk else None
    row = write_challenge(area, row, content)
    record("formation.challenge_saved", area, by, at, area=area.name, title=row.title, number=row.number)
    return row


def write_challenge(area: Area, row: Challenge | None, content: ChallengeContent) -> Challenge:
    """Write a challenge of a taken area: a new one gets the next number."""
    _require_reasoning("formation.challenge_reason", content.retained is not None, content.reasoning)
    if row is None:
        last = area.challenges.aggregate(last=Max("number"))["last"] or 0
        row = Challenge(area=area, number=last + 1)
    for name in content.TEXTS:
        setattr(row, name, getattr(content, name))
    row.save()
    row.personas.set(area.personas.filter(pk__in=content.persona_ids))
    return row


@transaction.atomic
def discard(kind: str, area_id: int, pk: int, by: Actor, at: datetime) -> None:
    """Throw away a persona or challenge that nobody weighed yet; a weighed one is dropped with its reason instead."""
    area = take(area_id)
    require(may_prepare(by, area))
    row = take_row(MODELS[kind], area, pk)
    if row.retained is not None:
        raise Refused(no("formation.weighed_stays", title=row.title))
    record("formation.need_removed", area, by, at, area=area.name, title=row.title)
    row.delete()


MODELS: dict[str, type[Persona] | type[Challenge]] = {"personas": Persona, "uitdagingen": Challenge}
_ORDER = {"personas": "position", "uitdagingen": "number"}


@transaction.atomic
def move(kind: str, area_id: int, pk: int, up: bool, by: Actor, at: datetime) -> None:
    """Change places with the neighbour above or below; at the end nothing happens."""
    area = take(area_id)
    require(may_prepare(by, area))
    rows = list(MODELS[kind].objects.select_for_update(no_key=True).filter(area=area).order_by(_ORDER[kind], "pk"))
    here = next(i for i, row in enumerate(rows) if row.pk == pk)
    there = here - 1 if up else here + 1
    if not 0 <= there < len(rows):
        return
    rows[here], rows[there] = rows[there], rows[here]
    _number(kind, rows)
    record("formation.needs_reordered", area, by, at, area=area.name)


def _number(kind: str, rows: Sequence[Any]) -> None:
    """Give 1, 2, 3 … in this order; by way of numbers that nobody has, since numbers are unique."""
    name, model = _ORDER[kind], MODELS[kind]
    model.objects.filter(pk__in=[row.pk for row in rows]).update(**{name: F(name) + 10_000})
    for number, row in enumerate(rows, start=1):
        model.objects.filter(pk=row.pk).update(**{name: number})
