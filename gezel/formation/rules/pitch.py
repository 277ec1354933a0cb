"""Pitch slots: one candidate at a time, inside the moments of the addendum; and the calendar file that goes along (F-18)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from icalendar import Calendar, Event, vCalAddress

from gezel.kernel.rule import rule
from gezel.kernel.verdict import YES, Verdict, no

REQUEST = "REQUEST"
CANCEL = "CANCEL"


@dataclass(frozen=True, slots=True, order=True)
class Slot:
    """A stretch of time, the end not included."""

    starts_at: datetime
    ends_at: datetime

    def overlaps(self, other: Slot) -> bool:
        """Whether two slots share any time; one that ends when the other begins does not."""
        return self.starts_at < other.ends_at and other.starts_at < self.ends_at


@rule("F-18")
def slots_of(starts_at: datetime, ends_at: datetime, minutes: int) -> tuple[Slot, ...]:
    """The whole slots that fit in a pitch moment, one after the other; what is left over at the end is no slot."""
    if minutes <= 0:
        raise ValueError(minutes)
    length = timedelta(minutes=minutes)
    count = (ends_at - starts_at) // length
    return tuple(Slot(starts_at + n * length, starts_at + (n + 1) * length) for n in range(count))


@rule("F-18")
def may_take(slot: Slot, moments: Iterable[Slot], taken: Iterable[Slot], now: datetime) -> Verdict:
    """Whether a slot can be given: still to come, inside a moment of the addendum, and nobody else is with the jury then."""
    if slot.starts_at <= now:
        return no("formation.slot_past", starts=slot.starts_at)
    if not any(m.starts_at <= slot.starts_at and slot.ends_at <= m.ends_at for m in moments):
        return no("formation.slot_outside_moment", starts=slot.starts_at)
    return no("formation.slot_taken", starts=slot.starts_at) if any(slot.overlaps(t) for t in taken) else YES


@rule("F-18")
def sequence_of(earlier: int, method: str = REQUEST) -> int:
    """The number that tells a calendar which message is newer: two for each slot, the second for taking it away."""
    return 2 * earlier + (method == CANCEL)


@dataclass(frozen=True, slots=True)
class Appointment:
    """What a calendar file says. ``uid`` stays the same for one candidacy, so that a move replaces the former appointment."""

    uid: str
    slot: Slot
    summary: str
    place: str
    organizer: str
    attendee: str
    sequence: int
    made_at: datetime


@rule("F-18")
def calendar_text(what: Appointment, method: str = REQUEST) -> str:
    """A calendar file (RFC 5545) that asks for the appointment, or takes it away again."""
    calendar = Calendar()
    calendar.add("prodid", "-//Gezel//pitch//NL")
    calendar.add("version", "2.0")
    calendar.add("method", method)
    event = Event()
    event.add("uid", what.uid)
    event.add("dtstamp", what.made_at)
    event.add("dtstart", what.slot.starts_at)
    event.add("dtend", what.slot.ends_at)
    event.add("summary", what.summary)
    event.add("location", what.place)
    event.add("sequence", what.sequence)
    event.add("status", "CANCELLED" if method == CANCEL else "CONFIRMED")
    event["organizer"] = vCalAddress(f"mailto:{what.organizer}")
    event.add("attendee", vCalAddress(f"mailto:{what.attendee}"), encode=False)
    calendar.add_component(event)
    text: str = calendar.to_ical().decode()
    return text
