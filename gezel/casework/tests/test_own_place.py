"""The participant's own place over HTTP: in by link and code, nobody else's data, sharing that stops at once, words that stay."""

import io
import json
import re
import zipfile
from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction
from django.urls import reverse

from gezel.audit.models import Event, Look
from gezel.casework import words
from gezel.casework.models import (
    Case,
    CaseAction,
    Demand,
    Glass,
    OwnKey,
    OwnWord,
    Pause,
    Sharing,
    Star,
    Transfer,
    Voice,
)
from gezel.casework.queries.looks import look_days
from gezel.casework.queries.own_file import SECTIONS
from gezel.casework.queries.voices import voices_of
from gezel.casework.workflows.own_keys import give_key, take_back
from gezel.casework.workflows.sharing import withdraw
from gezel.governance.policies import privacy_papers
from gezel.kernel import clock, texts
from gezel.kernel.verdict import YES, Refused
from gezel.post.models import Notice
from tests import cast

from .case_world import with_case

pytestmark = pytest.mark.django_db
PAGES = (
    "own",
    "own_wish",
    "own_lists",
    "own_contents",
    "own_words",
    "own_helpers",
    "own_seen",
    "own_voice",
    "own_sharing",
    "own_take",
)


@pytest.fixture
def world(at):
    return with_case(at)


@pytest.fixture
def given_key(world, at):
    return give_key(world.case.pk, world.actor("an"), at)


def enter(client, key, code=None):
    return client.post_form(reverse("casework:own_door", args=[key.token]), {"code": code or key.code})


def inside(client, key):
    assert enter(client, key).status_code == 302
    return client


def wrong(code):
    return f"{(int(code) + 1) % 10**6:06d}"


@pytest.mark.rule("C-19")
def test_link_and_code_open_the_place_and_every_page_of_it(client, world, given_key):
    door = client.get(reverse("casework:own_door", args=[given_key.token]))
    assert "Amina" not in door.content.decode()
    inside(client, given_key)
    addresses = [reverse(f"casework:{name}") for name in PAGES]
    addresses += [reverse("casework:own_section", args=[section.code]) for section in SECTIONS]
    for address in addresses:
        answer = client.get(address)
        assert answer.status_code == 200, address
        assert answer["Cache-Control"] == "no-store, private"
    assert "An Cuypers" in client.get(reverse("casework:own_helpers")).content.decode()


@pytest.mark.rule("D-07")
def test_guessing_is_stopped(client, world, given_key, at):
    for left in (4, 3, 2):
        assert f"nog {left} keer" in enter(client, given_key, wrong(given_key.code)).content.decode()
    for _ in range(2):
        assert enter(client, given_key, wrong(given_key.code)).status_code == 422
    assert enter(client, given_key).status_code == 422, "even the right code waits"
    with clock.frozen(at + timedelta(minutes=16)):
        for _ in range(5):
            enter(client, given_key, wrong(given_key.code))
    with clock.frozen(at + timedelta(days=1)):
        answer = enter(client, given_key)
    assert answer.status_code == 422
    assert OwnKey.objects.get().blocked_at
    assert Event.objects.filter(code="casework.own_wrong_try").count() == 10


@pytest.mark.rule("C-19")
def test_a_key_that_is_old_or_taken_back_opens_nothing_and_throws_out_who_is_inside(client, world, given_key, at):
    inside(client, given_key)
    with clock.frozen(at + timedelta(minutes=61)):
        assert client.get(reverse("casework:own")).status_code == 403
    inside(client, given_key)
    take_back(world.case.pk, world.actor("an"), at)
    answer = client.get(reverse("casework:own"))
    assert answer.status_code == 403 and "Amina" not in answer.content.decode()
    assert client.get(reverse("casework:own_door", args=[given_key.token])).status_code == 410
    again = give_key(world.case.pk, world.actor("an"), at)
    with clock.frozen(at + timedelta(days=181)):
        assert client.get(reverse("casework:own_door", args=[again.token])).status_code == 410
    assert client.get(reverse("casework:own_door", args=["x" * 43])).status_code == 404


@pytest.mark.rule("C-19")
@pytest.mark.parametrize("who", ["joris", "griet", "wim", "fatma"])
def test_only_who_goes_along_gives_a_key(world, at, who):
    with pytest.raises(Refused):
        give_key(world.case.pk, world.actor(who), at)
    with pytest.raises(Refused):
        take_back(world.case.pk, world.actor(who), at)


