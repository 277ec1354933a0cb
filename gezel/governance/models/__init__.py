"""What governance keeps; one noun a file."""

from .body import Body, Seat
from .decision import Decision, DecisionVersion
from .decision_words import DecisionMove, DecisionPresence, DecisionReview, DecisionWord, Objection
from .origin import Origin
from .role import Holding, Role
from .setting import Setting

__all__ = [
    "Body",
    "Decision",
    "DecisionMove",
    "DecisionPresence",
    "DecisionReview",
    "DecisionVersion",
    "DecisionWord",
    "Holding",
    "Objection",
    "Origin",
    "Role",
    "Seat",
    "Setting",
]
