"""The nouns of the forming of a partnership, one topic a file."""

from .addendum import Addendum, AddendumVersion, PitchMoment
from .area import Area, AreaContact, AreaMunicipality, AreaParty
from .call import Call, CallDocument, CallQuestion, CallVersion, CallWindow, InfoSession, MadeKnown, Subscription
from .candidacy import Attachment, Candidacy, Contribution, Reminder, Section, SectionVersion, Submission, UploadedForm
from .decision import Decision, PitchSlot, Release
from .deliberation import BenchVote, Deliberation, OutcomeReading, RoundOutcome
from .jury import ConflictDeclaration, HandIn, Juror, Score, ScoreDraft
from .later import ChallengeRight, EmergencyProcedure, EmergencyScore, LateEntry
from .needs import ArenaActor, CaseEvidence, Challenge, Enrichment, Persona
from .ratification import Ratification
from .reply import Reply, ReplyPoint, Reversal, Weigher
from .step4 import BlockPoint, Development, PartnerDrive, StepMilestone, StepRole

__all__ = [
    "Addendum",
    "AddendumVersion",
    "Area",
    "AreaContact",
    "AreaMunicipality",
    "AreaParty",
    "ArenaActor",
    "Attachment",
    "BenchVote",
    "BlockPoint",
    "Call",
    "CallDocument",
    "CallQuestion",
    "CallVersion",
    "CallWindow",
    "Candidacy",
    "CaseEvidence",
    "Challenge",
    "ChallengeRight",
    "ConflictDeclaration",
    "Contribution",
    "Decision",
    "Deliberation",
    "Development",
    "EmergencyProcedure",
    "EmergencyScore",
    "Enrichment",
    "HandIn",
    "InfoSession",
    "Juror",
    "LateEntry",
    "MadeKnown",
    "OutcomeReading",
    "PartnerDrive",
    "Persona",
    "PitchMoment",
    "PitchSlot",
    "Ratification",
    "Release",
    "Reminder",
    "Reply",
    "ReplyPoint",
    "Reversal",
    "RoundOutcome",
    "Score",
    "ScoreDraft",
    "Section",
    "SectionVersion",
    "StepMilestone",
    "StepRole",
    "Submission",
    "Subscription",
    "UploadedForm",
    "Weigher",
]