@pytest.mark.rule("C-19")
@pytest.mark.rule("D-01")
def test_the_place_opens_no_page_of_the_house_and_a_worker_does_not_come_in(client, world, given_key, at):
    inside(client, given_key)
    for address in (
        f"/trajecten/{world.case.key}/eigen-plek/",
        f"/partnerschappen/{world.partnership.pk}/",
        "/vandaag/",
    ):
        assert client.get(address).status_code in (302, 403, 404)
    an = client.as_(*cast.join("an"))
    assert an.get(reverse("casework:own_door", args=[given_key.token])).status_code == 403
    assert enter(an, given_key).status_code == 403
    client.force_login(cast.person("an"), backend="allauth.account.auth_backends.AuthenticationBackend")
    assert client.get(reverse("casework:own")).status_code == 403, "a session is never both"


@pytest.mark.rule("C-19")
def test_stopping_closes_the_file_in_the_same_second_and_allowing_opens_it(client, world, given_key, monkeypatch, at):
    monkeypatch.setattr("gezel.casework.policies.own.may_share_participants", lambda *_: YES)
    griet, page = client.as_(*cast.join("griet")), reverse("casework:own_access", args=[world.case.key])
    assert griet.get(page).status_code == 200
    inside(client, given_key)
    vdab, address = cast.organisation("vdab").pk, reverse("casework:own_sharing")
    form = {"organisation": vdab, "purpose": words.FOLLOW}
    assert client.post_form(address, {**form, "stop": ""}).status_code == 302
    assert griet.get(page).status_code == 404
    assert Sharing.objects.get(organisation=vdab, purpose=words.FOLLOW).withdrawn_by is None
    assert client.post_form(address, {**form, "allow": ""}).status_code == 302
    assert griet.get(page).status_code == 200
    assert Sharing.objects.get(organisation=vdab, purpose=words.FOLLOW, withdrawn_at=None).source == "own"


@pytest.mark.rule("C-19")
def test_who_no_longer_opens_the_file_is_told_so_and_led_where_they_may_come(client, world, given_key):
    inside(client, given_key)
    form = {"organisation": cast.organisation("arktos").pk, "purpose": words.GUIDE, "stop": ""}
    assert client.post_form(reverse("casework:own_sharing"), form).status_code == 302
    told = Notice.objects.get(person_id=cast.person("an").pk)
    assert told.code == "casework.notice_own_shut"
    an = client.as_(*cast.join("an"))
    assert an.get(reverse("casework:case", args=[world.case.key])).status_code == 404
    assert an.get(told.url).status_code == 200


@pytest.mark.rule("D-02")
@pytest.mark.rule("C-19")
def test_allowing_waits_for_the_papers_of_that_partner_but_not_where_one_knocked(client, world, given_key):
    assert not privacy_papers.may_share_participants(world.partnership, world.at.date(), cast.organisation("emino").pk)
    inside(client, given_key)
    address = reverse("casework:own_sharing")
    refused = client.post_form(
        address, {"organisation": cast.organisation("emino").pk, "purpose": words.GUIDE, "allow": ""}
    )
    assert refused.status_code == 422 and "papieren" in refused.content.decode()
    outside = client.post_form(
        address, {"organisation": cast.organisation("buurtkring").pk, "purpose": words.GUIDE, "allow": ""}
    )
    assert outside.status_code == 422
    withdraw(world.case, cast.organisation("arktos").pk, [words.GUIDE], world.actor("an"), world.at)
    own = client.post_form(
        address, {"organisation": cast.organisation("arktos").pk, "purpose": words.GUIDE, "allow": ""}
    )
    assert own.status_code == 302


