"""Every page of a case writes down who looked (D-04)."""

import re

import pytest
from django.urls import URLResolver, get_resolver

from gezel.audit.models import Look, LookThing
from gezel.casework.rules.conference import Question
from gezel.casework.words import referral as kinds
from gezel.casework.workflows.conferences import prepare
from gezel.casework.workflows.contacts import Written, note
from gezel.casework.workflows.referral import refer
from tests import cast

from .case_world import with_case
from .referral_world import knock, knocked
from .test_participants import enter
from .test_planted_secret import addresses

KEY = re.compile(r"<str:key>")


def case_pages():
    """Every address with nothing but a case's key in it."""
    found = []

    def walk(patterns, before):
        for pattern in patterns:
            route = before + str(pattern.pattern)
            if isinstance(pattern, URLResolver):
                walk(pattern.url_patterns, route)
            elif route.startswith("trajecten/<str:key>/") and route.count("<") == 1:
                found.append(route)

    walk(get_resolver().url_patterns, "")
    return sorted(found)


@pytest.mark.rule("D-04")
@pytest.mark.django_db
def test_every_page_of_a_case_writes_the_look(client, at):
    world = with_case(at)
    an = client.as_(*cast.join("an"))
    pages = [KEY.sub(world.case.key, route) for route in case_pages()]
    opened, silent = 0, []
    for page in pages:
        before = Look.objects.count()
        answer = an.get(f"/{page}")
        if answer.status_code == 200:
            opened += 1
            if Look.objects.count() == before:
                silent.append(page)
    assert not silent
    assert opened >= 4
    assert LookThing.objects.filter(thing_kind="casework.case", thing_id=str(world.case.pk)).count() >= opened


def unseen(window, addresses, case):
    """Addresses that name the participant, by some method, without a look at their file."""
    found = []
    for place in addresses:
        for method in ("get", "options", "post"):
            last = Look.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
            answer = getattr(window, method)(place)
            text = answer.content.decode(errors="ignore") if hasattr(answer, "content") else ""
            seen = LookThing.objects.filter(look_id__gt=last, thing_kind="casework.case", thing_id=str(case.pk))
            if answer.status_code in (200, 422) and case.name in text and not seen.exists():
                found.append((method, place))
    return found


@pytest.mark.rule("D-04")
@pytest.mark.django_db
@pytest.mark.parametrize("who", ["an", "griet", "wim"])
def test_no_page_names_somebody_unseen_whatever_the_method(client, at, who):
    world = with_case(at)
    an = world.actor("an")
    made = note(world.case.key, Written("call", "x", promise="bellen", promise_on=at.date()), "1", an, at)
    assert made.pk
    prepare(world.case.pk, Question("Hoe vindt ze rust?", "Ideeën", "Jullie kennen de wijk"), True, an, at)
    waiting, _, _ = knocked(world, "Nadia Testers")
    window = enter(client, who)
    assert not unseen(window, addresses(world), world.case)
    pk = world.partnership.pk
    early = [f"/partnerschappen/{pk}/deelnemers/wachtlijst/", f"/trajecten/{waiting.key}/onthaal/"]
    assert not unseen(window, early, waiting)


@pytest.mark.rule("D-04")
@pytest.mark.django_db
def test_a_referrer_who_opens_the_file_is_seen_on_their_own_list(client, at):
    world = with_case(at)
    told = knock("Nadia Testers", kind=kinds.PARTNER, referrer_name="", referrer_email="", manages=True)
    refer(world.partnership.pk, told, world.actor("an"), at)
    window = enter(client, "an")
    page = f"/partnerschappen/{world.partnership.pk}/deelnemers/aanmeldingen/"
    assert "Nadia Testers" in window.get(page).content.decode()
    assert Look.objects.latest("pk").fields == ["identity"]


@pytest.mark.rule("D-04")
@pytest.mark.django_db
def test_how_to_reach_somebody_is_a_look_of_its_own(client, at):
    world = with_case(at)
    window = enter(client, "an")
    for page in (f"/trajecten/{world.case.key}/overdracht/", f"/trajecten/{world.case.key}/onthaal/"):
        assert "0470" in window.get(page).content.decode()
        assert "contact" in Look.objects.latest("pk").fields
