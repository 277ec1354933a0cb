"""Signing in with an identity provider: a real one, on loopback."""

from urllib.parse import urlparse

import pytest
import requests
from allauth.account.models import EmailAddress
from django.conf import settings as real

from config.settings import oidc_providers
from gezel.organisations import words
from gezel.organisations.models import Membership, Organisation, Person
from tests import cast

from .provider import CLIENT, SECRET, start

pytestmark = pytest.mark.django_db
GREET = {
    "sub": "op-1",
    "given_name": "Greet",
    "family_name": "Maes",
    "email": "greet@example.org",
    "email_verified": True,
    "vo_orgcode": "OVO001234",
}


@pytest.fixture
def provider(monkeypatch, settings):
    found, server = start()
    found.claims = dict(GREET)
    for name, value in (("ISSUER", found.issuer), ("CLIENT_ID", CLIENT), ("SECRET", SECRET)):
        monkeypatch.setenv(f"GEZEL_OIDC_{name}", value)
    settings.SOCIALACCOUNT_PROVIDERS = oidc_providers()
    yield found
    server.shutdown()
    server.server_close()


@pytest.fixture
def city(at):
    organisation = cast.organisation("hoogstraten")
    Organisation.objects.filter(pk=organisation.pk).update(ovo_code="OVO001234")
    return organisation


def _sign_in(client):
    away = client.post("/account/dienst/oidc/")
    assert away.status_code == 302
    back = requests.get(away["Location"], allow_redirects=False, timeout=5).headers["Location"]
    return client.get(f"{urlparse(back).path}?{urlparse(back).query}")


@pytest.mark.rule("D-07")
def test_whoever_the_provider_vouches_for_acts_for_that_organisation(provider, city, client, at):
    answer = _sign_in(client)
    assert answer["Location"] == "/vandaag/"
    actor = client.get("/account/").wsgi_request.actor
    assert (actor.name, actor.organisation_id) == ("Greet Maes", city.pk)
    assert actor.second_factor
    assert actor.has("member", "organisation", city.pk)
    assert not actor.has("org_admin", "organisation", city.pk)


def test_it_is_asked_with_pkce_and_without_the_national_number(provider, city, client, at):
    _sign_in(client)
    asked = provider.asked[0]
    assert asked["code_challenge_method"] == "S256"
    assert set(asked["scope"].split()) == {"openid", "profile", "email", "vo"}


@pytest.mark.parametrize("code", ["0207502202", "0207.502.202", "207502202"])
def test_an_enterprise_number_matches_too(provider, city, client, at, code):
    provider.claims["vo_orgcode"] = code
    _sign_in(client)
    assert client.get("/account/").wsgi_request.actor.organisation_id == city.pk


def test_another_claim_can_name_the_organisation(provider, city, client, at, settings):
    settings.OIDC_ORGANISATION_CLAIM = "kbo"
    provider.claims |= {"vo_orgcode": "OVO999999", "kbo": "0207502202"}
    _sign_in(client)
    assert client.get("/account/").wsgi_request.actor.organisation_id == city.pk


@pytest.mark.rule("D-07")
@pytest.mark.parametrize(("code", "said"), [("OVO999999", "OVO999999"), ("", "zei niet voor welke")])
def test_an_unknown_organisation_is_explained_and_nobody_comes_in(provider, city, client, at, code, said):
    provider.claims["vo_orgcode"] = code
    answer = _sign_in(client)
    assert answer.status_code == 403
    assert said in answer.content.decode()
    assert not Person.objects.filter(email="greet@example.org").exists()


@pytest.mark.rule("D-07")
@pytest.mark.parametrize(
    "wrong",
    [
        {"foreign": True},
        {"audience": "iemand-anders"},
        {"algorithm": "HS256"},
        {"userinfo_sub": "op-2"},
    ],
)
def test_a_token_that_does_not_hold_opens_nothing(provider, city, client, at, wrong):
    from cryptography.hazmat.primitives.asymmetric import rsa

    for name, value in wrong.items():
        key = rsa.generate_private_key(public_exponent=65537, key_size=2048) if name == "foreign" else value
        setattr(provider, name, key)
    answer = _sign_in(client)
    assert answer.status_code != 302
    assert not Person.objects.exists()


def test_an_existing_account_is_opened_only_by_a_verified_address(provider, city, client, at):
    greet = Person.objects.create_user("greet@example.org", cast.PASSWORD, name="Greet")
    EmailAddress.objects.create(user=greet, email=greet.email, verified=True, primary=True)
    provider.claims["email_verified"] = False
    _sign_in(client)
    assert client.get("/account/").wsgi_request.actor.is_visitor
    provider.claims["email_verified"] = True
    _sign_in(client)
    assert client.get("/account/").wsgi_request.actor.person_id == greet.pk


@pytest.mark.rule("D-01")
def test_somebody_who_was_ended_there_waits_for_an_administrator(provider, city, client, at):
    _sign_in(client)
    greet = Person.objects.get(email="greet@example.org")
    Membership.objects.filter(person=greet).update(ended_at=at)
    client.post("/account/afmelden/")
    _sign_in(client)
    assert client.get("/account/").wsgi_request.actor.organisation_id == 0
    latest = Membership.objects.filter(person=greet).order_by("-pk").first()
    assert latest.state(at) == words.WAITING


def test_the_first_of_an_ordinary_organisation_administers_it(provider, client, at):
    arktos = cast.organisation("arktos")
    provider.claims["vo_orgcode"] = arktos.enterprise_number
    _sign_in(client)
    assert client.get("/account/").wsgi_request.actor.has("org_admin", "organisation", arktos.pk)


def test_without_settings_there_is_no_provider(client, at):
    assert real.SOCIALACCOUNT_PROVIDERS == {}
    assert client.post("/account/dienst/oidc/").status_code == 404
    assert "Aanmelden bij de overheid" not in client.get("/account/aanmelden/").content.decode()


def test_the_sign_in_page_offers_the_provider_by_name(provider, client, at):
    page = client.get("/account/aanmelden/").content.decode()
    assert "Aanmelden bij de overheid" in page
    assert 'action="/account/dienst/oidc/' in page
