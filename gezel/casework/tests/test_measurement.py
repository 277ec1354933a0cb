"""Measuring over HTTP: the phone in other hands shows nothing else, alone in the own place, results per version (C-14)."""

import json
from datetime import timedelta

import pytest
from django.urls import get_resolver, reverse

from gezel.casework.models import Contact, Instrument, Measurement, Participant
from gezel.casework.queries.measurement import finished, measurements_due, series_of
from gezel.casework.queries.own_sections import measured as measured_in_file
from gezel.casework.rules.instruments import plain
from gezel.casework.words import contacts as contact_words
from gezel.casework.workflows.instruments import demonstration, retire, take_in
from gezel.casework.workflows.measurement import answer, begin, finish
from gezel.casework.workflows.own_keys import give_key
from gezel.kernel.verdict import Refused
from tests import cast

from .case_world import with_case

pytestmark = pytest.mark.django_db


@pytest.fixture
def world(at):
    return with_case(at)


def page(world):
    return reverse("casework:measurements", args=[world.case.key])


def hand(client, world, pin="2468"):
    an = client.as_(*cast.join("an"))
    answer = an.post_form(page(world), {"instrument": Instrument.objects.get().pk, "pin": pin})
    assert answer.status_code == 302, answer.content.decode()[:3000]
    return an


def fill(client, address, value="4"):
    for item in demonstration()["items"]:
        assert client.post_form(address, {"item": item["code"], "value": value}).status_code == 302
    return client.post_form(address, {"finish": ""})


@pytest.mark.rule("C-14")
@pytest.mark.rule("D-01")
def test_the_phone_in_other_hands_answers_every_address_with_the_lock(client, world):
    an = hand(client, world)
    asked = an.get(reverse("casework:handed"))
    assert asked.status_code == 200 and "Ik weet wat ik goed kan." in asked.content.decode()
    assert "Amina" not in asked.content.decode() and "An Cuypers" not in asked.content.decode()
    for address in (*_addresses(), page(world), f"/trajecten/{world.case.key}/", "/vandaag/", "/bestaat-niet/"):
        for answered in (an.get(address), an.post(address)):
            assert answered.status_code == 403, address
            assert "Testers" not in answered.content.decode()
            assert "nu dicht" in answered.content.decode(), address
            assert answered["Cache-Control"] == "no-store, private"


@pytest.mark.rule("D-01")
def test_the_phone_in_other_hands_never_shows_the_frame_of_the_worker(client, world):
    an = hand(client, world)
    for address in ("/overhandigd/bestaat-niet/", "/static/bestaat-niet.js", reverse("account_logout")):
        answered = an.get(address)
        assert answered.status_code == 403 and "nu dicht" in answered.content.decode(), address
        assert "An Cuypers" not in answered.content.decode()
    assert an.post(reverse("account_logout")).status_code == 302
    assert "_auth_user_id" not in an.session


@pytest.mark.rule("D-01")
@pytest.mark.parametrize("name", ["case", "contacts", "case_star"])
def test_no_browser_keeps_a_page_on_which_participants_stand(client, world, name):
    an = client.as_(*cast.join("an"))
    for address in (
        reverse(f"casework:{name}", args=[world.case.key]),
        "/vandaag/",
        f"/partnerschappen/{world.partnership.pk}/deelnemers/",
    ):
        assert an.get(address)["Cache-Control"] == "no-store, private", address
    public = reverse("casework:refer", args=[world.partnership.pk])
    client.logout()
    assert "no-store" not in client.get(public).headers.get("Cache-Control", "")


def _addresses():
    """One address of every kind that takes no part, and of those with a number."""
    for pattern in get_resolver().url_patterns:
        if hasattr(pattern, "namespace") and pattern.namespace:
            for name, found in list(pattern.reverse_dict.items()):
                if isinstance(name, str) and not found[0][0][1]:
                    address = "/" + found[0][0][0]
                    if not address.startswith("/overhandigd/") and address not in (
                        "/mijn-traject/taal/",
                        "/account/afmelden/",
                    ):
                        yield address


