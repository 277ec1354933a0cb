"""Reads: the history of a thing, as lines a page can show."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import models
from django.db.models import Q

from ..models import Event


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a history: when, who (name and organisation), the sentence, the reason given."""

    at: datetime
    who: str
    organisation: str
    sentence: str
    reason: str
    code: str


def events_of(*things: models.Model) -> models.QuerySet[Event]:
    """The events of the given things, oldest first. What a reader may know of them is the calling room's policy."""
    where = Q(pk__in=[])
    for thing in things:
        where |= Q(thing_kind=thing._meta.label_lower, thing_id=str(thing.pk))
    return Event.objects.filter(where).order_by("id")


def history(
    things: Sequence[models.Model], language: str = "nl", hide: Iterable[str] = (), newest_first: bool = True
) -> list[Line]:
    """The history of things as sentences, without the codes in ``hide``; one query."""
    events = events_of(*things).exclude(code__in=list(hide))
    lines = [Line(e.at, e.person_name, e.organisation_name, e.sentence(language), e.reason, e.code) for e in events]
    return lines[::-1] if newest_first else lines
