"""Looks go when their term is over: five years from 31 December of the year of the look (D-05, the privacy table).

Whole seals at a time, and what went is recorded first, so that ``verify`` still tells a removed batch from a stolen one.
"""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from gezel.kernel.actor import SYSTEM
from gezel.kernel.clock import day_of, start_of
from gezel.kernel.rule import decides, rule

from .. import words
from ..models import Look, LookThing, Seal
from ..rules.chain import runs_of
from .record import record
from .retention import way_round

YEARS = 5
BATCH = 200  # seals at a time


@rule("D-05", decides)
def kept_since(at: datetime) -> datetime:
    """Looks before this instant have had their term."""
    return start_of(date(day_of(at).year - YEARS, 1, 1))


@rule("D-05", decides)
def forget_looks(at: datetime) -> int:
    """Remove sealed looks whose term is over (periodic); returns how many. One query when there are none."""
    limit = kept_since(at)
    first = Look.objects.order_by("id").first()
    if first is None or first.at >= limit:
        return 0
    seals = Seal.objects.filter(kind=words.LOOK, sealed_at__lt=limit).order_by("number").iterator()
    due = [seal for seal in seals if seal.runs[-1][1] >= first.pk][:BATCH]
    return _forget(due, at) if due else 0


@transaction.atomic
def _forget(seals: list[Seal], at: datetime) -> int:
    """Record which seals go, then let their rows go."""
    count = sum(seal.count for seal in seals)
    record("audit.retained", None, SYSTEM, at, "", {"number": count, "seals": runs_of([seal.number for seal in seals])})
    with way_round():
        for first, last in (run for seal in seals for run in seal.runs):
            LookThing.objects.filter(look_id__gte=first, look_id__lte=last).delete()
            Look.objects.filter(id__gte=first, id__lte=last).delete()
    return count
