"""Who else is at work in a field now, and whether a newer text stands than the one on an open page (F-08)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from gezel.kernel.actor import Actor
from gezel.kernel.rule import rule, shows

from ..models import Passage

SETTLES = timedelta(seconds=10)  # a save of this page itself may still be on its way back


@dataclass(frozen=True, slots=True)
class Presence:
    """What a writer must know about a field before typing in it.

    ``writer`` holds it until ``until`` (blank: nobody else does); ``newer`` saved a newer text at ``newer_at`` than the page
    shows (blank: none); ``own``: that was the reader, in another window.
    """

    writer: str = ""
    until: datetime | None = None
    newer: str = ""
    newer_at: datetime | None = None
    own: bool = False

    @property
    def mark(self) -> str:
        """Changes when the sentence on the page must change."""
        moments = (m.isoformat(timespec="minutes") if m else "" for m in (self.until, self.newer_at))
        return "/".join((self.writer, self.newer, str(self.own), *moments))


NOBODY = Presence()


@rule("P-04", shows)
@rule("F-08", shows)
def presence(section: Passage | None, actor: Actor, at: datetime, base: int | None = None) -> Presence:
    """Who else writes in a field at ``at``; ``base`` is the version an open page started from (None: it was made just now).

    One's own other window never counts as somebody else; its saves do count as a newer text.
    """
    if section is None:
        return NOBODY
    held = section.lease_until is not None and section.lease_until > at and section.lease_by_id != actor.person_id
    own = section.saved_by_id == actor.person_id
    newer = base is not None and section.version > base and not (own and at - section.saved_at < SETTLES)
    return Presence(
        writer=str(section.lease_by or "") if held else "",
        until=section.lease_until if held else None,
        newer=str(section.saved_by or "") if newer else "",
        newer_at=section.saved_at if newer else None,
        own=newer and own,
    )
