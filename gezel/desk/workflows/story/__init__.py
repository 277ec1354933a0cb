"""The demo world, told chapter by chapter through the real workflows; each file here is one chapter.

:func:`tell` writes half a year of life before the day of seeding, in one transaction: the world is there, or it is not.
"""

from .tale import deliver_mail, tell

__all__ = ["deliver_mail", "tell"]
