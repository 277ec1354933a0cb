"""Decisions in the world of Noorderkempen: proposing, speaking, and looking, in few words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import pytest

from gezel.governance import words
from gezel.governance.models import Decision, DecisionWord, Objection
from gezel.governance.queries.decision_table import Gathered, gather
from gezel.governance.tests.governance_world import World, running
from gezel.governance.workflows import decision_between as between
from gezel.governance.workflows import decision_closing as closing
from gezel.governance.workflows import decision_steps as steps
from gezel.governance.workflows import decision_words as speaking
from gezel.governance.workflows.decisions import Draft, presence, propose
from gezel.kernel.verdict import Refused
from tests import cast

DRAFT = Draft("Een vaste dag in het buurthuis", "Mensen vinden ons niet.", "Elke dinsdag zit iemand van ons daar.")
MEMBERS = ("dirk", "fatma", "wim", "an", "griet", "yasmina")


@dataclass
class Circle:
    """One decision of the support group, facilitated by Wim; people are named as in the cast."""

    world: World
    decision: Decision
    at: datetime

    def actor(self, who: str) -> Any:
        """Somebody now."""
        return self.world.actor(who, self.at)

    def now(self) -> Gathered:
        """The decision as it stands now."""
        rows = Decision.objects.select_related("body__partnership", "body__fallback_role", "partnership", "role")
        return gather(rows.get(pk=self.decision.pk), self.at)

    @property
    def state(self) -> str:
        """Where it stands."""
        return self.now().state

    def say(self, who: str, kind: str = words.NO_OBJECTION, text: str = "", **more: Any) -> DecisionWord:
        """Somebody says something."""
        return speaking.say(self.decision.pk, kind, text, self.actor(who), self.at, **more)

    def object(self, who: str, text: str = "Zo missen we wie geen bus heeft.") -> Objection:
        """Somebody objects."""
        return speaking.object_to(self.decision.pk, text, self.actor(who), self.at)

    def find(self, objection: Objection, qualifies: bool = True, by: str = "wim") -> Objection:
        """The facilitator records the finding."""
        return steps.find(objection.pk, qualifies, "Dat zagen we samen zo.", self.actor(by), self.at)

    def integrate(self, objection: Objection, text: str = "Elke dinsdag, en een busje.", by: str = "wim") -> Any:
        """The facilitator integrates an objection."""
        return steps.integrate(objection.pk, text, "Het busje komt erbij.", self.actor(by), self.at)

    def here(self, *who: str) -> None:
        """Who is in the meeting."""
        presence(self.decision.pk, [cast.person(one).pk for one in who], self.at)

    def ask(self, by: str = "wim") -> None:
        """Ask for objections in the meeting."""
        steps.open_objections(self.decision.pk, self.actor(by), self.at)

    def between(self, reason: str = "") -> Decision:
        """Ask between meetings."""
        return between.ask_between(self.decision.pk, self.actor("wim"), self.at, reason)

    def adopt(self, by: str = "wim", reason: str = "") -> Decision:
        """Record that it is decided."""
        return closing.adopt(self.decision.pk, self.actor(by), self.at, reason)


def circle(at: datetime, world: World | None = None, by: str = "wim", **change: Any) -> Circle:
    """A proposal in the support group of a world of its own."""
    world = world or running(at)
    return Circle(world, propose(world.body().pk, replace(DRAFT, **change), world.actor(by, at), at), at)


def refused(act: Any, *args: Any, **kwargs: Any) -> str:
    """The code of the refusal of something that must be refused, without its room."""
    with pytest.raises(Refused) as caught:
        act(*args, **kwargs)
    return caught.value.verdict.code.removeprefix("governance.decision_")


def ids(who: Iterable[str]) -> set[int]:
    """The ids of people of the cast."""
    return {cast.person(one).pk for one in who}
