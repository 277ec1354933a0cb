"""Sentences of this room, Dutch and English side by side."""

from gezel.kernel.texts import Text

from .sign_in import SIGN_IN

TEXTS: dict[str, Text] = {**SIGN_IN}
