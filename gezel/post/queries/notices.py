"""Reads of notices: only ever one's own."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import models

from gezel.kernel.actor import Actor
from gezel.kernel.typed import whole

from ..models import Notice


def notices_of(actor: Actor) -> models.QuerySet[Notice]:
    """The actor's own notices, newest first."""
    return Notice.objects.filter(person_id=actor.person_id)


PAGE = 40


@dataclass(frozen=True, slots=True)
class NoticePage:
    """A page of notices and the key of the next page (or none)."""

    notices: tuple[Notice, ...]
    next_key: str | None


def page_of(actor: Actor, after: str = "") -> NoticePage:
    """One's own notices, newest first, from the one after ``after`` (an id) on; one query."""
    found = notices_of(actor).order_by("-id")
    if before := whole(after):
        found = found.filter(id__lt=before)
    rows = list(found[: PAGE + 1])
    shown = tuple(rows[:PAGE])
    return NoticePage(shown, str(shown[-1].pk) if len(rows) > PAGE else None)


def unseen_of(person_id: int) -> int:
    """How many notices wait for a person: what the page frame shows (port ``unseen_notices``)."""
    return Notice.objects.filter(person_id=person_id, seen_at__isnull=True).count() if person_id else 0
