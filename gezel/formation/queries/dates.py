"""The instants at which something changes by itself in the forming of partnerships."""

from __future__ import annotations

from datetime import datetime

from gezel.kernel.clock import end_of

from ..models import Addendum, Area, PitchMoment


def coming_instants(at: datetime) -> list[tuple[datetime, str]]:
    """Deadlines, round ends and pitch moments after ``at``, earliest first, each with a Dutch label. Three queries."""
    found = [
        (area.deadline_at, f"na de deadline voor kandidaturen – {area.name}")
        for area in Area.objects.filter(deadline_at__gt=at)
        if area.deadline_at
    ]
    for moment in PitchMoment.objects.filter(starts_at__gt=at, removed_at__isnull=True).select_related("area"):
        found.append((moment.starts_at, f"pitchmoment – {moment.area.name}"))
    for addendum in Addendum.objects.filter(published_at__isnull=False).select_related("area"):
        for day, label in (
            (addendum.round1_ends_on, "einde van ronde 1"),
            (addendum.round2_ends_on, "einde van ronde 2"),
            (addendum.decision_on, "verwachte beslissing"),
        ):
            if day and end_of(day) > at:
                found.append((end_of(day), f"{label} – {addendum.area.name}"))
    return sorted(found)
