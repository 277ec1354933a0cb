"""Claiming an organisation: first, second, forbidden, contested."""

import pytest

from gezel.audit.models import Event
from gezel.kernel.verdict import Refused
from gezel.organisations import words
from gezel.organisations.models import Membership, Organisation
from gezel.organisations.queries.actors import actor_for
from gezel.organisations.workflows import claims
from gezel.post.models import Mail, Notice

DETAILS = {
    "name": "Werkplaats Zuid",
    "legal_form": "vzw",
    "seat_street": "Kaai 1",
    "seat_postcode": "9160",
    "seat_place": "Lokeren",
    "website": "",
}
NUMBER = "0410.346.721"


@pytest.fixture
def manager(make_person, make_organisation, join, at):
    wse = make_organisation("Europa WSE", None, legal_form="feitelijk", kind=words.MANAGER)
    return actor_for(join(make_person("Mieke"), wse).person, wse.pk, at)


@pytest.fixture
def an(make_person, at):
    return actor_for(make_person("An"), 0, at)


@pytest.fixture
def bo(make_person, at):
    return actor_for(make_person("Bo"), 0, at)


def test_the_first_claimant_is_administrator_at_once_and_the_manager_sees_it(an, manager, at):
    tie = claims.claim(NUMBER, DETAILS, "coördinator", an, at)
    assert tie.state(at) == words.ACTIVE
    assert tie.role == words.ORG_ADMIN
    assert tie.organisation.enterprise_number == "0410346721"
    assert tie.organisation.confirmed_at is None
    assert Notice.objects.get(code="organisations.notice_first_claim").person_id == manager.person_id
    assert Event.objects.filter(code="organisations.claimed").count() == 1


def test_a_second_claimant_waits_and_the_administrator_hears(an, bo, at):
    first = claims.claim(NUMBER, DETAILS, "coördinator", an, at)
    second = claims.claim(NUMBER, {}, "medewerker", bo, at)
    assert second.organisation_id == first.organisation_id
    assert second.state(at) == words.WAITING
    assert Notice.objects.get(code="organisations.notice_claim_waits").person_id == an.person_id
    mail = Mail.objects.get(kind="organisations.mail_claim_waits")
    assert f"/organisaties/{first.organisation_id}/mensen/" in mail.body
    assert not actor_for(_person(bo), first.organisation_id, at).has("member", "organisation", first.organisation_id)


def _person(actor):
    from gezel.organisations.models import Person

    return Person.objects.get(pk=actor.person_id)


@pytest.mark.rule("F-10")
def test_a_wrong_number_claims_nothing(an, at):
    with pytest.raises(Refused) as refused:
        claims.claim("0410346722", DETAILS, "", an, at)
    assert refused.value.verdict.code == "organisations.number_wrong"
    assert not Organisation.objects.exists()


@pytest.mark.rule("D-01")
def test_a_government_is_not_claimed_by_a_stranger(an, make_organisation, at):
    make_organisation("Stad", "0207502202", kind=words.LOCAL_GOVERNMENT, legal_form="gemeente")
    with pytest.raises(Refused) as refused:
        claims.claim("0207502202", {}, "", an, at)
    assert refused.value.verdict.code == "organisations.not_for_claiming"
    assert not Membership.objects.filter(person_id=an.person_id).exists()


def test_claiming_twice_says_that_one_waits_already(an, bo, at):
    claims.claim(NUMBER, DETAILS, "", an, at)
    claims.claim(NUMBER, {}, "", bo, at)
    with pytest.raises(Refused) as refused:
        claims.claim(NUMBER, {}, "", bo, at)
    assert refused.value.verdict.code == "organisations.already_waiting"


def test_the_manager_confirms(an, manager, at):
    organisation = claims.claim(NUMBER, DETAILS, "", an, at).organisation
    claims.confirm(organisation.pk, manager, at)
    organisation.refresh_from_db()
    assert (organisation.confirmed_at, organisation.confirmed_by_id) == (at, manager.person_id)
    with pytest.raises(Refused) as refused:
        claims.contest(organisation.pk, "toch niet", manager, at)
    assert refused.value.verdict.code == "organisations.claim_already_judged"


@pytest.mark.rule("D-01")
def test_a_contested_claim_ends_the_claimants_access_with_the_reason(an, bo, manager, at):
    organisation = claims.claim(NUMBER, DETAILS, "", an, at).organisation
    claims.contest(organisation.pk, "U werkt daar niet.", manager, at)
    assert not actor_for(_person(an), organisation.pk, at).organisation_id
    assert "U werkt daar niet." in Mail.objects.get(kind="organisations.mail_contested").body
    again = claims.claim(NUMBER, {}, "", bo, at)
    organisation.refresh_from_db()
    assert again.role == words.ORG_ADMIN
    assert organisation.contested_at is None


@pytest.mark.rule("D-01")
@pytest.mark.parametrize("step", ["confirm", "contest"])
def test_only_the_manager_judges(an, bo, at, step):
    organisation = claims.claim(NUMBER, DETAILS, "", an, at).organisation
    with pytest.raises(Refused) as refused:
        claims.confirm(organisation.pk, bo, at) if step == "confirm" else claims.contest(organisation.pk, "x", bo, at)
    assert refused.value.verdict.code == "organisations.only_manager"


def test_contesting_needs_a_reason(an, manager, at):
    organisation = claims.claim(NUMBER, DETAILS, "", an, at).organisation
    with pytest.raises(Refused) as refused:
        claims.contest(organisation.pk, "  ", manager, at)
    assert refused.value.verdict.code == "organisations.reason_missing"
