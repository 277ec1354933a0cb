"""What the manager (and, reading, the support team) finds on the home and in the navigation around calls."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.urls import reverse

from gezel.kernel.actor import Actor
from gezel.kernel.ports import HomeCard, NavEntry

from ..models import Call, CallQuestion, CallVersion


def home_cards(actor: Actor, at: datetime) -> Sequence[HomeCard]:
    """Questions that wait for an answer, and drafts of a call that are not published. Two queries, for the manager only."""
    if not actor.has("manager"):
        return ()
    cards = []
    for slug, name, asked_at in CallQuestion.objects.filter(answered_at__isnull=True).values_list(
        "call__slug", "call__name", "asked_at"
    ):
        url = reverse("formation:call_around", args=[slug])
        cards.append(HomeCard("formation.card_question", {"call": name, "asked": asked_at}, url))
    drafts = CallVersion.objects.filter(number__isnull=True, edition__gt=0).values_list("call__slug", "call__name")
    for slug, name in drafts:
        url = reverse("formation:call_editor", args=[slug])
        cards.append(HomeCard("formation.card_draft_version", {"call": name}, url, kind="next"))
    return cards


def navigation(actor: Actor) -> Sequence[NavEntry]:
    """The call editor, for who may read it."""
    if not _reads_calls(actor):
        return ()
    return (NavEntry("formation.nav_calls", reverse("formation:calls"), "settings", "flanders"),)


def file_access(actor: Actor, owner: str, owner_id: int) -> bool | None:
    """Documents of a public call are for everyone; of a call in preparation for who may read it."""
    if owner != "formation.call":
        return None
    call = Call.objects.filter(pk=owner_id).first()
    return call is not None and (call.published_at is not None or _reads_calls(actor))


def _reads_calls(actor: Actor) -> bool:
    return actor.has("manager") or actor.has("support")
