"""The participant's star in their own place: drawn as the worker sees it, in their language, over any two days (C-08, C-19)."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse

from gezel.casework.models import StarValue
from gezel.casework.words.stars import PARTICIPANT, WORKER
from gezel.casework.workflows.demand import Asked, ask, close
from gezel.casework.workflows.own_keys import give_key
from gezel.casework.workflows.stars import Rating, rate
from gezel.kernel import clock
from gezel.kernel.actor import Actor

from .case_world import with_case

pytestmark = pytest.mark.django_db
HERE = "/mijn-traject/mijn-ster/"
TEXTS = ("Een eigen plek", "Nederlands leren", "عمل قريب من البيت", "Mijn rug", "Vrienden")


@pytest.fixture
def world(at):
    return with_case(at)


def enter(client, world, language="fr"):
    world.case.participant.language = language
    world.case.participant.save()
    key = give_key(world.case.pk, world.actor("an"), clock.now())
    client.post_form(reverse("casework:own_door", args=[key.token]), {"code": key.code})
    return client


def questions(world, number):
    an = world.actor("an")
    return [
        ask(world.case.pk, Asked(text, language="ar" if text[0] > "z" else "nl"), an, world.at)
        for text in TEXTS[:number]
    ]


def give(world, asked, value, hand, at):
    by = world.actor("an") if hand == WORKER else Actor(name="Amina")
    rate(world.case.pk, [Rating(one.pk, value) for one in asked], hand, by, at)


@pytest.mark.rule("C-08")
@pytest.mark.rule("C-19")
@pytest.mark.parametrize("number", [1, 2, 3, 5])
def test_both_hands_of_two_days_are_drawn_with_their_table(client, world, at, number):
    asked = questions(world, number)
    give(world, asked, 2, PARTICIPANT, at)
    give(world, asked, 1, WORKER, at)
    later = at + timedelta(days=40)
    with clock.frozen(later):
        give(world, asked[:1], 4, PARTICIPANT, later)
        page = enter(client, world).get(HERE).content.decode()
    drawing = re.search(r"<svg xmlns.*?</svg>", page, re.DOTALL).group()
    for hand in ("moi-même", "mon accompagnateur"):
        for day in (at, later):
            assert f"{hand}, {clock.day_of(day):%d/%m/%Y}" in drawing
    assert "Étoile de mes questions" in drawing and "stroke-dasharray" in drawing
    rows = re.findall(r"<tr>.*?</tr>", page, re.DOTALL)[1:]
    assert len(rows) == number
    cells = [re.sub("<[^>]+>", "", cell) for cell in re.findall(r"<td.*?</td>", rows[0], re.DOTALL)]
    assert cells == ["1", TEXTS[0], "1", "2", "1", "4"]
    assert f"<legend>{number}. <bdi" in page, "the question carries the number of its axis"
    for word in ("trajectgezel", "deelnemer", "companion", "Toen"):
        assert word not in page


@pytest.mark.rule("C-08")
def test_any_two_days_can_be_laid_side_by_side(client, world, at):
    asked = questions(world, 3)
    days = [at, at + timedelta(days=10), at + timedelta(days=20)]
    for value, day in enumerate(days, 1):
        give(world, asked, value, PARTICIPANT, day)
    first, middle = clock.day_of(days[0]), clock.day_of(days[1])
    with clock.frozen(days[2]):
        inside = enter(client, world, "nl")
        page = inside.get(f"{HERE}?van={first}&tot={middle}").content.decode()
        assert f'value="{middle}" selected' in page and f"mijzelf, {clock.day_of(days[2]):%d/%m/%Y}" not in page
        assert "mijzelf, " + f"{middle:%d/%m/%Y}" in page
        assert inside.get(f"{HERE}?van=gisteren&tot=").status_code == 200


@pytest.mark.rule("C-08")
def test_a_question_closed_meanwhile_is_named_and_the_other_taps_stay(client, world, at):
    gone, stays = questions(world, 2)
    inside = enter(client, world)
    close(gone.pk, "niet meer nodig", world.actor("an"), at)
    answer = inside.post_form(HERE, {f"q{gone.pk}": "3", f"q{stays.pk}": "5"})
    page = answer.content.decode()
    assert answer.status_code == 422 and "est terminée entre-temps" in page and TEXTS[0] in page
    assert re.search(rf'name="q{stays.pk}" value="5" checked', page)
    assert not StarValue.objects.exists()
    assert "Touchez une étoile" in inside.post_form(HERE, {}).content.decode()
    assert inside.post_form(HERE, {f"q{stays.pk}": "5"}).status_code == 302
    assert StarValue.objects.get().value == 5
