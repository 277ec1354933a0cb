"""Two desks at once: a round is released once, a mail is written once, the last free slot goes to one (F-18, F-19)."""

from __future__ import annotations

from datetime import datetime

import pytest

from gezel.formation import words
from gezel.formation.models import Decision, PitchSlot, Release
from gezel.formation.workflows import decision, pitch
from gezel.post.models import Mail
from tests.plugins.races import together

from .decision_world import Decided, make

pytestmark = [pytest.mark.races, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def decided(at: datetime) -> Decided:
    """Round 1 decided for two candidates: one invited, one not."""
    return make(at).jury(arktos=True, emino=False)


@pytest.mark.rule("F-19")
def test_two_administrators_who_release_at_once_release_once(decided: Decided) -> None:
    decided.prepare()
    decided.give("arktos")
    for one in Decision.objects.select_related("mail"):
        decision.mark_read(one.pk, one.mail.version, decided.world.actor("tom"), decided.at)
    tom, leen, at = decided.world.actor("tom"), decided.world.actor("leen"), decided.at
    results = together(
        lambda: decision.release(decided.area.pk, words.PAPER, tom, at),
        lambda: decision.release(decided.area.pk, words.PAPER, leen, at),
    )
    assert sorted(results) == ["formation.decision_already_released", "ok"]
    assert Release.objects.count() == 1
    assert Mail.objects.filter(kind__in=words.DECISION_MAILS, released_at__isnull=False).count() == 2


@pytest.mark.rule("F-19")
def test_two_who_prepare_at_once_write_each_mail_once(decided: Decided) -> None:
    tom, leen, at = decided.world.actor("tom"), decided.world.actor("leen"), decided.at
    results = together(
        lambda: decision.prepare(decided.area.pk, words.PAPER, tom, at),
        lambda: decision.prepare(decided.area.pk, words.PAPER, leen, at),
    )
    assert results == ["ok", "ok"]
    assert Decision.objects.filter(voided_at__isnull=True).count() == 2
    assert Mail.objects.filter(kind__in=words.DECISION_MAILS).count() == 2


@pytest.mark.rule("F-18")
def test_one_slot_goes_to_one_candidate(at: datetime) -> None:
    both = make(at).jury(arktos=True, emino=True)
    both.prepare()
    tom, leen, starts = both.world.actor("tom"), both.world.actor("leen"), both.moment.starts_at
    one, other = both.of("arktos").pk, both.of("emino").pk
    results = together(
        lambda: pitch.give(one, both.moment.pk, starts, tom, both.at),
        lambda: pitch.give(other, both.moment.pk, starts, leen, both.at),
    )
    assert results.count("ok") == 1
    assert PitchSlot.objects.count() == 1
