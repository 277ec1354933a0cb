"""What the participant wrote beside an entry stands beside that entry on the worker's page, for who may see it (C-19, D-08)."""

import re
from pathlib import Path

import pytest
from django.urls import reverse

from gezel.casework.models import Contact, OwnWord
from gezel.casework.words.own import BESIDE, DISAGREES
from gezel.casework.workflows.actions import Plan, agree
from gezel.casework.workflows.own_words import put
from gezel.kernel.actor import Actor
from tests import cast

from .case_world import with_case

CASEWORK = Path(__file__).resolve().parents[1]
# Entries without a worker's page that shows them one by one, and why.
ELSEWHERE = {
    "course": "the dates of the track stand in one line; the words stand on the page of the own place",
    "answer": "workers see how a questionnaire went over time, not each sentence",
    "sharing": "not answered: the participant turns it round",
    "word": "the participant's own words",
    "voice": "the participant's own answer",
    "start": "not answered: what led up to the first meeting",
    "taken": "not answered: where the track came from",
    "glass": "not answered: told on the page of who looked",
    "look": "not answered: who looked is not a text",
}


@pytest.fixture
def world(at):
    return with_case(at)


def note(world, text, confidential=False):
    an, arktos = cast.join("an")
    return Contact.objects.create(
        case=world.case,
        client_id=f"c-{text}",
        kind="call",
        at=world.at,
        minutes=10,
        text=text,
        confidential=confidential,
        author=an,
        organisation=arktos,
        made_at=world.at,
    )


def beside(world, about, said, kind=DISAGREES):
    put(world.case.pk, kind, said, about, "x", Actor(name="Amina", language="fr"), world.at)


def seen(client, world, who, name):
    answer = client.as_(*cast.join(who)).get(reverse(f"casework:{name}", args=[world.case.key]))
    return answer.content.decode() if answer.status_code == 200 else ""


@pytest.mark.django_db
@pytest.mark.rule("C-19")
@pytest.mark.rule("D-08")
def test_words_stand_beside_their_entry_for_who_may_see_it(client, world, at):
    open_note, secret = note(world, "samen gebeld"), note(world, "geheim", confidential=True)
    step = agree(world.case.pk, Plan("naar de winkel"), world.actor("an"), at)
    beside(world, f"contact:{open_note.pk}", "Je n’étais pas d’accord")
    beside(world, f"contact:{secret.pk}", "mots à côté du secret")
    beside(world, f"step:{step.pk}", "Ik doe dit liever later", BESIDE)
    page = seen(client, world, "an", "contacts")
    assert '<bdi lang="fr">Je n’étais pas d’accord</bdi>' in page and "gaat hier niet mee akkoord" in page
    assert "mots à côté du secret" not in page, "beside words that are closed, these are closed too"
    world.bind("an")
    assert "mots à côté du secret" in seen(client, world, "an", "contacts")
    for who in ("an", "griet"):
        steps = seen(client, world, who, "case_actions")
        assert "Ik doe dit liever later" in steps and "De deelnemer schreef hierbij" in steps
        assert "pas d’accord" not in steps
    assert "akkoord" not in seen(client, world, "griet", "contacts") + seen(client, world, "wim", "case")
    assert OwnWord.objects.filter(seen_at=None).count() == 3, "a glance is not reading: who goes along says so"


@pytest.mark.rule("C-19")
def test_every_entry_that_can_be_answered_has_a_page_of_workers_that_shows_the_answer():
    sources = "".join(file.read_text() for file in (CASEWORK / "queries").glob("own_*.py"))
    entries = set(re.findall(r'Entry\(\s*f?"(\w+)', sources))
    pages = "".join(file.read_text() for file in (CASEWORK / "templates").rglob("*.html"))
    shown = set(re.findall(r'{% beside "(\w+)"', pages))
    assert entries >= {"contact", "step", "who", "wish"}
    assert entries - shown == set(ELSEWHERE), "show the words beside it, or say why not"
    assert shown <= entries, "a tag that finds nothing"
