"""The demo world, told chapter by chapter through the real workflows; each file here is one chapter.

:func:`tell` writes half a year of life before the day of seeding.
"""

from .tale import tell

__all__ = ["tell"]
