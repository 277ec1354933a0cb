"""The board of an area, and the manager's list of delivered addenda."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from gezel.ui.access import SIGNED_IN, access


@access(SIGNED_IN)
def board(request: HttpRequest, call_slug: str, area_slug: str) -> HttpResponse:
    """The area's public page, for now."""
    return redirect("formation:area", call_slug, area_slug)


@access(SIGNED_IN)
def waiting(request: HttpRequest) -> HttpResponse:
    """The list of calls, for now."""
    return redirect("formation:front")
