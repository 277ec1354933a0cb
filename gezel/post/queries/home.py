"""What the post asks of somebody: only of whoever looks after the system."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db.models import Q

from gezel.kernel.actor import Actor
from gezel.kernel.ports import HomeCard, NavEntry

from ..models import Mail

PAGE = "/beheer/post/"


def home_cards(actor: Actor, at: datetime) -> Sequence[HomeCard]:
    """For a system administrator: how many mails came back or are doubtful; one query, none for anybody else."""
    if not actor.has("site_admin"):
        return ()
    stuck = Q(failed_at__isnull=False) | Q(unsure_at__isnull=False)
    count = Mail.objects.filter(stuck, voided_at__isnull=True, sent_at__isnull=True).count()
    return (HomeCard("post.card_stuck", {"count": count}, PAGE),) if count else ()


def navigation(actor: Actor) -> Sequence[NavEntry]:
    """The page with the state of mail and jobs, for a system administrator and the manager."""
    if actor.has("site_admin") or actor.has("manager"):
        return (NavEntry("post.status", PAGE, "mail", "vlaanderen"),)
    return ()
