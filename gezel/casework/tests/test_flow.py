"""The flow and the capacity over HTTP: who sees figures, who opens lists, every figure as long as its list (C-07, C-18, D-01)."""

import html
import re
from datetime import date, timedelta

import pytest

from gezel.audit.models import Look
from gezel.casework import words as house
from gezel.casework.models import Case, CaseRole, Contact, FirstCall, WorkDefinition
from gezel.casework.queries.capacity import capacity_of
from gezel.casework.queries.flow import flow_of, intensity
from gezel.casework.queries.flow_list import lines_of
from gezel.casework.queries.flow_page import page_of
from gezel.casework.queries.work import work_on
from gezel.casework.rules.flow import CODES, Period, calendar_periods, days_of
from gezel.casework.rules.work import Work
from gezel.casework.words import closing as words
from gezel.casework.words import referral as kinds
from gezel.casework.workflows import course, returning
from gezel.casework.workflows.sharing import withdraw
from gezel.casework.workflows.transfer import Elsewhere, part, take_up, transfer
from gezel.casework.workflows.welcome import call
from gezel.casework.workflows.work import define
from gezel.governance import words as gov
from gezel.governance.models import Deployment
from gezel.kernel import clock
from gezel.kernel.clock import day_of
from tests import cast

from .case_world import with_case
from .closing_world import closed, refused
from .test_closing_pages import doors

pytestmark = pytest.mark.django_db
PLACE = "/partnerschappen/{}/deelnemers/"


def lively(at):
    """Amina came back after a closing, one more left, one rests, one waits, and one hides from the team leader's organisation."""
    world = with_case(at)
    closed(world)
    returning.go_on(world.case.pk, "Terug", cast.person("an").pk, world.actor("an"), at + timedelta(days=20))
    closed(world, case=world.more("Bilal Werkers"), at=at + timedelta(days=3), outcome=words.TRAINING)
    resting = world.more("Cato Rusters")
    course.pause(resting.pk, "Rust", date(2026, 6, 1), world.actor("an"), at + timedelta(days=5))
    world.more("Dewi Wachters", begun=False)
    hidden = world.more("Elif Verborgen")
    withdraw(hidden, cast.organisation("compaan").pk, [house.ORGANISE], world.actor("an"), at)
    return world


@pytest.mark.rule("C-18")
@pytest.mark.rule("D-01")
def test_every_figure_is_as_long_as_its_list_and_names_only_who_opens(at):
    world, then = lively(at), at + timedelta(days=40)
    flow, wim = flow_of(world.partnership, then), world.actor("wim", then)
    for period in (Period(date(2026, 1, 1), date(2026, 7, 1)), Period(date(2026, 3, 4), date(2026, 3, 20))):
        for code in CODES:
            assert len(lines_of(flow, code, period, wim, then)) == flow.count(code, period), code
    whole = Period(date(2026, 1, 1), date(2026, 7, 1))
    counts = {
        code: flow.count(code, whole) for code in ("arrived", "began", "left", "inside", "waiting", "running", "paused")
    }
    assert counts == {"arrived": 6, "began": 5, "left": 2, "inside": 4, "waiting": 1, "running": 2, "paused": 1}
    assert counts["arrived"] - counts["left"] == counts["inside"]
    assert flow.count("closed", whole) == 1  # who came back is not gone
    running = lines_of(flow, "running", whole, wim, then)
    assert [(line.case is not None, line.initials) for line in running] == [(False, ""), (True, "A.T.")]


@pytest.mark.rule("D-01")
@pytest.mark.rule("C-07")
def test_who_sees_figures_and_who_opens_their_lists(at, client):
    world = lively(at)
    base = PLACE.format(world.partnership.pk)
    listed = f"{base}doorstroom/lijst/?cijfer=arrived&van=2026-01-01&tot=2026-07-01"
    expected = {
        f"{base}doorstroom/": {"wim", "dirk", "fatma", "ruben"},
        f"{base}doorstroom/cijfers.csv": {"wim", "dirk", "fatma", "ruben"},
        f"{base}doorstroom/werk/": {"wim", "dirk", "fatma", "ruben"},
        f"{base}draagkracht/": {"wim", "dirk", "fatma", "ruben", "an", "joris", "griet"},
        listed: {"wim"},
        f"{listed}&vorm=csv": {"wim"},
    }
    with clock.frozen(at + timedelta(days=40)):
        people = doors(client)
        for page, who in expected.items():
            answers = {name: door.get(page) for name, door in people.items()}
            assert {name for name, answer in answers.items() if answer.status_code == 200} == who, page
            named = {name for name, answer in answers.items() if "Amina" in answer.content.decode()}
            assert named == ({"wim"} if "lijst" in page else set())
            assert not any("Elif" in answer.content.decode() for answer in answers.values())
        assert (
            people["wim"].get(f"{base}doorstroom/lijst/?cijfer=rich&van=2026-01-01&tot=2026-07-01").status_code == 404
        )
        assert people["wim"].get(f"{base}doorstroom/lijst/?cijfer=arrived&van=x&tot=y").status_code == 404