@pytest.mark.rule("C-19")
def test_words_beside_an_entry_are_seen_by_who_goes_along_and_cannot_be_taken_away(client, world, given_key):
    inside(client, given_key)
    about = f"role:{world.case.roles.get(kind=words.COMPANION).pk}"
    address = reverse("casework:own_section", args=["helpers"])
    empty = client.post_form(address, {"about": about, "said": " ", "disagree": ""})
    assert empty.status_code == 422
    assert (
        client.post_form(address, {"about": about, "said": "Ik koos zelf niet 🙂", "disagree": ""}).status_code == 302
    )
    again = client.post_form(address, {"about": about, "said": "Ik koos zelf niet 🙂 ", "disagree": ""})  # sent twice
    assert again.status_code == 302 and OwnWord.objects.count() == 1
    assert client.post_form(address, {"about": "role:999999", "said": "x", "beside": ""}).status_code == 404
    assert "Ik koos zelf niet 🙂" in client.get(address).content.decode()
    an, page = client.as_(*cast.join("an")), reverse("casework:own_access", args=[world.case.key])
    assert "Ik koos zelf niet 🙂" in an.get(page).content.decode()
    for who in ("griet", "wim"):
        seen = client.as_(*cast.join(who)).get(page)
        assert seen.status_code == 200 and "Ik koos zelf niet" not in seen.content.decode()
    an.post_form(reverse("casework:own_read", args=[world.case.key]), {"actor_key": world.actor("an").key})
    assert OwnWord.objects.get().seen_by == cast.person("an")
    for spoil in (lambda rows: rows.delete(), lambda rows: rows.update(kind="beside")):
        with pytest.raises(DatabaseError), transaction.atomic():
            spoil(OwnWord.objects.all())


@pytest.mark.rule("C-21")
def test_a_voice_beyond_the_own_track_bears_no_name_and_few_stay_unshown(client, world, given_key, at):
    inside(client, given_key)
    for level, question in (("track", "heard"), ("group", "welcome"), ("project", "easy")):
        address = reverse("casework:own_voice_of", args=[level])
        assert client.post_form(address, {}).status_code == 422
        for answer in ("3", "1"):
            assert client.post_form(address, {question: answer}).status_code == 302
    assert sorted(Voice.objects.values_list("level", "answer", "case")) == sorted(
        [("track", 1, world.case.pk), ("group", 1, None), ("project", 1, None)]
    )
    month = at.date().replace(day=1)
    after = (month + timedelta(days=32)).replace(day=1)
    assert voices_of(world.partnership, after)["group"] == {}
    for n in range(4):
        Voice.objects.create(
            partnership=world.partnership, level="group", question="welcome", answer=3, month=month, mark=bytes([n])
        )
    assert voices_of(world.partnership, at.date())["group"] == {}, "this month still runs"
    assert voices_of(world.partnership, after)["group"] == {"welcome": {1: 1, 2: 0, 3: 4}}
    assert voices_of(world.partnership, after + timedelta(days=220))["group"] == {}
    page = reverse("casework:voices", args=[world.partnership.pk])
    with clock.frozen(at + (after - at.date())):
        shown = {who: client.as_(*cast.join(who)).get(page) for who in ("an", "wim", "fatma", "mieke")}
    assert {who for who, answer in shown.items() if answer.status_code == 200} == {"an", "wim", "fatma"}
    told = re.sub(r"<[^>]+>|\s+", " ", shown["fatma"].content.decode())
    assert re.search(r"Ben ik welkom in de groep\? +4 +0 +1", told) and "Amina" not in told
    assert "nog te weinig om te tonen" in told
    with pytest.raises(DatabaseError), transaction.atomic():
        Voice.objects.filter(level="group").update(case=world.case)


@pytest.mark.rule("D-04")
@pytest.mark.rule("D-08")
def test_who_looked_is_told_but_not_what_is_dangerous_to_tell(client, world, given_key, at):
    page = reverse("casework:own_access", args=[world.case.key])
    client.as_(*cast.join("griet")).get(page)
    assert Look.objects.filter(person_name="Griet Ossel").count() == 1
    glass = {"case": world.case, "reason": "Brand in huis", "at": at, "until_at": at + timedelta(hours=1)}
    for who, danger in (("fatma", "partner leest mee"), ("dirk", "")):
        person, organisation = cast.join(who)
        Glass.objects.create(person=person, organisation=organisation, danger=danger, **glass)
        assert client.as_(person, organisation).get(page).status_code == 200
    inside(client, given_key)
    seen = client.get(reverse("casework:own_seen")).content.decode()
    assert "Griet Ossel" in seen and "Dirk Sels" in seen and "Brand in huis" in seen
    assert "Fatma Yildirim" not in seen and "partner leest mee" not in seen
    whole = json.loads(_zip(client).read("gegevens.json"))
    assert "Fatma Yildirim" not in json.dumps(whole)
    assert "Fatma Yildirim" in {line.person for line in look_days(world.case, to_participant=False)}
    an = client.as_(*cast.join("an"))
    assert "Fatma Yildirim" in an.get(reverse("casework:looks", args=[world.case.key])).content.decode()
    assert client.as_(*cast.join("griet")).get(reverse("casework:looks", args=[world.case.key])).status_code == 404


