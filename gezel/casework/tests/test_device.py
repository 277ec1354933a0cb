"""Notes without network: the key of one person, the page for everybody, what the worker may keep (C-11, D-06)."""

import re

import pytest
from cryptography.hazmat.primitives.asymmetric import ec

from gezel.casework.models import Contact
from gezel.casework.queries.device import device_key, owner_of
from gezel.casework.workflows.contacts import Written, note
from tests import cast

from .case_world import with_case
from .test_participants import enter

pytestmark = pytest.mark.django_db


@pytest.mark.rule("D-06")
def test_the_key_of_a_device_is_the_same_for_one_person_and_for_nobody_else(settings):
    one, other = device_key(1), device_key(2)
    assert one == device_key(1) and one["d"] != other["d"] and owner_of(1) != owner_of(2)
    first = "a:" + "A" * 43 + "="
    settings.FIELD_KEYS = first
    before = device_key(1)
    settings.FIELD_KEYS = "b:" + "B" * 43 + "=," + first
    assert device_key(1) == before != one
    assert ec.SECP256R1().key_size == 256 and len(before["x"]) == len(before["d"]) == 43


def test_the_key_comes_to_who_is_signed_in_and_the_page_offline_knows_nobody(client, at):
    world = with_case(at)
    told = enter(client, "an").get("/notitie/sleutel/")
    assert "no-store" in told["Cache-Control"] and told.json()["people"] == [
        {"key": world.case.key, "name": "Amina Testers"}
    ]
    assert enter(client, "joris").get("/notitie/sleutel/").json()["people"] == []
    weak = client.as_(cast.person("an"), cast.organisation("arktos"), second_factor=False)
    assert weak.get("/notitie/sleutel/").status_code == 403 and client.get("/notitie/sleutel/").status_code == 302
    page = client.get("/notitie/zonder-netwerk/").content.decode()
    assert "Amina" not in page and "actor_key" not in page and "data-shell" in page
    worker = client.get("/notitie/werker.js")
    assert worker["Content-Type"].startswith("text/javascript") and "Service-Worker-Allowed" not in worker
    assert 'credentials: "omit"' in worker.content.decode()
    assert "notes.js" in enter(client, "an").get("/vandaag/").content.decode()
    assert "notes.js" not in enter(client, "mieke").get("/vandaag/").content.decode()
    assert not re.search(r"<script(?![^>]*\bsrc=)", page)


@pytest.mark.rule("C-11")
def test_other_words_under_a_used_id_are_another_contact(at):
    world = with_case(at)
    an = world.actor("an")
    first = note(world.case.key, Written("call", "een"), "x", an, at)
    second = note(world.case.key, Written("call", "twee"), "x", an, at)
    assert first.pk != second.pk == note(world.case.key, Written("call", "twee"), "x", an, at).pk
    assert Contact.objects.count() == 2
