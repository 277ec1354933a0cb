"""The addendum is planned, delivered, returned, published at once or in the round, and frozen (F-04, F-05, F-06, F-28)."""

from __future__ import annotations

import json
from datetime import date, time, timedelta

import pytest

from gezel.audit.models import Event
from gezel.formation.models import Addendum, AddendumVersion
from gezel.formation.queries.addendum import difference, snapshot, standing
from gezel.formation.queries.prepared import missing
from gezel.formation.rules.timing import Timing, offered
from gezel.formation.workflows import addendum, area, needs, planning
from gezel.formation.workflows.planning import Contact, Moment
from gezel.kernel import clock
from gezel.kernel.verdict import Refused
from gezel.post.models import Notice
from tests import cast

from .desk_world import AT, Desk, make_call

pytestmark = pytest.mark.django_db
ON = clock.day_of(AT)
FIRST = ON + timedelta(weeks=6)
WEEKLY = {"numbers": {"publication": "weekly", "publication_weekday": 4}}
FRIDAY = ON + timedelta(days=4)


def refused(step, *args):
    with pytest.raises(Refused) as caught:
        step(*args)
    return caught.value.verdict.code


def notices(key):
    return list(Notice.objects.filter(person_id=cast.person(key).pk).values_list("code", flat=True))


@pytest.mark.rule("F-06")
def test_a_deadline_before_six_weeks_is_refused_with_the_first_day():
    desk = Desk.started().delimited()
    early = Timing(FIRST - timedelta(days=1))
    with pytest.raises(Refused) as caught:
        planning.plan(desk.pk, early, "x", 0, desk.actor(), AT)
    verdict = caught.value.verdict
    assert (verdict.code, verdict.params["first"]) == ("formation.deadline_too_early", FIRST)
    assert planning.plan(desk.pk, Timing(FIRST), "x", 0, desk.actor(), AT).deadline_on == FIRST
    assert planning.earliest(desk.area, AT) == Timing(FIRST)


@pytest.mark.rule("F-06")
def test_the_weeks_are_a_setting_of_the_call_and_count_from_the_round():
    content = {"numbers": {**WEEKLY["numbers"], "weeks_before_deadline": 8}}
    desk = Desk.started(call=make_call(content=content)).delimited()
    first = FRIDAY + timedelta(weeks=8)
    assert planning.earliest(desk.area, AT).deadline_on == first
    early = Timing(first - timedelta(days=1))
    assert refused(planning.plan, desk.pk, early, "x", 0, desk.actor(), AT) == "formation.deadline_too_early"


@pytest.mark.rule("F-04")
def test_dates_out_of_order_and_stale_pages_are_refused():
    desk = Desk.started().delimited()
    by = desk.actor()
    wrong = Timing(FIRST, FIRST - timedelta(days=1))
    assert refused(planning.plan, desk.pk, wrong, "x", 0, by, AT) == "formation.order_round1_ends_on"
    planning.plan(desk.pk, Timing(FIRST), "x", 0, by, AT)
    assert refused(planning.plan, desk.pk, Timing(FIRST), "y", 0, by, AT) == "formation.edited_meanwhile"
    assert desk.area.addendum.reply_text == "x"


@pytest.mark.rule("F-04")
def test_pitch_moments_lie_in_round_2_and_contacts_work_for_a_party():
    desk = Desk.started().prepared()
    by = desk.actor()
    plan = desk.area.addendum.timing

    def moment(day, from_hour=9, to_hour=12):
        starts, ends = clock.at_brussels(day, time(from_hour)), clock.at_brussels(day, time(to_hour))
        return Moment(starts, ends, "Stadhuis")

    early = moment(plan.round1_ends_on)
    late = moment(plan.round2_ends_on + timedelta(days=1))
    backwards = moment(plan.round2_ends_on, 12, 9)
    assert refused(planning.add_moment, desk.pk, early, by, AT) == "formation.pitch_before_round_2"
    assert refused(planning.add_moment, desk.pk, late, by, AT) == "formation.pitch_after_round_2"
    assert refused(planning.add_moment, desk.pk, backwards, by, AT) == "formation.moment_ends_before"
    stranger = Contact(desk.actor("dirk").organisation_id, "Loket", "loket@example.org")
    assert refused(planning.save_contact, desk.pk, None, stranger, by, AT) == "formation.contact_of_party"


@pytest.mark.rule("F-04")
@pytest.mark.rule("F-05")
def test_only_a_whole_addendum_is_delivered_and_the_manager_hears_it():
    desk = Desk.started().prepared()
    by, mieke = desk.actor(), desk.actor("mieke")
    contact = desk.area.contacts.get()
    planning.end_contact(desk.pk, contact.pk, by, AT)
    assert refused(addendum.deliver, desk.pk, by, AT) == "formation.finding_no_contact"
    again = Contact(by.organisation_id, "Loket", "loket@example.org")
    planning.save_contact(desk.pk, None, again, by, AT)
    addendum.deliver(desk.pk, by, AT)
    assert (desk.area.addendum.delivered_by_id, desk.area.addendum.delivered_at) == (by.person_id, AT)
    assert notices("mieke") == ["formation.tell_delivered"]
    assert mieke.person_id != by.person_id


