"""Models of the room `audit`."""

from .event import Event
from .look import Look
from .look_thing import LookThing
from .seal import Seal

__all__ = ["Event", "Look", "LookThing", "Seal"]
