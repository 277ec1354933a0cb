"""Pauses whose day has come: they wait for who goes along with the participant (C-18)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.db.models import Exists, OuterRef
from django.urls import reverse

from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import rule, shows

from .. import words
from ..models import Case, CaseRole, Pause
from .waiting import Waiting


@rule("C-18", shows)
def waiting(actor: Actor, at: datetime) -> Iterator[Waiting]:
    """Pauses that were to be looked at again by now, of cases one guides. One query."""
    today = day_of(at)
    mine = CaseRole.objects.on(today).filter(
        case=OuterRef("case"),
        person_id=actor.person_id,
        organisation_id=actor.organisation_id,
        kind__in=words.GUIDING,
    )
    rows = Pause.objects.filter(
        Exists(mine), ended_at=None, expected_on__lte=today, case__in=Case.objects.seen_by(actor, at)
    )
    for row in rows.select_related("case__participant").order_by("expected_on", "pk")[:50]:
        url = reverse("casework:course", args=[row.case.key])
        params: dict[str, object] = {"name": row.case.name, "since": day_of(row.began_at)}
        yield Waiting(row.case, "casework.waits_pause", params, url, row.expected_on)