@pytest.mark.rule("C-18")
def test_the_figure_on_the_page_links_to_a_list_of_that_length(at, client):
    world = lively(at)
    with clock.frozen(at + timedelta(days=40)):
        wim = client.as_(cast.person("wim"), cast.organisation("compaan"))
        page = wim.get(PLACE.format(world.partnership.pk) + "doorstroom/?per=maand").content.decode()
        links = re.findall(r'<a href="([^"]*lijst/[^"]+)">(\d+)[ <]', page)
        assert len(links) > 8
        for address, count in links[::3]:
            shown = wim.get(html.unescape(address)).content.decode()
            assert re.search(rf"<h1[^>]*>[^<]*: {count}\s*</h1>", shown), address
        assert "Telt als werk" in page
    assert Look.objects.filter(person_id=cast.person("wim").pk).exists()


@pytest.mark.rule("D-01")
def test_small_counts_stay_hidden_from_who_sees_no_lists(at, client):
    world = lively(at)
    with clock.frozen(at + timedelta(days=40)):
        ruben = client.as_(cast.person("ruben"), cast.organisation("vvsg"))
        page = ruben.get(PLACE.format(world.partnership.pk) + "doorstroom/").content.decode()
        sheet, monthly = (
            ruben.get(f"{PLACE.format(world.partnership.pk)}doorstroom/cijfers.csv{asked}").content.decode()
            for asked in ("", "?per=maand")
        )
    assert "niet getoond" in page
    assert "lijst/" not in page
    assert "per=maand" not in page
    assert sheet == monthly and sheet.startswith("\ufeff")
    assert "aan het werk;niet getoond" in sheet or "aan het werk;0" in sheet
    flow = flow_of(world.partnership, at + timedelta(days=40))
    shown = page_of(flow, calendar_periods("month", flow.today, 6), lists=False)
    for _, figures in shown.table:
        assert not [figure for figure in figures if figure.count and figure.count < flow.small]
    assert shown.percent is None


@pytest.mark.rule("G-19")
def test_the_sheet_opens_in_belgian_excel_with_its_filter(at, client):
    world = lively(at)
    with clock.frozen(at + timedelta(days=40)):
        wim = client.as_(cast.person("wim"), cast.organisation("compaan"))
        answer = wim.get(
            PLACE.format(world.partnership.pk)
            + "doorstroom/lijst/?cijfer=arrived&van=2026-01-01&tot=2026-07-01&vorm=csv"
        )
    text = answer.content.decode("utf-8-sig")
    assert answer.content.startswith(b"\xef\xbb\xbf")
    lines = text.split("\r\n")
    assert lines[1:3] == ["aangemeld", "01/01/2026;30/06/2026"]
    assert "Amina Testers;02/03/2026;02/03/2026;02/03/2026;betaald werk" in lines
    assert "niet gedeeld met uw organisatie;;;;" in lines


