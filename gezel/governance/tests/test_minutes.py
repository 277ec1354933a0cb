"""Minutes while it happens, and the report that stays (D-01, G-07)."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.test import Client

from gezel.governance import words
from gezel.governance.models import Attendance, Holding, Meeting, Note, NoteVersion, Point, Remark
from gezel.governance.policies.meetings import may_freeze, may_read_minutes, may_read_outcome
from gezel.governance.queries.meetings import meetings_seen
from gezel.governance.queries.report import outcome_only
from gezel.governance.tests.governance_world import World, running
from gezel.governance.tests.meeting_world import called, held, reported
from gezel.governance.tests.test_meetings import decision, refused
from gezel.governance.workflows.actions import give
from gezel.governance.workflows.agenda import add_point, remove_point
from gezel.governance.workflows.meeting_files import may_open_file
from gezel.governance.workflows.meetings import entrust
from gezel.governance.workflows.minutes import merge_note, put_back_note, save_note
from gezel.governance.workflows.report import freeze, remark
from gezel.organisations.models import Partner
from gezel.post.models import Mail, Notice
from tests import cast


@pytest.fixture
def world(db: None, at: datetime) -> World:
    """A month in: no review is near."""
    return running(at, months=1)


def point_of(world: World, title: str = "Vervoer", text: str = "") -> tuple[Meeting, Point]:
    """A meeting that is going on with one point."""
    meeting = held(world, text="")
    return meeting, add_point(meeting.pk, title, "", 15, None, world.actor("wim"), world.at)


@pytest.mark.rule("G-07")
def test_two_people_at_once_never_lose_a_word(world: World) -> None:
    meeting, point = point_of(world)
    wim, an = world.actor("wim"), world.actor("an")
    assert save_note(point.pk, "Wim was eerst.", 0, wim, world.at).outcome == "saved"
    second = save_note(point.pk, "An ook.", 0, an, world.at)
    assert second.outcome == "conflict"
    assert Note.objects.get().text == "Wim was eerst."
    assert NoteVersion.objects.get(conflict=True).text == "An ook."
    assert refused(freeze, meeting.pk, wim, world.at) == "governance.minutes_second_text"
    merge_note(second.kept.pk, "Wim was eerst.\n\nAn ook.", 1, an, world.at)
    assert Note.objects.get().text.endswith("An ook.")
    old = NoteVersion.objects.filter(conflict=False).first()
    assert old is not None
    put_back_note(old.pk, Note.objects.get().version, wim, world.at)
    assert Note.objects.get().text == old.text
    assert refused(remove_point, point.pk, wim, world.at) == "governance.point_was_treated"


@pytest.mark.rule("G-07")
def test_who_still_types_when_the_report_is_closed_loses_nothing(world: World) -> None:
    meeting, point = point_of(world)
    save_note(point.pk, "Tot hier.", 0, world.actor("wim"), world.at)
    freeze(meeting.pk, world.actor("wim"), world.at)
    late = save_note(point.pk, "Tot hier. En nog iets.", 1, world.actor("an"), world.at)
    assert late.outcome == "late"
    assert late.verdict.code == "governance.meeting_is_frozen"
    assert late.kept.text == "Tot hier. En nog iets."
    assert Meeting.objects.get(pk=meeting.pk).report["points"][-1]["minutes"] == "Tot hier."


@pytest.mark.rule("G-07")
def test_only_members_write(world: World) -> None:
    _, point = point_of(world)
    assert refused(save_note, point.pk, "x", 0, world.actor("joris"), world.at) == "governance.members_call"
    assert refused(save_note, point.pk, "x", 0, world.actor("ruben"), world.at) == "governance.support_never_decides"
    kept = save_note(point.pk, "y", 0, world.actor("an"), world.at)
    assert kept.outcome == "saved"


@pytest.mark.rule("G-07")
def test_the_report_holds_people_minutes_decisions_and_actions_and_reaches_all(world: World) -> None:
    meeting, point = point_of(world)
    wim = world.actor("wim")
    Point.objects.filter(pk=point.pk).update(decision=decision(world, "Dinsdag teamdag"))
    save_note(point.pk, "We kozen **dinsdag**.", 0, wim, world.at)
    due = world.on + timedelta(days=9)
    owner = cast.person("an").pk
    give(world.partnership, "Zaal boeken", owner, due, wim, world.at, body=meeting.body, subject=point)
    frozen = freeze(meeting.pk, wim, world.at)
    last = frozen.report["points"][-1]
    assert last["minutes"] == "We kozen **dinsdag**."
    assert last["decision"]["title"] == "Dinsdag teamdag"
    assert last["actions"] == [{"text": "Zaal boeken", "owner": cast.person("an").name, "due": due.isoformat()}]
    statuses = {p["name"]: p["status"] for p in frozen.report["people"]}
    assert statuses[cast.person("griet").name] == words.EXCUSED
    assert frozen.pdf is not None
    assert frozen.docx is not None
    assert frozen.pdf.content().startswith(b"%PDF")
    mails = Mail.objects.filter(kind="governance.meeting_report")
    assert mails.count() == 6
    assert all(list(m.attachments.all()) == [frozen.pdf] for m in mails)
    others = outcome_only(frozen.report)
    assert [(p["title"], p["minutes"]) for p in others["points"]] == [("Vervoer", "")]
    assert others["people"] == []


@pytest.mark.rule("G-07")
def test_a_report_needs_somebody_present_and_the_right_hand(world: World) -> None:
    meeting = held(world, ())
    assert refused(freeze, meeting.pk, world.actor("wim"), world.at) == "governance.nobody_noted"
    assert refused(freeze, meeting.pk, world.actor("an"), world.at) == "governance.minute_taker_freezes"
    entrust(meeting.pk, cast.person("griet").pk, cast.person("an").pk, world.actor("wim"), world.at)
    meeting.refresh_from_db()
    for who, may in (("an", True), ("griet", True), ("yasmina", False), ("dirk", True)):
        assert bool(may_freeze(world.actor(who), meeting)) is may
    assert refused(freeze, called(world).pk, world.actor("wim"), world.at) == "governance.meeting_not_open"


@pytest.mark.rule("G-07")
def test_who_was_not_noted_was_absent(world: World) -> None:
    meeting = held(world)
    Attendance.objects.filter(meeting=meeting, person=cast.person("griet")).update(status="")
    freeze(meeting.pk, world.actor("wim"), world.at)
    assert Attendance.objects.get(meeting=meeting, person=cast.person("griet")).status == words.ABSENT


@pytest.mark.rule("G-07")
def test_a_correction_is_a_numbered_remark_and_the_report_stays(world: World) -> None:
    meeting = reported(world)
    before = meeting.report
    assert refused(remark, meeting.pk, "  ", world.actor("an"), world.at) == "governance.remark_empty"
    assert refused(remark, meeting.pk, "x", world.actor("joris"), world.at) == "governance.members_read"
    assert refused(remark, meeting.pk, "x", world.actor("ruben"), world.at) == "governance.support_never_decides"
    for text in ("Ik was er wel.", "Het was de 3de."):
        remark(meeting.pk, text, world.actor("griet"), world.at)
    assert list(Remark.objects.values_list("number", flat=True)) == [1, 2]
    assert Meeting.objects.get(pk=meeting.pk).report == before
    told = Notice.objects.filter(code="governance.notice_remark")
    assert told.count() == 10
    assert not told.filter(person_id=cast.person("griet").pk).exists()
    assert refused(remark, called(world).pk, "x", world.actor("an"), world.at) == "governance.meeting_not_open"


@pytest.mark.rule("D-01")
@pytest.mark.rule("G-07")
def test_who_reads_what(world: World) -> None:
    meeting = reported(world)
    table = {"an": (True, True), "joris": (False, True), "ruben": (True, True), "mieke": (True, True)}
    for who, (whole, outcome) in table.items():
        actor = world.actor(who)
        there = meeting.attendances.filter(person_id=actor.person_id).exists()
        assert bool(may_read_minutes(actor, meeting, was_there=there)) is whole, who
        assert bool(may_read_outcome(actor, meeting, was_there=there)) is outcome, who
        assert bool(may_open_file(actor, "governance.meeting", meeting.pk)) is whole, who
    leen = cast.actor("leen")
    assert not may_read_outcome(leen, meeting, was_there=False)
    assert may_open_file(leen, "governance.meeting", meeting.pk) is None
    assert may_open_file(world.actor("an"), "formation.area", meeting.pk) is None


@pytest.mark.rule("D-01")
def test_a_case_conference_is_for_its_own_people(world: World) -> None:
    meeting = held(world)
    Meeting.objects.filter(pk=meeting.pk).update(body=world.body(words.CASE_CONFERENCE))
    for row in ("dirk", "wim"):
        world.seat(row, words.CASE_CONFERENCE)
    frozen = freeze(meeting.pk, world.actor("wim"), world.at)
    mail = Mail.objects.filter(kind="governance.meeting_report").first()
    assert mail is not None
    assert not mail.attachments.exists()
    for who, sees in (("wim", True), ("an", True), ("joris", False), ("mieke", False), ("ruben", False)):
        actor = world.actor(who)
        assert meetings_seen(actor, world.partnership).filter(pk=meeting.pk).exists() is sees, who
        assert bool(may_read_outcome(actor, frozen, was_there=who == "an")) is sees, who
        assert bool(may_open_file(actor, "governance.meeting", meeting.pk)) is sees, who


@pytest.mark.rule("D-01")
def test_who_left_sees_the_meetings_until_then(world: World) -> None:
    meeting = reported(world)
    called(world, days=40)
    later = world.at + timedelta(days=30)
    until = world.on + timedelta(days=20)
    Partner.objects.filter(organisation=cast.organisation("arktos")).update(until_on=until)
    for rows in (Holding.objects.filter(person=cast.person("an")), cast.person("an").seats):
        rows.update(until_on=until)
    assert list(meetings_seen(world.actor("an", later), world.partnership)) == [meeting]
    assert meetings_seen(world.actor("wim", later), world.partnership).count() == 2


@pytest.mark.rule("G-07")
def test_pages_of_a_meeting_from_call_to_report(world: World, client: Client) -> None:
    an = client.as_(cast.person("an"), cast.organisation("arktos"))  # type: ignore[attr-defined]
    here = f"/partnerschappen/{world.partnership.pk}/overleg/"
    call = f"{here}organen/{world.body().pk}/bijeenroepen/"
    hours = {"day": world.on.isoformat(), "start": "14:00", "end": "13:00", "place": "Weelde"}
    answer = an.post_form(call, hours)
    assert answer.status_code == 422
    assert "Weelde" in answer.content.decode()
    assert "einde valt niet na het begin" in answer.content.decode()
    answer = an.post_form(call, hours | {"end": "16:00"})
    assert answer.status_code == 302
    meeting = Meeting.objects.get()
    one = f"{here}vergaderingen/{meeting.pk}/"
    assert "minder dan 7 dagen" in an.get(one).content.decode()
    moved = hours | {"end": "17:00", "do": "move"}
    assert an.post_form(f"{one}verplaatsen/", moved).status_code == 302
    assert an.post_form(f"{one}punten/", {"title": "", "help": "Blijft staan"}).status_code == 422
    assert an.post_form(f"{one}punten/", {"title": "Vervoer", "minutes": "20"}).status_code == 302
    point = Point.objects.get()
    at_point = f"{one}punten/{point.pk}/"
    assert an.post_form(f"{at_point}aanpassen/", {"title": "Vervoer en fiets", "minutes": "25"}).status_code == 302
    assert an.post_form(f"{at_point}schuiven/", {"up": "1"}).status_code == 302
    assert an.get(f"{one}aanvullen/").status_code == an.get(f"{one}meevragen/").status_code == 200
    roles = {"minute_taker": cast.person("an").pk, "facilitator": cast.person("wim").pk}
    assert an.post_form(f"{one}wie/", roles).status_code == 302
    assert an.post_form(f"{one}openen/", {}).status_code == 302
    noted = {f"a{a.pk}": "present" for a in meeting.attendances.all()}
    assert an.post_form(f"{one}aanwezig/", noted).status_code == 302
    left = meeting.attendances.get(person=cast.person("griet"))
    assert an.post_form(f"{one}aanwezig/{left.pk}/", {}).status_code == 302
    assert an.post_form(f"{at_point}behandelen/", {}).status_code == 302
    sent = {f"p{point.pk}": "We rijden samen.", "version": ""}
    assert an.post_form(at_point, sent).status_code == 302
    assert "We rijden samen." in an.get(at_point).content.decode()
    wim = client.as_(cast.person("wim"), cast.organisation("compaan"))  # type: ignore[attr-defined]
    answer = wim.post_form(at_point, {f"p{point.pk}": "Iets anders.", "version": ""}, headers={"X-Autosave": "1"})
    assert answer.status_code == 409
    merge = answer.json()["conflict_url"]
    assert "Iets anders." in wim.get(merge).content.decode()
    assert wim.post_form(merge, {"version": "1", "text": "", "choice": "standing"}).status_code == 302
    assert wim.get(f"{at_point}wie-schrijft/?version=p{point.pk}:0:x").status_code == 200
    assert wim.get(f"{at_point}vorige/").status_code == 200
    wrong = {"a-text": "Fiets keuren", "a-owner": "", "a-due_on": ""}
    answer = wim.post_form(f"{at_point}actie/", wrong)
    assert answer.status_code == 422
    assert "Fiets keuren" in answer.content.decode()
    right = wrong | {"a-owner": cast.person("an").pk, "a-due_on": (world.on + timedelta(days=5)).isoformat()}
    assert wim.post_form(f"{at_point}actie/", right).status_code == 302
    assert wim.post_form(f"{one}afsluiten/", {}).status_code == 302
    page = wim.get(f"{one}verslag/").content.decode()
    assert "We rijden samen." in page
    assert "Fiets keuren" in page
    assert wim.post_form(f"{one}verslag/", {"text": "Met de bus."}).status_code == 302
    joris = client.as_(cast.person("joris"), cast.organisation("arktos"))  # type: ignore[attr-defined]
    page = joris.get(f"{one}verslag/").content.decode()
    assert "We rijden samen." not in page
    assert "Fiets keuren" in page
    assert joris.get(at_point).status_code == 404
    leen = client.as_(*cast.join("leen"))  # type: ignore[attr-defined]
    for path in (one, at_point, f"{one}verslag/", f"{one}aanwezig/", f"{one}aanvullen/", f"{one}verplaatsen/", merge):
        assert leen.get(path).status_code == 404, path


@pytest.mark.rule("G-07")
def test_a_meeting_cancelled_in_another_tab_says_so_and_keeps_what_was_typed(world: World, client: Client) -> None:
    from gezel.governance.workflows.meetings import cancel

    meeting = called(world)
    an = client.as_(cast.person("an"), cast.organisation("arktos"))  # type: ignore[attr-defined]
    one = f"/partnerschappen/{world.partnership.pk}/overleg/vergaderingen/{meeting.pk}/"
    cancel(meeting.pk, "Staking", world.actor("wim"), world.at)
    answer = an.post_form(f"{one}punten/", {"title": "Vervoer naar Ravels"})
    assert answer.status_code in (409, 422)
    page = answer.content.decode()
    assert "Staking" in page
    assert "Vervoer naar Ravels" in page
    moved = {"do": "move", "day": "2026-04-01", "start": "10:00", "end": "11:00", "place": "Ravels"}
    answer = an.post_form(f"{one}verplaatsen/", moved)
    assert answer.status_code in (409, 422)
    assert "Ravels" in answer.content.decode()
    assert an.post_form(f"{one}openen/", {}).status_code == 409
    assert "Staking" in an.get(one).content.decode()


@pytest.mark.rule("G-07")
@pytest.mark.parametrize("count", [1, 30])
def test_the_agenda_asks_as_much_for_thirty_as_for_one(
    world: World, client: Client, exactly: object, count: int
) -> None:
    meeting = called(world)
    for n in range(count):
        due = world.on + timedelta(days=n)
        give(
            world.partnership, f"Actie {n}", cast.person("an").pk, due, world.actor("wim"), world.at, body=meeting.body
        )
    Point.objects.bulk_create(
        Point(meeting=meeting, position=n, title=f"Punt {n}", brings=cast.person("an")) for n in range(count)
    )
    an = client.as_(cast.person("an"), cast.organisation("arktos"))  # type: ignore[attr-defined]
    url = f"/partnerschappen/{world.partnership.pk}/overleg/vergaderingen/{meeting.pk}/"
    an.get(url)
    with exactly(10):  # type: ignore[operator]
        assert an.get(url).status_code == 200
