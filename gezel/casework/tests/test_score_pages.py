"""The pages of scores, star, questions, steps and lists: who opens them, what stays when refused, how many queries."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from gezel.casework import words
from gezel.casework.models import CaseDraft, Demand, IndicatorVersion, Observation, ReleaseScore, Star, StarValue
from gezel.casework.rules.demand import Cause
from gezel.casework.rules.lists import Level
from gezel.casework.workflows import demand as life
from gezel.casework.workflows.actions import Answer, Plan, agree, finish
from gezel.casework.workflows.demand import Asked, ask
from gezel.casework.workflows.lists import write_indicator
from gezel.casework.workflows.observing import observe
from gezel.casework.workflows.scores import give_score
from gezel.casework.workflows.stars import Rating, rate
from tests import cast

from .case_world import with_case

pytestmark = pytest.mark.django_db
SECRET = "Zandkasteelzin"
HATS = {
    "an": "arktos",  # companion of this case
    "joris": "arktos",  # companion of others
    "griet": "vdab",  # file manager
    "wim": "compaan",  # team leader
    "fatma": "emino",  # administrator
    "dirk": "hoogstraten",  # director
    "ruben": "vvsg",  # coach
    "mieke": "europa_wse",  # manager
}
CASE_PAGES = (
    "case_star",
    "case_star_give",
    "case_question_new",
    "case_scores",
    "case_indicators",
    "case_actions",
    "case_action_new",
    "case",
    "timeline",
)


@pytest.fixture
def world(at):
    return with_case(at)


def door(client, who):
    return client.as_(cast.person(who), cast.organisation(HATS[who]))


def page(world, name, *more):
    return reverse(f"casework:{name}", args=[world.case.key, *more])


def lived(world, rounds=1):
    """Some life in the case: a question, a score, a star, a step and a pointer, so many times."""
    an = world.actor("an")
    version = IndicatorVersion.objects.first()
    for n in range(rounds):
        at = world.at + timedelta(hours=n)
        one = ask(world.case.pk, Asked(f"{SECRET} vraag {n}"), an, at)
        cause = Cause("not_done", "ours", SECRET)
        ask(world.case.pk, Asked(f"{SECRET} opnieuw {n}", "failure", cause=cause), an, at)
        last = ReleaseScore.objects.standing().last()
        give_score(world.case.pk, 4, f"{SECRET} {n}", last.pk if last else 0, an, at)
        rate(world.case.pk, [Rating(one.pk, 3, SECRET)], "worker", an, at)
        done = agree(world.case.pk, Plan(f"naar de winkel {n}", demand_id=one.pk), an, at)
        finish(done.pk, Answer("yes", "told", SECRET), an, at)
        agree(world.case.pk, Plan(f"bellen {n}", demand_id=one.pk, due_on=at.date()), an, at)
        observe(world.case.pk, version.pk, 2, "worker", SECRET, an, at)
    return Demand.objects.filter(case=world.case).first()


def all_pages(world, one):
    """Name → address of every page of this topic."""
    action, score = world.case.actions.order_by("pk").last(), world.case.scores.first()
    about = {"case_question": one, "case_question_words": one, "case_question_theme": one}
    about |= {"case_action": action, "case_action_change": action, "case_score_correct": score}
    return {name: page(world, name) for name in CASE_PAGES} | {
        name: page(world, name, row.pk) for name, row in about.items()
    }


@pytest.mark.rule("D-01")
@pytest.mark.rule("D-08")
@pytest.mark.rule("C-06")
def test_who_opens_which_page_and_the_secret_stays_with_who_goes_along(client, world):
    """The file manager reads steps, nothing else; the leader of the team none of these; for others it does not exist."""
    one = lived(world)
    addresses = all_pages(world, one)
    opens = {
        "an": set(addresses),
        "griet": {"case_actions", "case_action", "case", "timeline"},
        "wim": {"case", "timeline"},
    }
    for who in HATS:
        visit = door(client, who)
        for name, url in addresses.items():
            answer = visit.get(url)
            assert (answer.status_code == 200) == (name in opens.get(who, ())), f"{who} {name} {answer.status_code}"
            assert (SECRET in answer.content.decode()) == (who == "an" and name not in HIDDEN), f"{who} {name}"
    assert all(client.get(url).status_code == 302 for url in addresses.values())


HIDDEN = ("case_question_new", "timeline", "case")


@pytest.mark.rule("C-06")
@pytest.mark.rule("D-01")
def test_no_score_stands_in_a_list_of_people_or_before_the_team_leader(client, world):
    lived(world)
    people = reverse("casework:participants", args=[world.partnership.pk])
    for who in ("an", "wim", "griet"):
        body = door(client, who).get(people).content.decode()
        assert SECRET not in body
        assert "loslaatscore" not in body.lower()
    for code in ("ster", "loslaten"):
        assert door(client, "wim").get(page(world, "case-panel", code)).status_code == 404
        assert door(client, "griet").get(page(world, "case-panel", code)).status_code == 404


@pytest.mark.rule("C-06")
def test_a_score_shows_the_last_one_and_a_refusal_keeps_every_word(client, world):
    lived(world)
    an, url = door(client, "an"), page(world, "case_scores")
    assert f"{SECRET} 0" in an.get(url).content.decode()
    seen = ReleaseScore.objects.latest("pk").pk
    answer = an.post_form(url, {"value": "11", "why": "héél veel rust 🙂", "seen": str(seen)})
    assert answer.status_code == 422
    body = answer.content.decode()
    assert "u koos 11" in body
    assert "héél veel rust 🙂" in body
    late = an.post_form(url, {"value": "7", "why": "mijn uitleg", "seen": "0"})
    assert late.status_code == 422
    assert "mijn uitleg" in late.content.decode()
    assert f'value="{seen}"' in late.content.decode()
    assert an.post_form(url, {"value": "7", "why": "mijn uitleg", "seen": str(seen)}).status_code == 302
    assert ReleaseScore.objects.count() == 2


@pytest.mark.rule("C-08")
def test_a_star_keeps_what_was_typed_when_a_question_was_closed_meanwhile(client, world):
    one = lived(world)
    an, url = door(client, "an"), page(world, "case_star_give")
    other = ask(world.case.pk, Asked("werk vinden"), world.actor("an"), world.at)
    saved = an.post_form(
        url, {f"q{other.pk}": "4", f"w{other.pk}": "begint", "hand": "worker"}, headers={"X-Autosave": "1"}
    )
    assert saved.json() == {"version": 1}
    assert "begint" in an.get(url).content.decode()
    life.close(one.pk, "lukt", world.actor("an"), world.at)
    alone = an.post_form(url, {f"q{one.pk}": "2", f"w{other.pk}": "begint", "hand": "worker"})
    assert alone.status_code == 422 and "koos u geen ster" in alone.content.decode()
    assert not StarValue.objects.filter(star__hand="worker", star__at=world.at, demand=other).exists()
    answer = an.post_form(
        url, {f"q{one.pk}": "2", f"q{other.pk}": "4", f"w{other.pk}": "begint", "hand": "participant"}
    )
    assert answer.status_code == 422
    body = answer.content.decode()
    assert "werd op" in body
    assert "begint" in body
    assert an.post_form(url, {f"q{other.pk}": "4", f"w{other.pk}": "begint", "hand": "participant"}).status_code == 302
    assert StarValue.objects.filter(demand=other, star__hand="participant", value=4).exists()
    assert not CaseDraft.objects.exists()


@pytest.mark.rule("C-19")
def test_a_closed_case_says_so_and_keeps_the_words(client, world):
    one = lived(world)
    type(world.case).objects.filter(pk=world.case.pk).update(closed_at=world.at + timedelta(minutes=1))
    an, stars = door(client, "an"), Star.objects.count()
    posts = {
        "case_scores": {"value": "7", "why": "laatste woord", "seen": str(ReleaseScore.objects.latest("pk").pk)},
        "case_star_give": {f"q{one.pk}": "4", f"w{one.pk}": "laatste woord", "hand": "worker"},
        "case_question_new": {"text": "laatste woord", "said_by": "participant"},
        "case_action_new": {"what": "laatste woord", "doer": "companion"},
    }
    for name, data in posts.items():
        answer = an.post_form(page(world, name), data)
        assert answer.status_code == 422, name
        assert "Dit traject is afgerond" in answer.content.decode(), name
        assert "laatste woord" in answer.content.decode(), name
    draft = an.post_form(page(world, "case_scores"), posts["case_scores"], headers={"X-Autosave": "1"})
    assert draft.status_code == 409
    assert "afgerond" in draft.json()["message"]
    assert Star.objects.count() == stars


@pytest.mark.rule("C-08")
@pytest.mark.rule("C-09")
@pytest.mark.rule("C-10")
def test_the_whole_life_of_a_question_and_a_step_through_the_pages(client, world):
    an = door(client, "an")
    new = page(world, "case_question_new")
    assert an.post_form(f"{new}?soort=faal", {"text": "weer een brief", "said_by": "service"}).status_code == 422
    data = {
        "text": "weer een brief",
        "said_by": "service",
        "cause": "not_done",
        "cause_by": "system",
        "cause_words": "geen bode",
    }
    assert an.post_form(f"{new}?soort=faal", data).status_code == 302
    one = Demand.objects.get()
    url = page(world, "case_question", one.pk)
    for step in (
        {"step": "to_value", "reason": "er zit een echte vraag achter"},
        {"step": "validate", "how": "talk", "on": str(world.at.date())},
        {"step": "reword", "text": "Ik wil mijn post begrijpen", "domain": "", "edition": "2"},
        {"step": "tag", "theme": "child_care"},
        {"step": "close", "reason": "lukt nu zelf"},
        {"step": "reopen", "reason": "toch niet"},
    ):
        own = {"reword": "case_question_words", "tag": "case_question_theme"}.get(step["step"], "case_question")
        assert an.post_form(page(world, own, one.pk), step).status_code == 302, step
    body = an.get(url).content.decode()
    for said in (
        "weer een brief",
        "er zit een echte vraag achter",
        "Ik wil mijn post begrijpen",
        "geen bode",
        "lukt nu zelf",
    ):
        assert said in body
    assert an.post_form(url, {"step": "to_failure", "reason": ""}).status_code == 422
    steps = page(world, "case_action_new")
    assert an.post_form(steps, {"what": "samen lezen", "doer": "companion", "demand": str(one.pk)}).status_code == 302
    action = page(world, "case_action", world.case.actions.get().pk)
    assert an.post_form(action, {"step": "finish", "answered": "yes"}).status_code == 422
    assert (
        an.post_form(action, {"step": "finish", "answered": "yes", "ground": "told", "said": "ik snap het"}).status_code
        == 302
    )
    assert "ik snap het" in an.get(action).content.decode()
    assert "ik snap het" not in door(client, "griet").get(action).content.decode()


@pytest.mark.rule("L-04")
@pytest.mark.rule("C-22")
def test_the_lists_are_read_by_who_works_here_and_kept_by_who_leads(client, world):
    pk = world.partnership.pk
    pages = ("value_steps", "value_steps_edit", "indicators", "indicator_new")
    urls = {name: reverse(f"casework:{name}", args=[pk]) for name in pages}
    urls["indicator"] = reverse("casework:indicator", args=[pk, "housing"])
    for who in ("an", "griet", "wim", "fatma", "joris"):
        assert {name: door(client, who).get(url).status_code for name, url in urls.items()} == dict.fromkeys(urls, 200)
    for who in ("ruben", "mieke"):
        assert {door(client, who).get(url).status_code for url in urls.values()} == {404}
    rows = {"seen": "1", "reason": "eenvoudiger", "name0": "Rust in huis", "hint0": "", "icon0": "house", "name1": ""}
    answer = door(client, "an").post_form(urls["value_steps_edit"], rows)
    assert answer.status_code == 422
    assert "Rust in huis" in answer.content.decode()
    assert door(client, "wim").post_form(urls["value_steps_edit"], rows).status_code == 302
    assert "Rust in huis" in door(client, "an").get(urls["value_steps"]).content.decode()
    levels = {f"{kind}{n}": value for n in range(3) for kind, value in (("word", f"stand {n}"), ("icon", "smile"))}
    assert (
        door(client, "wim").post_form(urls["indicator"], {"name": "Huis", "reason": "korter", **levels}).status_code
        == 302
    )
    assert door(client, "wim").post_form(urls["indicators"], {"step": "aside-help"}).status_code == 302
    body = door(client, "an").get(urls["indicators"]).content.decode()
    assert "stand 2" in body
    assert "Weggelegd" in body


@pytest.mark.rule("C-22")
def test_pointers_are_seen_by_picture(client, world):
    an, url = door(client, "an"), page(world, "case_indicators")
    version = IndicatorVersion.objects.get(indicator__code="housing")
    assert an.post_form(url, {"hand": "worker"}).status_code == 422
    for level in ("1", "3"):
        assert an.post_form(url, {f"v{version.pk}": level, "hand": "participant"}).status_code == 302
    body = an.get(url).content.decode()
    assert "nergens → onzeker" in body
    alone = an.post_form(url, {f"w{version.pk}": "slaapt bij haar zus", "hand": "worker"})
    assert alone.status_code == 422 and "slaapt bij haar zus" in alone.content.decode()
    assert "duidde u niet aan waar het staat" in alone.content.decode()
    other = IndicatorVersion.objects.get(indicator__code="help")
    levels = [Level("circle-alert", "straat"), Level("door-open", "kamer"), Level("house", "huis")]
    write_indicator(world.partnership.pk, "housing", "Wonen", levels, "eenvoudiger", world.actor("wim"), world.at)
    late = {f"v{version.pk}": "2", f"w{version.pk}": "slaapt bij haar zus", f"v{other.pk}": "1", "hand": "worker"}
    changed = an.post_form(url, late)
    assert changed.status_code == 422 and "slaapt bij haar zus" in changed.content.decode()
    assert Observation.objects.filter(hand="worker").count() == 0
    seen = [observe(world.case.pk, other.pk, 1, "worker", "", world.actor("an"), world.at).pk for _ in range(2)]
    assert len(set(seen)) == 1


def test_pages_ask_as_little_for_thirty_rounds_as_for_one(client, world):
    one, an = lived(world), door(client, "an")
    first = counted(an, all_pages(world, one))
    lived(world, 29)
    later = counted(an, all_pages(world, one))
    assert later == first
    del first["timeline"]  # every topic adds its own moments there
    assert first["case"] <= 12, first
    assert max(first.values()) <= 13, f"one more where the participant's words stand beside an entry: {first}"


def counted(visit, addresses):
    """Name → how many statements its page makes."""
    found = {}
    for name, url in addresses.items():
        with CaptureQueriesContext(connection) as seen:
            assert visit.get(url).status_code == 200
        found[name] = len(seen)
    return found


def test_words_of_a_participant_stand_apart_in_any_script(client, world):
    """Right-to-left words, a script tag and an emoji are shown as they were said, never as markup."""
    lived(world)
    said = '<script>alert("x")</script> أريد بيتا هادئا 🏠'
    ask(world.case.pk, Asked(said, language="ar"), world.actor("an"), world.at)
    body = door(client, "an").get(page(world, "case_star")).content.decode()
    assert '<bdi lang="ar">&lt;script&gt;' in body
    assert "<script>alert" not in body


def test_cover_goes_along_too(client, world):
    world.role("joris", words.COVER, "arktos")
    lived(world)
    assert door(client, "joris").get(page(world, "case_star_give")).status_code == 200


@pytest.mark.rule("C-08")
def test_words_of_a_question_carry_their_language(client, world):
    an, typed = (
        door(client, "an"),
        {"text": "أريد العمل", "said_by": "participant", "language": "ar", "domain": "", "theme": ""},
    )
    assert an.post_form(page(world, "case_question_new"), typed).status_code == 302
    one = Demand.objects.get()
    assert one.language == "ar"
    for name, more in (("case_star", ()), ("case_question", (one.pk,))):
        assert '<bdi lang="ar">أريد العمل' in an.get(page(world, name, *more)).content.decode()
    other = {"step": "reword", "text": "Je veux travailler", "language": "fr", "domain": "", "edition": one.edition}
    assert an.post_form(page(world, "case_question_words", one.pk), other).status_code == 302
    one.refresh_from_db()
    assert (one.language, one.text) == ("fr", "Je veux travailler")
    assert an.post_form(page(world, "case_question_new"), {**typed, "language": "klingon"}).status_code == 422
