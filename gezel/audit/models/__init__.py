"""Models of the room `audit`."""

from .event import Event
from .look import Look
from .seal import Seal

__all__ = ["Event", "Look", "Seal"]
