"""Nothing typed is lost when a session ends, and nobody else gets it."""

from datetime import timedelta

import pytest
from django.db import connection

from gezel.organisations.models import KeptPost
from gezel.organisations.workflows.kept import fields_of, forget_old, keep, worth_keeping
from gezel.ui.middleware import ACTOR_FIELD
from tests import cast

pytestmark = pytest.mark.django_db


@pytest.mark.rule("D-07")
def test_passwords_codes_and_tokens_are_never_kept():
    pairs = [("text", "een lang verhaal"), ("password1", "x"), ("oldpassword", "x"), ("code", "1"), ("leeg", " ")]
    pairs += [("csrfmiddlewaretoken", "x"), (ACTOR_FIELD, "1-2")]
    assert worth_keeping(pairs) == [("text", "een lang verhaal")]


@pytest.mark.rule("D-07")
def test_kept_for_an_hour_for_its_owner_only_and_encrypted(make_person, at):
    an, bo = make_person("An"), make_person("Bo")
    kept = keep(an.pk, 0, "/x/", [("text", "Geheim verhaal"), ("text", "Tweede")], at)
    assert fields_of(KeptPost.objects.get(pk=kept.pk)) == [("text", "Geheim verhaal"), ("text", "Tweede")]
    assert not KeptPost.objects.of(bo.pk, at).exists()
    assert KeptPost.objects.of(an.pk, at + timedelta(minutes=59)).exists()
    assert not KeptPost.objects.of(an.pk, at + timedelta(hours=1)).exists()
    with connection.cursor() as cursor:
        cursor.execute("select body from organisations_keptpost")
        assert b"Geheim" not in bytes(cursor.fetchone()[0])


@pytest.mark.rule("D-07")
def test_the_clock_throws_away_what_is_older_than_an_hour(make_person, at):
    an = make_person("An")
    keep(an.pk, 0, "/x/", [("text", "a")], at)
    forget_old(at + timedelta(minutes=59))
    assert KeptPost.objects.count() == 1
    forget_old(at + timedelta(hours=1))
    assert KeptPost.objects.count() == 0


def test_at_most_twenty_are_kept_for_a_person(make_person, at):
    an = make_person("An")
    for number in range(25):
        keep(an.pk, 0, "/x/", [("text", str(number))], at + timedelta(seconds=number))
    assert KeptPost.objects.count() == 20


@pytest.fixture
def left(client, at):
    """A browser on which An was signed in a moment ago and whose session has ended."""
    an, arktos = cast.join("an")
    signed_in = client.as_(an, arktos)
    signed_in.get("/account/")
    actor = signed_in.get("/account/").wsgi_request.actor
    del signed_in.cookies["sessionid"]
    return signed_in, an, arktos, actor.key


def test_a_form_without_a_session_is_kept_and_offered_after_signing_in(left):
    browser, an, arktos, key = left
    answer = browser.post("/account/", {"name": "An met een nieuwe naam", ACTOR_FIELD: key})
    assert answer.status_code == 302
    assert answer["Location"].startswith("/account/aanmelden/")
    assert "bewaard" in answer["Location"]
    kept = KeptPost.objects.get()
    assert (kept.person_id, kept.organisation_id, kept.path) == (an.pk, arktos.pk, "/account/")
    page = browser.as_(an, arktos).get("/bewaard/").content.decode()
    assert "An met een nieuwe naam" in page
    assert 'action="/account/"' in page


@pytest.mark.rule("D-01")
def test_somebody_else_who_signs_in_does_not_see_it(left):
    browser, _, _, key = left
    browser.post("/account/", {"name": "An met een nieuwe naam", ACTOR_FIELD: key})
    fatma, emino = cast.join("fatma")
    assert "An met een nieuwe naam" not in browser.as_(fatma, emino).get("/bewaard/").content.decode()


def test_a_browser_that_knows_nobody_keeps_nothing(client, at):
    an, _ = cast.join("an")
    client.post("/account/", {"name": "x", ACTOR_FIELD: f"{an.pk}-0"})
    assert not KeptPost.objects.exists()


def test_a_form_of_somebody_else_is_not_kept_for_the_one_this_browser_knows(left):
    browser, _, _, _ = left
    fatma, _ = cast.join("fatma")
    browser.post("/account/", {"name": "x", ACTOR_FIELD: f"{fatma.pk}-0"})
    assert not KeptPost.objects.exists()


def test_a_part_of_a_page_asked_by_script_moves_the_whole_page(left):
    browser, _, _, key = left
    answer = browser.post("/account/", {"name": "x y", ACTOR_FIELD: key}, headers={"HX-Request": "true"})
    assert answer.status_code == 401
    assert answer["HX-Redirect"].startswith("/account/aanmelden/")


def test_a_stale_token_keeps_the_text_too(client, at):
    an, arktos = cast.join("an")
    browser = client.as_(an, arktos)
    browser.get("/account/")
    browser.handler.enforce_csrf_checks = True
    answer = browser.post("/account/", {"name": "Lange tekst", "csrfmiddlewaretoken": "a" * 64})
    assert answer.status_code == 403
    assert KeptPost.objects.get().person_id == an.pk
    assert "/bewaard/" in answer.content.decode()


def test_its_owner_throws_it_away(client, at):
    an, arktos = cast.join("an")
    fatma, emino = cast.join("fatma")
    kept = keep(an.pk, 0, "/x/", [("text", "a")], at)
    client.as_(fatma, emino).post_form("/bewaard/", {"kept": kept.pk})
    assert KeptPost.objects.count() == 1
    client.as_(an, arktos).post_form("/bewaard/", {"kept": kept.pk})
    assert KeptPost.objects.count() == 0
