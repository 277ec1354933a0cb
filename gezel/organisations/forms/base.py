"""What our forms share: labels by code in the reader's language."""

from __future__ import annotations

from django.utils.functional import lazy
from django.utils.translation import get_language

from gezel.kernel.texts import say


def _said(code: str) -> str:
    return say(f"organisations.{code}", get_language() or "nl")


label = lazy(_said, str)
"""The sentence ``organisations.<code>`` in the language of the screen, said when it is shown."""
