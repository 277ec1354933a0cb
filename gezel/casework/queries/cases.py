"""Finding a case for a page."""

from __future__ import annotations

from datetime import datetime

from django.db.models import OuterRef, Subquery
from django.shortcuts import get_object_or_404

from gezel.kernel.actor import Actor

from ..models import Case, Intention


def case_for(actor: Actor, key: str, at: datetime, *, wish: bool = False) -> Case:
    """The case with this key when the actor may open it; 404 otherwise. ``wish`` brings what the participant wants now along, as
    ``wish_text``, ``wish_voice`` and ``wish_at``. One query."""
    rows = Case.objects.seen_by(actor, at).select_related("partnership", "participant", "organisation")
    if wish:
        newest = Intention.objects.filter(case=OuterRef("pk")).order_by("-at", "-pk")
        rows = rows.annotate(**{f"wish_{name}": Subquery(newest.values(name)[:1]) for name in ("text", "voice", "at")})
    return get_object_or_404(rows, key=key)
