"""Who may do what with a proposal and its budget. Buttons and workflows ask the same ones."""

from .budget import (
    budget_allowed,
    line_allowed,
    may_change_budget,
    may_change_line,
    may_open_budget,
    may_quote,
    sees_whole,
)
from .proposal import acts_for_promotor, may_read, may_start, may_write

__all__ = [
    "acts_for_promotor",
    "budget_allowed",
    "line_allowed",
    "may_change_budget",
    "may_change_line",
    "may_open_budget",
    "may_quote",
    "may_read",
    "may_start",
    "may_write",
    "sees_whole",
]
