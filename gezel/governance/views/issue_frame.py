"""What every page under "Kwesties" shows around it: the partnership's frame and the pages beside it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from gezel.organisations.models import Partnership

from . import frame

TAB = "governance:issues"
SUBS = (
    ("governance.sub_issues", "governance:issues"),
    ("governance.sub_barriers", "governance:barriers"),
    ("governance.sub_questions", "governance:support_questions"),
    ("governance.sub_challenges", "governance:challenges"),
    ("governance.sub_balance", "governance:balance"),
    ("governance.sub_communication", "governance:communication"),
    ("governance.sub_conflicts", "governance:conflicts"),
)


def reading(request: HttpRequest, pk: int, sub: str = "") -> tuple[Partnership, dict[str, Any]]:
    """The partnership and the frame of a page, with the pages beside it; 404 for who may not read."""
    found, context = frame.reading(request, pk, TAB)
    context["subs"] = [(code, name, reverse(name, args=[pk])) for code, name in SUBS]
    context["sub"] = sub
    return found, context