@pytest.mark.rule("C-18")
def test_agreeing_on_what_counts_changes_the_figure_from_that_day(at, client):
    world = lively(at)
    then = at + timedelta(days=40)
    whole = Period(date(2026, 1, 1), date(2026, 7, 1))
    assert flow_of(world.partnership, then).count("work_work", whole) == 0
    kinds = frozenset({words.WORK_REGULAR, words.TRAINING})
    work = Work(kinds, words.LEAVING, words.OVER_LEFT, 15)
    assert refused(lambda: define(world.partnership.pk, work, day_of(then), "x", world.actor("an"), then))
    assert (
        refused(lambda: define(world.partnership.pk, work, day_of(then), " ", world.actor("wim"), then))
        == "casework.work_needs_reason"
    )
    with clock.frozen(then):
        wim = client.as_(cast.person("wim"), cast.organisation("compaan"))
        page = PLACE.format(world.partnership.pk) + "doorstroom/werk/"
        form = {"kinds": ["work_regular", "training"], "moment": "leaving", "over": "left", "target": "15"}
        assert wim.post_form(page, {**form, "from_on": "2026-04-11", "reason": ""}).status_code == 422
        assert (
            wim.post_form(page, {**form, "from_on": "2026-04-11", "reason": "Opleiding telt hier."}).status_code == 302
        )
    assert WorkDefinition.objects.count() == 1
    assert flow_of(world.partnership, then).count("work_work", whole) == 1
    assert work_on(world.partnership, day_of(at)).from_on is None
    assert work_on(world.partnership, day_of(then)).target == 15


@pytest.mark.rule("C-18")
def test_contacts_count_for_who_was_on_the_way(at):
    world = with_case(at)
    world.more("Bilal Stil")
    for n in range(3):
        Contact.objects.create(
            case=world.case,
            kind="home_visit",
            at=at,
            minutes=10,
            author_id=cast.person("an").pk,
            made_at=at,
            organisation=cast.organisation("arktos"),
            client_id=f"c{n}",
        )
    found = intensity(flow_of(world.partnership, at), Period(date(2026, 3, 1), date(2026, 4, 1)))
    assert (found.people, found.contacts, found.without, found.tenths) == (2, 3, 1, 15)


@pytest.mark.rule("C-18")
def test_the_first_contact_counts_within_its_own_stretch(at):
    world = with_case(at)
    an = cast.person("an")
    for days, outcome in ((1, "missed"), (3, "reached"), (30, "reached")):
        FirstCall.objects.create(case=world.case, outcome=outcome, at=at + timedelta(days=days), by=an)
    closed(world, at=at + timedelta(days=10))
    returning.go_on(world.case.pk, "Terug", an.pk, world.actor("an"), at + timedelta(days=20))
    flow = flow_of(world.partnership, at + timedelta(days=40))
    rows = flow.rows("lead_called", Period(date(2026, 3, 1), date(2026, 5, 1)))
    assert [days_of("called", row) for row in rows] == [3, 10]


@pytest.mark.rule("C-07")
@pytest.mark.rule("G-05")
def test_capacity_over_all_partners_and_of_oneself_only(at, client):
    world = lively(at)
    wim = cast.person("wim")
    for key, fte in (("arktos", 500), ("compaan", 250)):
        Deployment.objects.create(
            partnership=world.partnership,
            organisation=cast.organisation(key),
            role=world.world.role(gov.COMPANION),
            fte=fte,
            from_on=world.partnership.started_on,
            noted_at=at,
            noted_by=wim,
        )
    then = at + timedelta(days=40)
    found = capacity_of(world.actor("an", then), world.partnership, then)
    assert (found.whole.cases, found.whole.load, found.whole.fte, found.whole.standing) == (3, 200, 750, "under")
    assert [(name, carried.cases, carried.fte) for name, carried in found.partners] == [
        ("Arktos", 3, 500),
        ("Compaan", 0, 250),
    ]
    assert (found.own.get(house.STARTING), found.own_load, found.bounds) == (2, 200, "under")
    assert not capacity_of(world.actor("joris", then), world.partnership, then).own
    with clock.frozen(then):
        joris = client.as_(cast.person("joris"), cast.organisation("arktos"))
        page = joris.get(PLACE.format(world.partnership.pk) + "draagkracht/").content.decode()
    assert "Plaats voor" in page
    assert "Uw eigen trajecten" not in page
    assert "An Cuypers" not in page


