"""The nouns of a proposal, one topic a file."""

from .budget import Budget, Financing, LaterYear
from .budget_lines import CofinancingLine, StaffLine
from .budget_notes import QuotedFigure, WaitingWorkbook
from .proposal import Proposal

__all__ = [
    "Budget",
    "CofinancingLine",
    "Financing",
    "LaterYear",
    "Proposal",
    "QuotedFigure",
    "StaffLine",
    "WaitingWorkbook",
]
