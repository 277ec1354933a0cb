"""Organisations, municipalities, people and their ties; one noun a file."""

from .kept_post import KeptPost
from .membership import Invitation, Membership
from .municipality import Municipality, Succession
from .organisation import Organisation, acting_as
from .partnership import Partner, Partnership
from .person import Person

__all__ = [
    "Invitation",
    "KeptPost",
    "Membership",
    "Municipality",
    "Organisation",
    "Partner",
    "Partnership",
    "Person",
    "Succession",
    "acting_as",
]
