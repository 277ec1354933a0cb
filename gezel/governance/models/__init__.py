"""What governance keeps; one noun a file."""

from .action import Action, ActionMove
from .agreement import AgreementText, AgreementTextVersion, AnnexPaper, ClauseOff, OwnClause
from .amendment import Amendment, Statement
from .body import Body, Seat
from .challenge import BalanceReview, Challenge, ChallengeLook, Contribution
from .change import Change, EntryApproval, Extension, HandOver, Shortcoming
from .communication import Communication, Evidence
from .conflict import Conflict, ConflictStep, Involved, Ladder
from .decision import Decision, DecisionVersion
from .decision_words import DecisionMove, DecisionPresence, DecisionReview, DecisionWord, Objection
from .deployment import Deployment
from .edition import Edition
from .ending import EndDuty, Ending, EndingStep, InterimEvaluation
from .issue import Escalation, FollowUp, Issue, IssueReport
from .meeting import Attendance, Meeting, Point, Remark
from .minutes import Note, NoteVersion
from .origin import Origin
from .privacy_paper import BoardApproval, Dpia, DpiaRisk, PrivacyPaper, Processing, Supervision
from .question import CoachRole, QuestionEntry, SupportQuestion
from .review import ReviewDispatch, ReviewQuestion
from .role import Holding, Role, there_on
from .setting import Setting
from .signal import Signal, Theme
from .signing import Approval, Signatory, Signature
from .subcontract import Deliverable, FunderApproval, Subcontract

__all__ = [
    "Action",
    "ActionMove",
    "AgreementText",
    "AgreementTextVersion",
    "Amendment",
    "AnnexPaper",
    "Approval",
    "Attendance",
    "BalanceReview",
    "BoardApproval",
    "Body",
    "Challenge",
    "ChallengeLook",
    "Change",
    "ClauseOff",
    "CoachRole",
    "Communication",
    "Conflict",
    "ConflictStep",
    "Contribution",
    "Decision",
    "DecisionMove",
    "DecisionPresence",
    "DecisionReview",
    "DecisionVersion",
    "DecisionWord",
    "Deliverable",
    "Deployment",
    "Dpia",
    "DpiaRisk",
    "Edition",
    "EndDuty",
    "Ending",
    "EndingStep",
    "EntryApproval",
    "Escalation",
    "Evidence",
    "Extension",
    "FollowUp",
    "FunderApproval",
    "HandOver",
    "Holding",
    "InterimEvaluation",
    "Involved",
    "Issue",
    "IssueReport",
    "Ladder",
    "Meeting",
    "Note",
    "NoteVersion",
    "Objection",
    "Origin",
    "OwnClause",
    "Point",
    "PrivacyPaper",
    "Processing",
    "QuestionEntry",
    "Remark",
    "ReviewDispatch",
    "ReviewQuestion",
    "Role",
    "Seat",
    "Setting",
    "Shortcoming",
    "Signal",
    "Signatory",
    "Signature",
    "Statement",
    "Subcontract",
    "Supervision",
    "SupportQuestion",
    "Theme",
    "there_on",
]
