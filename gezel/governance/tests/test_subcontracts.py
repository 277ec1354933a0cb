"""Subcontractors: bounded, procured, after approval, paid for delivered work, and who sees them (G-18, D-01)."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from gezel.governance import words
from gezel.governance.models import Holding, Subcontract
from gezel.governance.policies.subcontracts import may_open_file
from gezel.governance.queries.cards_composition import cards
from gezel.governance.queries.people import colleagues_of, people_of
from gezel.governance.queries.subcontracts import approved_on, subcontracts_seen_by
from gezel.governance.rules.subcontract import Task, may_launch, may_pay
from gezel.governance.tests.changing_world import code_of
from gezel.governance.tests.governance_world import World, running
from gezel.governance.workflows import conflicts
from gezel.governance.workflows import subcontracts as workflow
from gezel.governance.workflows.actions import give
from gezel.governance.workflows.bodies import give_seat
from gezel.organisations.queries.actors import actor_for
from gezel.ui.documents import Document, to_pdf
from tests import cast

pytestmark = pytest.mark.rule("G-18")

START, END, ON = date(2026, 1, 1), date(2029, 12, 31), date(2026, 3, 2)
WHOLE = Task(
    "Vorming", "Tien sessies", "Tien verslagen", ON, date(2026, 6, 30), "expertise", "small", "drie prijzen", 1
)


@pytest.fixture
def world(db: None, at: datetime, tmp_path: Any, settings: Any) -> World:
    """Seven months in."""
    settings.FILES_ROOT = tmp_path
    return running(at, 7)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({}, ""),
        ({"content": " "}, "governance.task_unbounded_content"),
        ({"result": ""}, "governance.task_unbounded_content"),
        ({"until_on": None}, "governance.task_unbounded_time"),
        ({"until_on": date(2026, 3, 1)}, "governance.task_ends_before"),
        ({"from_on": date(2025, 12, 31)}, "governance.task_outside_project"),
        ({"until_on": date(2030, 1, 1)}, "governance.task_outside_project"),
        ({"why": ""}, "governance.task_why"),
        ({"procedure": ""}, "governance.task_procedure"),
        ({"how": "\t"}, "governance.task_procedure"),
        ({"evidence": 0}, "governance.task_evidence"),
    ],
)
def test_a_task_is_bounded_and_procured_before_it_begins(change: dict[str, Any], code: str) -> None:
    fields = {name: getattr(WHOLE, name) for name in Task.__slots__} | change
    assert may_launch(Task(**fields), START, END, ON, False, ON).code == code


def test_not_before_approval_and_not_by_a_partner() -> None:
    assert may_launch(WHOLE, START, END, None, False, ON).code == "governance.task_project_not_approved"
    assert may_launch(WHOLE, START, END, ON + timedelta(days=1), False, ON).code == (
        "governance.task_project_not_approved"
    )
    assert may_launch(WHOLE, START, END, ON, True, ON).code == "governance.task_by_partner"


@pytest.mark.parametrize(
    ("launched", "accepted", "amount", "paid", "code"),
    [
        (True, True, 1000, 0, ""),
        (True, True, 1000, 9000, ""),
        (False, True, 1, 0, "governance.task_not_launched"),
        (True, False, 1, 0, "governance.work_not_accepted"),
        (True, True, 0, 0, "governance.work_without_amount"),
        (True, True, 1001, 9000, "governance.work_above_price"),
    ],
)
def test_only_delivered_and_accepted_work_is_paid_up_to_the_price(
    launched: bool, accepted: bool, amount: int, paid: int, code: str
) -> None:
    assert may_pay(launched, accepted, amount, paid, 10_000).code == code


def task_of(world: World, organisation: str = "buurtkring", who: str = "eva", proof: bool = True) -> Subcontract:
    """A task for an organisation of the cast, described and (with ``proof``) procured."""
    cast.join(who, organisation)
    wim = world.actor("wim")
    task = workflow.prepare(world.partnership.pk, cast.organisation(organisation), "Buurtmaaltijden", wim, world.at)
    fields = {
        "title": "Buurtmaaltijden",
        "content": "Tien maaltijden in de buurt.",
        "result": "Tien maaltijden met een verslag.",
        "from_on": world.on,
        "until_on": world.on + timedelta(days=100),
        "why": "De partners hebben geen keuken.",
        "price": 250_000,
        "procedure": "small",
        "how": "Drie prijzen gevraagd.",
        "handles_data": False,
        "edition": 0,
    }
    task = workflow.describe(task.pk, fields, cast.person(who).pk, wim, world.at)
    if proof:
        workflow.attach(task.pk, "prijzen.pdf", to_pdf(Document("Prijzen", [])), wim, world.at)
    return task


def approve(world: World) -> None:
    """The manager notes that the project was approved before."""
    workflow.note_approval(world.partnership.pk, world.on, "ESF-2026-1", world.actor("mieke"), world.at)


def test_a_task_from_preparation_to_payment(world: World) -> None:
    task, wim = task_of(world), world.actor("wim")
    assert code_of(lambda: workflow.launch(task.pk, wim, world.at)) == "governance.task_project_not_approved"
    assert approved_on(world.partnership) is None
    approve(world)
    assert approved_on(world.partnership) == world.on
    assert code_of(lambda: workflow.deliver(task.pk, "x", world.on, wim, world.at)) == "steps.not_now"
    workflow.launch(task.pk, wim, world.at)
    assert code_of(lambda: workflow.launch(task.pk, wim, world.at)) == "steps.not_now"
    eva = actor_for(cast.person("eva"), cast.organisation("buurtkring").pk, world.at, second_factor=True)
    assert [c.code for c in cards(eva, world.at)] == ["governance.card_task"]
    tomorrow = world.on + timedelta(days=1)
    assert code_of(lambda: workflow.deliver(task.pk, "x", tomorrow, eva, world.at)) == "governance.work_in_future"
    assert code_of(lambda: workflow.deliver(task.pk, " ", world.on, eva, world.at)) == "governance.work_what"
    assert code_of(lambda: workflow.deliver(task.pk, "x", world.on, world.actor("griet"), world.at)) == (
        "governance.team_leader_engages"
    )
    work = workflow.deliver(task.pk, "Eerste maaltijd.", world.on, eva, world.at)
    assert "governance.card_work_to_accept" in {c.code for c in cards(wim, world.at)}
    assert code_of(lambda: workflow.release(work.pk, 100, wim, world.at)) == "governance.work_not_accepted"
    assert not code_of(lambda: workflow.accept(work.pk, wim, world.at))
    assert code_of(lambda: workflow.accept(work.pk, wim, world.at)) == "governance.work_accepted_already"
    assert code_of(lambda: workflow.release(work.pk, 250_001, wim, world.at)) == "governance.work_above_price"
    assert not code_of(lambda: workflow.release(work.pk, 200_000, wim, world.at))
    assert code_of(lambda: workflow.release(work.pk, 1, wim, world.at)) == "governance.work_released_already"
    more = workflow.deliver(task.pk, "Tweede.", world.on, wim, world.at)
    workflow.accept(more.pk, wim, world.at)
    assert code_of(lambda: workflow.release(more.pk, 50_001, wim, world.at)) == "governance.work_above_price"
    assert not code_of(lambda: workflow.release(more.pk, 50_000, wim, world.at)), (
        "the price itself may be paid, to the cent"
    )


def test_without_evidence_of_the_award_it_does_not_begin(world: World) -> None:
    approve(world)
    task = task_of(world, proof=False)
    assert code_of(lambda: workflow.launch(task.pk, world.actor("wim"), world.at)) == "governance.task_evidence"


def test_only_team_leader_or_promotor_engages_and_only_the_manager_notes(world: World) -> None:
    place, pk = cast.organisation("buurtkring"), world.partnership.pk
    for who in ("griet", "fatma", "an"):
        assert code_of(lambda who=who: workflow.prepare(pk, place, "x", world.actor(who), world.at)) == (  # type: ignore[misc]
            "governance.team_leader_engages"
        )
    assert code_of(lambda: workflow.prepare(pk, place, "x", world.actor("ruben"), world.at)) == (
        "governance.support_never_decides"
    )
    assert not code_of(lambda: workflow.prepare(pk, place, "x", world.actor("dirk"), world.at))
    assert code_of(lambda: workflow.prepare(pk, place, " ", world.actor("dirk"), world.at)) == "governance.task_title"
    wim = world.actor("wim")
    assert code_of(lambda: workflow.note_approval(pk, world.on, "x", wim, world.at)) == (
        "governance.manager_notes_approval"
    )
    mieke, tomorrow = world.actor("mieke"), world.on + timedelta(days=1)
    assert code_of(lambda: workflow.note_approval(pk, tomorrow, "x", mieke, world.at)) == (
        "governance.approval_in_future"
    )
    assert code_of(lambda: workflow.note_approval(pk, world.on, " ", mieke, world.at)) == (
        "governance.approval_reference"
    )


def test_the_role_ends_with_the_task_and_sooner_when_cut_short(world: World) -> None:
    task, wim = task_of(world), world.actor("wim")
    approve(world)
    workflow.launch(task.pk, wim, world.at)
    role = Holding.objects.get(role__kind=words.SUBCONTRACTOR)
    assert (role.from_on, role.until_on) == (world.on, world.on + timedelta(days=101))
    day = world.on + timedelta(days=10)
    assert code_of(lambda: workflow.cut_short(task.pk, day, " ", wim, world.at)) == "governance.task_cut_reason"
    assert code_of(lambda: workflow.cut_short(task.pk, world.on - timedelta(days=1), "x", wim, world.at)) == (
        "governance.task_cut_day"
    )
    assert code_of(lambda: workflow.cut_short(task.pk, day, "x", world.actor("griet"), world.at)) == (
        "governance.team_leader_engages"
    )
    done = workflow.cut_short(task.pk, day, "De keuken sluit.", wim, world.at)
    role.refresh_from_db()
    assert role.until_on == day + timedelta(days=1)
    assert (done.state(day), done.state(day + timedelta(days=1))) == (words.TASK_RUNNING, words.TASK_OVER)


@pytest.mark.rule("D-01")
def test_who_is_hired_for_a_task_gets_no_seat_action_or_conflict(world: World) -> None:
    """A seat would open the whole partnership to a subcontractor; an action or a conflict it could not even open."""
    task, wim, ours, eva = task_of(world), world.actor("wim"), world.partnership, cast.person("eva")
    approve(world)
    workflow.launch(task.pk, wim, world.at)
    hired = {one.person.pk for one in people_of(ours, world.on) if one.hired}
    assert hired == {eva.pk}
    assert eva.pk not in {one.person.pk for one in colleagues_of(ours, world.on)}
    seat = (world.body().pk, eva.pk, task.organisation_id, False, world.on, wim, world.at)
    assert code_of(lambda: give_seat(*seat)) == "governance.seat_for_stranger"
    due = world.on + timedelta(days=3)
    assert code_of(lambda: give(ours, "Bellen", eva.pk, due, wim, world.at)) == "governance.action_owner_unknown"
    draft = conflicts.Draft("outside", "Ruzie.", (eva.pk,), "de keuken")
    assert code_of(lambda: conflicts.open_conflict(ours.pk, draft, wim, world.at)) == "governance.conflict_not_of_here"
    acts = actor_for(eva, task.organisation_id, world.at)
    assert not acts.has("takes_part", "partnership", ours.pk)


@pytest.mark.rule("D-01")
def test_a_subcontractor_sees_only_its_own_task(world: World, client: Client) -> None:
    task, other = task_of(world), task_of(world, "temse", "tom")
    approve(world)
    workflow.launch(task.pk, world.actor("wim"), world.at)
    workflow.launch(other.pk, world.actor("wim"), world.at)
    here = f"/partnerschappen/{world.partnership.pk}/"
    eva = client.as_(cast.person("eva"), cast.organisation("buurtkring"))  # type: ignore[attr-defined]
    page = eva.get(f"{here}samenstelling/onderaannemers/{task.pk}/")
    assert page.status_code == 200
    assert "Tien maaltijden in de buurt." in page.content.decode()
    assert "Drie prijzen gevraagd." not in page.content.decode()
    assert eva.get(f"{here}samenstelling/onderaannemers/{other.pk}/").status_code == 404
    for path in ("samenstelling/", "samenstelling/einde/", "samenstelling/tekortkomingen/", "privacy/"):
        assert eva.get(here + path).status_code == 404, path
    assert eva.get(here).status_code == 200
    form = {"do": "deliver", "what": "Eerste maaltijd", "delivered_on": world.on.isoformat()}
    assert eva.post_form(f"{here}samenstelling/onderaannemers/{task.pk}/", form).status_code == 302
    assert eva.post_form(f"{here}samenstelling/onderaannemers/{task.pk}/", {"do": "launch"}).status_code == 409
    actor = actor_for(cast.person("eva"), cast.organisation("buurtkring").pk, world.at, second_factor=True)
    assert may_open_file(actor, "governance.subcontract", task.pk) is True
    assert may_open_file(actor, "governance.subcontract", other.pk) is None
    assert may_open_file(actor, "governance.dpia", task.pk) is None
    assert list(subcontracts_seen_by(cast.actor("leen"), world.partnership)) == []
    assert subcontracts_seen_by(world.actor("ruben"), world.partnership).count() == 2


def test_the_pages_of_a_task(world: World, client: Client) -> None:
    here = f"/partnerschappen/{world.partnership.pk}/samenstelling/onderaannemers/"
    cast.join("eva")
    wim = client.as_(cast.person("wim"), cast.organisation("compaan"))  # type: ignore[attr-defined]
    assert wim.post_form(f"{here}nieuw/", {"do": "begin", "organisation": "Niemand", "title": "x"}).status_code == 422
    answer = wim.post_form(
        f"{here}nieuw/", {"do": "begin", "organisation": "Buurtkring De Linde", "title": "Maaltijden"}
    )
    assert answer.status_code == 302
    url = answer["Location"]
    page = wim.get(url).content.decode()
    assert "Starten kan nog niet." in page
    form = {"do": "describe", "edition": "0", "title": "Maaltijden", "content": "Tien.", "price": "1250,50"}
    assert wim.post_form(url, form | {"price": "x"}).status_code == 422
    assert wim.post_form(url, form | {"price": "1250.50"}).status_code == 302
    assert Subcontract.objects.get().price == 125_050
    assert wim.post_form(url, form | {"price": "1"}).status_code == 422
    assert wim.post_form(url, {"do": "launch"}).status_code == 409
    mieke = client.as_(cast.person("mieke"), cast.organisation("europa_wse"))  # type: ignore[attr-defined]
    approval = {"do": "approval", "on": "2026-03-01", "reference": "ESF-1"}
    assert mieke.post_form(f"{here}nieuw/", approval).status_code == 302
    assert "zondag 1 maart 2026" in wim.get(f"{here}nieuw/").content.decode()


@pytest.mark.parametrize("fields", [{"content": ""}, {"until_on": None}, {"procedure": ""}])
def test_the_database_keeps_a_launched_task_bounded(world: World, fields: dict[str, Any]) -> None:
    task = task_of(world)
    approve(world)
    workflow.launch(task.pk, world.actor("wim"), world.at)
    with pytest.raises(IntegrityError), transaction.atomic():
        Subcontract.objects.filter(pk=task.pk).update(**fields)
    work = workflow.deliver(task.pk, "x", world.on, world.actor("wim"), world.at)
    with pytest.raises(IntegrityError), transaction.atomic():
        type(work).objects.filter(pk=work.pk).update(released_at=world.at, amount=5)
