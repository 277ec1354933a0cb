"""The nouns of a proposal, one topic a file."""

from .proposal import Proposal

__all__ = ["Proposal"]
