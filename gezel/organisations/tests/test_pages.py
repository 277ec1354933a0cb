"""The pages of organisations and people: happy, another organisation, refused, input kept, counted."""

import re
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from gezel.kernel import ports
from gezel.organisations import words
from gezel.organisations.models import Invitation, Membership, Organisation
from gezel.organisations.workflows.invitations import issue
from gezel.ui.middleware import ACTOR_FIELD
from tests import cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def an(client, at):
    person, arktos = cast.join("an")
    return client.as_(person, arktos), person, arktos


@pytest.fixture
def mieke(client, at):
    return client.as_(*cast.join("mieke"))


@pytest.fixture
def alone(monkeypatch):
    """Only the queries of this room: what other rooms add through ports is counted in theirs."""
    for port in (ports.role_sources, ports.unseen_notices, ports.navigation):
        monkeypatch.setattr(port, "_filled", {})


NEW = {
    "name": "Werkplaats Zuid",
    "legal_form": "vzw",
    "seat_street": "Kaai 1",
    "seat_postcode": "9160",
    "seat_place": "Lokeren",
    "website": "",
    "function": "coördinator",
}


def test_a_newcomer_claims_a_new_organisation_and_acts_for_it(client, at):
    yasmina = client.as_(cast.person("yasmina"))
    page = yasmina.get("/organisaties/opeisen/?nummer=BE 0464.222.895")
    assert "0464.222.895" in page.content.decode()
    answer = yasmina.post_form("/organisaties/opeisen/?nummer=0464222895", NEW)
    organisation = Organisation.objects.get(enterprise_number="0464222895")
    assert answer["Location"] == f"/organisaties/{organisation.pk}/"
    page = yasmina.get(answer["Location"])
    assert page.wsgi_request.actor.organisation_id == organisation.pk
    assert "0464.222.895" in page.content.decode()


@pytest.mark.rule("F-10")
@pytest.mark.parametrize(
    ("typed", "words_on_page"),
    [("0464222896", "klopt niet"), ("2464222896", "vestiging"), ("", "ondernemingsnummer in"), ("abc", "geen onderne")],
)
def test_a_wrong_number_is_explained_and_kept(client, at, typed, words_on_page):
    page = client.as_(cast.person("yasmina")).get("/organisaties/opeisen/", {"nummer": typed})
    assert page.status_code == 422
    assert words_on_page in page.content.decode()
    assert f'value="{typed}"' in page.content.decode() or not typed


def test_incomplete_data_keep_what_was_typed(client, at):
    yasmina = client.as_(cast.person("yasmina"))
    page = yasmina.post_form("/organisaties/opeisen/?nummer=0464222895", {**NEW, "seat_postcode": "12"})
    assert page.status_code == 422
    assert "Werkplaats Zuid" in page.content.decode()
    assert not Organisation.objects.filter(enterprise_number="0464222895").exists()


def test_a_second_claimant_waits_and_is_let_in(an, client, at):
    administrator, _, arktos = an
    yasmina = client.as_(cast.person("yasmina"))
    url = f"/organisaties/opeisen/?nummer={arktos.enterprise_number}"
    assert "laat u toe" in yasmina.get(url).content.decode()
    yasmina.post_form(url, {"function": "begeleider"})
    assert "wacht op toelating" in yasmina.get("/organisaties/").content.decode()
    people = administrator.get(f"/organisaties/{arktos.pk}/mensen/").content.decode()
    action = re.search(r'action="(/organisaties/mensen/\d+/toelaten/)"', people)[1]
    administrator.post(action)
    assert Membership.objects.active_at(at).filter(person=cast.person("yasmina"), organisation=arktos).exists()


def test_a_government_says_whom_to_ask(client, at):
    cast.organisation("lokeren")
    page = client.as_(cast.person("yasmina")).get("/organisaties/opeisen/?nummer=0212194131")
    assert page.status_code == 422
    assert "Europa WSE" in page.content.decode()


@pytest.mark.rule("D-01")
@pytest.mark.parametrize("path", ["", "bewerken/", "mensen/", "betwisten/"])
def test_another_organisation_does_not_exist(an, at, path):
    administrator, _, _ = an
    other = cast.organisation("emino")
    assert administrator.get(f"/organisaties/{other.pk}/{path}").status_code == 404


