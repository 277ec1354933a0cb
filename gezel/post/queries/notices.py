"""Reads of notices: only ever one's own."""

from __future__ import annotations

from django.db import models

from gezel.kernel.actor import Actor

from ..models import Notice


def notices_of(actor: Actor) -> models.QuerySet[Notice]:
    """The actor's own notices, newest first."""
    return Notice.objects.filter(person_id=actor.person_id)


def unseen_count(actor: Actor) -> int:
    """How many of the actor's notices have not been seen; one query."""
    return notices_of(actor).filter(seen_at__isnull=True).count()
