"""Two at once on PostgreSQL: one submission, one candidacy, no text overwritten (F-09, F-11)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from gezel.formation.models import Candidacy, Reminder, Section, SectionVersion
from gezel.formation.workflows.candidacy import start, submit, withdraw
from gezel.formation.workflows.candidacy_reminders import remind
from gezel.formation.workflows.candidacy_text import save_section
from gezel.kernel import clock
from gezel.post.models import Mail
from tests import cast
from tests.plugins.doors import MONDAY as AT
from tests.plugins.races import together

from .candidates import begin, fill, submitted, world

pytestmark = [pytest.mark.races, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def standing_clock():
    """The world's clock stands still."""
    with clock.frozen(AT):
        yield


@pytest.mark.rule("F-11")
def test_two_submits_at_once_are_one_submission():
    candidacy, actor = begin(world(AT), AT)
    fill(candidacy, actor, AT)
    results = together(*[lambda: submit(candidacy.pk, actor, AT)] * 2)
    assert results == ["ok", "ok"] and candidacy.submissions.count() == 1
    assert Mail.objects.filter(kind="formation.candidacy_receipt").count() == 1


@pytest.mark.rule("F-11")
def test_submit_and_withdraw_at_once_end_in_one_clear_state():
    given = world(AT)
    candidacy, actor = submitted(given, AT)
    save_section(candidacy.pk, "d1a", "nieuwe tekst", 1, actor, AT)
    later = AT + timedelta(hours=1)
    together(
        lambda: submit(candidacy.pk, actor, later), lambda: withdraw(candidacy.pk, actor, later - timedelta(seconds=1))
    )
    candidacy.refresh_from_db()
    assert candidacy.stands and candidacy.submissions.count() == 2


@pytest.mark.rule("F-09")
def test_two_colleagues_that_begin_at_once_begin_one_candidacy():
    given = world(AT)
    an, joris = cast.actor("an"), cast.actor("joris")
    arktos = cast.organisation("arktos")
    answers = {"invoice_only": False, "consortium": False}
    results = together(
        lambda: start(given.area, arktos, an, AT, **answers), lambda: start(given.area, arktos, joris, AT, **answers)
    )
    assert sorted(results) == ["formation.door_second", "ok"] and Candidacy.objects.count() == 1


@pytest.mark.rule("F-08")
def test_two_texts_for_one_field_at_once_are_both_kept():
    given = world(AT)
    candidacy, an = begin(given, AT)
    joris = given.actor("joris")
    together(
        lambda: save_section(candidacy.pk, "d1a", "van An", 0, an, AT),
        lambda: save_section(candidacy.pk, "d1a", "van Joris", 0, joris, AT),
    )
    texts = {Section.objects.get(code="d1a").text, *SectionVersion.objects.values_list("text", flat=True)}
    assert texts == {"van An", "van Joris"}


@pytest.mark.rule("F-11")
def test_two_clocks_remind_once():
    given = world(AT)
    begin(given, AT)
    moment = given.deadline - timedelta(days=7, hours=3)
    assert together(*[lambda: remind(moment)] * 2) == ["ok", "ok"]
    assert Reminder.objects.count() == 1 and Mail.objects.filter(kind="formation.candidacy_reminder").count() == 1
