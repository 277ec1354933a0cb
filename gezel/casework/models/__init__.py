"""The nouns of casework."""

from .case import Case
from .domain import LifeDomain
from .participant import Participant, SearchWord
from .roles import CaseRole, Glass, Sharing

__all__ = [
    "Case",
    "CaseRole",
    "Glass",
    "LifeDomain",
    "Participant",
    "SearchWord",
    "Sharing",
]
