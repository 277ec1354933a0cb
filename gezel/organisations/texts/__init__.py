"""Sentences of this room, Dutch and English side by side."""

from gezel.kernel.texts import Text

from .labels import LABELS
from .news import EVENTS, MAILS, NOTICES
from .sign_in import SIGN_IN
from .verdicts import IMPORT, VERDICTS

TEXTS: dict[str, Text] = {**VERDICTS, **IMPORT, **LABELS, **EVENTS, **NOTICES, **MAILS, **SIGN_IN}