@pytest.mark.rule("D-01")
@pytest.mark.parametrize("step", ["toelaten", "weigeren", "rol", "stoppen"])
def test_people_of_another_organisation_do_not_exist(an, at, step):
    administrator, _, _ = an
    fatma, emino = cast.join("fatma")
    tie = Membership.objects.get(person=fatma, organisation=emino)
    answer = administrator.post(f"/organisaties/mensen/{tie.pk}/{step}/", {"role": "member", "reason": "x"})
    assert answer.status_code == 404
    tie.refresh_from_db()
    assert tie.state(at) == words.ACTIVE


def test_the_organisation_page_warns_of_the_quality_registration(an, at):
    administrator, _, arktos = an
    url = f"/organisaties/{arktos.pk}/"
    assert "Nog geen kwaliteitsregistratie" in administrator.get(url).content.decode()
    arktos.quality_number, arktos.quality_expires_on = "K-12", date(2026, 3, 1)
    arktos.save()
    assert "is verlopen" in administrator.get(url).content.decode()


def test_editing_keeps_versions_apart(an, at):
    administrator, _, arktos = an
    url = f"/organisaties/{arktos.pk}/bewerken/"
    data = {key: value for key, value in NEW.items() if key != "function"} | {"version": arktos.version}
    assert administrator.post_form(url, data).status_code == 302
    late = administrator.post_form(url, {**data, "name": "Mijn late naam"})
    assert late.status_code == 422
    assert "Intussen heeft iemand anders" in late.content.decode()
    assert "Mijn late naam" in late.content.decode()
    arktos.refresh_from_db()
    assert arktos.name == "Werkplaats Zuid"


@pytest.fixture
def kring(client, at):
    """An association without legal personality, its administrator at the edit page, and what the form sends."""
    eva, kring = cast.join("eva")
    data = {key: value for key, value in NEW.items() if key != "function"}
    return client.as_(eva, kring), kring, {**data, "legal_form": "feitelijk", "version": kring.version}


def test_an_association_names_the_organisation_it_acts_through(kring, at):
    browser, association, data = kring
    temse = cast.organisation("temse")
    url = f"/organisaties/{association.pk}/bewerken/"
    assert "beherende organisatie" in browser.get(url).content.decode()
    assert browser.post_form(url, {**data, "manager_number": "BE 0212.173.840"}).status_code == 302
    association.refresh_from_db()
    assert association.managing_organisation == temse
    assert temse.name in browser.get(f"/organisaties/{association.pk}/").content.decode()
    assert temse.dotted_number in browser.get(url).content.decode()
    again = {**data, "version": association.version, "manager_number": ""}
    assert browser.post_form(url, again).status_code == 302
    association.refresh_from_db()
    assert association.managing_organisation is None


@pytest.mark.parametrize(("number", "word"), [("0410.346.721", "Onder dit nummer"), ("12", "cijfers")])
def test_an_organisation_that_cannot_act_for_another_is_refused(kring, at, number, word):
    browser, association, data = kring
    page = browser.post_form(f"/organisaties/{association.pk}/bewerken/", {**data, "manager_number": number})
    assert page.status_code == 422 and word in page.content.decode() and number in page.content.decode()
    association.refresh_from_db()
    assert association.managing_organisation is None


def test_a_legal_person_acts_for_itself(an, at):
    administrator, _, arktos = an
    url = f"/organisaties/{arktos.pk}/bewerken/"
    cast.organisation("temse")
    assert "manager_number" not in administrator.get(url).content.decode()
    data = {key: value for key, value in NEW.items() if key != "function"} | {"version": arktos.version}
    administrator.post_form(url, {**data, "manager_number": "0212.173.840"})
    arktos.refresh_from_db()
    assert arktos.managing_organisation is None


@pytest.mark.rule("D-01")
def test_a_member_may_look_but_not_edit(client, at):
    joris, arktos = cast.join("joris")
    member = client.as_(joris, arktos)
    assert "bewerken" not in member.get(f"/organisaties/{arktos.pk}/").content.decode()
    answer = member.get(f"/organisaties/{arktos.pk}/bewerken/")
    assert answer.status_code == 409
    assert "Alleen een beheerder" in answer.content.decode()


@pytest.mark.parametrize("size", [1, 30])
def test_people_cost_the_same_at_any_size(an, make_person, join, django_assert_num_queries, at, size, alone):
    administrator, _, arktos = an
    for number in range(size):
        join(make_person(f"p{number}"), arktos)
    url = f"/organisaties/{arktos.pk}/mensen/"
    administrator.get(url)
    with django_assert_num_queries(6):  # session, person, hats, organisation, ties, invitations
        assert administrator.get(url).content.decode().count("Maak beheerder") == size


