"""Whose words an intention is written in (C-05)."""

from typing import Final

OWN: Final = "own"
RETOLD: Final = "retold"
VOICES: Final = (OWN, RETOLD)
