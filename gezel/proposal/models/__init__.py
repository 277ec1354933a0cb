"""The nouns of a proposal, one topic a file."""

from .answers import Attachment, Comment, Section, SectionVersion
from .budget import Budget, Financing, LaterYear
from .budget_lines import CofinancingLine, StaffLine
from .budget_notes import QuotedFigure, WaitingWorkbook
from .declarations import Declarations
from .plan import Milestone, PersonaTarget, Targets
from .proposal import Proposal
from .submission import Condition, Evaluation, QuestionScore, Submission

__all__ = [
    "Attachment",
    "Budget",
    "CofinancingLine",
    "Comment",
    "Condition",
    "Declarations",
    "Evaluation",
    "Financing",
    "LaterYear",
    "Milestone",
    "PersonaTarget",
    "Proposal",
    "QuestionScore",
    "QuotedFigure",
    "Section",
    "SectionVersion",
    "StaffLine",
    "Submission",
    "Targets",
    "WaitingWorkbook",
]
