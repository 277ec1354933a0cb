"""What waits in one partnership for whoever looks: the home cards of this room that lead into it (G-14)."""

from __future__ import annotations

from datetime import datetime

from django.urls import reverse

from gezel.kernel.actor import Actor
from gezel.kernel.ports import HomeCard, home_cards
from gezel.kernel.rule import rule, shows
from gezel.organisations.models import Partnership

ROOM = "governance"


@rule("G-14", shows)
def waiting_here(actor: Actor, partnership: Partnership, at: datetime) -> list[HomeCard]:
    """The cards of governance whose page lies in this partnership, in their own order."""
    inside = reverse("governance:partnership", args=[partnership.pk])
    rooms = [cards for room, cards in home_cards.items() if room.split()[0] == ROOM]
    return [card for cards in rooms for card in cards(actor, at) if card.url.startswith(inside)]
