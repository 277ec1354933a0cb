"""What every page frame knows."""

from typing import Any

from django.http import HttpRequest


def frame(request: HttpRequest) -> dict[str, Any]:
    """The actor of the page."""
    return {"actor": getattr(request, "actor", None)}
