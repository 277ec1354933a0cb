"""What governance keeps; one noun a file."""

from .action import Action, ActionMove
from .body import Body, Seat
from .challenge import BalanceReview, Challenge, ChallengeLook, Contribution
from .communication import Communication, Evidence
from .conflict import Conflict, ConflictStep, Involved, Ladder
from .decision import Decision, DecisionVersion
from .decision_words import DecisionMove, DecisionPresence, DecisionReview, DecisionWord, Objection
from .deployment import Deployment
from .issue import Escalation, FollowUp, Issue, IssueReport
from .origin import Origin
from .question import CoachRole, QuestionEntry, SupportQuestion
from .role import Holding, Role
from .setting import Setting
from .signal import Signal, Theme

__all__ = [
    "Action",
    "ActionMove",
    "BalanceReview",
    "Body",
    "Challenge",
    "ChallengeLook",
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
    "Deployment",
    "Escalation",
    "Evidence",
    "FollowUp",
    "Holding",
    "Involved",
    "Issue",
    "IssueReport",
    "Ladder",
    "Objection",
    "Origin",
    "QuestionEntry",
    "Role",
    "Seat",
    "Setting",
    "Signal",
    "SupportQuestion",
    "Theme",
]
