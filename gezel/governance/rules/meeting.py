"""When a meeting can be, whether its invitation is short, and whether enough members are there (G-07)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no

LONGEST = timedelta(hours=12)


@rule("G-07", decides)
def can_be(starts_at: datetime, ends_at: datetime, place: str, link: str, at: datetime) -> Verdict:
    """A meeting lies ahead, ends after it starts, on the same working day, and says where it is."""
    if starts_at <= at:
        return no("governance.meeting_in_the_past", starts=starts_at)
    if ends_at <= starts_at:
        return no("governance.meeting_ends_before_start", starts=starts_at, ends=ends_at)
    if ends_at - starts_at > LONGEST:
        return no("governance.meeting_too_long", starts=starts_at, ends=ends_at)
    return YES if place.strip() or link.strip() else no("governance.meeting_nowhere")


@rule("G-07", decides)
def short_notice(called_on: date, starts_on: date, days: int) -> bool:
    """Whether fewer days lie between the invitation and the meeting than the partnership agreed."""
    return (starts_on - called_on).days < days


@dataclass(frozen=True, slots=True)
class Quorum:
    """How many members are there, of how many, and how many are needed (0: no quorum)."""

    here: int
    members: int
    needed: int

    @property
    def met(self) -> bool:
        """Whether enough are there."""
        return self.here >= self.needed


@rule("G-07", decides)
def quorum(here: int, members: int, percent: int | None) -> Quorum:
    """At least this share of the members, rounded up to whole people; without a share none is asked."""
    needed = -(-members * percent // 100) if percent else 0
    return Quorum(here, members, needed)
