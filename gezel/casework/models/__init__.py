"""The nouns of casework."""

from .case import Case
from .contact import Contact, ContactBefore, Promise
from .domain import LifeDomain
from .own import OwnKey, OwnWord, Voice
from .participant import Participant, SearchWord
from .roles import CaseRole, Glass, Sharing
from .safety import Safety
from .statutory import NumberGround, StatutoryTask
from .wish import Intention

__all__ = [
    "Case",
    "CaseRole",
    "Contact",
    "ContactBefore",
    "Glass",
    "Intention",
    "LifeDomain",
    "NumberGround",
    "OwnKey",
    "OwnWord",
    "Participant",
    "Promise",
    "Safety",
    "SearchWord",
    "Sharing",
    "StatutoryTask",
    "Voice",
]
