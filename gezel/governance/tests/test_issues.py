"""Issues: raised when the own mandate falls short, taken up, brought higher up, reported on, answered, closed (G-10)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from gezel.governance import words as house
from gezel.governance.models import Body, Escalation, Holding, Issue, Seat
from gezel.governance.policies.issues import may_escalate, may_handle, may_raise
from gezel.governance.queries.cards_issues import cards, escalations_held
from gezel.governance.queries.issues import answering, came_of, issues_seen_by, state, story
from gezel.governance.queries.waiting import waiting_for
from gezel.governance.rules.issues import answer_day, report_due, responsible, says_what_was_tried, state_of
from gezel.governance.tests.governance_world import World, running
from gezel.governance.words import issues as words
from gezel.governance.workflows import escalations as away
from gezel.governance.workflows.issue_follow_ups import become_decision, become_task
from gezel.governance.workflows.issues import STEPS, Draft, close, pass_on, raise_issue, take_up
from gezel.kernel.verdict import Refused
from gezel.organisations.models import Partner
from gezel.post.models import Notice
from tests import cast

TRIED = "Gebeld met de dienst en twee keer samen langsgegaan."


@pytest.fixture
def world(db: None, at: datetime) -> World:
    """Six months in."""
    return running(at)


def raised(world: World, who: str = "an", kind: str = house.SUPPORT_GROUP, **more: str) -> Issue:
    """An issue for a body."""
    fields = {"title": "Attesten blijven uit", "text": "De dienst geeft geen attest door.", "tried": TRIED} | more
    return raise_issue(world.partnership.pk, Draft(**fields, body_id=world.body(kind).pk), world.actor(who), world.at)  # type: ignore[arg-type]


def escalated(world: World, issue: Issue, who: str = "griet") -> Escalation:
    """Brought to the director of the own organisation, answer expected in ten days."""
    day = world.on + timedelta(days=10)
    return away.escalate(issue.pk, "provinciaal directeur", "Een vast aanspreekpunt", day, world.actor(who), world.at)


def standing(world: World, wanted: str) -> Issue:
    """An issue in each of its states."""
    issue = raised(world)
    if wanted == words.RAISED:
        return issue
    take_up(issue.pk, world.actor("griet"), world.at)
    if wanted in (words.ESCALATED, words.ANSWERED):
        row = escalated(world, issue)
        if wanted == words.ANSWERED:
            away.answer(row.pk, "Ja, vanaf maandag.", world.actor("griet"), world.at)
    if wanted in words.OUTCOMES:
        close(issue.pk, wanted, "Afgesproken.", world.actor("griet"), world.at)
    return Issue.objects.get(pk=issue.pk)


def code_of(act: Callable[[], Any]) -> str:
    """The refusal of an act; blank when it is done."""
    try:
        with transaction.atomic():
            act()
    except Refused as refused:
        return refused.verdict.code
    return ""


@pytest.mark.rule("G-10")
@pytest.mark.parametrize(
    ("taken", "outcome", "answered", "expected"),
    [
        (False, "", [], words.RAISED),
        (True, "", [], words.TAKEN_UP),
        (True, "", [True, False], words.ESCALATED),
        (True, "", [True, True], words.ANSWERED),
        (True, words.SOLVED, [True], words.SOLVED),
        (True, words.UNSOLVABLE, [], words.UNSOLVABLE),
    ],
)
def test_the_state_follows_from_who_and_when(taken: bool, outcome: str, answered: list[bool], expected: str) -> None:
    assert state_of(taken, outcome, answered) == expected


@pytest.mark.rule("G-10")
def test_who_escalated_answers_until_it_is_closed() -> None:
    assert responsible(words.RAISED, None, (), (1, 2, 3)) == {1, 2, 3}
    assert responsible(words.TAKEN_UP, 2, (), (1, 2, 3)) == {2}
    assert responsible(words.ESCALATED, 2, (3,), (1, 2, 3)) == {3}
    assert responsible(words.ANSWERED, 2, (3,), (1, 2, 3)) == {3}
    assert responsible(words.ESCALATED, 2, (9,), (1, 2, 3)) == {1, 2, 3}, "who left hands it back to the whole body"
    assert responsible(words.SOLVED, 2, (3,), (1, 2, 3)) == frozenset()


@pytest.mark.rule("G-10")
def test_days_and_words_that_must_be_there() -> None:
    on = date(2026, 3, 2)
    assert answer_day(date(2026, 3, 3), on)
    assert answer_day(on, on).code == "governance.issue_answer_day"
    assert report_due(on, 30) == date(2026, 4, 1)
    assert says_what_was_tried("gebeld")
    assert says_what_was_tried(" \u200b ").code == "governance.issue_what_was_tried"


@pytest.mark.rule("G-10")
@pytest.mark.parametrize(
    ("who", "raises", "handles", "escalates"),
    [
        ("an", True, True, True),
        ("joris", True, False, False),
        ("wim", True, True, True),
        ("griet", False, True, True),
        ("dirk", False, True, True),
        ("yasmina", False, True, False),
        ("ruben", False, False, False),
        ("mieke", False, False, False),
    ],
)
def test_who_may(world: World, who: str, raises: bool, handles: bool, escalates: bool) -> None:
    actor, group = world.actor(who), world.body()
    asked = (may_raise(actor, world.partnership), may_handle(actor, group), may_escalate(actor, group))
    assert tuple(map(bool, asked)) == (raises, handles, escalates)
    if who == "ruben":
        assert {v.code for v in asked} == {"governance.support_never_decides"}


@pytest.mark.rule("G-10")
@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"tried": "  "}, "governance.issue_what_was_tried"),
        ({"title": " "}, "governance.issue_no_title"),
        ({"text": " "}, "governance.issue_no_text"),
    ],
)
def test_an_issue_says_what_it_is_and_what_was_tried(world: World, fields: dict[str, str], code: str) -> None:
    assert code_of(lambda: raised(world, **fields)) == code
    assert code_of(lambda: raised(world, who="griet")) == "governance.issue_field_raises"
    with pytest.raises(IntegrityError), transaction.atomic():
        Issue.objects.create(
            partnership=world.partnership,
            title="x",
            text="y",
            tried="",
            body=world.body(),
            raised_at=world.at,
            raised_by=cast.person("an"),
        )


@pytest.mark.rule("G-10")
def test_a_body_of_elsewhere_is_no_choice(world: World) -> None:
    with pytest.raises(Refused) as refused:
        draft = Draft("t", "x", "y", Body.objects.order_by("-pk").first().pk + 1)  # type: ignore[union-attr]
        raise_issue(world.partnership.pk, draft, world.actor("an"), world.at)
    assert refused.value.verdict.code == "governance.issue_no_body"


def steps(world: World, issue: Issue) -> dict[str, Callable[[], Any]]:
    """Every step with an issue, as somebody who may take it."""
    griet, at, later = world.actor("griet"), world.at, world.on + timedelta(days=5)
    row = issue.escalations.first()
    away_id = row.pk if row else 0
    acts: dict[str, Callable[[], Any]] = {
        "take_up": lambda: take_up(issue.pk, griet, at),
        "pass_on": lambda: pass_on(issue.pk, world.body(house.PROJECT).pk, "Past daar.", griet, at),
        "escalate": lambda: away.escalate(issue.pk, "directeur", "Wat kan?", later, griet, at),
        "follow_up": lambda: become_decision(issue.pk, "Vast uur", "Elke maandag.", griet, at),
        "solve": lambda: close(issue.pk, words.SOLVED, "Geregeld.", griet, at),
        "give_up": lambda: close(issue.pk, words.UNSOLVABLE, "Wet laat het niet toe.", griet, at),
    }
    if away_id:
        acts["report"] = lambda: away.report(away_id, "Volgende week gesprek.", griet, at)
        acts["answer"] = lambda: away.answer(away_id, "Goed.", griet, at)
    return acts


def tried_out(act: Callable[[], Any], issue: Issue) -> tuple[str, str]:
    """The refusal and the state after an act that is then taken back."""
    with transaction.atomic():
        found = code_of(act), state(Issue.objects.get(pk=issue.pk))
        transaction.set_rollback(True)
    return found


@pytest.mark.rule("G-10")
@pytest.mark.parametrize("before", words.ISSUE_STATES)
def test_every_step_from_every_state(world: World, before: str) -> None:
    issue = standing(world, before)
    acts = steps(world, issue)
    for step, (sources, target) in STEPS.rows.items():
        if step not in acts:
            assert before not in sources, "nothing is awaited, so nothing can be told or brought"
            continue
        code, after = tried_out(acts[step], issue)
        if before in sources:
            assert (step, code, after) == (step, "", before if step == "follow_up" else target)
        else:
            assert code in (f"governance.issue_not_while_{before}", "governance.issue_answered_already"), step
            assert after == before


@pytest.mark.rule("G-10")
def test_the_body_hears_of_it_and_the_team_sees_every_step(world: World) -> None:
    issue = raised(world)
    told = set(Notice.objects.filter(code="governance.notice_issue_raised").values_list("person_id", flat=True))
    assert told == {cast.person(who).pk for who in ("dirk", "fatma", "wim", "griet", "yasmina")}
    take_up(issue.pk, world.actor("griet"), world.at)
    row = escalated(world, issue)
    away.report(row.pk, "Agenda van de directie.", world.actor("griet"), world.at + timedelta(minutes=1))
    away.answer(row.pk, "Er komt een aanspreekpunt.", world.actor("griet"), world.at + timedelta(minutes=2))
    close(issue.pk, words.SOLVED, "Ann helpt.", world.actor("griet"), world.at + timedelta(minutes=3))
    issue = issues_seen_by(world.actor("joris"), world.partnership).get()
    whats = [moment.what for moment in story(issue, came_of(issue, world.actor("wim")))]
    assert whats == ["raised", "taken_up", "escalated", "reported", "answered", "solved"]
    codes = set(Notice.objects.filter(person_id=cast.person("joris").pk).values_list("code", flat=True))
    steps_told = ("taken_up", "escalated", "reported", "answered", "closed")
    assert codes == {f"governance.notice_issue_{what}" for what in steps_told}


@pytest.mark.rule("D-01")
def test_what_a_case_conference_takes_on_is_not_told_with_the_issue(world: World, client: Any) -> None:
    """Everyone reads the issue; an action of the case conference may name somebody."""
    world.seat("joris", house.CASE_CONFERENCE)
    issue = raised(world, kind=house.CASE_CONFERENCE)
    joris, day = world.actor("joris"), world.on + timedelta(days=3)
    take_up(issue.pk, joris, world.at)
    become_task(issue.pk, words.ACTION, "De huisbaas bellen", joris.person_id, day, joris, world.at)
    url = f"/partnerschappen/{world.partnership.pk}/kwesties/{issue.pk}/"
    own = client.as_(cast.person("joris"), cast.organisation("arktos")).get(url).content.decode()
    other = client.as_(cast.person("griet"), cast.organisation("vdab")).get(url).content.decode()
    assert "De huisbaas bellen" in own
    assert "De huisbaas bellen" not in other
    assert "Attesten blijven uit" in other


@pytest.mark.rule("G-10")
def test_only_who_escalated_reports_and_after_leaving_the_body_does(world: World) -> None:
    issue = standing(world, words.ESCALATED)
    row = issue.escalations.get()
    wim = world.actor("wim")
    assert code_of(lambda: away.report(row.pk, "Zo staat het.", wim, world.at)) == "governance.issue_escalator_reports"
    assert answering(issue, world.on) == {cast.person("griet").pk}
    Seat.objects.filter(person=cast.person("griet")).update(until_on=world.on)
    assert answering(issue, world.on) == {cast.person(who).pk for who in ("dirk", "fatma", "wim", "an", "yasmina")}
    assert code_of(lambda: away.answer(row.pk, "Opgebeld: ja.", wim, world.at)) == ""


@pytest.mark.rule("G-10")
@pytest.mark.parametrize(
    ("act", "code"),
    [
        (("", "Wat?", 5), "governance.issue_to_whom"),
        (("directeur", " ", 5), "governance.issue_what_is_asked"),
        (("directeur", "Wat?", 0), "governance.issue_answer_day"),
    ],
)
def test_escalating_says_to_whom_what_and_by_when(world: World, act: tuple[str, str, int], code: str) -> None:
    issue, (to, asked, days) = standing(world, words.TAKEN_UP), act
    day = world.on + timedelta(days=days)
    assert code_of(lambda: away.escalate(issue.pk, to, asked, day, world.actor("griet"), world.at)) == code
    yasmina = world.actor("yasmina")
    outside = code_of(lambda: away.escalate(issue.pk, "x", "y", day + timedelta(days=9), yasmina, world.at))
    assert outside == "governance.issue_no_own_organisation"


@pytest.mark.rule("G-10")
def test_empty_words_change_nothing(world: World) -> None:
    issue = standing(world, words.ESCALATED)
    row, griet = issue.escalations.get(), world.actor("griet")
    assert code_of(lambda: away.report(row.pk, " ", griet, world.at)) == "governance.issue_report_what"
    assert code_of(lambda: away.answer(row.pk, " ", griet, world.at)) == "governance.issue_answer_what"
    away.answer(row.pk, "Goed.", griet, world.at)
    assert code_of(lambda: away.answer(row.pk, "Anders.", griet, world.at)) == "governance.issue_answered_already"
    assert code_of(lambda: close(issue.pk, words.SOLVED, " ", griet, world.at)) == "governance.issue_close_why"
    assert code_of(lambda: pass_on(issue.pk, world.body(house.PROJECT).pk, " ", griet, world.at)) == (
        "governance.issue_pass_on_why"
    )
    assert code_of(lambda: pass_on(issue.pk, issue.body_id, "Waarom?", griet, world.at)) == "governance.issue_no_body"
    with pytest.raises(IntegrityError), transaction.atomic():
        Issue.objects.filter(pk=issue.pk).update(outcome=words.SOLVED, closed_at=world.at)


@pytest.mark.rule("G-10")
def test_reminders_come_once_until_a_report_or_the_answer(world: World) -> None:
    issue = standing(world, words.ESCALATED)
    row, late = issue.escalations.get(), world.at + timedelta(days=11)

    def told(code: str) -> int:
        return Notice.objects.filter(code=code, person_id=cast.person("griet").pk).count()

    away.remind(world.at + timedelta(days=9))
    assert told("governance.notice_issue_late") == 0
    away.remind(late)
    away.remind(late)
    assert told("governance.notice_issue_late") == 1
    Escalation.objects.filter(pk=row.pk).update(answer_by=world.on + timedelta(days=200))
    away.remind(world.at + timedelta(days=29))
    assert told("governance.notice_issue_report") == 0
    away.remind(world.at + timedelta(days=30))
    assert told("governance.notice_issue_report") == 1
    away.report(row.pk, "Nog bezig.", world.actor("griet"), world.at + timedelta(days=30))
    assert told("governance.notice_issue_report") == 0, "what is said need not be said"
    assert told("governance.notice_issue_late") == 0


@pytest.mark.rule("G-10")
def test_an_issue_becomes_a_decision_and_both_know(world: World) -> None:
    issue = standing(world, words.ESCALATED)
    decision = become_decision(
        issue.pk, "Vast aanspreekpunt", "Elke partner wijst iemand aan.", world.actor("griet"), world.at
    )
    assert decision.body == issue.body
    assert issue.text in decision.driver
    assert decision.issues_behind.get().issue == issue
    assert issue.follow_ups.get().decision == decision


@pytest.mark.rule("G-10")
def test_home_cards(world: World) -> None:
    issue = raised(world)
    assert [c.code for c in cards(world.actor("griet"), world.at)] == ["governance.card_issue_raised"]
    assert cards(world.actor("joris"), world.at) == []
    take_up(issue.pk, world.actor("griet"), world.at)
    row = escalated(world, issue)
    (card,) = cards(world.actor("griet"), world.at)
    assert (card.code, card.due) == ("governance.card_issue_awaited", row.answer_by)
    assert cards(world.actor("dirk"), world.at) == []
    away.answer(row.pk, "Goed.", world.actor("griet"), world.at)
    assert [c.code for c in cards(world.actor("griet"), world.at)] == ["governance.card_issue_back"]


@pytest.mark.rule("D-01")
@pytest.mark.rule("G-10")
def test_who_left_reads_what_was_raised_before(world: World) -> None:
    early = raised(world)
    Issue.objects.filter(pk=early.pk).update(raised_at=world.at - timedelta(days=20))
    raised(world, title="Later")
    day = world.on - timedelta(days=10)
    Partner.objects.filter(organisation=cast.organisation("arktos")).update(until_on=day)
    Holding.objects.filter(organisation=cast.organisation("arktos")).update(until_on=day)
    cast.person("an").seats.update(until_on=day)
    assert [i.pk for i in issues_seen_by(world.actor("an"), world.partnership)] == [early.pk]
    assert code_of(lambda: raised(world)) == "governance.you_left"


@pytest.mark.rule("G-10")
@pytest.mark.parametrize("kind", words.TASKS)
def test_an_issue_becomes_a_task_that_its_body_sees_back(world: World, kind: str) -> None:
    issue, griet = standing(world, words.TAKEN_UP), world.actor("griet")
    day = world.on + timedelta(days=20)
    action = become_task(issue.pk, kind, "Vorming schuldhulp zoeken", cast.person("wim").pk, day, griet, world.at)
    assert (action.body, action.subject_id, action.issues_behind.get().kind) == (issue.body, issue.pk, kind)
    assert code_of(lambda: become_task(issue.pk, "gift", "x", cast.person("wim").pk, day, griet, world.at)) == (
        "governance.issue_kind_of_task"
    )
    an = world.actor("joris")
    assert code_of(lambda: become_task(issue.pk, kind, "x", cast.person("wim").pk, day, an, world.at)) == (
        "governance.issue_body_handles"
    )


@pytest.mark.rule("G-10")
def test_a_leaving_partner_still_holds_what_it_escalated(world: World) -> None:
    row = standing(world, words.ESCALATED).escalations.get()
    vdab, emino = cast.organisation("vdab").pk, cast.organisation("emino").pk
    (held,) = escalations_held(world.partnership.pk, vdab, world.on)
    assert held.params["person"] == "Griet Ossel"
    assert list(escalations_held(world.partnership.pk, emino, world.on)) == []
    away.answer(row.pk, "Ja.", world.actor("griet"), world.at)
    assert list(escalations_held(world.partnership.pk, vdab, world.on)) == []


@pytest.mark.rule("G-10")
def test_what_waits_for_the_agenda(world: World) -> None:
    def kinds(at: datetime) -> list[str]:
        return [one.kind for one in waiting_for(world.body(), at) if one.kind.startswith("issue")]

    issue = raised(world)
    assert kinds(world.at) == ["issue_raised"]
    take_up(issue.pk, world.actor("griet"), world.at)
    assert kinds(world.at) == []
    row = escalated(world, issue)
    assert (kinds(world.at), kinds(world.at + timedelta(days=11))) == ([], ["issue_late"])
    away.answer(row.pk, "Ja.", world.actor("griet"), world.at)
    assert kinds(world.at) == ["issue_answered"]
