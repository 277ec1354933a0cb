"""The list of participants and the page of a case over HTTP: who is linked opens, who is only known shows initials (D-01, D-08, C-05)."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from gezel.audit.models import Look
from gezel.casework import words
from gezel.casework.models import Case
from gezel.casework.rules.sight import SEES
from gezel.casework.workflows.wish import intend
from gezel.kernel.verdict import Refused
from gezel.organisations.models import Person
from tests import cast

from .case_world import with_case

pytestmark = pytest.mark.django_db
HATS = {
    "an": "arktos",
    "joris": "arktos",
    "griet": "vdab",
    "wim": "compaan",
    "fatma": "emino",
    "dirk": "hoogstraten",
    "ruben": "vvsg",
    "mieke": "europa_wse",
}


def enter(client, who):
    return client.as_(cast.person(who), cast.organisation(HATS[who]))


def listed(client, world, who, **query):
    return enter(client, who).get(f"/partnerschappen/{world.partnership.pk}/deelnemers/", query)


@pytest.mark.rule("D-01")
@pytest.mark.rule("D-08")
def test_what_is_linked_opens_and_what_is_not_shows_initials_only(client, at):
    world = with_case(at)
    world.more("Bilal Wachters", begun=False)
    for who in HATS:
        answer = listed(client, world, who)
        if answer.status_code == 404:
            assert who in ("ruben", "mieke")
            continue
        page = answer.content.decode()
        linked = set(re.findall(r"/trajecten/(\w+)/", page))
        actor = world.actor(who)
        assert linked == set(Case.objects.seen_by(actor, at).values_list("key", flat=True)), who
        assert all(enter(client, who).get(f"/trajecten/{key}/").status_code == 200 for key in linked)
        known = Case.objects.known_by(actor, at).exclude(key__in=linked)
        for case in known:
            assert case.initials in page and case.participant.family_name not in page and case.key not in page
        for case in Case.objects.exclude(key__in=linked):
            assert enter(client, who).get(f"/trajecten/{case.key}/").status_code == 404


@pytest.mark.rule("D-08")
def test_search_finds_any_word_of_a_name_by_its_beginning_among_what_one_opens(client, at):
    world = with_case(at)
    world.more("Éloïse van den Bérg", companion="joris")
    assert "Éloïse van den Bérg" in listed(client, world, "joris", q="BERG el").content.decode()
    assert "É" not in listed(client, world, "an", q="berg").content.decode().split("<main")[1].split("Niemand")[0]
    assert "Niemand met die naam" in listed(client, world, "joris", q="Amina").content.decode()
    assert "Niemand met die naam" in listed(client, world, "joris", q="erg").content.decode()


def test_pages_follow_each_other_and_cost_the_same(client, at):
    world = with_case(at)
    window = enter(client, "an")
    address = f"/partnerschappen/{world.partnership.pk}/deelnemers/"
    window.get(address)
    with CaptureQueriesContext(connection) as few:
        window.get(address)
    for number in range(34):
        Case.objects.filter(pk=world.more(f"Deelnemer {number}").pk).update(knocked_at=at - timedelta(days=number))
    with CaptureQueriesContext(connection) as many:
        first = window.get(address).content.decode()
    assert len(few) == len(many) <= 10
    following = re.search(r"\?na=(\w+)", first)[1]
    second = window.get(address, {"na": following}).content.decode()
    shown = re.findall(r"/trajecten/(\w+)/", first), re.findall(r"/trajecten/(\w+)/", second)
    assert len(shown[0]) == 30 and len(shown[1]) == 5 and not set(shown[0]) & set(shown[1])
    assert window.get(address, {"na": "bestaatniet"}).status_code == 200


def test_filters_and_empty_states_say_what_to_do(client, at):
    world = with_case(at)
    world.more("Bilal Wachters", begun=False)
    waiting = listed(client, world, "an", stand="waiting").content.decode()
    assert "Bilal" in waiting and "Amina" not in waiting
    assert "Amina" in listed(client, world, "an", van="mij").content.decode()
    assert "Bilal" not in listed(client, world, "an", van="mij").content.decode()
    assert "Niemand in deze keuze" in listed(client, world, "an", stand="closed").content.decode()
    assert "U ziet hier iemand zodra" in listed(client, world, "dirk").content.decode()


@pytest.mark.rule("D-04")
def test_each_name_that_is_shown_is_a_look_and_only_those(client, at):
    world = with_case(at)
    other = world.more("Samir Elders", companion="joris")
    listed(client, world, "an")
    look = Look.objects.latest("pk")
    assert world.case.pk in map(int, look.thing_ids) and other.pk not in map(int, look.thing_ids)
    enter(client, "an").get(f"/trajecten/{world.case.key}/")
    assert Look.objects.latest("pk").fields == ["course", "identity", "safety", "wish"]
    enter(client, "griet").get(f"/trajecten/{world.case.key}/?alles")
    assert set(Look.objects.latest("pk").fields) == SEES[words.FILE_MANAGER]


def test_without_a_second_factor_nobody_sees_participants(client, at):
    world = with_case(at)
    weak = client.as_(cast.person("an"), cast.organisation("arktos"), second_factor=False)
    assert weak.get(f"/partnerschappen/{world.partnership.pk}/deelnemers/").status_code == 403
    assert weak.get(f"/trajecten/{world.case.key}/").status_code == 403


@pytest.mark.rule("C-05")
def test_the_intention_stands_first_and_every_change_says_why(client, at):
    world = with_case(at)
    an = world.actor("an")
    intend(world.case, "Ik wil bloemen schikken 🌷", "own", "", an, at)
    with pytest.raises(Refused):
        intend(world.case, "Ik wil een eigen winkel", "own", " ", an, at)
    window, address = enter(client, "an"), f"/trajecten/{world.case.key}/bedoeling/"
    refused = window.post_form(address, {"text": "Ik wil een eigen winkel", "voice": "own", "why": ""})
    assert refused.status_code == 422 and "Ik wil een eigen winkel" in refused.content.decode()
    assert window.post_form(address, {"text": "Een eigen winkel", "voice": "own", "why": "stage"}).status_code == 302
    page = window.get(f"/trajecten/{world.case.key}/").content.decode()
    assert "Een eigen winkel" in page and "bloemen" not in page
    history = window.get(address).content.decode()
    assert history.index("Een eigen winkel") < history.index("bloemen schikken 🌷") and "stage" in history
    assert "bloemen" not in enter(client, "griet").get(f"/trajecten/{world.case.key}/").content.decode()
    assert enter(client, "griet").get(address).status_code == 404


def test_names_with_marks_stay_apart_from_their_page(client, at):
    world = with_case(at)
    case = world.more("مريم 🌻")
    page = enter(client, "an").get(f"/trajecten/{case.key}/").content.decode()
    assert "<bdi>مريم 🌻</bdi>" in page and Person.objects.exists()