@pytest.mark.rule("F-06")
def test_a_deadline_that_has_come_too_near_is_refused_at_delivery_and_at_publication():
    desk = Desk.started().prepared()
    tomorrow = AT + timedelta(days=1)
    assert refused(addendum.deliver, desk.pk, desk.actor(), tomorrow) == "formation.deadline_too_early"
    addendum.deliver(desk.pk, desk.actor(), AT)
    mieke = desk.actor("mieke")
    assert refused(addendum.publish, desk.pk, mieke, tomorrow) == "formation.deadline_too_early"
    assert refused(addendum.approve, desk.pk, mieke, tomorrow) == "formation.deadline_too_early"
    assert addendum.publish(desk.pk, mieke, AT).number == 0


@pytest.mark.rule("F-05")
@pytest.mark.rule("F-28")
@pytest.mark.parametrize("key", ["leen", "griet", "ruben", "an", "dirk"])
def test_only_the_manager_returns_approves_and_publishes(key):
    desk = Desk.started().delivered()
    by = desk.actor(key)
    steps = [
        (addendum.send_back, desk.pk, "x", by, AT),
        (addendum.approve, desk.pk, by, AT),
        (addendum.publish, desk.pk, by, AT),
    ]
    assert [refused(*step) for step in steps] == ["formation.publish_who"] * 3
    assert desk.area.desk_state == "delivered"


@pytest.mark.rule("F-28")
@pytest.mark.parametrize(
    ("key", "code"), [("mieke", "formation.manager_reads_only"), ("ruben", "formation.support_never_decides")]
)
def test_manager_and_support_prepare_nothing(key, code):
    desk = Desk.started().prepared()
    by = desk.actor(key)
    edition = desk.area.addendum.edition
    steps = [
        (planning.plan, desk.pk, desk.area.addendum.timing, "x", edition, by, AT),
        (addendum.deliver, desk.pk, by, AT),
        (planning.end_contact, desk.pk, desk.area.contacts.get().pk, by, AT),
        (planning.remove_moment, desk.pk, desk.area.pitch_moments.get().pk, by, AT),
        (addendum.take_back, desk.pk, "x", by, AT),
    ]
    assert [refused(*step) for step in steps] == [code] * len(steps)


@pytest.mark.rule("F-05")
def test_a_returned_addendum_says_why_to_the_desk_and_can_be_delivered_again():
    desk = Desk.started().delivered()
    mieke = desk.actor("mieke")
    assert refused(addendum.send_back, desk.pk, " ", mieke, AT) == "formation.reason_needed"
    addendum.send_back(desk.pk, "De motivering van Temse ontbreekt.", mieke, AT)
    found = desk.area.addendum
    assert (found.returned_reason, found.delivered_at) == ("De motivering van Temse ontbreekt.", None)
    assert "formation.tell_returned" in notices("leen")
    assert "formation.tell_returned" in notices("griet")
    addendum.deliver(desk.pk, desk.actor(), AT)
    assert desk.area.addendum.returned_reason == ""


@pytest.mark.rule("F-04")
@pytest.mark.rule("F-05")
def test_publication_freezes_the_content_and_sets_the_exclusive_deadline():
    desk = Desk.started().published()
    version = standing(desk.area)
    assert version is not None
    assert (version.number, version.published_at, version.published_by_id) == (0, AT, desk.actor("mieke").person_id)
    assert desk.area.deadline_at == clock.end_of(FIRST)
    assert desk.area.accepts_candidacies(clock.end_of(FIRST) - timedelta(microseconds=1))
    assert not desk.area.accepts_candidacies(clock.end_of(FIRST))
    assert "formation.tell_published" in notices("leen")
    content = version.content
    assert content == json.loads(json.dumps(snapshot(desk.area, ON)))
    assert [m["nis"] for m in content["delimitation"]["municipalities"]] == ["46029", "46024", "46025"]
    assert [p["title"] for p in content["needs"]["personas"]] == ["Sofie"]
    rows = {c["title"]: (c["retained"], c["reasoning"]) for c in content["needs"]["challenges"]}
    assert rows == {"Vervoer": (True, "in elke casus"), "Taal": (False, "er is al aanbod")}
    assert content["needs"]["arena"][0]["name"] == "De Bron"
    assert content["needs"]["enrichments"][0]["actors"] == ["De Bron"]
    assert content["timing"]["deadline_on"] == FIRST.isoformat()
    assert content["reply"] == {
        "text": "Weerwoord kan over materiële fouten.",
        "how": desk.area.call_version.settings.reply_how,
        "complaints": desk.area.call_version.settings.complaints,
        "days": 14,
    }
    assert content["contacts"][0]["email"] == "loket@example.org"
    assert len(content["pitch"]) == 1


