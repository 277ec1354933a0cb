"""The texts that a field has had: who wrote them, when, and what differs from the one that stands (F-08)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from gezel.kernel.differences import Piece, differences
from gezel.kernel.rule import rule, shows

from .. import words
from ..models import Passage, PassageVersion


@dataclass(frozen=True, slots=True)
class Version:
    """One text of a field. ``pk`` is 0 for the one that stands; ``kind`` says how it relates to the draft."""

    pk: int
    number: int
    who: str
    at: datetime
    text: str
    kind: str

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.split())


@rule("P-04", shows)
@rule("F-08", shows)
def history_of(section: Passage) -> tuple[Version, ...]:
    """Every kept text of a field, the one that stands first, then the newest. One query; ``saved_by`` comes selected."""
    now = Version(0, section.version, str(section.saved_by or ""), section.saved_at, section.text, words.STANDS)
    kept = section.versions.select_related("saved_by").order_by("-saved_at", "-pk")
    return (now, *(_version(row) for row in kept if row.version or row.text))


def _version(row: PassageVersion) -> Version:
    kind = words.EARLIER
    if row.conflict:
        kind = words.BESIDE if row.merged_at is None else words.MERGED
    return Version(row.pk, row.version, str(row.saved_by or ""), row.saved_at, row.text, kind)


def since(earlier: Version, now: Version) -> tuple[Piece, ...]:
    """What changed from an earlier text to the one that stands."""
    return differences(earlier.text, now.text)
