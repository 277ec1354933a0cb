"""A Word file that cannot be read, with the sentence that says what to do instead."""

from __future__ import annotations

from typing import Any

from gezel.kernel.verdict import Refused, no


class WordFormError(Refused):
    """Refused with ``code`` (``formation.word_…``) and ``params``; nothing of the file was kept."""

    def __init__(self, code: str, **params: Any) -> None:
        super().__init__(no(code, **params))
        self.code = code
        self.params = params