@pytest.mark.parametrize("size", [1, 30])
def test_the_directory_costs_the_same_at_any_size(mieke, make_organisation, django_assert_num_queries, at, size, alone):
    for number in range(size):
        make_organisation(f"Org {number}", None, legal_form="feitelijk")
    mieke.get("/organisaties/")
    with django_assert_num_queries(5):  # session, person, hats, my ties, directory
        mieke.get("/organisaties/")


def test_the_directory_pages_and_searches_by_word(mieke, make_organisation, at):
    for number in range(45):
        make_organisation(f"Vereniging {number:02d}", None, legal_form="feitelijk")
    make_organisation("Café Çelik", None, legal_form="feitelijk")
    first = mieke.get("/organisaties/?q=vereniging").content.decode()
    following = re.search(r'href="(\?q=vereniging&amp;na=[^"]+)"', first)[1].replace("&amp;", "&")
    second = mieke.get(f"/organisaties/{following}").content.decode()
    names = re.findall(r"Vereniging \d\d", first + second)
    assert sorted(set(names)) == [f"Vereniging {n:02d}" for n in range(45)]
    assert "Café Çelik" in mieke.get("/organisaties/?q=celik").content.decode()


def test_inviting_by_page_keeps_a_wrong_address(an, at):
    administrator, _, arktos = an
    url = f"/organisaties/{arktos.pk}/mensen/"
    wrong = administrator.post_form(url, {"email": "nieuw", "name": "Nele", "role": "member"})
    assert wrong.status_code == 422
    assert 'value="Nele"' in wrong.content.decode()
    administrator.post_form(url, {"email": "nele@example.org", "name": "Nele", "role": "member"})
    assert "nele@example.org" in administrator.get(url).content.decode()


def test_the_link_of_an_invitation_does_nothing_by_itself(an, client, at):
    _, _, arktos = an
    _, token = issue("yasmina@example.org", "", arktos, "member", "", 0, cast.actor("an"), at)
    url = f"/uitnodiging/{token}/"
    yasmina = client.as_(cast.person("yasmina"))
    assert "Uitnodiging aannemen" in yasmina.get(url).content.decode()
    assert Invitation.objects.get().accepted_at is None
    assert yasmina.post_form(url)["Location"] == "/vandaag/"
    assert yasmina.get("/account/").wsgi_request.actor.organisation_id == arktos.pk
    assert yasmina.get(url).status_code == 410
    assert yasmina.get("/uitnodiging/onbekend/").status_code == 404


def test_a_visitor_is_led_to_register_under_the_invited_address(an, client, at):
    _, _, arktos = an
    _, token = issue("nieuw@example.org", "", arktos, "member", "", 0, cast.actor("an"), at)
    answer = client.post_form(f"/uitnodiging/{token}/")
    assert answer["Location"].startswith("/account/registreren/?next=%2Fuitnodiging%2F")
    assert client.session["account_verified_email"] == "nieuw@example.org"


def test_the_manager_judges_first_claims_by_page(mieke, client, at):
    yasmina = client.as_(cast.person("yasmina"))
    yasmina.post_form("/organisaties/opeisen/?nummer=0464222895", NEW)
    assert "Werkplaats Zuid" in mieke.get("/organisaties/aanvragen/").content.decode()
    organisation = Organisation.objects.get(enterprise_number="0464222895")
    empty = mieke.post_form(f"/organisaties/{organisation.pk}/betwisten/", {"reason": ""})
    assert empty.status_code == 422
    mieke.post(f"/organisaties/{organisation.pk}/bevestigen/")
    assert "Werkplaats Zuid" not in mieke.get("/organisaties/aanvragen/").content.decode()


@pytest.mark.rule("D-01")
@pytest.mark.parametrize("path", ["aanvragen/", "inlezen/"])
def test_only_the_manager_sees_claims_and_import(an, at, path):
    assert an[0].get(f"/organisaties/{path}").status_code == 409


