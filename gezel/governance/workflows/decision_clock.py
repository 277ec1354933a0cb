"""What the clock does for decisions: settle what is past its last day, remind who has not spoken (G-08)."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule

from ..models import Decision
from ..queries.decision_table import gather
from . import decision_news as news
from .decision_taking import take


@rule("G-08", decides)
def close_due(at: datetime) -> None:
    """The clock's work: settle each decision whose last day has passed. Again and again gives the same."""
    due = Decision.objects.filter(outcome="", last_day__lt=day_of(at)).order_by("pk")
    for pk in list(due.values_list("pk", flat=True)):
        with transaction.atomic():
            take(pk, at)


@rule("G-08", decides)
def remind(at: datetime) -> None:
    """Two days before the last day, and on it, whoever has not spoken hears so once."""
    soon = Decision.objects.filter(outcome="", last_day__gte=day_of(at))
    near = [d for d in soon.select_related("body__partnership", "partnership") if news.is_near(d, at)]
    for decision in near:
        news.remind(gather(decision, at), at)


def tick(at: datetime) -> None:
    """Port ``clock_jobs``."""
    close_due(at)
    remind(at)