@pytest.mark.rule("C-14")
def test_the_worker_comes_back_by_pin_or_password_and_guessing_signs_the_device_out(client, world):
    an, back = hand(client, world), reverse("casework:handed_back")
    assert an.post_form(back, {"pin": "1111"}).status_code == 422
    assert an.get("/vandaag/").status_code == 403
    assert an.post_form(back, {"pin": "2468"}).status_code == 302
    assert an.get(page(world)).status_code == 200
    an = hand(client, world)
    assert an.post_form(back, {"password": cast.PASSWORD}).status_code == 302
    assert an.get(page(world)).status_code == 200
    an = hand(client, world)
    for _ in range(4):
        assert an.post_form(back, {"pin": "0000"}).status_code == 422
    assert an.post_form(back, {"pin": "0000"}).status_code == 403
    assert an.get(page(world)).status_code == 302, "a visitor now"
    assert an.get(reverse("casework:handed")).status_code == 403


@pytest.mark.rule("C-14")
def test_filling_in_by_hand_over_counts_and_shows(client, world, at):
    an, here = hand(client, world), reverse("casework:handed")
    first = demonstration()["items"][0]["code"]
    assert an.post_form(here, {"item": first, "value": "9"}).status_code == 409
    assert an.post_form(here, {"item": "verzonnen", "value": "3"}).status_code == 409
    an.post_form(here, {"item": first, "value": ""})
    assert Measurement.objects.get().answers.get().value is None
    assert "Ik weet wat ik goed kan." in an.get(f"{here}?vraag=1").content.decode()
    done = fill(an, here)
    assert done.status_code == 302
    assert an.get(done.url).status_code == 200
    row = Measurement.objects.get()
    assert row.finished_at == at
    assert row.started_by == cast.person("an")
    an.post_form(reverse("casework:handed_back"), {"pin": "2468"})
    shown = an.get(page(world)).content.decode()
    assert "3,3" in shown and "geen onderzocht meetinstrument" in shown
    with pytest.raises(Refused):
        answer(row.pk, first, 1, at)


@pytest.mark.rule("C-14")
def test_alone_in_the_own_place(client, world, at):
    key = give_key(world.case.pk, world.actor("an"), at)
    client.post_form(reverse("casework:own_door", args=[key.token]), {"code": key.code})
    lists = reverse("casework:own_lists")
    for odd in ("9" * 5000, "²", "-1", ""):
        assert client.post_form(lists, {"instrument": odd}).status_code == 409
    assert client.post_form(lists, {"instrument": Instrument.objects.get().pk}).status_code == 302
    done = fill(client, reverse("casework:own_question"), "5")
    assert client.get(done.url).status_code == 200
    assert Measurement.objects.get().started_by is None
    assert "<svg" in client.get(lists).content.decode()


@pytest.mark.rule("C-14")
@pytest.mark.parametrize("who", ["griet", "wim", "joris", "fatma"])
def test_only_who_goes_along_sees_and_hands_over(client, world, at, who):
    assert client.as_(*cast.join(who)).get(page(world)).status_code == 404
    with pytest.raises(Refused):
        begin(world.case.pk, Instrument.objects.get().pk, "handed", world.actor(who), at)
    with pytest.raises(Refused):
        begin(world.case.pk, Instrument.objects.get().pk, "own", world.actor(who), at)


def measured(world, instrument, value, at):
    row = begin(world.case.pk, instrument.pk, "handed", world.actor("an"), at)
    for item in instrument.content["items"]:
        answer(row.pk, item["code"], value, at)
    return finish(row.pk, world.actor("an"), at)


@pytest.mark.rule("C-14")
def test_versions_are_never_one_line_and_a_version_never_changes(world, at):
    import yaml

    first = Instrument.objects.get()
    later = {**demonstration(), "version": 2, "licence": "CC0, tweede versie"}
    dirk = world.actor("dirk")
    second = take_in(world.partnership.pk, yaml.safe_dump(later).encode(), dirk, at)
    assert take_in(world.partnership.pk, yaml.safe_dump(later).encode(), dirk, at) == second
    with pytest.raises(Refused):
        take_in(world.partnership.pk, yaml.safe_dump({**later, "licence": "anders"}).encode(), dirk, at)
    with pytest.raises(Refused):
        take_in(world.partnership.pk, b"format: [", dirk, at)
    with pytest.raises(Refused):
        take_in(world.partnership.pk, yaml.safe_dump(later).encode(), world.actor("an"), at)
    for instrument, day in ((first, 0), (first, 180), (second, 360)):
        measured(world, instrument, 4, at + timedelta(days=day))
    series = series_of(finished(world.case), "nl")
    assert [len(one.head) for one in series] == [2, 3]
    assert plain(finished(world.case)[0].instrument) == first.content
    retire(first.pk, dirk, at)
    with pytest.raises(Refused):
        begin(world.case.pk, first.pk, "handed", world.actor("an"), at)


