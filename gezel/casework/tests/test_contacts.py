"""Contacts and notes: written once, kept when refused, corrected with history, counted per week; Vandaag (C-11, D-08)."""

from datetime import date, datetime, timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from gezel.casework import words
from gezel.casework.models import Case, CaseRole, Contact, ContactBefore, Promise
from gezel.casework.queries.today import silences, today_of
from gezel.casework.rules.contacts import may_lie, per_week
from gezel.casework.workflows.allocation import Hat
from gezel.casework.workflows.case_roles import end
from gezel.casework.workflows.cases import Who
from gezel.casework.workflows.contacts import Written, correct, keep_promise, note
from gezel.casework.workflows.taking_over import Track, take_over
from gezel.kernel import clock
from gezel.kernel.verdict import Refused
from tests import cast

from .case_world import with_case
from .test_participants import enter

pytestmark = pytest.mark.django_db


@pytest.mark.rule("C-11")
def test_a_week_counts_its_days_and_empty_weeks_stand():
    tuesday = datetime(2026, 3, 3, 22, 30, tzinfo=clock.BRUSSELS)
    found = per_week(
        [(tuesday, 30), (tuesday, 15), (tuesday - timedelta(days=40), 99)], date(2026, 3, 3), date(2026, 3, 17)
    )
    assert [(week.first.day, week.count, week.minutes) for week in found] == [(2, 2, 45), (9, 0, 0), (16, 0, 0)]


@pytest.mark.rule("C-11")
def test_a_contact_lies_between_the_start_and_now(at):
    start = at.date() - timedelta(days=10)
    assert may_lie(at, at, start) and may_lie(at + timedelta(minutes=5), at, start)
    assert may_lie(at + timedelta(hours=1), at, start).code == "casework.contact_in_future"
    assert may_lie(at - timedelta(days=12), at, start).code == "casework.contact_too_early"


@pytest.mark.rule("C-11")
def test_the_same_note_sent_twice_is_one_contact_and_the_case_knows_its_last(at):
    world = with_case(at)
    an, written = world.actor("an"), Written("call", "Belde terug", at=at - timedelta(days=2))
    first = note(world.case.key, written, "abc", an, at)
    assert note(world.case.key, written, "abc", an, at).pk == first.pk
    assert Contact.objects.count() == 1 and first.minutes == 10
    note(world.case.key, Written("office", at=at - timedelta(days=9)), "older", an, at)
    world.case.refresh_from_db()
    assert world.case.last_contact_at == at - timedelta(days=2)
    with pytest.raises(IntegrityError), transaction.atomic():
        Contact.objects.create(
            case=world.case, kind="call", at=at, minutes=1, author_id=an.person_id, organisation_id=an.organisation_id,
            made_at=at, client_id="abc",
        )  # fmt: skip


@pytest.mark.rule("C-11")
@pytest.mark.rule("D-08")
def test_a_note_sent_again_with_something_changed_beside_it_loses_nothing(at):
    world = with_case(at)
    world.bind("an")
    an, key = world.actor("an"), world.case.key
    first = note(key, Written("call", "Belde terug"), "abc", an, at)
    kept = Written("call", "Belde terug", at=at - timedelta(minutes=4))  # as a device sends it that kept it meanwhile
    assert note(key, kept, "abc", an, at).edition == 0
    more = Written(
        "call", "Belde terug", confidential=True, with_whom="zus", promise="Ik bel de school", promise_on=at.date()
    )
    for _ in range(2):
        again = note(key, more, "abc", an, at + timedelta(hours=1))
    assert again.pk == first.pk and Contact.objects.count() == 1 and again.at == at and again.minutes == 10
    assert (again.confidential, again.with_whom) == (True, "zus")
    assert [row.confidential for row in ContactBefore.objects.all()] == [False]
    assert [row.text for row in Promise.objects.all()] == ["Ik bel de school"]
    with pytest.raises(Refused) as refused:
        note(
            key, Written("call", "Belde terug", confidential=True, with_whom="zus", promise_on=at.date()), "new", an, at
        )
    assert refused.value.verdict.code == "casework.promise_needs_words"


