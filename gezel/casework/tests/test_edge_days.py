"""Days and instants at the edge of the calendar get a sentence or are kept, on every form that asks for one; never a crash (C-03, C-04)."""

import pytest
from django.urls import reverse

from gezel.casework import words
from gezel.casework.tests.test_participants import enter
from gezel.casework.words import referral as kinds
from gezel.casework.workflows import welcome
from tests import cast

from .case_world import with_case
from .referral_world import knocked

pytestmark = pytest.mark.django_db
DAYS = ("0001-01-01", "1850-06-15", "9999-12-31")


@pytest.mark.rule("C-03")
@pytest.mark.rule("C-04")
@pytest.mark.parametrize("day", DAYS)
def test_a_day_at_the_edge_is_answered(client, at, day):
    world = with_case(at)
    an, key, moment = enter(client, "an"), world.case.key, f"{day}T23:59"
    hat = f"{cast.person('joris').pk}-{cast.organisation('arktos').pk}"
    waiting = knocked(world)[0]
    met = knocked(world, "Bo Anders")[0]
    welcome.meet(met.pk, at, None, world.actor("an"), at)
    step = {"note": "Overleg", "agreed": "on", "to_name": "CAW", "contact": "Lien"}
    posts = [
        ("casework:welcome", waiting.key, {"step": "plan", "meet_at": moment}),
        ("casework:welcome", waiting.key, {"step": "meet", "met_at": moment}),
        ("casework:welcome", waiting.key, {"step": "wait", "next_step": kinds.NEXTS[0], "next_on": day}),
        ("casework:welcome", met.key, {"step": "talk", "held_at": moment, "present": ["participant", "companion"]}),
        ("casework:allocation", key, {"step": "allocate", "companion": hat, "from_on": day, **step}),
        ("casework:allocation", key, {"step": "cover", "person": hat, "from_on": "2026-03-02", "until_on": day}),
        ("casework:statutory", key, {"step": "name", "person": hat, "told_on": day}),
        ("casework:safety", key, {"step": "warn", "text": "Hond", "seen_on": day}),
        ("casework:case_action_new", key, {"what": "Bellen", "doer": "companion", "due_on": day}),
        ("casework:note", None, {"case": key, "kind": "call", "text": "x", "client_id": day, "at": moment}),
        ("casework:note", None, {"case": key, "kind": "call", "client_id": "2", "promise": "x", "promise_on": day}),
        ("casework:welcome", waiting.key, {"step": "transfer", "follow_up_on": day, "why": "past", **step}),
    ]
    for name, about, sent in posts:
        url = reverse(name, args=[about] if about else [])
        for page in (an.post_form(url, sent, follow=True), an.get("/vandaag/")):
            assert page.status_code in (200, 422), (name, sent)
    for page in ("contacten", "tijdlijn", "overdracht"):
        assert an.get(f"/trajecten/{key}/{page}/").status_code == 200
    assert an.get(reverse("casework:waiting", args=[world.partnership.pk])).status_code == 200
    assert words.COMPANION in {role.kind for role in world.case.roles.all()}
