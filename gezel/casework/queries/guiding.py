"""The cases someone goes along with today (C-04, D-08)."""

from __future__ import annotations

from datetime import datetime

from django.db.models import QuerySet

from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule

from .. import words
from ..models import Case


@rule("D-08", decides)
def guided_by(actor: Actor, at: datetime) -> QuerySet[Case]:
    """Open cases whose file the actor opens as companion or cover, with who they are about."""
    held = Case.objects.held_by(actor, at, *words.GUIDING)
    return held.filter(closed_at=None).select_related("participant", "partnership")