@pytest.mark.rule("C-11")
@pytest.mark.rule("C-19")
def test_a_note_by_who_left_this_morning_or_to_a_closed_case_is_refused_and_its_text_kept(client, at):
    world = with_case(at)
    window, text = enter(client, "an"), "Gesproken over <b>school</b> 🌱 " + "woord " * 10_000
    page = window.get("/notitie/").content.decode()
    sent = {"case": world.case.key, "kind": "call", "text": text, "client_id": "1"}
    row = CaseRole.objects.get(case=world.case, kind=words.COMPANION)
    end(row, clock.day_of(at), world.actor("wim"), at, reason="verlof")
    answer = window.post_form("/notitie/", sent)
    assert "Amina" in page and answer.status_code == 422 and Contact.objects.count() == 0
    assert (
        answer.content.decode().count("woord ") >= 10_000
        and "niet met deze deelnemer op weg" in answer.content.decode()
    )
    script = window.post_form("/notitie/", sent, headers={"X-Note": "1"})
    assert script.status_code == 422 and "niet met deze deelnemer op weg" in script.json()["message"]
    CaseRole.objects.filter(pk=row.pk).update(until_on=None)
    world.case.closed_at = at
    world.case.save()
    with pytest.raises(Refused) as refused:
        note(world.case.key, Written("call", text), "2", world.actor("an"), at)
    assert refused.value.verdict.code == "casework.case_is_closed"
    world.case.closed_at = None
    world.case.save()
    assert window.post_form("/notitie/", sent, headers={"X-Note": "1"}).json() == {"ok": True}
    assert Contact.objects.get().text == text.strip()


@pytest.mark.rule("C-11")
def test_a_kept_note_of_a_device_whose_clock_runs_ahead_counts_as_now(client, at):
    world = with_case(at)
    window = enter(client, "an")
    sent = {"case": world.case.key, "kind": "call", "text": "Gebeld.", "client_id": "3", "at": "2026-03-02T10:20"}
    assert window.post_form("/notitie/", sent, headers={"X-Note": "1"}).json() == {"ok": True}
    assert Contact.objects.get().at == at
    assert window.post_form("/notitie/", {**sent, "client_id": "4"}).status_code == 422


@pytest.mark.rule("D-08")
def test_confidential_is_offered_and_shown_to_those_bound_only(client, at):
    world = with_case(at)
    assert "confidential" not in enter(client, "an").get("/notitie/").content.decode()
    with pytest.raises(Refused) as refused:
        note(world.case.key, Written("call", "x", confidential=True), "1", world.actor("an"), at)
    assert refused.value.verdict.code == "casework.confidential_not_bound"
    world.bind("an")
    window = enter(client, "an")
    sent = {"case": world.case.key, "kind": "call", "text": "kwartsbloem", "place": "steenpad", "client_id": "2"}
    more = {"confidential": "on", "promise": "amandeltak", "promise_on": str(at.date())}
    assert window.post_form("/notitie/", sent | more).status_code == 302
    address = f"/trajecten/{world.case.key}/contacten/"
    for word in ("kwartsbloem", "steenpad", "amandeltak"):
        assert word in window.get(address).content.decode()
    assert "amandeltak" in window.get("/vandaag/").content.decode()
    world.role("joris", words.COVER, "arktos")
    unbound = enter(client, "joris")
    pages = [address, f"/trajecten/{world.case.key}/?alles", "/vandaag/", f"/trajecten/{world.case.key}/tijdlijn/"]
    for page in pages:
        text = unbound.get(page).content.decode()
        assert "Amina" in text and not any(word in text for word in ("kwartsbloem", "steenpad", "amandeltak")), page


@pytest.mark.rule("C-11")
def test_a_correction_keeps_what_stood_there_and_nobody_overwrites(client, at):
    world = with_case(at)
    made = note(world.case.key, Written("call", "eerst"), "1", world.actor("an"), at)
    address = f"/trajecten/{world.case.key}/contacten/{made.pk}/"
    window = enter(client, "an")
    assert window.post_form(address, {"kind": "office", "text": "daarna", "edition": "0"}).status_code == 302
    late = window.post_form(address, {"kind": "office", "text": "te laat", "edition": "0"})
    assert late.status_code == 422 and "te laat" in late.content.decode()
    made.refresh_from_db()
    assert (made.text, made.kind, ContactBefore.objects.get().text) == ("daarna", "office", "eerst")
    assert "eerst" in window.get(address).content.decode()
    world.role("joris", words.COVER, "arktos")
    assert enter(client, "joris").get(address).status_code == 404
    with pytest.raises(Refused):
        correct(made.pk, 1, Written("call", "van joris"), world.actor("joris"), at)


