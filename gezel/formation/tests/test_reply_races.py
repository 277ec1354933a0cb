"""Two at once on PostgreSQL: a reply goes in once, and the last two of the weighing decide it once (F-21, F-22)."""

from __future__ import annotations

from datetime import datetime

import pytest

from gezel.formation import words
from gezel.formation.models import Reply, Reversal
from gezel.formation.workflows import reply, reply_weighing
from gezel.post.models import Mail
from tests.plugins.races import together

from .reply_world import Replied, refused_first

pytestmark = [pytest.mark.races, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def first(at: datetime) -> Replied:
    """Emino refused after round 1."""
    return refused_first(at)


@pytest.mark.rule("F-21")
def test_a_reply_that_is_handed_in_twice_goes_in_once(first: Replied) -> None:
    first.write()
    pk, fatma, at, before = first.refusal.pk, first.fatma(), first.at, Mail.objects.count()
    results = together(*[lambda: reply.submit(pk, fatma, at)] * 2)
    assert sorted(results) == ["ok", "steps.not_now"]
    assert Reply.objects.get().state == words.SUBMITTED
    assert Mail.objects.filter(kind=words.MAIL_REPLY_RECEIPT).count() == 1 == Mail.objects.count() - before


@pytest.mark.rule("F-22")
def test_two_who_hand_in_together_decide_once(first: Replied) -> None:
    found, at = first.sent(), first.at
    seats = {}
    for who in ("piet", "eva"):
        seat, by = first.ask(found, who), first.weigher(who)
        reply_weighing.declare(seat.pk, False, "", True, by, at)
        reply_weighing.save(seat.pk, words.REVERSE, "Het stond er.", 0, by, at)
        seats[seat.pk] = by
    (one, piet), (other, eva) = seats.items()
    results = together(
        lambda: reply_weighing.hand_in(one, piet, at),
        lambda: reply_weighing.hand_in(other, eva, at),
    )
    found.refresh_from_db()
    assert results == ["ok", "ok"] and found.result == words.REVERSED
    assert Reversal.objects.count() == 1 and Mail.objects.filter(kind=words.MAIL_REPLY_INVITED).count() == 1


@pytest.mark.rule("F-22")
def test_a_seat_that_is_handed_in_twice_counts_once(first: Replied) -> None:
    found, at = first.sent(), first.at
    seat, piet = first.ask(found, "piet"), first.weigher("piet")
    reply_weighing.declare(seat.pk, False, "", True, piet, at)
    reply_weighing.save(seat.pk, words.REVERSE, "Het stond er.", 0, piet, at)
    results = together(*[lambda: reply_weighing.hand_in(seat.pk, piet, at)] * 2)
    found.refresh_from_db()
    assert sorted(results) == ["ok", "steps.not_now"] and found.decided_at is None
