"""The own place from the worker's side: sharing told by mouth, words that wait, and what of confidence stays out (C-19, D-08)."""

from datetime import timedelta

import pytest
from django.urls import reverse

from gezel.casework import words
from gezel.casework.models import Case, Contact, Safety, Sharing
from gezel.casework.queries.own_sections import contacts, safety
from gezel.casework.queries.own_take import data_of
from gezel.casework.queries.own_waiting import unread
from gezel.casework.workflows import own_sharing
from gezel.casework.workflows.own_words import put, read_all
from gezel.kernel.actor import Actor
from gezel.kernel.verdict import Refused
from tests import cast

from .case_world import with_case

pytestmark = pytest.mark.django_db
AMINA = Actor(name="Amina Testers", language="nl")


@pytest.mark.rule("C-19")
def test_a_yes_or_no_that_was_said_is_noted_by_who_goes_along_only(client, at):
    world = with_case(at)
    page, arktos = reverse("casework:own_access", args=[world.case.key]), cast.organisation("arktos").pk
    an = client.as_(*cast.join("an"))
    form = {"organisation": arktos, "purpose": words.CONFER}
    assert an.post_form(page, {**form, "allow": ""}).status_code == 302
    row = Sharing.objects.get(organisation=arktos, purpose=words.CONFER)
    assert (row.source, row.by) == ("talk", cast.person("an"))
    assert an.post_form(page, {**form, "stop": ""}).status_code == 302
    assert not Sharing.objects.filter(organisation=arktos, purpose=words.CONFER, withdrawn_at=None).exists()
    for step in (own_sharing.note_allowed, own_sharing.note_withdrawn):
        with pytest.raises(Refused):
            step(world.case.pk, arktos, words.GUIDE, world.actor("griet"), at)
    assert Case.objects.seen_by(world.actor("an"), at).exists()


@pytest.mark.rule("C-19")
def test_words_wait_for_who_goes_along_until_they_say_that_they_read_them(at):
    world = with_case(at)
    put(world.case.pk, words_kind(), "Luister eens", "", "", AMINA, at)
    assert [(w.case, w.params["number"]) for w in unread(world.actor("an"), at)] == [(world.case, 1)]
    for who in ("griet", "joris", "wim"):
        assert not list(unread(world.actor(who), at))
        with pytest.raises(Refused):
            read_all(world.case.pk, world.actor(who), at)
    assert read_all(world.case.pk, world.actor("an"), at) == 1
    assert not list(unread(world.actor("an"), at))


def words_kind():
    from gezel.casework.words.own import ADDED

    return ADDED


@pytest.mark.rule("D-08")
@pytest.mark.rule("R-06")
@pytest.mark.rule("C-19")
def test_notes_are_read_but_not_those_in_confidence_nor_what_is_dangerous(at):
    world = with_case(at)
    an, arktos = cast.person("an"), cast.organisation("arktos")
    for number, (text, secret) in enumerate((("Gewone nota", False), ("zilverreiger", True))):
        Contact.objects.create(
            case=world.case, kind="office", at=at, minutes=30, text=text, confidential=secret, author=an,
            organisation=arktos, made_at=at, client_id=f"n{number}",
        )  # fmt: skip
    for text, danger in (("Grote hond", None), ("zilverreiger", "ex leest mee")):
        Safety.objects.create(
            case=world.case, text=text, danger=danger, seen_on=at.date(), until_on=at.date() + timedelta(days=30),
            made_at=at, by=an,
        )  # fmt: skip
    assert [entry.fields.get("text") for entry in contacts(world.case, at)] == ["Gewone nota", None]
    assert [entry.fields.get("in_confidence") for entry in contacts(world.case, at)] == [None, True]
    assert [entry.fields["text"] for entry in safety(world.case, at)] == ["Grote hond"]
    whole = data_of(world.case, at)
    assert whole["sections"]["contacts"][0]["text"] == "Gewone nota"
    assert "zilverreiger" not in str(whole)
