"""The nouns of the forming of a partnership, one topic a file."""

from .addendum import Addendum, AddendumVersion, PitchMoment
from .area import Area, AreaContact, AreaMunicipality, AreaParty
from .call import Call, CallDocument, CallQuestion, CallVersion, CallWindow, InfoSession, MadeKnown, Subscription
from .candidacy import Attachment, Candidacy, Contribution, Reminder, Section, SectionVersion, Submission, UploadedForm
from .decision import Decision, PitchSlot, Release
from .jury import (
    BenchVote,
    ConflictDeclaration,
    Deliberation,
    HandIn,
    Juror,
    OutcomeReading,
    RoundOutcome,
    Score,
    ScoreDraft,
)
from .needs import ArenaActor, CaseEvidence, Challenge, Enrichment, Persona
from .ratification import Ratification
from .reply import Reply, ReplyPoint, Reversal, Weigher

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
    "Call",
    "CallDocument",
    "CallQuestion",
    "CallVersion",
    "CallWindow",
    "Candidacy",
    "CaseEvidence",
    "Challenge",
    "ConflictDeclaration",
    "Contribution",
    "Decision",
    "Deliberation",
    "Enrichment",
    "HandIn",
    "InfoSession",
    "Juror",
    "MadeKnown",
    "OutcomeReading",
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
    "Submission",
    "Subscription",
    "UploadedForm",
    "Weigher",
]
