"""The roles of the demo world as scenes: per area in the order of the steps, per kind of role, with what each can do now.

Seven queries, however many people there are.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.db.models import Q

from gezel.formation import words as states
from gezel.formation.models import Area, AreaParty, Candidacy, Juror
from gezel.kernel.clock import day_of
from gezel.kernel.search import search_key

from .world import Costume, costumes

DESK, JURY, CANDIDATES = "desk", "jury", "candidates"  # the roles in an area
FLANDERS, OTHERS = "flanders", "others"  # scenes outside any area
PREPARED, OPEN, ROUND_1, ROUND_2 = "prepared", "open", "round_1", "round_2"  # the moments of an area between its steps


@dataclass(frozen=True, slots=True)
class Part:
    """A costume in a scene; ``state`` is the code of where this one stands: a chair, an invited juror, a candidate's state."""

    costume: Costume
    state: str = ""


@dataclass(frozen=True, slots=True)
class Cast:
    """The parts of one kind of role in a scene; ``phase`` is what the area is in (blank outside areas)."""

    kind: str
    parts: tuple[Part, ...]
    phase: str = ""

    @property
    def can(self) -> str:
        """The code of what these people can do now."""
        return f"desk.can_{self.kind}_{self.phase}" if self.phase else f"desk.can_{self.kind}"

    @property
    def title(self) -> str:
        """The code of its name."""
        return f"desk.cast_{self.kind}"


@dataclass(frozen=True, slots=True)
class Scene:
    """An area in its step (``area`` and ``step`` set), or what lies outside areas (``kind``)."""

    kind: str
    casts: tuple[Cast, ...]
    area: Area | None = None

    @property
    def title(self) -> str:
        """The code of its name when it is no area."""
        return f"desk.scene_{self.kind}"

    @property
    def step(self) -> str:
        """The code of what happens in the area now."""
        return f"desk.step_{self.area.step}" if self.area else ""

    @property
    def anchor(self) -> str:
        """The id of its heading on the page."""
        return f"streek-{self.area.slug}" if self.area else self.kind


def scenes(at: datetime, wanted: str = "") -> list[Scene]:
    """Every scene, or only the parts in which each word of ``wanted`` begins a word (person, organisation, function, area)."""
    worn = {(c.person_id, c.organisation_id): c for c in costumes(at)}
    areas = _areas(at, worn)
    found = [*areas, *_outside(worn, areas)]
    words = search_key(wanted).split()
    kept = [replace(s, casts=_filtered(s, words)) for s in found] if words else found
    return [scene for scene in kept if scene.casts]


def phase_of(area: Area, at: datetime) -> str:
    """The moment an area is in, finer than its step: what people can do there hangs on it."""
    if area.step == 3:
        if area.accepts_candidacies(at):
            return OPEN
        return ROUND_2 if area.round1_released_at else ROUND_1
    return PREPARED if area.desk_state in (states.DELIVERED, states.APPROVED) else f"step_{area.step}"


def _areas(at: datetime, worn: dict[tuple[int, int], Costume]) -> list[Scene]:
    on = day_of(at)
    parties = AreaParty.objects.filter(Q(until_on__isnull=True) | Q(until_on__gt=on), from_on__lte=on)
    desks = _grouped(parties.order_by("side", "organisation__name").values_list("area_id", "organisation_id"))
    seats = _grouped((s.area_id, s) for s in Juror.objects.filter(ended_at__isnull=True).order_by("bench", "name"))
    stand = _grouped((c.area_id, c) for c in Candidacy.objects.select_related("area").order_by("organisation__name"))
    rows = []
    for area in Area.objects.select_related("addendum").order_by("name"):
        phase = phase_of(area, at)
        people = tuple(Part(c) for organisation in desks.get(area.pk, ()) for c in _of(worn, organisation))
        jury, candidates = _jury(worn, seats.get(area.pk, ())), _candidates(worn, stand.get(area.pk, ()), at)
        casts = _casts((DESK, people), (JURY, jury), (CANDIDATES, candidates), phase=phase)
        rows.append(Scene("area", casts, area))
    return sorted(rows, key=lambda scene: scene.area.step if scene.area else 0)


def _grouped(pairs: Iterable[tuple[int, Any]]) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = {}
    for area_id, row in pairs:
        found.setdefault(area_id, []).append(row)
    return found


def _of(worn: dict[tuple[int, int], Costume], organisation_id: int) -> list[Costume]:
    return [costume for costume in worn.values() if costume.organisation_id == organisation_id]


def _jury(worn: dict[tuple[int, int], Costume], seats: Iterable[Juror]) -> tuple[Part, ...]:
    found = ((worn.get((seat.person_id or 0, seat.organisation_id or 0)), seat) for seat in seats)
    return tuple(Part(costume, _seat_state(seat)) for costume, seat in found if costume)


def _seat_state(seat: Juror) -> str:
    if seat.chair_since:
        return "desk.part_chair"
    return "" if seat.accepted_at else "desk.part_invited"


def _candidates(worn: dict[tuple[int, int], Costume], rows: Iterable[Candidacy], at: datetime) -> tuple[Part, ...]:
    return tuple(Part(c, f"desk.part_{row.state(at)}") for row in rows for c in _of(worn, row.organisation_id))


def _outside(worn: dict[tuple[int, int], Costume], areas: list[Scene]) -> list[Scene]:
    """The manager and the support team; then everyone who plays in no area yet, so that nobody is left out."""
    placed = {part.costume for scene in areas for cast in scene.casts for part in cast.parts}
    left = [costume for costume in worn.values() if costume not in placed]

    def of(*kinds: str) -> tuple[Part, ...]:
        return tuple(Part(costume) for costume in left if costume.kind in kinds)

    flanders = _casts(("manager", of("manager")), ("support", of("support")))
    governments = ("governments", of("local_government", "vdab"))
    return [
        Scene(FLANDERS, flanders),
        Scene(OTHERS, _casts(governments, ("organisations", of("other")), ("alone", of("external", "none")))),
    ]


def _casts(*rows: tuple[str, tuple[Part, ...]], phase: str = "") -> tuple[Cast, ...]:
    return tuple(Cast(kind, parts, phase) for kind, parts in rows if parts)


def _filtered(scene: Scene, words: list[str]) -> tuple[Cast, ...]:
    def fits(part: Part) -> bool:
        c = part.costume
        known = search_key(
            " ".join([c.name, c.organisation, c.function, scene.area.name if scene.area else ""])
        ).split()
        return all(any(known_word.startswith(word) for known_word in known) for word in words)

    found = (replace(cast, parts=tuple(p for p in cast.parts if fits(p))) for cast in scene.casts)
    return tuple(cast for cast in found if cast.parts)
