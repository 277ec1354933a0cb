"""The pitch planner: the slots of each moment and who has them (F-18)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from gezel.kernel.rule import decides, rule, shows

from ..models import Area, PitchMoment, PitchSlot
from ..rules.pitch import Slot, may_take, slots_of
from .decision_round import Line


@dataclass(frozen=True)
class MomentSlots:
    """A moment with its slots in order; ``name`` is empty while a slot is free."""

    moment: PitchMoment
    slots: tuple[tuple[Slot, str], ...]


@dataclass(frozen=True)
class Planner:
    """The moments of the addendum, and the slots that can still be given as (moment id, start)."""

    moments: tuple[MomentSlots, ...]
    free: tuple[tuple[int, datetime], ...]


@rule("F-18", shows)
def planner(area: Area, invited: Iterable[Line], at: datetime) -> Planner:
    """The slots of an area as the reader may know them: names only of the given candidates. Two queries."""
    names = {line.candidacy.pk: line.candidacy.organisation.name for line in invited}
    moments = list(PitchMoment.objects.filter(area=area, removed_at__isnull=True))
    standing = PitchSlot.objects.filter(candidacy__area=area, cancelled_at__isnull=True).order_by("starts_at")
    taken = [(row.moment_id, Slot(row.starts_at, row.ends_at), names.get(row.candidacy_id, "")) for row in standing]
    busy = [slot for _, slot, _ in taken]
    shown, free = [], []
    for moment in moments:
        inside = [Slot(moment.starts_at, moment.ends_at)]
        offered = slots_of(moment.starts_at, moment.ends_at, moment.slot_minutes)
        open_ones = [slot for slot in offered if may_take(slot, inside, busy, at)]
        free += [(moment.pk, slot.starts_at) for slot in open_ones]
        given = [(slot, name) for moment_id, slot, name in taken if moment_id == moment.pk]
        shown.append(MomentSlots(moment, tuple(sorted([*given, *((slot, "") for slot in open_ones)]))))
    return Planner(tuple(shown), tuple(free))


@rule("F-18", decides)
def free_slots(area: Area, at: datetime) -> list[tuple[int, Slot]]:
    """The hours that can still be given, first ones first, each with its moment. Two queries."""
    moments = PitchMoment.objects.filter(area=area, removed_at__isnull=True, extra=False)
    standing = PitchSlot.objects.filter(candidacy__area=area, cancelled_at__isnull=True)
    busy = [Slot(*pair) for pair in standing.values_list("starts_at", "ends_at")]
    found = [
        (moment.pk, slot)
        for moment in moments
        for slot in slots_of(moment.starts_at, moment.ends_at, moment.slot_minutes)
        if may_take(slot, [Slot(moment.starts_at, moment.ends_at)], busy, at)
    ]
    return sorted(found, key=lambda pair: pair[1].starts_at)
