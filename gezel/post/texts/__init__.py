"""Sentences of the room `post`."""

from .clock import CLOCK
from .files import FILES
from .mail import MAIL
from .notices import NOTICES

TEXTS = {**FILES, **MAIL, **CLOCK, **NOTICES}
