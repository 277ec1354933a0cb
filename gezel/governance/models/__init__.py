"""What governance keeps; one noun a file."""

from .body import Body, Seat
from .origin import Origin
from .role import Holding, Role
from .setting import Setting

__all__ = ["Body", "Holding", "Origin", "Role", "Seat", "Setting"]
