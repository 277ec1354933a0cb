"""Who joins the second round by a reply is waited for and taken in like the others (F-22)."""

from __future__ import annotations

from datetime import datetime

import pytest

from gezel.formation import words
from gezel.formation.queries import cards_decisions
from gezel.formation.queries.partnership import chosen, partners_of
from gezel.formation.workflows.jury_news import round_is_whole
from tests import cast

from .reply_world import Replied, refused_first, refused_second


def whole(first: Replied) -> tuple[bool, bool]:
    """Whether the jury calls round 2 whole, and whether the desk has a card that says so."""
    cards = [card.code for card in cards_decisions.cards(first.desk(), first.at)]
    return round_is_whole(first.area, words.PITCH, first.at), "formation.card_round_whole" in cards


@pytest.mark.rule("F-22")
def test_a_refusal_reversed_on_a_reply_keeps_round_2_open_until_that_pitch_is_judged(at: datetime, db: None) -> None:
    first = refused_first(at)
    found = first.sent()
    assert whole(first) == (False, False)  # Arktos, invited by the jury, still has to pitch
    first.decided.after_pitch(at=at, arktos=True)
    assert whole(first) == (True, True)  # a refusal that stands waits for nobody
    first.weigh(found, piet=words.REVERSE, eva=words.REVERSE)
    assert whole(first) == (False, False)
    first.decided.after_pitch(at=at, emino=True)
    assert whole(first) == (True, True)


@pytest.mark.rule("F-22")
def test_who_was_refused_after_the_pitch_is_a_partner_once_that_is_reversed(at: datetime, db: None) -> None:
    second = refused_second(at)
    found, emino = second.sent(), cast.organisation("emino")
    partners = lambda: {p.organisation for p in partners_of(second.area) if p.side == words.SIDE_SELECTED}  # noqa: E731
    assert partners() == {cast.organisation("arktos")}
    second.weigh(found, piet=words.REVERSE, eva=words.REVERSE)
    assert partners() == {cast.organisation("arktos"), emino}
    assert [row.candidacy.organisation for row in chosen().filter(candidacy__organisation=emino)] == [emino]
