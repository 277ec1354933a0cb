"""Meetings: called by any member, moved, cancelled, opened; the agenda and who is there (G-07)."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from icalendar import Calendar

from gezel.governance import words
from gezel.governance.models import Action, Attendance, Body, Decision, DecisionPresence, Meeting, Point, Seat
from gezel.governance.queries.meetings import agenda_of
from gezel.governance.rules.meeting import can_be, quorum, short_notice
from gezel.governance.tests.governance_world import World, running
from gezel.governance.tests.meeting_world import attend, called, held, reported, when
from gezel.governance.workflows.actions import finish, give
from gezel.governance.workflows.agenda import add_point, edit_point, remove_point, shift_point, take_up
from gezel.governance.workflows.attendance import ask_along, come_to, leave, note
from gezel.governance.workflows.bodies import give_seat
from gezel.governance.workflows.decision_closing import adopt
from gezel.governance.workflows.decisions import Draft, propose
from gezel.governance.workflows.meetings import When, call, cancel, entrust, move, open_meeting
from gezel.governance.workflows.report import freeze
from gezel.kernel.verdict import Refused
from gezel.post.models import Mail
from tests import cast


@pytest.fixture
def world(db: None, at: datetime) -> World:
    """A month in: no review is near."""
    return running(at, months=1)


def refused(act: object, *args: object, **kwargs: object) -> str:
    """The code with which a step is refused."""
    with pytest.raises(Refused) as found:
        act(*args, **kwargs)  # type: ignore[operator]
    return found.value.verdict.code


def appointment(mail: Mail) -> tuple[str, str, int, str]:
    """Method, uid, sequence and status of the calendar file of a mail."""
    calendar = Calendar.from_ical(mail.ics_text)
    event = calendar.walk("VEVENT")[0]
    return str(calendar["method"]), str(event["uid"]), int(event["sequence"]), str(event["status"])


@pytest.mark.rule("G-07")
def test_when_a_meeting_can_be(at: datetime) -> None:
    hour = timedelta(hours=1)
    assert can_be(at + hour, at + 2 * hour, "Zaal", "", at)
    assert can_be(at + hour, at + 2 * hour, "", "https://x.example", at)
    assert can_be(at, at + hour, "Zaal", "", at).code == "governance.meeting_in_the_past"
    assert can_be(at + hour, at + hour, "Zaal", "", at).code == "governance.meeting_ends_before_start"
    assert can_be(at + hour, at + 14 * hour, "Zaal", "", at).code == "governance.meeting_too_long"
    assert can_be(at + hour, at + 2 * hour, "  ", "", at).code == "governance.meeting_nowhere"


@pytest.mark.rule("G-07")
def test_short_notice_and_quorum(at: datetime) -> None:
    on = at.date()
    assert short_notice(on, on + timedelta(days=6), 7)
    assert not short_notice(on, on + timedelta(days=7), 7)
    assert quorum(3, 5, 50).met
    assert quorum(3, 5, 50).needed == 3
    assert not quorum(2, 5, 50).met
    assert quorum(0, 5, None).met
    assert quorum(1, 1, 1).needed == 1


@pytest.mark.rule("G-07")
@pytest.mark.parametrize("who", ["an", "yasmina", "wim"])
def test_any_member_calls_one_and_everyone_with_a_seat_is_invited(world: World, who: str) -> None:
    meeting = called(world, by=who)
    invited = set(meeting.attendances.values_list("person_id", flat=True))
    assert invited == set(Seat.objects.filter(body=world.body()).values_list("person_id", flat=True))
    mails = Mail.objects.filter(kind="governance.meeting_invitation")
    assert {m.to_address for m in mails} == {a.person.email for a in meeting.attendances.select_related("person")}
    assert all(m.released_at for m in mails)
    method, uid, sequence, status = appointment(mails[0])
    assert (method, sequence, status) == ("REQUEST", 0, "CONFIRMED")
    assert uid.startswith(f"overleg-{meeting.pk}@")
    assert "Huis van Europa" in mails[0].body


@pytest.mark.rule("G-07")
@pytest.mark.parametrize(
    ("who", "code"),
    [
        ("joris", "governance.members_call"),
        ("ruben", "governance.support_never_decides"),
        ("mieke", "governance.support_never_decides"),
    ],
)
def test_others_do_not(world: World, who: str, code: str) -> None:
    assert refused(called, world, who) == code
    meeting = called(world)
    later = when(world.at, 20)
    assert refused(move, meeting.pk, later, world.actor(who), world.at) == code
    assert refused(cancel, meeting.pk, "x", world.actor(who), world.at) == code
    assert refused(add_point, meeting.pk, "x", "", None, None, world.actor(who), world.at) == code
    assert refused(open_meeting, meeting.pk, world.actor(who), world.at + timedelta(days=14)) == code
    person = cast.person("joris").pk, cast.organisation("arktos").pk
    assert refused(ask_along, meeting.pk, *person, world.actor(who), world.at) == code


@pytest.mark.rule("G-07")
def test_a_case_conference_is_called_by_its_own_people_only(world: World) -> None:
    world.seat("an", words.CASE_CONFERENCE)
    assert refused(called, world, "wim", kind=words.CASE_CONFERENCE) == "governance.members_call"
    assert called(world, "an", kind=words.CASE_CONFERENCE).attendances.count() == 1


@pytest.mark.rule("G-07")
def test_nobody_to_invite_and_a_body_that_stopped(world: World) -> None:
    assert refused(called, world, "wim", kind=words.PROJECT) == "governance.body_is_empty"
    Body.objects.filter(kind=words.SUPPORT_GROUP).update(removed_on=world.on)
    assert refused(called, world, "wim") == "governance.body_was_removed"


@pytest.mark.rule("G-07")
def test_a_move_reaches_everyone_with_the_same_appointment_and_a_higher_number(world: World) -> None:
    meeting = called(world)
    give_seat(
        world.body().pk,
        cast.person("joris").pk,
        cast.organisation("arktos").pk,
        False,
        world.on,
        world.actor("wim"),
        world.at,
    )
    move(meeting.pk, when(world.at, 21, place="Weelde"), world.actor("an"), world.at)
    sent = Mail.objects.filter(voided_at=None, kind="governance.meeting_invitation")
    assert sent.count() == Mail.objects.exclude(voided_at=None).count() + 1 == 7
    assert {appointment(m)[1:3] for m in sent} == {(appointment(sent[0])[1], 1)}
    assert "Eerst stond" in sent[0].body
    assert "Weelde" in sent[0].body
    past = When(world.at - timedelta(days=1), world.at, "Weelde")
    assert refused(move, meeting.pk, past, world.actor("an"), world.at) == "governance.meeting_in_the_past"


@pytest.mark.rule("G-07")
def test_a_cancelled_meeting_leaves_the_calendar_and_takes_no_further_step(world: World) -> None:
    meeting, wim = called(world), world.actor("wim")
    assert refused(cancel, meeting.pk, "  ", wim, world.at) == "governance.meeting_cancel_needs_reason"
    cancel(meeting.pk, "Te veel zieken", wim, world.at)
    mails = Mail.objects.filter(kind="governance.meeting_called_off")
    assert mails.count() == 6
    assert appointment(mails[0])[0] == "CANCEL"
    assert appointment(mails[0])[2:] == (1, "CANCELLED")
    assert "Te veel zieken" in mails[0].body
    code = "governance.meeting_was_cancelled"
    day = world.at + timedelta(days=14)
    assert refused(open_meeting, meeting.pk, wim, day) == code
    assert refused(move, meeting.pk, when(world.at, 30), wim, world.at) == code
    assert refused(cancel, meeting.pk, "nog eens", wim, world.at) == code
    assert refused(add_point, meeting.pk, "Punt", "", None, None, wim, world.at) == code
    assert refused(entrust, meeting.pk, None, None, wim, world.at) == code


@pytest.mark.rule("G-07")
def test_a_meeting_opens_on_its_day_with_who_got_a_seat_meanwhile(world: World) -> None:
    meeting, wim = called(world), world.actor("wim")
    assert refused(open_meeting, meeting.pk, wim, world.at) == "governance.meeting_not_today"
    day = world.at + timedelta(days=14)
    assert refused(note, meeting.pk, {}, wim, day) == "governance.meeting_not_open"
    world.seat("joris")
    opened = open_meeting(meeting.pk, world.actor("an"), day)
    assert opened.state == words.GOING_ON
    assert opened.minute_taker == cast.person("an")
    assert opened.attendances.count() == 7
    assert refused(open_meeting, meeting.pk, wim, day) == "governance.meeting_runs"
    assert refused(move, meeting.pk, when(day, 30), wim, day) == "governance.meeting_runs"


@pytest.mark.rule("G-07")
@pytest.mark.rule("D-01")
def test_who_has_no_seat_on_the_day_gets_no_invitation_and_no_report(world: World) -> None:
    meeting, an = called(world), cast.person("an")
    world.leave("arktos", world.on + timedelta(days=20))
    Mail.objects.all().delete()
    move(meeting.pk, when(world.at, 28, place="Zaal in Ravels"), world.actor("wim"), world.at)
    (mine,) = (mail for mail in Mail.objects.all() if mail.to_address == an.email)
    assert appointment(mine)[0] == "CANCEL"
    assert mine.subject.startswith("Niet meer voor u")
    assert "Ravels" not in mine.body + mine.ics_text
    assert Mail.objects.count() == 6
    assert not meeting.attendances.filter(person=an).exists()
    other = called(world, days=15)
    world.leave("vdab", world.on + timedelta(days=10))
    later = world.at + timedelta(days=15)
    open_meeting(other.pk, world.actor("wim", later), later)
    people = set(other.attendances.values_list("person_id", flat=True))
    assert cast.person("griet").pk not in people
    assert an.pk in people


@pytest.mark.rule("G-07")
def test_who_leads_and_writes_was_invited(world: World) -> None:
    meeting, wim = called(world), world.actor("wim")
    stranger = cast.person("joris").pk
    assert refused(entrust, meeting.pk, stranger, None, wim, world.at) == "governance.entrusted_to_stranger"
    entrusted = entrust(meeting.pk, cast.person("dirk").pk, cast.person("an").pk, wim, world.at)
    assert (entrusted.facilitator, entrusted.minute_taker) == (cast.person("dirk"), cast.person("an"))


def decision(world: World, title: str = "Vaste dag voor het team") -> int:
    """A proposal in the support group."""
    draft = Draft(title, "We lopen elkaar mis.", "We nemen de dinsdag.")
    return propose(world.body().pk, draft, world.actor("wim"), world.at).pk


def action(world: World, text: str = "Zaal vragen", days: int = 5) -> Action:
    """An action of the support group."""
    due, owner = world.on + timedelta(days=days), cast.person("an").pk
    return give(world.partnership, text, owner, due, world.actor("wim"), world.at, body=world.body())


@pytest.mark.rule("G-07")
def test_the_agenda_is_filled_with_what_waits_and_actions_come_back_until_done(world: World) -> None:
    action(world)
    given = action(world, "Folder")
    first = called(world)
    assert [p.kind for p in first.points.all()] == [words.ACTIONS_POINT]
    assert [a.text for a in agenda_of(first).actions] == ["Zaal vragen", "Folder"]
    finish(given.pk, "", world.actor("an"), world.at)
    assert [a.text for a in agenda_of(called(world, days=20)).actions] == ["Zaal vragen"]


@pytest.mark.rule("G-07")
def test_own_points_their_order_and_what_was_treated(world: World) -> None:
    meeting, an = called(world), world.actor("an")
    assert refused(add_point, meeting.pk, "   ", "", None, None, an, world.at) == "governance.point_needs_title"
    rows = [add_point(meeting.pk, name, "", 10, an.person_id, an, world.at) for name in ("A", "B", "C")]
    shift_point(rows[2].pk, an, world.at, up=True)
    shift_point(rows[0].pk, an, world.at, up=True)
    assert [p.title for p in meeting.points.all()] == ["A", "C", "B"]
    shift_point(rows[0].pk, an, world.at, up=False)
    assert [(p.title, p.position) for p in meeting.points.all()] == [("C", 0), ("A", 1), ("B", 2)]
    edit_point(rows[1].pk, "B plus", "langer", 115, None, an, world.at)
    agenda = agenda_of(meeting)
    assert (agenda.planned, agenda.length, agenda.too_full) == (135, 120, True)
    remove_point(rows[0].pk, an, world.at)
    assert meeting.points.count() == 2
    Point.objects.filter(pk=rows[1].pk).update(opened_at=world.at)
    assert refused(remove_point, rows[1].pk, an, world.at) == "governance.point_was_treated"
    assert refused(edit_point, rows[1].pk, " ", "", None, None, an, world.at) == "governance.point_needs_title"


@pytest.mark.rule("G-07")
def test_nothing_comes_twice_on_an_agenda(world: World) -> None:
    meeting = called(world)
    pk = decision(world)
    Point.objects.create(
        meeting=meeting, position=0, title="x", subject_kind="governance.decision", subject_id=pk, decision_id=pk
    )
    assert take_up(meeting.pk, [f"governance.decision:{pk}"], world.actor("an"), world.at) == 0
    assert meeting.points.count() == 1


@pytest.mark.rule("G-07")
def test_attendance_is_noted_and_a_decision_hears_who_is_there(world: World) -> None:
    meeting, wim = held(world, text=""), world.actor("wim")
    point = add_point(meeting.pk, "Vaste dag", "", 20, None, wim, world.at)
    Point.objects.filter(pk=point.pk).update(decision=decision(world))
    come_to(point.pk, wim, world.at)

    def there() -> set[str]:
        rows = DecisionPresence.objects.filter(until_at=None).select_related("person")
        return {row.person.name for row in rows}

    assert there() == {cast.person(who).name for who in ("dirk", "wim", "an", "yasmina")}
    row = meeting.attendances.get(person=cast.person("an"))
    leave(row.pk, wim, world.at + timedelta(minutes=5))
    assert cast.person("an").name not in there()
    leave(row.pk, wim, world.at + timedelta(minutes=9), back=True)
    assert cast.person("an").name in there()
    attend(world, meeting, ("wim",))
    assert there() == {cast.person("wim").name}
    absent = meeting.attendances.get(person=cast.person("griet"))
    assert refused(leave, absent.pk, wim, world.at) == "governance.was_not_there"
    assert refused(note, meeting.pk, {absent.pk: "soms"}, wim, world.at) == "governance.attendance_unknown"


@pytest.mark.rule("G-08")
def test_after_the_meeting_nobody_is_present_for_what_it_did_not_decide(world: World) -> None:
    meeting, wim = held(world, text=""), world.actor("wim")
    open_one, at = decision(world), world.at
    Decision.objects.filter(pk=open_one).update(objecting_at=at)
    point = add_point(meeting.pk, "Vaste dag", "", 20, None, wim, at)
    Point.objects.filter(pk=point.pk).update(decision=open_one)
    come_to(point.pk, wim, at)
    assert DecisionPresence.objects.filter(until_at=None).count() == 4
    freeze(meeting.pk, wim, at)
    assert not DecisionPresence.objects.filter(until_at=None).exists()
    assert refused(adopt, open_one, wim, at) == "governance.decision_no_quorum"


@pytest.mark.rule("G-07")
def test_who_left_halfway_no_longer_counts_for_the_quorum(world: World) -> None:
    Body.objects.filter(kind=words.SUPPORT_GROUP).update(quorum_percent=50)
    meeting = held(world, ("dirk", "wim", "an"))
    assert agenda_of(meeting).quorum.met
    leave(meeting.attendances.get(person=cast.person("an")).pk, world.actor("wim"), world.at)
    counted = agenda_of(meeting).quorum
    assert (counted.here, counted.members, counted.needed, counted.met) == (2, 6, 3, False)


@pytest.mark.rule("G-07")
def test_a_guest_gets_the_invitation_but_does_not_count(world: World) -> None:
    meeting = called(world)
    before = Mail.objects.count()
    ruben = cast.person("ruben").pk, cast.organisation("vvsg").pk
    for _ in range(2):
        ask_along(meeting.pk, *ruben, world.actor("an"), world.at)
    assert Mail.objects.count() == before + 1
    row = Attendance.objects.get(person=cast.person("ruben"))
    assert row.member is False
    stranger = cast.person("leen").pk, cast.organisation("lokeren").pk
    assert refused(ask_along, meeting.pk, *stranger, world.actor("an"), world.at) == "governance.seat_for_stranger"


@pytest.mark.rule("G-07")
def test_after_the_report_nothing_moves(world: World) -> None:
    meeting, wim = reported(world), world.actor("wim")
    code = "governance.meeting_is_frozen"
    assert meeting.state == words.FROZEN
    assert refused(add_point, meeting.pk, "Nog iets", "", None, None, wim, world.at) == code
    assert refused(note, meeting.pk, {}, wim, world.at) == code
    assert refused(cancel, meeting.pk, "toch niet", wim, world.at) == code
    assert Meeting.objects.get(pk=meeting.pk).report == meeting.report


@pytest.mark.rule("G-07")
def test_the_database_holds_hours_that_make_sense(world: World) -> None:
    from django.db import IntegrityError, transaction

    meeting = called(world)
    with pytest.raises(IntegrityError), transaction.atomic():
        Meeting.objects.filter(pk=meeting.pk).update(ends_at=meeting.starts_at)
    assert call(world.body().pk, when(world.at), world.actor("an"), world.at).pk != meeting.pk
