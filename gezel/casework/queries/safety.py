"""Safety information of a case, and what of it the participant reads in their own place (D-08)."""

from __future__ import annotations

from ..models import Case, Safety


def all_safety(case: Case) -> list[Safety]:
    """Everything that ever stood, newest first. One query."""
    return list(Safety.objects.filter(case=case).select_related("by", "ended_by"))
