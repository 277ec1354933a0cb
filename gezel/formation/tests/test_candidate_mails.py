"""Before the deadline nobody learns from a stuck mail who stands: not from its address, not from its domain (F-11)."""

from __future__ import annotations

import pytest
from django.urls import reverse

from gezel.formation.queries.candidate_mails import sealed
from gezel.formation.tests.candidates import begin, world
from gezel.kernel import clock
from gezel.post.models import Mail
from gezel.post.words import Recipient
from gezel.post.workflows.mail import draft
from tests import cast

pytestmark = [pytest.mark.django_db, pytest.mark.rule("F-11")]


def stuck(about, at, address="contact@alleen-arktos.example"):
    """A mail that the server refused."""
    actor = cast.actor("an")
    mail = draft(
        "formation.receipt", about, Recipient(address, "Contact"), "Ontvangen", "Tekst", actor, at, review=False
    )
    error = {"last_error": "post.mail_address_refused", "last_error_params": {"to": address}}
    Mail.objects.filter(pk=mail.pk).update(failed_at=at, **error)
    return mail


def test_the_manager_sees_that_a_mail_is_stuck_but_not_where_it_goes(client, at):
    given = world(at)
    candidacy, _ = begin(given, at)
    mail = stuck(candidacy, at)
    manager = client.as_(*cast.join("mieke"))
    page = manager.get(reverse("post:status")).content.decode()
    assert f"Mail {mail.pk}" in page and "blijft verborgen tot de deadline" in page
    assert "alleen-arktos" not in page
    with clock.frozen(given.deadline):
        assert "aan een adres bij alleen-arktos.example" in manager.get(reverse("post:status")).content.decode()


def test_other_mails_keep_their_domain(client, at):
    given = world(at)
    candidacy, _ = begin(given, at)
    hidden, shown = stuck(candidacy, at), stuck(given.area, at, "loket@streek.example")
    page = client.as_(*cast.join("mieke")).get(reverse("post:status")).content.decode()
    assert "streek.example" in page and "alleen-arktos" not in page
    about = [(mail.pk, mail.about_kind, mail.about_id) for mail in (hidden, shown)]
    assert sealed(about, at) == [hidden.pk] and sealed(about, given.deadline) == []


def test_an_area_without_a_deadline_tells_nothing(at, exactly):
    given = world(at)
    candidacy, _ = begin(given, at)
    given.area.deadline_at = None
    given.area.save()
    with exactly(1):
        assert sealed([(n, "formation.candidacy", candidacy.pk) for n in range(9)], at) == list(range(9))
    with exactly(0):
        assert sealed([(1, "", None)], at) == []
