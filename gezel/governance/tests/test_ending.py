"""How a partnership ends: interim evaluation, stop procedure, own decision, and a good end (G-17)."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from gezel.governance import words
from gezel.governance.models import Ending
from gezel.governance.queries.cards_composition import cards
from gezel.governance.queries.ending import end_of_partnership, first_duties, plan_of, plans
from gezel.governance.rules.ending import Duty, due_on, ends_without, interim
from gezel.governance.tests.changing_world import code_of, decided
from gezel.governance.tests.governance_world import World, running
from gezel.governance.workflows import ending as workflow
from gezel.governance.workflows.partnership import agree_number
from gezel.kernel.clock import at_brussels
from gezel.organisations.models import Partnership
from gezel.post.models import Notice
from tests import cast

pytestmark = pytest.mark.rule("G-17")

STEP = [workflow.Planned("Gesprek met de ondersteuningsgroep", date(2026, 4, 1))]


@pytest.fixture
def world(db: None, at: datetime) -> World:
    """A partnership that started on 1 January 2024 and came into Gezel now."""
    world = running(at, 26)
    Partnership.objects.update(started_on=date(2024, 1, 1), ends_on=date(2029, 12, 31))
    world.partnership.refresh_from_db()
    return world


@pytest.mark.parametrize(
    ("started", "years", "warn", "last", "from_on"),
    [
        (date(2024, 1, 1), 3, 6, date(2026, 12, 31), date(2026, 6, 30)),
        (date(2024, 2, 29), 3, 6, date(2027, 2, 28), date(2026, 8, 28)),
        (date(2024, 10, 1), 2, 3, date(2026, 9, 30), date(2026, 6, 30)),
    ],
)
def test_the_years_are_counted_and_warned_of(started: date, years: int, warn: int, last: date, from_on: date) -> None:
    plan = interim(started, date(2029, 12, 31), years, warn)
    assert (plan.term.last_day, plan.warn_from, plan.comes) == (last, from_on, True)
    assert not interim(started, last, years, warn).comes


@pytest.mark.parametrize(
    ("positive", "founded", "on", "ends"),
    [
        (None, date(2025, 1, 1), date(2026, 12, 31), None),
        (None, date(2025, 1, 1), date(2027, 1, 1), date(2026, 12, 31)),
        (True, date(2025, 1, 1), date(2027, 1, 1), None),
        (False, date(2025, 1, 1), date(2026, 5, 1), date(2026, 12, 31)),
        (None, date(2027, 3, 1), date(2027, 6, 1), None),
    ],
)
def test_without_a_positive_evaluation_it_ends_on_the_last_day(
    positive: bool | None, founded: date, on: date, ends: date | None
) -> None:
    plan = interim(date(2024, 1, 1), date(2029, 12, 31), 3, 6)
    assert ends_without(plan, positive, founded, on) == ends


def test_a_short_project_needs_none() -> None:
    plan = interim(date(2024, 1, 1), date(2026, 6, 30), 3, 6)
    assert ends_without(plan, None, date(2024, 1, 1), date(2028, 1, 1)) is None


def test_people_are_warned_once_and_then_the_project_ends(world: World) -> None:
    pk = world.partnership.pk
    june = at_brussels(date(2026, 6, 30), world.at.time())
    workflow.watch(june - timedelta(days=1))
    assert not Notice.objects.filter(code="governance.notice_interim").exists()
    workflow.watch(june)
    workflow.watch(june + timedelta(days=3))
    told = Notice.objects.filter(code="governance.notice_interim")
    assert told.filter(person_id=cast.person("dirk").pk).count() == 1
    assert told.filter(person_id=cast.person("mieke").pk).count() == 1
    assert [c.due for c in cards(world.actor("wim"), june)] == [date(2026, 12, 31)]
    assert [c.code for c in cards(world.actor("mieke"), june)] == ["governance.card_interim"]
    assert cards(world.actor("griet"), june) == []
    workflow.watch(at_brussels(date(2026, 12, 31), world.at.time()))
    assert Partnership.objects.get(pk=pk).stopped_on is None
    workflow.watch(at_brussels(date(2027, 1, 1), world.at.time()))
    ours = Partnership.objects.get(pk=pk)
    assert ours.stopped_on == ours.last_day == date(2026, 12, 31)
    assert Ending.objects.get().kind == words.NOT_POSITIVE
    assert end_of_partnership(ours, date(2027, 1, 1)).why == "governance.ends_not_positive"
    workflow.watch(at_brussels(date(2027, 2, 1), world.at.time()))
    assert Ending.objects.count() == 1


def test_a_positive_evaluation_lets_it_go_on_and_a_negative_one_ends_it(world: World) -> None:
    pk, mieke, on = world.partnership.pk, world.actor("mieke"), world.on
    evaluate = lambda *given: code_of(lambda: workflow.evaluate(pk, *given, world.at))  # noqa: E731
    assert evaluate(True, on, "Goed.", world.actor("dirk")) == "governance.manager_evaluates"
    assert evaluate(True, on, "Goed.", world.actor("ruben")) == "governance.support_never_decides"
    assert evaluate(True, on, " ", mieke) == "governance.evaluation_motivation"
    assert evaluate(True, on + timedelta(days=1), "Goed.", mieke) == "governance.evaluation_day"
    assert evaluate(True, on, "Goed.", mieke) == ""
    workflow.watch(at_brussels(date(2027, 5, 1), world.at.time()))
    assert Partnership.objects.get(pk=pk).stopped_on is None
    assert evaluate(False, on, "Toch niet.", mieke) == ""
    assert Partnership.objects.get(pk=pk).stopped_on == date(2026, 12, 31)
    assert evaluate(True, on, "Toch wel.", mieke) == "governance.partnership_stopped"


def test_the_numbers_of_the_partnership_count(world: World) -> None:
    agree_number(world.partnership.pk, "interim_years", 4, world.on, "afspraak", world.actor("dirk"), world.at)
    assert plan_of(world.partnership, world.on).term.last_day == date(2027, 12, 31)
    assert plans([world.partnership], world.on)[world.partnership.pk] == plan_of(world.partnership, world.on)
    assert plans([world.partnership], world.on - timedelta(days=1))[world.partnership.pk].term.last_day == date(
        2026, 12, 31
    )


def test_a_stop_procedure_has_reasons_coaching_and_dated_steps(world: World) -> None:
    pk, mieke = world.partnership.pk, world.actor("mieke")
    start = lambda *given: code_of(lambda: workflow.open_procedure(pk, *given, world.at))  # noqa: E731
    assert start("Geen reviews.", "Drie gesprekken.", STEP, world.actor("dirk")) == "governance.manager_evaluates"
    assert start(" ", "Drie gesprekken.", STEP, mieke) == "governance.stop_reasons"
    assert start("Geen reviews.", "", STEP, mieke) == "governance.stop_coached"
    assert start("Geen reviews.", "Drie gesprekken.", [], mieke) == "governance.stop_steps"
    past = [workflow.Planned("x", world.on - timedelta(days=1))]
    assert start("Geen reviews.", "Drie gesprekken.", past, mieke) == "governance.stop_step_in_past"
    assert start("Geen reviews.", "Drie gesprekken.", STEP, mieke) == ""
    assert start("Nog eens.", "Drie gesprekken.", STEP, mieke) == "governance.procedure_runs_already"
    row = Ending.objects.get()
    assert "governance.card_procedure" in {c.code for c in cards(world.actor("wim"), world.at)}
    close = lambda *given: code_of(lambda: workflow.close_procedure(row.pk, *given, world.at))  # noqa: E731
    stop = date(2026, 9, 30)
    assert close(stop, "Gestopt.", mieke) == "governance.stop_steps_open"
    step, later = row.steps.get(), world.on + timedelta(days=1)
    assert code_of(lambda: workflow.take_step(step.pk, later, "x", mieke, world.at)) == "governance.step_in_future"
    assert (
        code_of(lambda: workflow.take_step(step.pk, world.on, " ", mieke, world.at)) == "governance.procedure_step_note"
    )
    assert code_of(lambda: workflow.take_step(step.pk, world.on, "x", world.actor("wim"), world.at)) == (
        "governance.manager_evaluates"
    )
    workflow.take_step(step.pk, world.on, "Geen vooruitgang.", mieke, world.at)
    assert close(stop, " ", mieke) == "governance.stop_outcome"
    assert close(world.on - timedelta(days=1), "Gestopt.", mieke) == "governance.stop_in_past"
    assert close(date(2029, 12, 31), "Gestopt.", mieke) == "governance.stop_after_end"
    assert close(stop, "Gestopt.", world.actor("dirk")) == "governance.manager_evaluates"
    assert close(stop, "Gestopt.", mieke) == ""
    assert Partnership.objects.get(pk=pk).last_day == stop
    assert close(None, "Toch niet.", mieke) == "steps.not_now"


def test_a_procedure_can_end_well(world: World) -> None:
    row = workflow.open_procedure(
        world.partnership.pk, "Geen reviews.", "Drie gesprekken.", STEP, world.actor("mieke"), world.at
    )
    workflow.close_procedure(row.pk, None, "De reviews zijn er.", world.actor("mieke"), world.at)
    assert Ending.objects.get().goes_on
    assert Partnership.objects.get().stopped_on is None


def test_the_support_group_decides_to_stop(world: World) -> None:
    pk, day, dirk = world.partnership.pk, date(2026, 12, 31), world.actor("dirk")
    stop = lambda *given: code_of(lambda: workflow.stop_ourselves(pk, *given, world.at))  # noqa: E731
    decision = decided(world, "Stoppen")
    elsewhere = decided(world, "Stoppen", body=world.body(words.PROJECT))
    assert stop(decision.pk, day, "Te klein.", world.actor("wim")) == "governance.promotor_speaks"
    assert stop(0, day, "Te klein.", dirk) == "governance.decision_needed"
    assert stop(elsewhere.pk, day, "Te klein.", dirk) == "governance.decision_elsewhere"
    assert stop(decision.pk, day, " ", dirk) == "governance.stop_reasons_own"
    assert stop(decision.pk, world.on - timedelta(days=1), "Te klein.", dirk) == "governance.stop_in_past"
    assert stop(decision.pk, day, "Te klein.", dirk) == ""
    assert Partnership.objects.get(pk=pk).last_day == day
    assert Notice.objects.filter(code="governance.notice_stopped_by_group", person_id=cast.person("mieke").pk).exists()
    assert stop(decision.pk, day, "Nog eens.", dirk) == "governance.partnership_stopped"


def test_a_good_end_is_rehearsed_with_dates(world: World) -> None:
    assert due_on(Duty("x", -3), date(2026, 12, 31)) == date(2026, 9, 30)
    assert due_on(Duty("x", 2), date(2026, 12, 31)) == date(2027, 2, 28)
    pk, wim = world.partnership.pk, world.actor("wim")
    assert code_of(lambda: workflow.begin_duties(pk, world.actor("griet"), world.at)) == "governance.arrangers_do"
    made = workflow.begin_duties(pk, wim, world.at)
    assert len(made) == len(first_duties())
    assert code_of(lambda: workflow.begin_duties(pk, wim, world.at)) == "governance.duties_begun"
    row = world.partnership.end_duties.get(kind="participants")
    assert row.due_on == date(2029, 9, 30)
    fields = {"what": "Warm", "owner": "Wim", "due_on": row.due_on, "done_on": world.on, "note": "", "edition": 0}
    late = fields | {"done_on": world.on + timedelta(days=1)}
    assert code_of(lambda: workflow.keep_duty(row.pk, pk, late, wim, world.at)) == "governance.step_in_future"
    assert code_of(lambda: workflow.keep_duty(row.pk, pk, fields, world.actor("griet"), world.at)) == (
        "governance.arrangers_do"
    )
    workflow.keep_duty(row.pk, pk, fields, wim, world.at)
    assert code_of(lambda: workflow.keep_duty(row.pk, pk, fields, wim, world.at)) == "ui.changed_meanwhile"
    Partnership.objects.update(stopped_on=date(2026, 6, 30))
    assert workflow.redate_duties(pk, wim, world.at) == len(made) - 1
    row.refresh_from_db()
    assert row.due_on == date(2029, 9, 30)
    assert world.partnership.end_duties.get(kind="archive").due_on == date(2026, 9, 30)
    assert code_of(lambda: workflow.redate_duties(pk, world.actor("griet"), world.at)) == "governance.arrangers_do"
    soon = at_brussels(date(2026, 3, 1), world.at.time())
    assert "governance.card_end_duty" in {c.code for c in cards(wim, soon)}


def test_the_page(world: World, client: Client) -> None:
    url = f"/partnerschappen/{world.partnership.pk}/samenstelling/einde/"
    mieke = client.as_(cast.person("mieke"), cast.organisation("europa_wse"))  # type: ignore[attr-defined]
    dirk = client.as_(cast.person("dirk"), cast.organisation("hoogstraten"))  # type: ignore[attr-defined]
    page = mieke.get(url).content.decode()
    assert "donderdag 31 december 2026" in page
    form = {"do": "procedure", "reasons": "Geen reviews.", "coached": "Drie gesprekken.", "steps": "morgen praten"}
    answer = mieke.post_form(url, form)
    assert answer.status_code == 422
    assert "morgen praten" in answer.content.decode()
    assert mieke.post_form(url, form | {"steps": "2026-04-01 Gesprek\n2026-05-01 Besluit"}).status_code == 302
    assert Ending.objects.get().steps.count() == 2
    assert "Gesprek" in dirk.get(url).content.decode()
    step = Ending.objects.get().steps.first()
    assert step is not None
    assert (
        mieke.post_form(url, {"do": "step", "step": str(step.pk), "on": "2026-03-02", "note": "Ok."}).status_code == 302
    )
    assert mieke.post_form(url, {"do": "close", "last_day": "", "outcome": "Het gaat beter."}).status_code == 302
    assert dirk.post_form(url, {"do": "duties"}).status_code == 302
    assert "warm overgedragen" in dirk.get(url).content.decode()
    duty = world.partnership.end_duties.get(kind="archive")
    answer = dirk.post_form(f"{url}{duty.pk}/", {"what": " ", "due_on": "2030-01-01", "edition": "0"})
    assert answer.status_code == 422
    good = {"what": "Archief bij de stad", "due_on": "2030-01-01", "edition": "0"}
    assert dirk.post_form(f"{url}{duty.pk}/", good).status_code == 302
    assert dirk.post_form(f"{url}nieuw/", good).status_code == 302
    evaluation = {"do": "evaluate", "result": "yes", "on": "2026-03-02", "motivation": "Sterk."}
    assert dirk.post_form(url, evaluation).status_code == 422
    assert mieke.post_form(url, evaluation).status_code == 302
    stop = {"do": "stop", "decision": str(decided(world).pk), "last_day": "2027-01-31", "reasons": "Te klein."}
    assert dirk.post_form(url, stop).status_code == 302
    assert "zondag 31 januari 2027" in dirk.get(url).content.decode()


def test_the_database_keeps_an_own_decision(world: World) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Ending.objects.create(partnership=world.partnership, kind=words.OWN_DECISION, reasons="x", opened_at=world.at)
