"""The content of an addendum as it is frozen at publication, and what differs between two of them (F-04).

A snapshot is plain JSON; days are ISO texts. Shape::

    {"area", "lead", "planned_start_on", "delimitation": {"motivation", "parties": [{"name", "side"}],
     "municipalities": [{"nis", "name", "from_on", "until_on"}]},
     "needs": {"evidence_conclusion", "arena_conclusion", "enrichment_conclusion", "retained_motivation",
       "evidence": [{"title", "source"}], "personas": [{"id", "title", "story", "needs", "reasoning"}],
       "arena": [{"name", "kind", "closeness", "influence", "note", "to_involve"}],
       "enrichments": [{"held_on", "form", "actors": [name], "others", "learned"}],
       "challenges": [{"id", "number", "title", "target_groups", "obstacles", "opportunities", "objectives", "reasoning",
                       "retained", "personas": [title]}]},
     "timing": {"deadline_on", "round1_ends_on", "round2_ends_on", "decision_on", "proposal_on"},
     "pitch": [{"starts_at", "ends_at", "place", "slot_minutes"}],
     "reply": {"text", "how", "complaints", "days"}, "contacts": [{"name", "function", "organisation", "email", "phone"}]}
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from gezel.kernel.rule import rule, shows

from ..models import AddendumVersion, Area
from .territory import stays_on

Content = dict[str, Any]
CHALLENGE_TEXTS = ("title", "target_groups", "obstacles", "opportunities", "objectives")


@rule("F-04", shows)
def snapshot(area: Area, on: date) -> Content:
    """The whole addendum of an area as it stands on a day; twelve flat queries whatever the size."""
    return {
        "area": area.name,
        "lead": area.lead.name,
        "planned_start_on": _iso(area.planned_start_on),
        "delimitation": _delimitation(area, on),
        "needs": _needs(area),
        "timing": {name: _iso(day) for name, day in area.addendum.timing.rows()},
        "pitch": _pitch(area),
        "reply": _reply(area),
        "contacts": _contacts(area),
    }


def _iso(day: Any) -> str | None:
    return day.isoformat() if day else None


def _delimitation(area: Area, on: date) -> Content:
    stays = stays_on(area, on).order_by("municipality__name", "from_on")
    parties = area.parties.filter(until_on__isnull=True).select_related("organisation")
    return {
        "motivation": area.motivation,
        "parties": [{"name": p.organisation.name, "side": p.side} for p in parties],
        "municipalities": [
            {
                "nis": s.municipality.nis,
                "name": s.municipality.name,
                "from_on": _iso(s.from_on),
                "until_on": _iso(s.until_on),
            }
            for s in stays
        ],
    }


def _needs(area: Area) -> Content:
    evidence = area.evidence.filter(removed_at__isnull=True)
    actors = area.arena.filter(removed_at__isnull=True)
    arena = ("name", "kind", "closeness", "influence", "note", "to_involve")
    return {
        "evidence_conclusion": area.evidence_conclusion,
        "arena_conclusion": area.arena_conclusion,
        "enrichment_conclusion": area.enrichment_conclusion,
        "retained_motivation": area.retained_motivation,
        "evidence": list(evidence.values("title", "source")),
        "personas": [_row(p, "title", "story", "needs", "reasoning") for p in area.personas.filter(retained=True)],
        "arena": list(actors.values(*arena)),
        "enrichments": [_enrichment(e) for e in _enrichments(area)],
        "challenges": [_challenge(c) for c in area.challenges.prefetch_related("personas")],
    }


def _enrichments(area: Area) -> Any:
    return area.enrichments.filter(removed_at__isnull=True).prefetch_related("actors")


def _enrichment(row: Any) -> Content:
    return {
        "held_on": _iso(row.held_on),
        "form": row.form,
        "actors": [actor.name for actor in row.actors.all()],
        "others": row.others,
        "learned": row.learned,
    }


def _challenge(row: Any) -> Content:
    plain = _row(row, "number", *CHALLENGE_TEXTS, "reasoning", "retained")
    return {**plain, "personas": [persona.title for persona in row.personas.all()]}


def _row(row: Any, *names: str) -> Content:
    return {"id": row.pk, **{name: getattr(row, name) for name in names}}


def _pitch(area: Area) -> list[Content]:
    moments = area.pitch_moments.filter(removed_at__isnull=True, extra=False)
    return [
        {
            "starts_at": _iso(m.starts_at),
            "ends_at": _iso(m.ends_at),
            "place": m.place,
            "slot_minutes": m.slot_minutes,
        }
        for m in moments
    ]


def _reply(area: Area) -> Content:
    settings = area.call_version.settings
    return {
        "text": area.addendum.reply_text,
        "how": settings.reply_how,
        "complaints": settings.complaints,
        "days": settings.numbers.reply_days,
    }


def _contacts(area: Area) -> list[Content]:
    contacts = area.contacts.filter(ended_at__isnull=True).select_related("organisation")
    return [
        {
            "name": c.name,
            "function": c.function,
            "organisation": c.organisation.name,
            "email": c.email,
            "phone": c.phone,
        }
        for c in contacts
    ]


def retained_texts(content: Content) -> list[tuple[object, ...]]:
    """The retained challenges of a snapshot as comparable values: what candidates answer to."""
    rows = (c for c in content["needs"]["challenges"] if c["retained"])
    return [(row["id"], *(row[name] for name in CHALLENGE_TEXTS)) for row in rows]


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference: where (keys from the outside in), the old and the new value (``None``: not there)."""

    path: tuple[str, ...]
    old: Any
    new: Any


def difference(old: Content, new: Content) -> tuple[Difference, ...]:
    """What differs between two snapshots, in the order of the addendum; rows are matched by what names them."""
    return tuple(_differences((), old, new))


def _differences(path: tuple[str, ...], old: Any, new: Any) -> Iterator[Difference]:
    if isinstance(old, list) and isinstance(new, list):
        old, new = _named(old), _named(new)
    if isinstance(old, dict) and isinstance(new, dict):
        for key in [*new, *(k for k in old if k not in new)]:
            yield from _differences((*path, key), old.get(key), new.get(key))
    elif old != new:
        yield Difference(path, old, new)


def _named(rows: list[Any]) -> dict[str, Any]:
    """Rows of a list by what names them, so that one more or one less does not shift the rest."""
    named: dict[str, Any] = {}
    for index, row in enumerate(rows):
        name = _name(row) or str(index)
        named[name if name not in named else f"{name} ({index})"] = row
    return named


def _name(row: Any) -> str:
    if not isinstance(row, dict):
        return str(row)
    keys = ("id", "nis", "email", "name", "starts_at", "title", "held_on")
    return next((f"{row[key]}" for key in keys if row.get(key)), "")


def standing(area: Area) -> AddendumVersion | None:
    """The published version that counts now: the last amendment, else the publication itself."""
    return AddendumVersion.objects.filter(addendum__area=area).order_by("-number").first()
