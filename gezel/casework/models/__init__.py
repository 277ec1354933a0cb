"""The nouns of casework."""

from .action import CaseAction, CaseActionMove
from .allocation import Allocation, InflowShare, KeptApart, TakenOver
from .case import Case
from .closing import Closing, ClosingAnswer, Pause, PhaseChange
from .combined import CombinedTrack
from .conference import Conference, Invite, SharedLine
from .conference_entry import Entry, EntryVersion, GoalsLook
from .contact import Contact, ContactBefore, Promise
from .demand import Demand, DemandMove
from .directory import Coaching, DirectoryBefore, DirectoryEntry, Placement
from .domain import LifeDomain
from .follow_up import Attempt, FollowUp
from .group import Group, GroupAttendance, GroupDate, GroupSeat
from .indicator import Indicator, IndicatorVersion, Observation
from .measurement import Instrument, Measurement, MeasurementAnswer
from .network import Around
from .own import OwnKey, OwnWord, Voice
from .participant import Participant, SearchWord
from .referral import FirstCall, Referral, ReferralLine
from .roles import CaseRole, Glass, Sharing
from .safety import Safety
from .score import CaseDraft, ReleaseScore
from .star import Star, StarValue
from .statutory import NumberGround, StatutoryTask
from .value_step import StepEdition, ValueStep
from .welcome import Parting, Transfer, Welcome
from .wish import Intention
from .work import WorkDefinition

__all__ = [
    "Allocation",
    "Around",
    "Attempt",
    "Case",
    "CaseAction",
    "CaseActionMove",
    "CaseDraft",
    "CaseRole",
    "Closing",
    "ClosingAnswer",
    "Coaching",
    "CombinedTrack",
    "Conference",
    "Contact",
    "ContactBefore",
    "Demand",
    "DemandMove",
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
    "Indicator",
    "IndicatorVersion",
    "InflowShare",
    "Instrument",
    "Intention",
    "Invite",
    "KeptApart",
    "LifeDomain",
    "Measurement",
    "MeasurementAnswer",
    "NumberGround",
    "Observation",
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
    "ReleaseScore",
    "Safety",
    "SearchWord",
    "SharedLine",
    "Sharing",
    "Star",
    "StarValue",
    "StatutoryTask",
    "StepEdition",
    "TakenOver",
    "Transfer",
    "ValueStep",
    "Voice",
    "Welcome",
    "WorkDefinition",
]
