"""The planted secret: words of a confidential note and its promise reach nobody who may not read them, at any address of casework (D-08)."""

import logging
import re

import pytest
from django.urls import NoReverseMatch, URLResolver, get_resolver, reverse

from gezel.audit.models import Event, Look
from gezel.casework import words
from gezel.casework.models import Contact, Intention, Promise
from gezel.casework.workflows.contacts import Written, correct, note
from gezel.casework.workflows.wish import intend
from gezel.post.models import Mail, Notice
from tests import cast

from .case_world import with_case
from .test_participants import HATS, enter

pytestmark = pytest.mark.django_db
SECRETS = ("kwartsbloem", "amandeltak", "steenpad", "vossenwater")
MORE = ("/vandaag/", "/meldingen/", "/zoeken/?q=kwarts", "/zoeken/?q=Amina")


def addresses(world):
    """Every address of casework that can be made with the partnership, the case, its contact and promise."""
    values = {
        "pk": world.partnership.pk,
        "key": world.case.key,
        "contact_id": Contact.objects.first().pk,
        "promise_id": Promise.objects.get().pk,
        "code": "contacten",
    }
    found = []
    for entry in get_resolver().url_patterns:
        if not isinstance(entry, URLResolver) or entry.app_name != "casework":
            continue
        for route in entry.url_patterns:
            names = route.pattern.converters
            try:
                found.append(reverse(f"casework:{route.name}", kwargs={name: values[name] for name in names}))
            except (KeyError, NoReverseMatch):
                continue
    return [*found, f"/trajecten/{world.case.key}/?alles", *MORE]


@pytest.mark.rule("D-08")
def test_a_secret_reaches_only_those_who_may_read_it(client, at, caplog):
    world = with_case(at)
    for who in ("an", "joris", "griet", "wim"):
        world.bind(who)
    an = world.actor("an")
    before = Written("call", "vossenwater", confidential=True)
    made = note(world.case.key, before, "1", an, at)
    more = {"place": "steenpad", "confidential": True}
    correct(made.pk, 0, Written("call", "kwartsbloem", **more), an, at)
    note(world.case.key, Written("call", "x", promise="amandeltak", promise_on=at.date(), **more), "2", an, at)
    intend(world.case, "Ik wil bloemen schikken", "own", "", an, at)
    cast.join("tom", "arktos")
    hats = {**HATS, "tom": "arktos"}
    world.role("tom", words.COVER, "arktos")
    places = addresses(world)
    assert len(places) > 15 and Intention.objects.exists()
    caplog.set_level(logging.INFO)
    found = {who: "Amina Testers" in enter(client, who).get("/zoeken/?q=test am").content.decode() for who in HATS}
    assert {who for who, sees in found.items() if sees} == {"an", "griet", "wim"}
    assert set(told(enter(client, "an"), f"/trajecten/{world.case.key}/contacten/")) >= set(SECRETS[:3])
    for who in ("tom", "joris", "griet", "wim", None):
        window = client.as_(cast.person(who), cast.organisation(hats[who])) if who else client
        leaks = [(place, word) for place in places for word in told(window, place)]
        assert not leaks, (who, leaks)
    wrong = [row for row in caplog.messages if any(word in row for word in SECRETS)]
    assert not wrong
    for model in (Event, Look, Notice, Mail):
        kept = "".join(str(row) for row in model.objects.values())
        assert not re.search("|".join(SECRETS), kept), model


def told(window, place):
    """The secrets that an address tells, in its page or in where it leads to."""
    answer = window.get(place)
    text = answer.content.decode() if hasattr(answer, "content") else ""
    return [word for word in SECRETS if word in text or word in answer.get("Location", "")]
