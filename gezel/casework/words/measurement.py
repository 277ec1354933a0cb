"""Measurement: how an instrument was filled in."""

from typing import Final

HANDED: Final = "handed"
OWN: Final = "own"
HANDS: Final = (HANDED, OWN)

PIN_DIGITS: Final = 4
TRIES: Final = 5  # wrong ways back in before the session ends
GOES_ON_DAYS: Final = 14  # so long one may go on with what was begun: answers belong to one moment
