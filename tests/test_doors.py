"""The shared fixtures themselves: a clock that stands still, a hat that is on, mail that arrives, queries that count."""

import smtplib

import pytest
from django.core.mail import send_mail

from gezel.kernel import clock
from gezel.organisations.models import Organisation, Person
from tests import cast


def test_the_clock_stands_on_monday_morning(at):
    assert clock.now() == at
    assert clock.at_brussels(clock.today(), clock.now().astimezone(clock.BRUSSELS).time()) == at


def test_everyone_in_the_cast_can_be_made_with_their_organisation(db, at):
    for key, who in cast.PEOPLE.items():
        actor = cast.actor(key)
        assert actor.name == who.name
        assert bool(actor.organisation_id) == bool(who.organisation)
    assert Person.objects.count() == len(cast.PEOPLE)
    for key in cast.ORGANISATIONS:
        cast.organisation(key).full_clean()
    assert Organisation.objects.count() == len(cast.ORGANISATIONS)


def test_a_client_puts_on_the_hat_it_is_given(db, at, client):
    an, arktos = cast.join("an")
    cast.join("an", "compaan")
    actor = client.as_(an, arktos).get("/").wsgi_request.actor
    assert (actor.person_id, actor.organisation_id, actor.second_factor) == (an.pk, arktos.pk, True)
    assert client.as_(an).get("/").wsgi_request.actor.organisation_id == 0
    assert client.get("/").wsgi_request.actor.is_visitor


def test_mail_arrives_over_smtp_and_a_refusal_is_heard(smtp):
    send_mail("Dag", "Tot straks", "gezel@example.org", ["an@example.org"])
    assert smtp.to("an@example.org")[0].get_content().strip() == "Tot straks"
    smtp.refuse = "550 onbekend"
    with pytest.raises(smtplib.SMTPDataError):
        send_mail("Dag", "Tot straks", "gezel@example.org", ["an@example.org"])


def test_the_query_counter_names_what_was_asked(exactly):
    with exactly(1):
        Person.objects.count()
    with pytest.raises(pytest.fail.Exception, match="1 queries instead of 0"), exactly(0):
        Person.objects.count()