@pytest.mark.rule("C-11")
def test_a_silence_counts_from_the_start_also_of_who_came_back_or_was_taken_over(at):
    world = with_case(at)
    an = world.actor("an")
    note(world.case.key, Written("call", "Belde"), "1", an, at)
    back = at + timedelta(days=90)
    Case.objects.filter(pk=world.case.pk).update(committed_at=back, returned_at=back)
    hat = Hat(an.person_id, an.organisation_id)
    track = Track(Who("Bo", "Anders"), at.date() - timedelta(days=300), hat)
    take_over(world.partnership.pk, "Outreach", "lijst", True, False, [track], world.actor("wim", back), back)
    assert not list(silences(world.actor("an", back), back))
    later = back + timedelta(days=40)
    found = {one.case.name: one.params["days"] for one in silences(world.actor("an", later), later)}
    assert found == {"Amina Testers": 40, "Bo Anders": 40}


@pytest.mark.rule("C-11")
def test_vandaag_tells_of_silence_and_promises_and_shows_my_people(client, at):
    world = with_case(at)
    later = at + timedelta(days=30)
    quiet = world.more("Bilal Stil", companion="joris")
    an = world.actor("an")
    note(world.case.key, Written("call", promise="De school bellen", promise_on=later.date()), "1", an, at)
    today = today_of(world.actor("an", later), later)
    silent, promised = at.date() + timedelta(days=21), later.date()
    assert [(one.code, one.due) for one in today.waiting] == [
        ("casework.wait_silence", silent),
        ("casework.wait_promise", promised),
    ]
    for days, waits in ((0, 0), (20, 0), (21, 1)):
        then = at + timedelta(days=days)
        codes = [one.code for one in today_of(world.actor("an", then), then).waiting]
        assert codes.count("casework.wait_silence") == waits
    with clock.frozen(later):
        page = enter(client, "an").get("/vandaag/").content.decode()
        assert "al 30 dagen geen contact" in page and "De school bellen" in page and f"?voor={world.case.key}" in page
        assert quiet.name not in page
        promise = Promise.objects.get()
        window = enter(client, "an")
        kept = f"/trajecten/{world.case.key}/beloofd/{promise.pk}/"
        assert window.post(kept, {"actor_key": an.key}).status_code == 302
        assert "De school bellen" not in window.get("/vandaag/").content.decode()
        with pytest.raises(Refused):
            keep_promise(promise.pk, world.actor("joris", later), later)


def test_the_case_page_stays_within_its_queries(client, at):
    world = with_case(at)
    an = world.actor("an")
    window, address = enter(client, "an"), f"/trajecten/{world.case.key}/"
    window.get(address)
    for number in range(50):
        note(world.case.key, Written("call", f"notitie {number}"), str(number), an, at)
    with CaptureQueriesContext(connection) as counted:
        assert window.get(address).status_code == 200
    assert len(counted) <= 12, "\n".join(query["sql"][:90] for query in counted)
    part = window.get(f"{address}deel/contacten/", headers={"HX-Request": "true"}).content.decode()
    assert "notitie 49" in part and "<html" not in part and "notitie 10" not in part
    assert "notitie 49" in window.get(f"{address}?alles").content.decode()
    assert window.get(f"{address}contacten/?van=2026-01-05&tot=2026-03-02").content.decode().count("notitie ") == 30
    assert enter(client, "griet").get(f"{address}deel/contacten/").status_code == 404
    assert cast.person("griet").pk


@pytest.mark.rule("D-06")
@pytest.mark.django_db
def test_where_and_with_whom_cannot_be_read_in_the_database(at):
    world = with_case(at)
    told = Written("home_visit", "Aan de keukentafel", place="Bloemstraat 3", with_whom="Zus Leila")
    row = note(world.case.key, told, "1", world.actor("an"), at)
    quiet = note(world.case.key, Written("call", "Kort"), "2", world.actor("an"), at)
    with connection.cursor() as cursor:
        cursor.execute("SELECT place, with_whom FROM casework_contact ORDER BY id")
        sealed, empty = cursor.fetchall()
    assert all(word not in bytes(value) for value in sealed for word in (b"Bloem", b"Leila"))
    assert tuple(empty) == (None, None)
    assert (Contact.objects.get(pk=row.pk).place, Contact.objects.get(pk=quiet.pk).with_whom) == ("Bloemstraat 3", "")