def _zip(client):
    answer = client.get(reverse("casework:own_data"))
    assert answer.status_code == 200 and "Amina" not in answer["Content-Disposition"]
    return zipfile.ZipFile(io.BytesIO(answer.content))


@pytest.mark.rule("C-19")
def test_the_file_taken_along_is_whole_described_and_of_nobody_else(client, world, given_key, at):
    other = world.more("Bilal Wachters")
    theirs = give_key(other.pk, world.actor("an"), at)
    inside(client, theirs)
    client.post_form(reverse("casework:own_words"), {"said": "woorden van Bilal"})
    inside(client, given_key)
    client.post_form(reverse("casework:own_words"), {"said": "اسمي أمينة"})
    bag = _zip(client)
    data, book = json.loads(bag.read("gegevens.json")), json.loads(bag.read("codeboek.json"))
    assert "Bilal" not in json.dumps(data, ensure_ascii=False)
    assert set(data["sections"]) == set(book["sections"]) == {section.code for section in SECTIONS}
    assert data["sections"]["who"][0]["phone"] == "0470 00 00 01"
    assert data["sections"]["words"][0]["text"] == "اسمي أمينة"
    for code, rows in data["sections"].items():
        known = book["sections"][code]["fields"]
        assert all(set(row) - {"id"} <= set(known) for row in rows), code
        assert all(set(label["label"]) == {"nl", "en", "fr"} for label in known.values())
    paper = client.get(reverse("casework:own_paper"))
    assert paper.content.startswith(b"%PDF") and paper["Content-Type"] == "application/pdf"


@pytest.mark.rule("C-19")
def test_the_place_speaks_the_language_of_the_participant_or_the_one_they_choose(client, world, given_key):
    world.case.participant.language = "fr"
    world.case.participant.save()
    assert "Tapez les 6 chiffres" in client.get(reverse("casework:own_door", args=[given_key.token])).content.decode()
    inside(client, given_key)
    page = client.get(reverse("casework:own")).content.decode()
    assert 'lang="fr"' in page and "Qui m’aide" in page
    client.post_form(reverse("casework:own_language"), {"language": "en", "next": "/mijn-traject/wie-keek/"})
    assert "Who helps me" in client.get(reverse("casework:own")).content.decode()


def test_signing_out_of_the_place_leaves_nothing(client, world, given_key):
    inside(client, given_key)
    assert client.post_form(reverse("casework:own_leave")).status_code == 200
    assert client.get(reverse("casework:own")).status_code == 403


@pytest.mark.rule("C-19")
def test_what_was_typed_when_the_place_shut_is_shown_to_copy(client, world, given_key, at):
    inside(client, given_key)
    with clock.frozen(at + timedelta(hours=2)):
        answer = client.post(reverse("casework:own_words"), {"said": "lang verhaal over thuis", "actor_key": "0-0"})
    assert answer.status_code == 403 and "lang verhaal over thuis" in answer.content.decode()
    assert Case.objects.count() == 1


@pytest.mark.rule("C-05")
@pytest.mark.rule("C-19")
def test_what_i_want_is_said_in_my_own_words_and_stays_with_what_it_was(client, world, given_key):
    inside(client, given_key)
    address = reverse("casework:own_wish")
    assert client.post_form(address, {"said": "   "}).status_code == 422
    for text in ("Een eigen plek", "Een eigen plek", "Een plek met tuin"):
        assert client.post_form(address, {"said": text}).status_code == 302
    kept = list(world.case.intentions.values_list("voice", "by"))
    assert kept == [("own", None), ("own", None)]
    page = client.get(address).content.decode()
    assert "Een plek met tuin" in page and "Een eigen plek" in page
    world.case.closed_at, world.case.phase = world.at, world.case.phase
    world.case.save()
    assert client.post_form(address, {"said": "Toch niet"}).status_code == 422


