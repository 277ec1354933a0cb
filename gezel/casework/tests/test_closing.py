"""Pausing, closing and coming back: every step from every state, roles that end in sight, and nothing lost (C-18, D-08)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from gezel.audit.models import Event
from gezel.casework import words as house
from gezel.casework.models import (
    Case,
    CaseRole,
    Closing,
    ClosingAnswer,
    Demand,
    DemandMove,
    FollowUp,
    Pause,
    PhaseChange,
)
from gezel.casework.policies.closing import closes_here
from gezel.casework.policies.sight import sight_of
from gezel.casework.queries.closing import first_start, may_go_along, questions_of, still_open_to
from gezel.casework.queries.pauses import waiting as pauses_waiting
from gezel.casework.rules.demand import Cause
from gezel.casework.rules.sight import CLOSING, CONTACT, NOTES
from gezel.casework.words import closing as words
from gezel.casework.words.demand import FAILURE
from gezel.casework.workflows import course, returning
from gezel.casework.workflows.closing import Answered
from gezel.casework.workflows.demand import Asked, ask
from gezel.casework.workflows.demand import close as close_question
from gezel.casework.workflows.sharing import withdraw
from gezel.casework.workflows.stars import Rating, rate
from gezel.casework.workflows.transfer import Elsewhere, transfer
from gezel.governance.models import Setting
from gezel.kernel.clock import day_of
from gezel.kernel.verdict import Refused
from gezel.post.models import Notice
from tests import cast

from .case_world import with_case
from .closing_world import LABEL, closed, put, refused, undone

pytestmark = pytest.mark.django_db

STEPS = {
    "phase": {house.RUNNING},
    "pause": {house.RUNNING},
    "resume": {house.PAUSED},
    "close": {house.RUNNING, house.PAUSED},
    "go_on": {house.CLOSED},
    "wait_again": {house.CLOSED},
}


_NEEDS = [
    ({"talked_on": None}, "casework.closing_not_talked"),
    ({"talked_on": None, "why_not": "Niet meer te bereiken."}, ""),
    ({"talked_on": date(2026, 3, 3)}, "casework.talked_in_future"),
    ({"outcome": "rich"}, "casework.outcome_unknown"),
    ({"outcome": words.STOPPED}, "casework.outcome_needs_words"),
    ({"outcome": words.STOPPED, "detail": "Wilde niet meer."}, ""),
    ({"left_on": date(2026, 3, 3)}, "casework.left_in_future"),
    ({"left_on": date(2026, 3, 1)}, "casework.left_before_begin"),
    ({"outcome": words.TRAINING, "contract": "permanent"}, "casework.contract_without_work"),
    ({"aftercare_id": 999_999}, "casework.aftercare_not_allowed"),
]


def take_step(world, step, at):
    by, pk, later = world.actor("an", at), world.case.pk, day_of(at) + timedelta(days=30)
    return {
        "phase": lambda: course.move(pk, house.STEADY, "Het gaat goed.", by, at),
        "pause": lambda: course.pause(pk, "Opname", later, by, at),
        "resume": lambda: course.resume(pk, "", by, at),
        "close": lambda: closed(world, at=at),
        "go_on": lambda: returning.go_on(pk, "Ander werk", by.person_id, by, at),
        "wait_again": lambda: returning.wait_again(pk, "Ander werk", by, at),
    }[step]


@pytest.mark.rule("C-18")
@pytest.mark.rule("C-07")
def test_every_step_from_every_state(at):
    world = with_case(at)
    for state in house.STATES:
        for step, sources in STEPS.items():
            with undone():
                if state == house.CLOSED:
                    closed(world)
                else:
                    put(Case.objects.get(pk=world.case.pk), state, at, world.actor("an"))
                found = refused(take_step(world, step, at + timedelta(hours=1)))
                assert found == ("" if state in sources else f"casework.no_{step}_while_{state}")
                after = Case.objects.get(pk=world.case.pk).state
                assert after == (course.STEPS.target(step) if state in sources else state)


@pytest.mark.rule("C-18")
def test_only_who_goes_along_pauses(at):
    world = with_case(at)
    for who in ("joris", "griet", "fatma", "dirk", "wim"):
        by = world.actor(who)
        code = refused(lambda by=by: course.pause(world.case.pk, "Rust", date(2026, 4, 1), by, at))
        assert code == "casework.guide_steers", who


@pytest.mark.rule("C-18")
def test_who_closes_and_who_takes_up_again(at):
    world = with_case(at)
    for who, may in {"an": True, "wim": True, "griet": False, "joris": False, "fatma": False}.items():
        with undone():
            assert (refused(lambda who=who: closed(world, who=who)) == "") is may, who
            if may:
                assert Closing.objects.get().organisation_id == world.actor(who).organisation_id
            else:
                closed(world)
                by = world.actor(who)
                code = refused(lambda by=by: returning.wait_again(world.case.pk, "Terug", by, at))
                assert code == "casework.calls_reopen", who


@pytest.mark.rule("C-18")
def test_a_closing_counts_for_the_hat_of_who_closes_else_for_the_partner_knocked_at(at):
    world = with_case(at)
    wim = world.actor("wim")
    assert closes_here(wim, world.case) == cast.organisation("compaan").pk
    assert closes_here(replace(wim, organisation_id=0), world.case) == cast.organisation("arktos").pk


@pytest.mark.rule("C-18")
def test_what_a_closing_needs(at):
    world = with_case(at)
    for more, code in _NEEDS:
        with undone():
            assert refused(lambda more=more: closed(world, **more)) == code
            assert Closing.objects.count() == (0 if code else 1)


@pytest.mark.rule("C-18")
def test_the_database_refuses_a_closing_nobody_talked_over(at):
    world = with_case(at)
    row = closed(world)
    with pytest.raises(IntegrityError), transaction.atomic():
        Closing.objects.filter(pk=row.pk).update(talked_on=None)


@pytest.mark.rule("C-18")
def test_a_closing_keeps_what_the_person_says(at):
    world = with_case(at)
    row = Closing.objects.get(pk=closed(world, detail="Bij de bakker").pk)
    answer = ClosingAnswer.objects.get(closing=row)
    assert (row.own_view, row.detail, answer.label, answer.result) == (
        "Het deed me goed.",
        "Bij de bakker",
        LABEL,
        "reached",
    )
    raw = bytes(Closing.objects.extra(select={"raw": "own_view"}).values_list("raw", flat=True).get())
    assert b"deed" not in raw
    assert Event.objects.filter(code="casework.closed").count() == 1


@pytest.mark.rule("D-08")
def test_access_lapses_after_the_overlap_and_aftercare_sees_less(at):
    world = with_case(at)
    row = closed(world)
    an, griet = world.actor("an"), world.actor("griet")
    assert row.until_on == day_of(at) + timedelta(days=7)
    assert {held.until_on for held in still_open_to(world.case, at) if held.kind != house.AFTERCARE} == {row.until_on}
    assert NOTES in sight_of(an, world.case, at)
    later = at + timedelta(days=7)
    after = sight_of(an, world.case, later)
    assert NOTES not in after
    assert {CONTACT, CLOSING} <= after.parts
    assert not sight_of(griet, world.case, later)
    notice = Notice.objects.get(code="casework.notice_closed")
    assert notice.person_id == griet.person_id


@pytest.mark.rule("D-08")
def test_another_overlap_when_the_partnership_agreed_so(at):
    world = with_case(at)
    Setting.objects.create(
        partnership=world.partnership,
        code="hand_over_days",
        value=0,
        from_on=day_of(at),
        reason="x",
        set_at=at,
        set_by_id=world.actor("wim").person_id,
    )
    closed(world)
    assert NOTES not in sight_of(world.actor("an"), world.case, at)


@pytest.mark.rule("D-08")
def test_aftercare_ends_by_itself_and_goes_only_to_who_is_allowed(at):
    world = with_case(at)
    closed(world, aftercare_id=cast.person("joris").pk)
    role = CaseRole.objects.get(kind=house.AFTERCARE)
    assert role.person == cast.person("joris")
    long_due = FollowUp.objects.get(moment=words.LONG).due_on
    assert role.until_on == long_due + timedelta(days=28)
    withdraw(world.case, cast.organisation("arktos").pk, [house.GUIDE], world.actor("an"), at)
    assert not may_go_along(world.case, day_of(at))
    assert not sight_of(world.actor("joris"), world.case, at)


@pytest.mark.rule("C-18")
def test_a_pause_stays_and_waits_on_its_day(at):
    world = with_case(at)
    by = world.actor("an")
    assert refused(lambda: course.pause(world.case.pk, " ", date(2026, 4, 1), by, at)) == "casework.pause_needs_why"
    assert refused(lambda: course.pause(world.case.pk, "x", day_of(at), by, at)) == "casework.pause_until_passed"
    course.pause(world.case.pk, "Opname in het ziekenhuis", date(2026, 4, 1), by, at)
    assert not list(pauses_waiting(by, at + timedelta(days=29)))
    (found,) = pauses_waiting(world.actor("an", at + timedelta(days=30)), at + timedelta(days=30))
    assert (found.code, found.due) == ("casework.waits_pause", date(2026, 4, 1))
    assert not list(pauses_waiting(world.actor("joris"), at + timedelta(days=30)))
    course.resume(world.case.pk, "Weer thuis", by, at + timedelta(days=40))
    row = Pause.objects.get()
    assert (row.why, row.ended_note) == ("Opname in het ziekenhuis", "Weer thuis")
    assert not list(pauses_waiting(by, at + timedelta(days=41)))


@pytest.mark.rule("C-18")
def test_closing_ends_a_pause(at):
    world = with_case(at)
    put(world.case, house.PAUSED, at, world.actor("an"))
    closed(world, at=at + timedelta(hours=2))
    assert Pause.objects.get().ended_at == at + timedelta(hours=2)


@pytest.mark.rule("C-07")
def test_a_phase_moves_with_a_reason_and_keeps_its_history(at):
    world = with_case(at)
    by = world.actor("an")
    assert refused(lambda: course.move(world.case.pk, "calm", "x", by, at)) == "casework.phase_unknown"
    assert refused(lambda: course.move(world.case.pk, house.STARTING, "x", by, at)) == "casework.phase_same"
    assert refused(lambda: course.move(world.case.pk, house.STEADY, " ", by, at)) == "casework.phase_needs_reason"
    for phase in (house.INTENSIVE, house.LETTING_GO):
        course.move(world.case.pk, phase, "Past nu", by, at)
    assert list(PhaseChange.objects.values_list("phase", flat=True)) == [house.LETTING_GO, house.INTENSIVE]


@pytest.mark.rule("C-18")
def test_who_returns_waits_anew_and_keeps_the_first_start(at):
    world = with_case(at)
    closed(world)
    back = at + timedelta(days=60)
    assert (
        refused(lambda: returning.wait_again(world.case.pk, " ", world.actor("an", back), back))
        == "casework.return_needs_why"
    )
    returning.wait_again(world.case.pk, "Wil opnieuw zoeken", world.actor("an", back), back)
    case = Case.objects.get(pk=world.case.pk)
    assert (case.state, case.waiting_since, case.knocked_at) == (house.WAITING, back, at)
    assert first_start(case) == at
    assert set(FollowUp.objects.values_list("answer", flat=True)) == {words.LAPSED}
    assert not still_open_to(case, back)
    assert Closing.objects.get().reopened_why == "Wil opnieuw zoeken"


@pytest.mark.rule("C-18")
@pytest.mark.parametrize("days", [2, 60])
def test_who_goes_on_at_once_has_a_companion_and_file_manager_again(at, days):
    world = with_case(at)
    closed(world)
    back = at + timedelta(days=days)
    wim = world.actor("wim", back)
    assert (
        refused(lambda: returning.go_on(world.case.pk, "Terug", cast.person("wim").pk, wim, back))
        == "casework.companion_not_allowed"
    )
    returning.go_on(world.case.pk, "Het lukte niet", cast.person("joris").pk, wim, back)
    case = Case.objects.get(pk=world.case.pk)
    held = {(row.kind, row.person) for row in CaseRole.objects.on(day_of(back)).filter(case=case)}
    assert held == {(house.COMPANION, cast.person("joris")), (house.FILE_MANAGER, cast.person("griet"))}
    assert (case.state, first_start(case)) == (house.RUNNING, at)
    assert sight_of(world.actor("joris", back), case, back).guides
    closed(world, case=case, at=back + timedelta(days=30), who="joris")
    assert list(Closing.objects.values_list("number", flat=True)) == [2, 1]


@pytest.mark.rule("C-18")
def test_who_does_not_want_a_call_is_not_called(at):
    world = with_case(at)
    closed(world, asked=False)
    assert set(FollowUp.objects.values_list("answer", flat=True)) == {words.WILL_NOT_SAY}
    assert not CaseRole.objects.filter(kind=house.AFTERCARE).exists()


@pytest.mark.rule("C-18")
def test_a_running_track_is_not_handed_over_as_if_it_never_began(at):
    world = with_case(at)
    told = Elsewhere("CAW Noorderkempen", "Els", "014 99 00 30", "Wonen eerst", True, day_of(at) + timedelta(days=14))
    with pytest.raises(Refused):
        transfer(world.case.pk, told, world.actor("an"), at)
    world.case.refresh_from_db()
    assert world.case.closed_at is None


@pytest.mark.rule("C-18")
def test_every_open_question_gets_an_outcome_closes_with_the_track_and_opens_at_return(at):
    world = with_case(at)
    an, pk = world.actor("an"), world.case.pk
    value, earlier = (ask(pk, Asked(text), an, at) for text in ("Rust thuis", "Al voorbij"))
    failure = ask(pk, Asked("Brief kwam niet", FAILURE, cause=Cause("not_done", "others")), an, at)
    close_question(earlier.pk, "Klaar", an, at)
    answers = [Answered("Rust thuis", words.PARTLY, "", value.pk)]
    assert refused(lambda: closed(world, answers=answers)) == "casework.closing_leaves_open"
    then = at + timedelta(hours=1)
    row = closed(world, at=then, answers=[*answers, Answered("Brief kwam niet", words.NOT_YET, "", failure.pk)])
    assert set(Demand.objects.values_list("text", "closed_at")) == {
        ("Rust thuis", then),
        ("Brief kwam niet", then),
        ("Al voorbij", at),
    }
    assert refused(lambda: rate(pk, [Rating(value.pk, 3)], "worker", an, then))
    back = at + timedelta(days=60)
    returning.wait_again(pk, "Wil opnieuw zoeken", world.actor("an", back), back)
    assert set(Demand.objects.filter(closed_at=None).values_list("text", flat=True)) == {
        "Rust thuis",
        "Brief kwam niet",
    }
    assert [a.result for a in row.answers.all()] == [words.PARTLY, words.NOT_YET]
    kinds = list(DemandMove.objects.filter(demand=value).values_list("kind", flat=True))
    assert kinds == ["opened", "laid_down", "taken_up"]


@pytest.mark.rule("D-08")
@pytest.mark.rule("C-18")
def test_a_team_leader_closes_without_reading_the_questions(at):
    world = with_case(at)
    ask(world.case.pk, Asked("Rust thuis"), world.actor("an"), at)
    wim = sight_of(world.actor("wim"), world.case, at)
    assert questions_of(world.case, wim) == []
    assert len(questions_of(world.case, sight_of(world.actor("an"), world.case, at))) == 1
    closed(world, who="wim", answers=())
    assert not ClosingAnswer.objects.exists()
    assert Demand.objects.get().closed_at == at