def test_a_file_is_previewed_with_its_errors_then_imported(mieke, at):
    header = "naam;ondernemingsnummer;rechtsvorm;soort;beheerder_email\n"
    bad = SimpleUploadedFile("x.csv", (header + "A;1;vzw;andere;\n").encode())
    page = mieke.post("/organisaties/inlezen/", {"file": bad})
    assert page.status_code == 422
    assert "ondernemingsnummer" in page.content.decode()
    good = SimpleUploadedFile("x.csv", (header + "Zuid;0464222895;vzw;andere;z@example.org\n").encode())
    page = mieke.post("/organisaties/inlezen/", {"file": good}).content.decode()
    assert not Organisation.objects.filter(name="Zuid").exists()
    content = re.search(r'name="content" value="([^"]*)"', page, re.S)[1]
    assert mieke.post("/organisaties/inlezen/", {"content": content, "import": "1"}).status_code == 302
    assert Organisation.objects.get(name="Zuid").confirmed_at == at
    assert mieke.post("/organisaties/inlezen/", {}).status_code == 422


def test_switching_hats(client, at):
    an, arktos = cast.join("an")
    _, compaan = cast.join("an", "compaan", "member")
    browser = client.as_(an, arktos)
    page = browser.get("/pet/?next=/organisaties/").content.decode()
    assert "Ik handel nu voor" in page
    tie = Membership.objects.get(person=an, organisation=compaan)
    answer = browser.post_form("/pet/", {"hat": tie.pk, "next": "/organisaties/"})
    assert answer["Location"] == "/organisaties/"
    assert browser.get("/organisaties/").wsgi_request.actor.organisation_id == compaan.pk
    browser.post_form("/pet/", {"hat": "0", "next": "https://elders.example"})
    assert browser.get("/organisaties/").wsgi_request.actor.organisation_id == 0


@pytest.mark.rule("D-01")
def test_somebody_elses_hat_cannot_be_put_on(client, at):
    an, arktos = cast.join("an")
    fatma, emino = cast.join("fatma")
    tie = Membership.objects.get(person=fatma, organisation=emino)
    browser = client.as_(an, arktos)
    assert browser.post_form("/pet/", {"hat": tie.pk}).status_code == 400
    assert browser.get("/organisaties/").wsgi_request.actor.organisation_id == arktos.pk


def test_two_tabs_with_two_hats(client, at):
    an, arktos = cast.join("an")
    cast.join("an", "compaan", "member")
    browser = client.as_(an, arktos)
    data = {ACTOR_FIELD: f"{an.pk}-{arktos.pk + 99}", "name": "Een naam die ik lang overdacht", "language": "nl"}
    answer = browser.post("/account/", data)
    assert answer.status_code == 409
    assert "Een naam die ik lang overdacht" in answer.content.decode()


def test_my_account(an, at):
    browser, person, _ = an
    page = browser.get("/account/").content.decode()
    assert "staat uit" in page
    assert "Arktos" in page
    wrong = browser.post_form("/account/", {"name": "", "phone": "0470", "language": "nl"})
    assert wrong.status_code == 422
    assert 'value="0470"' in wrong.content.decode()
    answer = browser.post_form("/account/", {"name": "An C.", "phone": "0470", "language": "en"})
    assert answer.cookies["django_language"].value == "en"
    person.refresh_from_db()
    assert (person.name, person.phone, person.language) == ("An C.", "0470", "en")


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(
    "path", ["/account/", "/pet/", "/bewaard/", "/organisaties/", "/organisaties/opeisen/", "/organisaties/aanvragen/"]
)
def test_pages_stand_in_both_languages(mieke, at, path, language):
    mieke.cookies["django_language"] = language
    page = mieke.get(path)
    assert page.status_code == 200
    assert f'<html lang="{language}"' in page.content.decode()


def test_what_waits_stands_on_the_home(client, at):
    from gezel.organisations.queries.home import home_cards

    yasmina = cast.actor("yasmina")
    assert [card.code for card in home_cards(yasmina, at)] == ["organisations.card_claim"]
    _, arktos = cast.join("an")
    Membership.objects.create(person_id=yasmina.person_id, organisation=arktos, claimed_at=at)
    assert [card.code for card in home_cards(yasmina, at)] == ["organisations.card_waiting_self"]
    assert [card.code for card in home_cards(cast.actor("an"), at)] == ["organisations.card_waiting_people"]
    Organisation.objects.filter(pk=arktos.pk).update(confirmed_at=None)
    assert [card.code for card in home_cards(cast.actor("mieke"), at)] == ["organisations.card_first_claims"]
