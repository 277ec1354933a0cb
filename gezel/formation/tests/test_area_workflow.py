"""An area is started, joined, drawn, delimited and reopened by those who may, and by nobody else (F-01, F-02, F-07, F-28)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from gezel.audit.models import Event
from gezel.formation import words
from gezel.formation.models import Area
from gezel.formation.policies.desk import may_start_area
from gezel.formation.workflows import addendum, area, needs, territory
from gezel.kernel import clock
from gezel.kernel.verdict import Refused
from gezel.organisations.models import Municipality, Succession
from tests import cast

from .desk_world import AT, Desk, make_call, municipality

pytestmark = pytest.mark.django_db
ON = clock.day_of(AT)


def refused(step, *args):
    with pytest.raises(Refused) as caught:
        step(*args)
    return caught.value.verdict.code


def last_event(desk):
    return Event.objects.filter(thing_kind="formation.area", thing_id=str(desk.pk)).order_by("-id").first()


@pytest.fixture
def call():
    return make_call()


@pytest.fixture
def who():
    def make(key, organisation=""):
        with clock.frozen(AT):
            return cast.actor(key, organisation)

    return make


@pytest.mark.rule("F-01")
@pytest.mark.parametrize(
    ("key", "organisation", "code"),
    [
        ("mieke", "", ""),
        ("leen", "", ""),
        ("griet", "", ""),
        ("bram", "", "formation.start_area_who"),
        ("an", "", "formation.start_area_who"),
        ("ruben", "", "formation.start_area_who"),
    ],
)
def test_who_may_start_an_area(call, who, key, organisation, code):
    assert may_start_area(who(key, organisation), call, ON).code == code


@pytest.mark.rule("F-01")
def test_starting_makes_lead_and_starter_parties_under_the_standing_version(call, who):
    lead, griet = who("leen"), who("griet")
    found = area.start(call.pk, "Waasland", lead.organisation_id, griet, AT)
    sides = dict(found.parties.values_list("organisation_id", "side"))
    assert sides == {lead.organisation_id: "local", griet.organisation_id: "vdab"}
    assert (found.call_version.number, found.slug, found.step) == (1, "waasland", words.DELIMITATION)
    assert found.addendum.reply_text == found.call_version.settings.reply_scope
    assert last_event(Desk(found.pk, AT)).code == "formation.area_started"
    assert area.start(call.pk, "Waasland", lead.organisation_id, griet, AT).slug == "waasland-2"


@pytest.mark.rule("F-01")
def test_the_lead_is_a_local_government(call, who):
    griet = who("griet")
    code = refused(area.start, call.pk, "Waasland", griet.organisation_id, griet, AT)
    assert code == "formation.lead_is_local_government"
    assert not Area.objects.exists()


@pytest.mark.rule("F-07")
def test_no_new_area_once_the_window_has_closed_but_begun_ones_go_on(call, who):
    desk = Desk.started(call=call).delimited()
    late = AT + timedelta(days=300)
    leen = who("leen")
    assert refused(area.start, call.pk, "Laat", leen.organisation_id, leen, late) == "formation.call_closed"
    desk.at = late
    desk.fill_needs()
    desk.fill_plan()
    addendum.deliver(desk.pk, leen, late)
    assert addendum.publish(desk.pk, who("mieke"), late).number == 0


@pytest.mark.rule("F-07")
def test_a_call_that_is_not_published_or_not_open_yet_has_no_areas(call, who):
    leen = who("leen")
    early = AT - timedelta(days=110)
    assert refused(area.start, call.pk, "Vroeg", leen.organisation_id, leen, early) == "formation.call_not_open_yet"
    call.published_at = None
    call.save()
    assert refused(area.start, call.pk, "Stil", leen.organisation_id, leen, AT) == "formation.call_not_published"


@pytest.mark.rule("F-01")
def test_parties_join_by_the_desk_or_by_themselves(who):
    desk = Desk.started()
    tom, griet, leen = who("tom"), who("griet"), who("leen")
    assert refused(area.join, desk.pk, tom, AT) == "formation.join_not_here"
    temse = municipality("Temse", "46025")
    cast.organisation("temse").__class__.objects.filter(pk=tom.organisation_id).update(municipality=temse)
    territory.add_municipality(desk.pk, temse.pk, ON, leen, AT)
    area.join(desk.pk, tom, AT)
    area.join(desk.pk, griet, AT)
    assert refused(area.join, desk.pk, griet, AT) == "formation.party_already"
    assert refused(area.add_party, desk.pk, griet.organisation_id, leen, AT) == "formation.party_already"
    assert refused(area.add_party, desk.pk, who("an").organisation_id, leen, AT) == "formation.party_kind"
    assert refused(area.join, desk.pk, who("bram"), AT) == "formation.join_who"
    assert who("tom").has("area_desk", "area", desk.pk)


@pytest.mark.rule("F-01")
def test_a_party_leaves_with_a_reason_but_never_the_lead_nor_the_last_of_a_side(who):
    desk = Desk.started().delimited()
    leen = who("leen")
    rows = {p.side: p for p in desk.area.parties.all()}
    assert refused(area.end_party, desk.pk, rows["local"].pk, "weg", leen, AT) == "formation.lead_stays"
    assert refused(area.end_party, desk.pk, rows["vdab"].pk, "weg", leen, AT) == "formation.side_stays"
    tom = area.add_party(desk.pk, who("tom").organisation_id, leen, AT)
    assert refused(area.end_party, desk.pk, tom.pk, " ", leen, AT) == "formation.reason_needed"
    area.end_party(desk.pk, tom.pk, "hoort bij een ander gebied", leen, AT)
    assert last_event(desk).reason == "hoort bij een ander gebied"
    with clock.frozen(AT):
        assert not cast.actor("tom").has("area_desk", "area", desk.pk)


@pytest.mark.rule("F-01")
@pytest.mark.rule("F-28")
@pytest.mark.parametrize(
    ("key", "code"),
    [
        ("mieke", "formation.manager_reads_only"),
        ("ruben", "formation.support_never_decides"),
        ("dirk", "formation.not_of_this_area"),
        ("an", "formation.not_of_this_area"),
    ],
)
def test_nobody_but_the_desk_draws_delimits_or_reopens(who, key, code):
    desk = Desk.started().drawn()
    by = who(key)
    gemeente = municipality("Waasmunster", "42023")
    assert refused(territory.add_municipality, desk.pk, gemeente.pk, ON, by, AT) == code
    assert refused(area.delimit, desk.pk, by, AT) == code
    assert refused(area.reopen, desk.pk, "reden", by, AT) == code
    assert refused(needs.conclude, desk.pk, "arena_conclusion", "x", 1, by, AT) == code
    assert refused(area.add_party, desk.pk, who("tom").organisation_id, by, AT) == code


@pytest.mark.rule("F-01")
def test_delimiting_needs_both_sides_municipalities_and_a_motivated_scale(who):
    desk = Desk.started()
    leen = who("leen")
    assert refused(area.delimit, desk.pk, leen, AT) == "formation.finding_no_vdab"
    area.add_party(desk.pk, who("griet").organisation_id, leen, AT)
    assert refused(area.delimit, desk.pk, leen, AT) == "formation.finding_no_municipality"
    territory.add_municipality(desk.pk, municipality("Temse", "46025").pk, ON, leen, AT)
    assert refused(area.delimit, desk.pk, leen, AT) == "formation.finding_no_motivation"
    area.describe(desk.pk, "Waasland", "Eén arbeidsmarkt", leen.organisation_id, date(2027, 1, 1), 0, leen, AT)
    area.delimit(desk.pk, leen, AT)
    assert (desk.area.delimited_by_id, desk.area.delimited_at) == (leen.person_id, AT)


@pytest.mark.rule("F-02")
def test_the_four_steps_follow_from_what_was_done():
    desk = Desk.started()
    steps = [desk.area.step]
    desk.delimited()
    steps.append(desk.area.step)
    desk.fill_needs()
    desk.fill_plan()
    addendum.deliver(desk.pk, desk.actor(), AT)
    steps.append(desk.area.step)
    addendum.publish(desk.pk, desk.actor("mieke"), AT)
    steps.append(desk.area.step)
    Area.objects.filter(pk=desk.pk).update(decided_at=desk.area.deadline_at)
    assert [*steps, desk.area.step] == [1, 2, 2, 3, 4]


STAGES = ("drawing", "preparing", "delivered", "approved", "published")


def at_stage(stage):
    desk = Desk.started(call=make_call(content={"numbers": {"publication": "weekly"}}))
    if stage == "drawing":
        return desk.drawn()
    if stage == "preparing":
        return desk.prepared()
    desk.delivered()
    if stage == "approved":
        assert addendum.approve(desk.pk, desk.actor("mieke"), AT) is None
    if stage == "published":
        addendum.publish(desk.pk, desk.actor("mieke"), AT)
    return desk


STEPS = {
    "delimit": (lambda d: area.delimit(d.pk, d.actor(), AT), {"drawing"}),
    "reopen": (lambda d: area.reopen(d.pk, "nieuwe gemeente", d.actor(), AT), {"preparing"}),
    "deliver": (lambda d: addendum.deliver(d.pk, d.actor(), AT), {"preparing"}),
    "take_back": (lambda d: addendum.take_back(d.pk, "nog iets", d.actor(), AT), {"delivered"}),
    "send_back": (lambda d: addendum.send_back(d.pk, "onduidelijk", d.actor("mieke"), AT), {"delivered", "approved"}),
    "approve": (lambda d: addendum.approve(d.pk, d.actor("mieke"), AT), {"delivered"}),
    "publish": (lambda d: addendum.publish(d.pk, d.actor("mieke"), AT), {"delivered", "approved"}),
}


@pytest.mark.rule("F-02")
@pytest.mark.rule("F-05")
@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("step", list(STEPS))
def test_every_step_from_every_state(stage, step):
    desk = at_stage(stage)
    assert desk.area.desk_state == stage
    act, sources = STEPS[step]
    events = Event.objects.count()
    if stage in sources:
        act(desk)
        assert desk.area.desk_state == area.STEPS.target(step)
        assert Event.objects.count() == events + 1
    else:
        assert refused(act, desk) == "steps.not_now"
        assert desk.area.desk_state == stage
        assert Event.objects.count() == events


def test_reopening_asks_a_reason_and_keeps_what_was_prepared(who):
    desk = Desk.started().prepared()
    leen = who("leen")
    assert refused(area.reopen, desk.pk, "", leen, AT) == "formation.reason_needed"
    area.reopen(desk.pk, "Waasmunster sluit aan", leen, AT)
    assert (desk.area.step, desk.area.challenges.count()) == (1, 2)
    assert (last_event(desk).code, last_event(desk).reason) == ("formation.area_reopened", "Waasmunster sluit aan")


def test_the_territory_is_shut_after_delimitation(who):
    desk = Desk.started().delimited()
    args = (desk.pk, municipality("Waasmunster", "42023").pk, ON, who("leen"), AT)
    assert refused(territory.add_municipality, *args) == "formation.desk_is_preparing"


@pytest.mark.rule("F-01")
def test_a_municipality_of_another_area_of_the_call_is_refused_with_its_name(call, who):
    Desk.started(call=call).drawn()
    other = Desk.started(call=call, name="Kempen", key="dirk")
    temse = Municipality.objects.get(name="Temse")
    with pytest.raises(Refused) as caught:
        territory.add_municipality(other.pk, temse.pk, ON, who("dirk"), AT)
    verdict = caught.value.verdict
    assert (verdict.code, verdict.params["area"]) == ("formation.municipality_taken", "Waasland")
    later = Desk.started(call=make_call(slug="later"), name="Andere oproep", key="dirk")
    assert territory.add_municipality(later.pk, temse.pk, ON, who("dirk"), AT)


@pytest.mark.rule("F-01")
def test_a_municipality_moves_to_another_area_on_a_day(call, who):
    here, there = Desk.started(call=call).drawn(), Desk.started(call=call, name="Kempen", key="dirk")
    stay = here.area.memberships.get(municipality__name="Temse")
    day = ON + timedelta(days=30)
    leen, dirk = who("leen"), who("dirk")
    assert refused(territory.remove_municipality, here.pk, stay.pk, day, "", leen, AT) == "formation.reason_needed"
    too_early = refused(territory.remove_municipality, here.pk, stay.pk, ON, "x", leen, AT)
    assert too_early == "formation.period_ends_before"
    territory.remove_municipality(here.pk, stay.pk, day, "andere referentieregio", leen, AT)
    assert last_event(here).reason == "andere referentieregio"
    early = day - timedelta(days=1)
    taken = refused(territory.add_municipality, there.pk, stay.municipality_id, early, dirk, AT)
    assert taken == "formation.municipality_taken_until"
    territory.add_municipality(there.pk, stay.municipality_id, day, dirk, AT)
    again = refused(territory.remove_municipality, here.pk, stay.pk, day + timedelta(days=9), "x", leen, AT)
    assert again == "formation.stay_ended_already"


@pytest.mark.rule("F-01")
def test_a_mistake_is_taken_away_while_drawing(who):
    desk = Desk.started().drawn()
    stay = desk.area.memberships.get(municipality__name="Temse")
    territory.withdraw_municipality(desk.pk, stay.pk, who("leen"), AT)
    assert not desk.area.memberships.filter(municipality__name="Temse").exists()
    assert last_event(desk).code == "formation.municipality_withdrawn"


@pytest.mark.rule("F-01")
def test_memberships_follow_a_merger_on_its_day(who):
    desk = Desk.started(call=make_call())
    leen, day = who("leen"), date(2027, 1, 1)
    old = [municipality("Lokeren", "46014", until=day), municipality("Moerbeke", "44045", until=day)]
    new = municipality("Lokeren (nieuw)", "46029", since=day)
    for one in old:
        Succession.objects.create(old=one, new=new, on=day)
        territory.add_municipality(desk.pk, one.pk, ON, leen, AT)
    assert territory.follow_mergers(desk.pk, leen, AT) == 1
    rows = {m.municipality.nis: (m.from_on, m.until_on) for m in desk.area.memberships.select_related("municipality")}
    assert rows == {"46014": (ON, day), "44045": (ON, day), "46029": (day, None)}
    assert territory.follow_mergers(desk.pk, leen, AT) == 0
    gone = refused(territory.add_municipality, desk.pk, old[0].pk, day, leen, AT)
    assert gone == "formation.municipality_gone"


def test_two_tabs_cannot_overwrite_each_other(who):
    desk = Desk.started()
    leen = who("leen")
    args = (leen.organisation_id, None)
    area.describe(desk.pk, "Waasland", "eerste", *args, 0, leen, AT)
    assert refused(area.describe, desk.pk, "Waasland", "tweede", *args, 0, leen, AT) == "formation.edited_meanwhile"
    assert desk.area.motivation == "eerste"
    lead = refused(area.describe, desk.pk, "W", "x", who("tom").organisation_id, None, 1, leen, AT)
    assert lead == "formation.lead_is_party"