@pytest.mark.rule("C-07")
@pytest.mark.rule("C-18")
def test_what_is_carried_today_opens_its_list_figure_by_figure(at, client):
    world = lively(at)
    then = at + timedelta(days=40)
    lone = CaseRole.objects.on(day_of(then)).filter(kind=house.COMPANION, case__closed_at=None).last()
    lone.until_on = day_of(then)
    lone.save()
    with clock.frozen(then):
        wim = client.as_(cast.person("wim"), cast.organisation("compaan"))
        page = wim.get(PLACE.format(world.partnership.pk) + "draagkracht/").content.decode()
        page += wim.get(PLACE.format(world.partnership.pk) + "doorstroom/").content.decode()
        links = re.findall(r'<a href="([^"]*lijst/[^"]+)">(\d+)[ <]', page)
        asked = {re.search(r"cijfer=(\w+)", address).group(1): (address, count) for address, count in links}
        assert {"carried", "resting", "alone", "with_partner", "phase_starting", "without"} <= set(asked)
        for address, count in asked.values():
            shown = wim.get(html.unescape(address)).content.decode()
            assert re.search(rf"<h1[^>]*>[^<]*: {count}\s*</h1>", shown), address
        fatma = client.as_(cast.person("fatma"), cast.organisation("emino"))
        assert "cijfer=" not in fatma.get(PLACE.format(world.partnership.pk) + "draagkracht/").content.decode()
        assert fatma.get(html.unescape(asked["alone"][0])).status_code == 404


@pytest.mark.rule("C-18")
@pytest.mark.rule("C-02")
def test_who_left_before_the_start_is_among_the_outcomes_until_taken_up(at, client):
    world = with_case(at)
    wim, on, later = world.actor("wim"), day_of(at), at + timedelta(days=3)
    names = ("Bert Elders", "Carla Neen", "Dany Weg")
    elsewhere, said_no, silent = (world.more(name, begun=False) for name in names)
    told = Elsewhere("CAW De Kempen", "iemand daar", "", "Schulden eerst", True, on + timedelta(days=30))
    transfer(elsewhere.pk, told, wim, at)
    part(said_no.pk, kinds.DECLINED, "", wim, at)
    call(silent.pk, kinds.MISSED, "", None, wim, at)
    part(silent.pk, kinds.UNREACHED, "", wim, at)
    whole = Period(date(2026, 1, 1), date(2026, 7, 1))
    codes = [f"before_{how}" for how in words.BEFORE]
    flow = flow_of(world.partnership, later)
    assert [flow.count(code, whole) for code in [*codes, "left_before", "closed"]] == [1, 1, 1, 3, 0]
    with clock.frozen(later):
        door = client.as_(cast.person("wim"), cast.organisation("compaan"))
        page = door.get(PLACE.format(world.partnership.pk) + "doorstroom/").content.decode()
        assert "nog geen traject afgerond" in page
        address = html.unescape(re.search(r'href="([^"]*cijfer=before_elsewhere[^"]*)"', page).group(1))
        listed = door.get(address).content.decode()
        sheet = door.get(f"{address}&vorm=csv").content.decode("utf-8-sig")
    assert "Bert Elders" in listed
    assert "Carla" not in listed
    assert "warm overgedragen vóór de start" in listed
    assert "Bert Elders;02/03/2026;;02/03/2026;warm overgedragen vóór de start" in sheet
    take_up(said_no.pk, wim, later)
    flow = flow_of(world.partnership, later)
    assert [flow.count(code, whole) for code in [*codes, "left_before", "waiting"]] == [1, 0, 1, 2, 1]
    shown = page_of(flow, calendar_periods("month", flow.today, 6), lists=False)
    assert [figure.count for figure in shown.before] == [None, 0, None]


@pytest.mark.rule("C-18")
def test_a_partnership_that_just_began_reads_a_sentence_under_every_heading(at, client):
    world = with_case(at)
    with clock.frozen(at):
        wim = client.as_(cast.person("wim"), cast.organisation("compaan"))
        page = wim.get(PLACE.format(world.partnership.pk) + "doorstroom/").content.decode()
    for said in ("nog geen traject afgerond", "haakte niemand af", "Er telt nog niemand mee"):
        assert said in page


@pytest.mark.rule("C-18")
def test_as_many_queries_for_more_cases(at, exactly):
    world = with_case(at)
    an = world.actor("an")
    for more in (0, 6):
        for n in range(more):
            closed(world, case=world.more(f"Persoon {n}"))
        with exactly(10):
            flow = flow_of(world.partnership, at)
        with exactly(1):
            page_of(flow, calendar_periods("quarter", flow.today, 4), lists=True)
        with exactly(4):
            capacity_of(an, world.partnership, at)
    assert Case.objects.count() == 7
