"""The nouns of casework."""

from .case import Case
from .closing import Closing, ClosingAnswer, Pause, PhaseChange
from .conference import Conference, Invite, SharedLine
from .conference_entry import Entry, EntryVersion, GoalsLook
from .contact import Contact, ContactBefore, Promise
from .domain import LifeDomain
from .follow_up import Attempt, FollowUp
from .measurement import Instrument, Measurement, MeasurementAnswer
from .own import OwnKey, OwnWord, Voice
from .participant import Participant, SearchWord
from .roles import CaseRole, Glass, Sharing
from .safety import Safety
from .statutory import NumberGround, StatutoryTask
from .wish import Intention
from .work import WorkDefinition

__all__ = [
    "Attempt",
    "Case",
    "CaseRole",
    "Closing",
    "ClosingAnswer",
    "Conference",
    "Contact",
    "ContactBefore",
    "Entry",
    "EntryVersion",
    "FollowUp",
    "Glass",
    "GoalsLook",
    "Instrument",
    "Intention",
    "Invite",
    "LifeDomain",
    "Measurement",
    "MeasurementAnswer",
    "NumberGround",
    "OwnKey",
    "OwnWord",
    "Participant",
    "Pause",
    "PhaseChange",
    "Promise",
    "Safety",
    "SearchWord",
    "SharedLine",
    "Sharing",
    "StatutoryTask",
    "Voice",
    "WorkDefinition",
]
