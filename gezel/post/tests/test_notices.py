"""Notices: told once, one's own only, seen once."""

from datetime import date, timedelta

import pytest

from gezel.kernel import texts
from gezel.kernel.actor import Actor
from gezel.kernel.texts import Text
from gezel.post.models import Notice
from gezel.post.queries.notices import notices_of
from gezel.post.workflows.notices import see, tell, withdraw

from .conftest import AT

pytestmark = pytest.mark.django_db
TOM = Actor(person_id=8, name="Tom")
texts.register("noticetest", {"noticetest.due": Text("Indienen tot {day}.", "Submit until {day}.")})


def _tell(people, key="", at=AT) -> None:
    tell(people, "noticetest.due", {"day": date(2026, 4, 1)}, "/kandidatuur/1/", at, due=AT, key=key)


def test_each_person_is_told_in_their_own_language():
    _tell([7, 8, 8, 0])
    assert sorted(Notice.objects.values_list("person_id", flat=True)) == [7, 8]
    notice = notices_of(TOM).get()
    assert notice.sentence() == "Indienen tot woensdag 1 april 2026."
    assert notice.sentence("en") == "Submit until Wednesday 1 April 2026."


def test_a_reminder_with_a_key_comes_once_and_reaches_who_was_not_told_yet():
    _tell([7], key="deadline-7:candidacy:1")
    _tell([7, 8], key="deadline-7:candidacy:1", at=AT + timedelta(minutes=1))
    assert sorted(Notice.objects.values_list("person_id", flat=True)) == [7, 8]


def test_without_a_key_the_same_may_be_told_again():
    _tell([7])
    _tell([7])
    assert Notice.objects.count() == 2


def test_only_ones_own_notices_are_seen():
    _tell([7, 8])
    other = Notice.objects.get(person_id=7)
    assert see(TOM, AT, [other.pk]) == 0
    assert notices_of(TOM).filter(seen_at=None).count() == 1
    assert see(TOM, AT) == 1
    assert see(TOM, AT + timedelta(days=1)) == 0
    assert notices_of(TOM).get().seen_at == AT


def test_a_warning_that_no_longer_holds_is_taken_back_while_unseen():
    _tell([7, 8], key="k")
    see(TOM, AT)
    assert withdraw("k") == 1
    assert withdraw("") == 0
    assert Notice.objects.get().person_id == 8


def test_a_notice_never_leads_out_of_the_house():
    from django.db import IntegrityError

    with pytest.raises(IntegrityError):
        tell([7], "noticetest.due", {}, "https://elders.example/", AT)


def test_a_code_without_a_sentence_is_refused():
    with pytest.raises(ValueError, match="no sentence"):
        tell([7], "noticetest.none", {}, "/", AT)
