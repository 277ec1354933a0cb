"""The cases someone goes along with today (C-04, D-08)."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Exists, OuterRef, QuerySet

from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule

from .. import words
from ..models import Case, CaseRole


@rule("D-08", decides)
def guided_by(actor: Actor, at: datetime) -> QuerySet[Case]:
    """Open cases whose file the actor opens as companion or cover, with who they are about."""
    roles = CaseRole.objects.on(day_of(at)).filter(
        case=OuterRef("pk"),
        person_id=actor.person_id,
        organisation_id=actor.organisation_id,
        kind__in=words.GUIDING,
    )
    seen = Case.objects.seen_by(actor, at).filter(Exists(roles), closed_at=None)
    return seen.select_related("participant", "partnership")