@pytest.mark.rule("C-14")
def test_the_questions_are_read_in_any_language_of_their_file(client, world, at):
    content = json.loads(json.dumps(demonstration()))

    def parts(data):
        yield from (
            data["name"],
            data["lead"],
            *(a["label"] for a in data["answers"]),
            *(i["text"] for i in data["items"]),
        )

    for words in parts(content):
        words["ar"] = "سؤال" if words in (i["text"] for i in content["items"]) else "نعم"
    content["answers"][0]["label"]["tr"] = "evet"  # Turkish is not whole
    Instrument.objects.update(content=content)
    here = reverse("casework:handed")
    an = hand(client, world)
    page = an.get(here).content.decode()
    assert "سؤال" not in page and "العربية" in page and "Türkçe" not in page
    for odd in ("tr", "x" * 999):
        an.post_form(here, {"read_in": odd})
        assert "Ik weet wat ik goed kan." in an.get(here).content.decode()
    assert an.post_form(here, {"read_in": "ar"}).status_code == 302
    page = an.get(here).content.decode()
    assert 'lang="ar" dir="auto"' in page and "سؤال" in page and "Nederlands" in page
    assert not Measurement.objects.get().answers.exists()
    an.post_form(here, {"read_in": "nl"})
    assert "Ik weet wat ik goed kan." in an.get(here).content.decode()
    Participant.objects.update(language="ar")
    session = an.session
    del session["own_read_in"]
    session.save()
    assert "سؤال" in an.get(here).content.decode()


@pytest.mark.rule("C-14")
def test_what_was_begun_long_ago_is_laid_aside_so_that_answers_tell_of_one_moment(world, at):
    instrument, an = Instrument.objects.get(), world.actor("an")
    item = instrument.content["items"][0]["code"]
    first = begin(world.case.pk, instrument.pk, "handed", an, at)
    answer(first.pk, item, 1, at)
    soon, later = at + timedelta(days=13), at + timedelta(days=14)
    assert begin(world.case.pk, instrument.pk, "handed", world.actor("an", soon), soon) == first
    second = begin(world.case.pk, instrument.pk, "handed", world.actor("an", later), later)
    assert second != first and not second.answers.exists()
    for late in (lambda: answer(first.pk, item, 2, later), lambda: finish(first.pk, an, later)):
        with pytest.raises(Refused, match="laid_aside"):
            late()
    first.refresh_from_db()
    assert first.laid_aside_at == later and first.answers.get().value == 1
    assert any(entry.fields.get("value") == 1 for entry in measured_in_file(world.case, later))


@pytest.mark.rule("C-14")
def test_it_waits_from_the_fourth_meeting_and_again_six_months_later(world, at, exactly):
    an = world.actor("an")

    def meet(number, kind=contact_words.HOME_VISIT):
        Contact.objects.create(
            case=world.case,
            kind=kind,
            at=at,
            minutes=30,
            author=cast.person("an"),
            organisation=cast.organisation("arktos"),
            made_at=at,
            client_id=f"c{number}",
        )

    for number in range(3):
        meet(number)
    meet(3, contact_words.CALL)
    assert not list(measurements_due(an, at))
    meet(4)
    with exactly(4):
        assert [waiting.case for waiting in measurements_due(an, at)] == [world.case]
    assert not list(measurements_due(world.actor("joris"), at))
    measured(world, Instrument.objects.get(), 3, at)
    assert not list(measurements_due(an, at + timedelta(days=180)))
    assert list(measurements_due(an, at + timedelta(days=185)))


def test_the_partnership_takes_instruments_in_and_saves_them(client, world):
    from django.core.files.uploadedfile import SimpleUploadedFile

    dirk, address = client.as_(*cast.join("dirk")), reverse("casework:instruments", args=[world.partnership.pk])
    wrong = dirk.post_form(address, {"file": SimpleUploadedFile("x.yaml", b"format: iets")})
    assert wrong.status_code == 422 and "geen vragenlijst" in wrong.content.decode()
    saved = dirk.get(reverse("casework:instrument_file", args=[world.partnership.pk, Instrument.objects.get().pk]))
    fresh = saved.content.replace(b"version: 1\ndemo", b"version: 7\ndemo")
    assert dirk.post_form(address, {"file": SimpleUploadedFile("x.yaml", fresh)}).status_code == 302
    assert Instrument.objects.filter(version=7).exists()
    assert client.as_(*cast.join("mieke")).get(address).status_code == 404
