"""Who is inside the participant's own place in this session (C-19)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.tokens import hash_of

from ..models import Case, OwnKey, Participant
from ..words import own as words

SESSION = "own_place"  # in the session: {"key": pk, "until": instant}
LANGUAGE = "own_language"


@dataclass(frozen=True, slots=True)
class Place:
    """The participant inside: their case, the key they came in with, and the language of their pages."""

    case: Case
    key: OwnKey
    language: str

    @property
    def participant(self) -> Participant:
        """Whose place it is."""
        assert self.case.participant is not None  # a key is only given to a person
        return self.case.participant

    @property
    def actor(self) -> Actor:
        """How the record names what they do, by initials since it is kept for ever: no person of the house, and so no way into any other
        page."""
        return Actor(name=self.case.initials, language=self.language)


@rule("C-19", decides)
@rule("D-01", decides)
def place_of(session: Mapping[str, Any], language: str, at: datetime) -> Place | None:
    """The place this session is inside of, or none: not come in, gone on too long, or the key no longer fits. One query."""
    inside = session.get(SESSION)
    if not inside or at.isoformat() >= str(inside["until"]):
        return None
    rows = OwnKey.objects.open_at(at).select_related("case__participant", "case__partnership", "case__organisation")
    key = rows.filter(pk=inside["key"]).first()
    if key is None or key.case.participant is None:
        return None
    return Place(key.case, key, language)


def language_of(participant: Participant | None, chosen: str) -> str:
    """The language of the own pages: as chosen there, else the participant's when we speak it, else Dutch."""
    own = participant.language if participant else ""
    return next((code for code in (chosen, own) if code in words.LANGUAGES), "nl")


def key_of(token: str) -> OwnKey | None:
    """The key behind a link, whatever its state. One query."""
    return OwnKey.objects.select_related("case__participant").filter(token_hash=hash_of(token)).first()
