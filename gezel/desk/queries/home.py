"""What waits for an actor, gathered from every room through the port ``home_cards``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from gezel.kernel.actor import Actor
from gezel.kernel.clock import end_of
from gezel.kernel.ports import HomeCard, home_cards


@dataclass(frozen=True, slots=True)
class Home:
    """The cards of a home in three groups, each by due date: to do now, waiting for others, what comes next."""

    todo: tuple[HomeCard, ...]
    waiting: tuple[HomeCard, ...]
    coming: tuple[HomeCard, ...]

    @property
    def is_empty(self) -> bool:
        """Nothing at all to show."""
        return not (self.todo or self.waiting or self.coming)


def home_of(actor: Actor, at: datetime) -> Home:
    """Every room's cards for this actor at an instant, grouped and ordered."""
    cards = [card for source in home_cards for card in source(actor, at)]

    def of(*kinds: str) -> tuple[HomeCard, ...]:
        return tuple(sorted((c for c in cards if c.kind in kinds), key=_due))

    return Home(of("todo"), of("wait"), of("next", "done"))


def _due(card: HomeCard) -> tuple[float, str]:
    if card.due is None:
        return (float("inf"), card.code)
    instant = card.due if isinstance(card.due, datetime) else end_of(card.due)
    return (instant.timestamp(), card.code)
