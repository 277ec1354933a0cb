"""What views share when they save: try it and show why not, or say that it was done."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest

from gezel.kernel.texts import say
from gezel.kernel.verdict import Refused


def told(request: HttpRequest, code: str = "ui.saved", **params: Any) -> None:
    """A message for the next page."""
    messages.success(request, say(code, request.actor.language, **params))  # type: ignore[attr-defined]


def attempt(form: Any, act: Callable[[], Any]) -> bool:
    """Do it when the form is valid; a refusal is shown on the form, with everything that was typed."""
    if not form.is_valid():
        return False
    try:
        act()
    except Refused as refusal:
        form.refuse(refusal)
        return False
    return True
