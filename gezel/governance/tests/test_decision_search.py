"""Decisions in the search of the house: by the start of a word, only what one may open (G-08, D-01)."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest

from gezel.governance import words
from gezel.governance.models import Decision
from gezel.governance.queries.cards_decisions import search
from gezel.governance.tests.decision_world import Circle, circle
from tests import cast


@pytest.fixture
def asked(db: None, at: datetime) -> Circle:
    """A proposal on a fixed day in the community house."""
    return circle(at)


def titles(actor: Any, query: str) -> list[str]:
    """What somebody finds."""
    return [hit.title for hit in search(actor, query)]


@pytest.mark.rule("G-08")
def test_by_the_start_of_a_word_with_its_place(asked: Circle) -> None:
    (hit,) = search(asked.actor("wim"), "buurthuis vaste")
    assert hit.url == f"/partnerschappen/{asked.world.partnership.pk}/beslissingen/{asked.decision.pk}/"
    assert hit.detail == asked.world.partnership.name
    assert titles(asked.actor("wim"), "huis") == titles(asked.actor("wim"), " ") == []


@pytest.mark.rule("D-01")
def test_nobody_outside_finds_it_and_who_coaches_or_manages_does(asked: Circle) -> None:
    assert titles(cast.actor("leen"), "buurthuis") == []
    assert titles(cast.actor("mieke"), "buurthuis") == [asked.decision.title]


@pytest.mark.rule("D-01")
def test_the_case_conference_is_found_by_who_sits_in_it(asked: Circle) -> None:
    conference = asked.world.body(words.CASE_CONFERENCE)
    Decision.objects.filter(pk=asked.decision.pk).update(body=conference)
    assert titles(asked.actor("wim"), "buurthuis") == titles(cast.actor("mieke"), "buurthuis") == []
    asked.world.seat("wim", words.CASE_CONFERENCE)
    assert titles(asked.actor("wim"), "buurthuis") == [asked.decision.title]


@pytest.mark.rule("D-01")
def test_who_left_finds_what_was_closed_before_and_nothing_later(asked: Circle) -> None:
    asked.world.leave("arktos", asked.world.on - timedelta(days=1))
    assert titles(asked.world.actor("joris"), "buurthuis") == []
    closed = {"outcome": words.ADOPTED, "facilitator": asked.decision.facilitator or cast.person("wim")}
    for days, found in ((3, [asked.decision.title]), (0, [])):
        when = asked.at - timedelta(days=days)
        Decision.objects.filter(pk=asked.decision.pk).update(
            closed_at=when, adopted_at=when, review_on=asked.world.on, **closed
        )
        assert titles(asked.world.actor("joris"), "buurthuis") == found
