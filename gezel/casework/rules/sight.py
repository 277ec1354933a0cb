"""What one sees of a case: the parts of a file, and which of them each role in that case needs (C-19, D-01, D-08).

A role gives parts, never a rank: who manages the file sees agreements and course, not the notes; who leads the team sees what it takes
to divide the work, not the talks, and once a case is closed and nothing is left to do for them no longer how to reach the person. Confidential notes go to those bound by professional secrecy who also guide the case.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from gezel.kernel.rule import decides, rule

from .. import words

IDENTITY: Final = "identity"  # name, birth date, language, what is needed to meet
CONTACT: Final = "contact"  # telephone, mail, address
COURSE: Final = "course"  # state, phase, dates, who helps
ASK: Final = "ask"  # what was asked at the knock
WISH: Final = "wish"  # intention and value questions, star
SCORES: Final = "scores"  # release score with its interpretation
DEMAND: Final = "demand"  # failure questions
ACTIONS: Final = "actions"  # steps agreed with the participant
CONTACTS: Final = "contacts"  # when, how long, where, with whom
NOTES: Final = "notes"  # the words of a contact
CONFIDENTIAL: Final = "confidential"  # notes kept to those bound by secrecy
SAFETY: Final = "safety"
NETWORK: Final = "network"
CONFERENCES: Final = "conferences"
MEASUREMENTS: Final = "measurements"
TRACKS: Final = "tracks"  # combined tracks, groups, workplaces
CLOSING: Final = "closing"

FILE: Final = frozenset(
    (
        *(IDENTITY, CONTACT, COURSE, ASK, WISH, SCORES, DEMAND, ACTIONS, CONTACTS, NOTES),
        *(SAFETY, NETWORK, CONFERENCES, MEASUREMENTS, TRACKS, CLOSING),
    )
)
PARTS: Final = FILE | {CONFIDENTIAL}

SEES: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        words.COMPANION: FILE,
        words.COVER: FILE,
        words.GLASS: FILE,
        words.MEETING_AGAIN: frozenset({IDENTITY, CONTACT, COURSE, ASK}),
        words.FILE_MANAGER: frozenset({IDENTITY, CONTACT, COURSE, ASK, ACTIONS, TRACKS, CLOSING}),
        words.INVOLVED: frozenset({IDENTITY, COURSE}),
        words.AFTERCARE: frozenset({IDENTITY, CONTACT, COURSE, CLOSING}),
        words.LEADER: frozenset({IDENTITY, CONTACT, COURSE, ASK, SAFETY, TRACKS, CLOSING}),
        words.LEADER_AFTER: frozenset({IDENTITY, COURSE, ASK, CLOSING}),
        words.ALLOCATOR: frozenset({IDENTITY, COURSE, ASK}),
        words.RECEIVER: frozenset({IDENTITY, CONTACT, COURSE, ASK}),
    }
)
_SECRETS_OPEN_TO = frozenset({words.COMPANION, words.COVER, words.GLASS})


@dataclass(frozen=True, slots=True)
class Sight:
    """``roles``: what the reader is in this case (``words.CASE_ROLES``, leader, allocator, receiver, glass); ``parts``: of ``PARTS``."""

    roles: frozenset[str]
    parts: frozenset[str]

    def __contains__(self, part: str) -> bool:
        return part in self.parts

    def __bool__(self) -> bool:
        return bool(self.parts)

    @property
    def guides(self) -> bool:
        """Whether the reader goes along with the participant today: companion or cover."""
        return bool(self.roles & set(words.GUIDING))


@rule("D-08", decides)
def parts_for(roles: Iterable[str], bound: bool) -> frozenset[str]:
    """The parts of a file that someone with these roles in that case sees; ``bound``: by professional secrecy, and known to be."""
    held = frozenset(roles)
    seen = frozenset[str]().union(*(SEES[role] for role in held))
    return seen | {CONFIDENTIAL} if bound and held & _SECRETS_OPEN_TO else seen


@rule("C-03", decides)
@rule("C-19", decides)
def before_yes(roles: Iterable[str], came_back: bool, begun: bool, said: bool) -> frozenset[str]:
    """What somebody's roles come to before the participant says yes. A knock asks for somebody who goes along, so it lets the companion
    that the meeting chooses see what was told since (C-02: no conditions first; C-04: chosen from that need). It does not open what an
    earlier track left behind: there only who was let in by the participant's own word (``said``) reads on, until they commit again.
    """
    held = frozenset(roles)
    if not came_back or begun or said or not held & set(words.GUIDING):
        return held
    return held - set(words.GUIDING) | {words.MEETING_AGAIN}


@rule("D-08", decides)
def purpose_of(role: str) -> str:
    """For which purpose the participant must allow the organisation of someone with this role; empty: none (breaking the glass)."""
    return {
        words.COMPANION: words.GUIDE,
        words.COVER: words.GUIDE,
        words.MEETING_AGAIN: words.GUIDE,
        words.AFTERCARE: words.GUIDE,
        words.FILE_MANAGER: words.FOLLOW,
        words.INVOLVED: words.FOLLOW,
        words.LEADER: words.ORGANISE,
        words.LEADER_AFTER: words.ORGANISE,
        words.ALLOCATOR: words.ORGANISE,
        words.RECEIVER: words.ORGANISE,
    }.get(role, "")
