"""The nouns of casework."""

from .allocation import Allocation, InflowShare, KeptApart, TakenOver
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
from .referral import FirstCall, Referral, ReferralLine
from .roles import CaseRole, Glass, Sharing
from .safety import Safety
from .statutory import NumberGround, StatutoryTask
from .welcome import Parting, Transfer, Welcome
from .wish import Intention
from .work import WorkDefinition

__all__ = [
    "Allocation",
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
    "FirstCall",
    "FollowUp",
    "Glass",
    "GoalsLook",
    "InflowShare",
    "Instrument",
    "Intention",
    "Invite",
    "KeptApart",
    "LifeDomain",
    "Measurement",
    "MeasurementAnswer",
    "NumberGround",
    "OwnKey",
    "OwnWord",
    "Participant",
    "Parting",
    "Pause",
    "PhaseChange",
    "Promise",
    "Referral",
    "ReferralLine",
    "Safety",
    "SearchWord",
    "SharedLine",
    "Sharing",
    "StatutoryTask",
    "TakenOver",
    "Transfer",
    "Voice",
    "Welcome",
    "WorkDefinition",
]
