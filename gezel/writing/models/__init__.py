"""The shape of a text that several people write; each room keeps its own."""

from .passage import Passage, PassageVersion

__all__ = ["Passage", "PassageVersion"]
