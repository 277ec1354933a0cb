"""The nouns of casework."""

from .allocation import Allocation, InflowShare, KeptApart, TakenOver
from .case import Case
from .closing import Closing, ClosingAnswer, Pause, PhaseChange
from .combined import CombinedTrack
from .conference import Conference, Invite, SharedLine
from .conference_entry import Entry, EntryVersion, GoalsLook
from .contact import Contact, ContactBefore, Promise
from .directory import Coaching, DirectoryBefore, DirectoryEntry, Placement
from .domain import LifeDomain
from .follow_up import Attempt, FollowUp
from .group import Group, GroupAttendance, GroupDate, GroupSeat
from .measurement import Instrument, Measurement, MeasurementAnswer
from .network import Around
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
    "Around",
    "Attempt",
    "Case",
    "CaseRole",
    "Closing",
    "ClosingAnswer",
    "Coaching",
    "CombinedTrack",
    "Conference",
    "Contact",
    "ContactBefore",
    "DirectoryBefore",
    "DirectoryEntry",
    "Entry",
    "EntryVersion",
    "FirstCall",
    "FollowUp",
    "Glass",
    "GoalsLook",
    "Group",
    "GroupAttendance",
    "GroupDate",
    "GroupSeat",
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
    "Placement",
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