@pytest.mark.rule("C-08")
@pytest.mark.rule("C-19")
def test_my_star_is_given_by_my_own_hand_to_my_own_questions_only(client, world, given_key, at):
    def question(case, text):
        return Demand.objects.create(case=case, label="value", text=text, said_by="participant", opened_at=at)

    mine, theirs = question(world.case, "Rust in huis"), question(world.more("Bilal Wachters"), "Een fiets")
    inside(client, given_key)
    address = reverse("casework:own_star")
    page = client.get(address).content.decode()
    assert "Rust in huis" in page and "Een fiets" not in page
    assert client.post_form(address, {f"q{theirs.pk}": "5"}).status_code == 422
    assert client.post_form(address, {f"q{mine.pk}": "4", f"q{theirs.pk}": "5"}).status_code == 302
    star = Star.objects.get()
    assert (star.case, star.hand, star.by) == (world.case, "participant", None)
    assert [(row.demand, row.value) for row in star.values.all()] == [(mine, 4)]
    assert json.loads(_zip(client).read("gegevens.json"))["sections"]["stars"][0]["hand"] == "participant"


@pytest.mark.rule("C-19")
@pytest.mark.rule("D-08")
def test_sharing_withdrawn_while_a_partner_has_a_page_open_closes_it_and_gives_the_typed_words_back(
    client, world, given_key
):
    an = client.as_(*cast.join("an"))
    page = reverse("casework:case_question_new", args=[world.case.key])
    assert an.get(page).status_code == 200
    inside(client, given_key)
    form = {"organisation": cast.organisation("arktos").pk, "purpose": words.GUIDE, "stop": ""}
    assert client.post_form(reverse("casework:own_sharing"), form).status_code == 302
    an = client.as_(*cast.join("an"))
    answer = an.post_form(page, {"text": "ik wil graag een eigen plek", "said_by": "participant"})
    said = answer.content.decode()
    assert answer.status_code == 404 and "ik wil graag een eigen plek" in said and "Testers" not in said
    assert not Demand.objects.exists()
    quiet = an.post(page, {"text": "ik wil graag een eigen plek"}, headers={"sec-fetch-mode": "cors"})
    assert quiet.status_code == 404 and "ik wil graag" not in quiet.content.decode(), "its page keeps the words itself"


@pytest.mark.rule("C-18")
@pytest.mark.rule("C-19")
def test_the_first_page_says_when_the_track_rests_went_elsewhere_or_is_over(client, world, given_key, at):
    inside(client, given_key)

    def first():
        return client.get(reverse("casework:own")).content.decode()

    assert "rust even" not in first() and "afgerond" not in first()
    case, an = world.case, cast.person("an")
    case.paused_at = at
    case.save()
    Pause.objects.create(case=case, began_at=at, expected_on=at.date() + timedelta(days=30), why="rust", by=an)
    assert "rust even" in first() and texts.shown(at.date() + timedelta(days=30)) in first()
    section = client.get(reverse("casework:own_section", args=["rests"])).content.decode()
    assert "dan kijken we opnieuw" in section and "waarom het veranderde" not in section
    case.paused_at, case.closed_at = None, at
    case.save()
    assert "Je traject is afgerond" in first()
    case.committed_at, case.phase = None, ""
    case.save()
    Transfer.objects.create(case=case, to_name="De Springplank", agreed=True, at=at, by=an, follow_up_on=at.date())
    assert "Je gaat nu verder met De Springplank" in first()
    elsewhere = client.get(reverse("casework:own_section", args=["elsewhere"])).content.decode()
    assert "De Springplank" in elsewhere
    case.roles.all().delete()
    assert "Je traject is afgerond" in client.get(reverse("casework:own_helpers")).content.decode()


@pytest.mark.rule("C-19")
def test_the_step_that_comes_first_stands_on_the_front_page_while_the_track_goes_on(at, client, given_key, world):
    case, today = world.case, clock.day_of(at)
    for what, days in (("Al voorbij", -1), ("Later", 9), ("Naar de bakker", 2), ("Ooit eens", None)):
        due = None if days is None else today + timedelta(days=days)
        CaseAction.objects.create(case=case, what=what, doer="companion", due_on=due, made_at=at)
    inside(client, given_key)
    page = lambda: client.get(reverse("casework:own")).content.decode()  # noqa: E731
    assert "Naar de bakker" in page() and "mijn trajectgezel" in page()
    assert not [what for what in ("Al voorbij", "Later", "Ooit eens") if what in page()]
    case.actions.filter(due_on__isnull=False).update(dropped_at=at)
    assert "Ooit eens" in page()
    case.closed_at = at
    case.save()
    assert "Ooit eens" not in page()
