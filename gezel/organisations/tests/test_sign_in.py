"""Signing in through the real pages: registering, confirming, second factor, limits, sessions."""

import re
import time

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from allauth.usersessions.models import UserSession
from django.core import mail
from django.core.cache import cache
from django.urls import reverse

from gezel.organisations.models import Person
from tests import cast

pytestmark = pytest.mark.django_db
PASSWORD = "Zeven-gele-fietsen-34"


@pytest.fixture(autouse=True)
def fresh_limits():
    cache.clear()


def _register(client, email="nieuw@example.org"):
    data = {"name": "Nele Nieuw", "email": email, "password1": PASSWORD, "password2": PASSWORD}
    return client.post("/account/registreren/", data)


def _sign_in(client, email, password=PASSWORD):
    return client.post("/account/aanmelden/", {"login": email, "password": password})


def _person(client, email="nieuw@example.org"):
    person = Person.objects.create_user(email, PASSWORD, name="Nele")
    EmailAddress.objects.create(user=person, email=email, verified=True, primary=True)
    _sign_in(client, email)
    return person


def _code(secret):
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))


def _again(client):
    """What changes how one signs in asks the password once more."""
    client.post("/account/nog-eens/", {"password": PASSWORD})


def _switch_on(client):
    _again(client)
    page = client.get("/account/tweede-stap/app/aan/").content.decode()
    secret = re.search(r'id="authenticator_secret"[^>]*value="([A-Z2-7]+)"', page)[1]
    code = _code(secret)
    assert client.post("/account/tweede-stap/app/aan/", {"code": code}).status_code == 302
    return secret, code


def test_registering_needs_a_confirmed_address(client, at):
    assert _register(client).status_code == 302
    assert Person.objects.get().name == "Nele Nieuw"
    assert _sign_in(client, "nieuw@example.org")["Location"] == "/account/bevestigen/"
    assert client.get("/account/").status_code == 302
    link = re.search(r"(/account/bevestigen/[^/\s]+/)", mail.outbox[0].body)[1]
    assert "Welkom bij Gezel" in mail.outbox[0].subject
    client.get(link)
    assert not EmailAddress.objects.get().verified
    client.post(link)
    assert EmailAddress.objects.get().verified
    _sign_in(client, "nieuw@example.org")
    assert client.get("/account/").status_code == 200


def test_an_existing_address_is_not_given_away(client, at):
    cast.person("an")
    first = _register(client, "an@example.org")
    assert first["Location"] == "/account/bevestigen/"
    assert Person.objects.count() == 1
    assert "al een account" in mail.outbox[0].subject


def test_a_weak_password_is_explained_and_the_name_stays(client, at):
    data = {"name": "Nele Nieuw", "email": "n@example.org", "password1": "kort", "password2": "kort"}
    page = client.post("/account/registreren/", data)
    assert 'value="Nele Nieuw"' in page.content.decode()
    assert "12" in page.content.decode()
    assert not Person.objects.exists()


@pytest.mark.rule("D-07")
def test_attempts_are_limited(client, at):
    _person(client)
    client.post("/account/afmelden/")
    for _ in range(5):
        _sign_in(client, "nieuw@example.org", "verkeerd")
    page = _sign_in(client, "nieuw@example.org").content.decode()
    assert "Te veel" in page
    assert client.get("/account/").status_code == 302


@pytest.mark.rule("D-07")
def test_the_second_factor_counts_only_in_the_session_that_used_it(client, at):
    person = _person(client)
    assert not client.get("/account/").wsgi_request.actor.second_factor
    secret, code = _switch_on(client)
    client.post("/account/afmelden/")
    assert _sign_in(client, person.email)["Location"].startswith(reverse("mfa_authenticate"))
    assert client.get("/account/").status_code == 302
    reused = client.post(reverse("mfa_authenticate"), {"code": code})
    assert reused.status_code == 200
    assert client.get("/account/").status_code == 302
    cache.clear()
    client.post(reverse("mfa_authenticate"), {"code": _code(secret)})
    assert client.get("/account/").wsgi_request.actor.second_factor


@pytest.mark.rule("D-07")
def test_a_recovery_code_opens_once(client, at):
    person = _person(client)
    _switch_on(client)
    page = client.get("/account/tweede-stap/noodcodes/").content.decode()
    code = re.search(r"<textarea[^>]*>(\d{8})", page)[1]
    for expected in (True, False):
        client.post("/account/afmelden/")
        _sign_in(client, person.email)
        client.post(reverse("mfa_authenticate"), {"code": code})
        assert (client.get("/account/").status_code == 200) is expected


def test_the_secret_is_encrypted_in_the_database(client, at):
    _person(client)
    secret, _ = _switch_on(client)
    for authenticator in Authenticator.objects.all():
        assert secret not in str(authenticator.data)
    stored = Authenticator.objects.get(type="totp").data["secret"]
    from gezel.organisations.adapters import MFAAdapter

    assert MFAAdapter().decrypt(stored) == secret


@pytest.mark.django_db(transaction=True)
def test_switching_the_second_factor_on_is_told_by_mail(client, at):
    _person(client)
    _switch_on(client)
    assert "tweede stap staat aan" in mail.outbox[-1].subject


@pytest.mark.rule("D-07")
def test_other_devices_are_signed_out(client, at):
    person = _person(client)
    other = type(client)(headers={"User-Agent": "Ander toestel"})
    _sign_in(other, person.email)
    assert "Ander toestel" in client.get("/account/toestellen/").content.decode()
    client.post("/account/toestellen/")
    assert UserSession.objects.filter(user=person).count() == 1
    assert other.get("/account/").status_code == 302
    assert client.get("/account/").status_code == 200


@pytest.mark.rule("D-07")
def test_a_session_ends(client, at, settings):
    _person(client)
    assert 0 < client.session.get_expiry_age() <= settings.SESSION_COOKIE_AGE == 12 * 3600


def test_a_new_password_by_mail(client, at):
    cast.person("an")
    client.post("/account/wachtwoord/vergeten/", {"email": "an@example.org"})
    link = re.search(r"(/account/wachtwoord/nieuw/\S+)", mail.outbox[0].body)[1]
    form = client.get(link, follow=True)
    done = client.post(form.wsgi_request.path, {"password1": PASSWORD, "password2": PASSWORD})
    assert done.status_code == 302
    _sign_in(client, "an@example.org")
    assert client.get("/account/").status_code == 200


def test_a_mail_server_that_is_down_is_said_and_nothing_is_lost(client, at, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9
    answer = _register(client)
    assert Person.objects.get().email == "nieuw@example.org"
    assert "mailserver antwoordt niet" in client.get(answer["Location"]).content.decode()


SIGNED_OUT = ["aanmelden", "registreren", "bevestigen", "wachtwoord/vergeten", "wachtwoord/gemaild", "gesloten"]
SIGNED_IN = [
    "e-mail",
    "wachtwoord",
    "nog-eens",
    "tweede-stap",
    "tweede-stap/app/aan",
    "tweede-stap/sleutels",
    "tweede-stap/sleutels/nieuw",
    "toestellen",
    "dienst",
    "afmelden",
]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("path", [*SIGNED_OUT, *SIGNED_IN])
def test_every_page_stands_in_our_frame_in_both_languages(client, at, path, language):
    if path in SIGNED_IN:
        _person(client)
        _again(client)
    client.cookies["django_language"] = language
    page = client.get(f"/account/{path}/")
    assert page.status_code == 200
    text = page.content.decode()
    assert f'<html lang="{language}"' in text
    assert 'class="skip"' in text
    assert text.count("<h1") == 1
    assert "style=" not in text
