"""Organisations, municipalities, people and their ties; one noun a file."""

from .membership import Invitation, Membership
from .municipality import Municipality, Succession
from .organisation import Organisation
from .person import Person

__all__ = ["Invitation", "Membership", "Municipality", "Organisation", "Person", "Succession"]
