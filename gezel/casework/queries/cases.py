"""Finding a case for a page."""

from __future__ import annotations

from datetime import datetime

from django.shortcuts import get_object_or_404

from gezel.kernel.actor import Actor

from ..models import Case


def case_for(actor: Actor, key: str, at: datetime) -> Case:
    """The case with this key when the actor may open it; 404 otherwise. One query."""
    rows = Case.objects.seen_by(actor, at).select_related("partnership", "participant", "organisation")
    return get_object_or_404(rows, key=key)