@pytest.mark.rule("F-04")
def test_a_snapshot_costs_the_same_at_two_sizes(django_assert_num_queries):
    desk = Desk.started().prepared()
    with django_assert_num_queries(12):
        snapshot(desk.area, ON)
    for _ in range(10):
        desk.fill_needs()
    with django_assert_num_queries(12):
        snapshot(desk.area, ON)
    with django_assert_num_queries(10):
        missing(desk.area, ON)


@pytest.mark.rule("F-05")
def test_in_a_weekly_call_what_is_approved_waits_for_its_round():
    desk = Desk.started(call=make_call(content=WEEKLY)).delivered()
    mieke = desk.actor("mieke")
    assert addendum.approve(desk.pk, mieke, AT) is None
    assert desk.area.desk_state == "approved"
    thursday = clock.end_of(FRIDAY - timedelta(days=1)) - timedelta(seconds=1)
    addendum.publication_round(thursday)
    assert not AddendumVersion.objects.exists()
    friday = clock.start_of(FRIDAY)
    addendum.publication_round(friday)
    addendum.publication_round(friday + timedelta(minutes=1))
    version = AddendumVersion.objects.get()
    assert (version.published_at, version.published_by_id) == (friday, mieke.person_id)
    assert desk.area.deadline_at == clock.end_of(FRIDAY + timedelta(weeks=6))
    assert Event.objects.filter(code="formation.addendum_published").get().person_id is None


@pytest.mark.rule("F-05")
def test_on_the_day_of_the_round_approval_publishes_and_the_manager_may_always_publish_at_once():
    other = Desk.started(call=make_call(content=WEEKLY, slug="b"), name="Kempen").delivered()
    assert addendum.publish(other.pk, other.actor("mieke"), AT).published_at == AT
    desk = Desk.started(at=clock.at_brussels(FRIDAY, time(10)), call=make_call(content=WEEKLY)).delivered()
    assert addendum.approve(desk.pk, desk.actor("mieke"), desk.at)


@pytest.mark.rule("F-05")
@pytest.mark.rule("F-06")
def test_a_round_that_comes_too_late_gives_the_addendum_back_to_the_manager():
    desk = Desk.started(call=make_call(content=WEEKLY)).delivered()
    addendum.approve(desk.pk, desk.actor("mieke"), AT)
    late = clock.start_of(FRIDAY + timedelta(days=3))
    addendum.publication_round(late)
    addendum.publication_round(late + timedelta(minutes=1))
    assert not AddendumVersion.objects.exists()
    assert desk.area.desk_state == "delivered"
    assert notices("leen") == ["formation.tell_round_missed"]
    assert Event.objects.filter(code="formation.round_missed").count() == 1


@pytest.mark.rule("F-05")
def test_nothing_that_is_not_approved_goes_in_a_round():
    desk = Desk.started(call=make_call(content=WEEKLY)).delivered()
    addendum.publication_round(clock.start_of(FRIDAY))
    assert desk.area.desk_state == "delivered"


@pytest.mark.rule("F-04")
def test_the_database_refuses_a_published_addendum_without_dates():
    from django.db import IntegrityError, transaction

    desk = Desk.started().delivered()
    with pytest.raises(IntegrityError), transaction.atomic():
        Addendum.objects.filter(area=desk.pk).update(published_at=AT, deadline_on=None)
    with pytest.raises(IntegrityError), transaction.atomic():
        Addendum.objects.filter(area=desk.pk).update(approved_at=AT, approved_by=None)


@pytest.mark.rule("F-04")
def test_the_difference_of_two_snapshots_names_each_place():
    desk = Desk.started().prepared()
    old = snapshot(desk.area, ON)
    by = desk.actor()
    needs.save_actor(desk.pk, None, needs.Actors("CAW", "welzijn", 2, 4), by, AT)
    needs.conclude(desk.pk, "arena_conclusion", "Anders.", desk.area.edition, by, AT)
    found = {d.path: (d.old, d.new) for d in difference(old, snapshot(desk.area, ON))}
    assert found[("needs", "arena_conclusion")] == ("Wat we hieruit besluiten.", "Anders.")
    assert found[("needs", "arena", "CAW")][0] is None
    assert set(found) == {("needs", "arena_conclusion"), ("needs", "arena", "CAW")}
    assert difference(old, old) == ()


def test_offered_timing_can_be_planned_and_delivered():
    desk = Desk.started().delimited()
    desk.fill_needs()
    desk.fill_plan(offered(FIRST + timedelta(days=3)))
    assert addendum.deliver(desk.pk, desk.actor(), AT).deadline_on == date(2026, 4, 16)
    assert area.STEPS.target("deliver") == "delivered"
