"""Network, combined tracks, groups, workplaces and the directory: rules, steps, pages, who sees what (C-15, C-16, C-17, C-23)."""

import csv
import io
from datetime import date, timedelta
from functools import partial

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from gezel.audit.queries.looks import looks_at
from gezel.casework import words as casework
from gezel.casework.models import Around, CombinedTrack, DirectoryEntry, Group, GroupAttendance, Placement
from gezel.casework.policies.sight import sight_of
from gezel.casework.queries import network as net_reads
from gezel.casework.queries import together as together_reads
from gezel.casework.queries.directory import PAGE, Wanted, matching, page_of, sheet
from gezel.casework.queries.groups import mark_of, seats_of
from gezel.casework.queries.network import history_of, network_of
from gezel.casework.queries.timeline import told
from gezel.casework.rules.sight import NETWORK
from gezel.casework.tests.case_world import CaseWorld, with_case
from gezel.casework.tests.test_conference import refused
from gezel.casework.tests.test_conference_pages import EVERYONE, door
from gezel.casework.views.network import drawn
from gezel.casework.words import directory as words
from gezel.casework.workflows import combined, directory, groups, network, workplaces
from gezel.casework.workflows import group_changes as changes
from gezel.casework.workflows.combined import Combined
from gezel.casework.workflows.directory import Listed
from gezel.casework.workflows.groups import Activity
from gezel.casework.workflows.network import Near
from gezel.kernel.clock import day_of
from gezel.post.models import Notice
from tests import cast

SISTER = Near("family", "Zus Invents", 1, "belt elke dag", "0470 12 34 56")
BESIDE = Combined(words.VDAB, "VDAB Turnhout", "Oriëntatie", "Zij testen beroepen, wij zoeken de plaats.")
BAKER = Listed(words.EMPLOYER, "Bakkerij Voorbeeld", "Brood", work=(words.REGULAR, words.AMA))
HELP = Listed(words.ACTOR, "CAW Voorbeeld", "Hulp bij wonen", "wie zoekt", phone="014 00 00 00")


@pytest.fixture
def here(db, at) -> CaseWorld:
    """Amina's case."""
    return with_case(at)


@pytest.mark.rule("C-16")
@pytest.mark.parametrize(
    ("near", "code"),
    [
        (SISTER, ""),
        (Near("family", " ", 1), "no_name"),
        (Near("boss", "x", 1), "no_kind"),
        (Near("family", "x", 4), "no_ring"),
        (Near("family", "x", 0), "no_ring"),
    ],
)
def test_somebody_near_has_a_name_a_kind_and_a_ring(near, code):
    assert network.complete(near).code == (f"casework.around_{code}" if code else "")


@pytest.mark.rule("C-16")
def test_the_network_stays_as_it_was_on_every_day(here, at):
    case, an = here.case, here.actor("an")
    first = network.add(case.pk, SISTER, day_of(at) - timedelta(days=40), an, at)
    assert refused(network.add, case.pk, SISTER, day_of(at) + timedelta(days=1), an, at) == "casework.around_future"
    assert network.change(first.pk, SISTER, an, at) == first
    later = at + timedelta(days=10)
    farther = Near("family", "Zus Invents", 3, "belt nog weinig", None)
    moved = network.change(first.pk, farther, here.actor("an", later), later)
    assert moved.thread == first.thread
    assert refused(network.change, first.pk, farther, here.actor("an", later), later) == "ui.changed_meanwhile"
    assert [row.ring for row in network_of(case, day_of(at))] == [1]
    assert [row.ring for row in network_of(case, day_of(later))] == [3]
    assert [row.ring for row in history_of(case)] == [1]
    network.leave(moved.pk, "verhuisd", here.actor("an", later), later + timedelta(days=1))
    assert network_of(case, day_of(later) + timedelta(days=1)) == []
    for who in ("griet", "wim", "joris"):
        assert refused(network.add, case.pk, SISTER, None, here.actor(who), at) == "casework.part_closed"


@pytest.mark.rule("C-16")
@pytest.mark.rule("D-04")
def test_the_drawing_has_no_telephone_and_a_look_at_one_is_written_down(here, at, client):
    row = network.add(here.case.pk, SISTER, None, here.actor("an"), at)
    network.add(here.case.pk, Near("care", "Dokter Voorbeeld <b>", 2), None, here.actor("an"), at)
    chart = drawn(here.case, network_of(here.case, day_of(at)), "nl")
    assert "Zus" in chart.svg and "Invents" in chart.svg  # a long name stands on two lines
    assert "<b>" not in chart.svg
    assert "12 34 56" not in chart.svg + str(chart.rows)
    an, url = door(client, "an"), reverse("casework:network", args=[here.case.key])
    assert "12 34 56" not in an.get(url).content.decode().replace('value="0470 12 34 56"', "")
    phone = reverse("casework:around_phone", args=[here.case.key, row.pk])
    assert an.get(phone).status_code == 405
    shown = an.post_form(phone, {"actor_key": here.actor("an").key}).content.decode()
    assert 'href="tel:0470123456"' in shown
    assert [look.person_name for look in looks_at(here.case) if f"{NETWORK}.phone" in look.fields] == [
        str(cast.person("an"))
    ]
    other = here.more("Bilal Wachters")
    wrong = reverse("casework:around_phone", args=[other.key, row.pk])
    assert an.post_form(wrong, {"actor_key": here.actor("an").key}).status_code == 404


@pytest.mark.rule("C-15")
def test_a_track_elsewhere_says_what_it_adds_and_ends_with_why(here, at):
    case, an, today = here.case, here.actor("an"), day_of(at)
    begin = partial(combined.combine, case.pk)
    for track, code in (
        (Combined("x", "a", "b", "c"), "with_whom"),
        (Combined(words.VDAB, " ", "b", "c"), "with_whom"),
        (Combined(words.VDAB, "a", "", "c"), "what"),
        (Combined(words.VDAB, "a", "b", " "), "complements"),
    ):
        assert refused(begin, track, today, an, at) == f"casework.combined_{code}"
    row = begin(BESIDE, today - timedelta(days=5), an, at)
    end = partial(combined.end_combined, row.pk)
    assert refused(end, today - timedelta(days=6), "x", an, at) == "casework.combined_end_day"
    assert refused(end, today + timedelta(days=1), "x", an, at) == "casework.combined_end_day"
    assert refused(end, today, " ", an, at) == "casework.combined_end_why"
    assert refused(end, today, "x", here.actor("griet"), at) == "casework.guide_writes"
    end(today, "klaar", an, at)
    assert refused(end, today, "x", an, at) == "casework.combined_ended_already"
    case.closed_at = at
    case.save()
    assert refused(begin, BESIDE, today, an, at) == "casework.case_is_closed"


@pytest.mark.rule("C-23")
def test_an_entry_keeps_how_it_stood_and_never_twice_the_same(here, at):
    ours, an = here.partnership, here.actor("an")
    for listed, code in (
        (Listed(words.ACTOR, ""), "no_name"),
        (Listed("friend", "x", "y"), "no_name"),
        (Listed(words.ACTOR, "x"), "no_offer"),
        (Listed(words.EMPLOYER, "x", "y"), "no_place"),
    ):
        assert refused(directory.add_entry, ours, listed, an, at) == f"casework.directory_{code}"
    entry = directory.add_entry(ours, HELP, an, at)
    assert refused(directory.add_entry, ours, HELP, an, at) == "casework.directory_there_already"
    better = Listed(words.ACTOR, "CAW Voorbeeld", "Hulp bij wonen en geld")
    later = at + timedelta(days=400)
    for day, old in ((date(2027, 3, 2), []), (date(2027, 3, 3), [entry])):  # checked on 2 March 2026, a year is enough
        assert list(matching(ours, Wanted(stale=True), day)) == old
    assert refused(directory.change_entry, entry.pk, 5, better, an, at) == "ui.changed_meanwhile"
    directory.change_entry(entry.pk, 0, better, here.actor("an", later), later)
    assert entry.befores.get().stood["offers"] == "Hulp bij wonen"
    assert not matching(ours, Wanted(stale=True), day_of(later)).exists()
    assert list(matching(ours, Wanted("GELD wonen"), day_of(at))) == [entry]
    directory.lay_aside_entry(entry.pk, an, at)
    assert not matching(ours, Wanted(), day_of(at)).exists()
    assert directory.lay_aside_entry(entry.pk, an, at).removed_on is None
    for who in ("ruben", "mieke"):
        assert refused(directory.check_entry, entry.pk, here.actor(who), at)


@pytest.mark.rule("C-23")
def test_the_sheet_is_belgian_and_holds_no_formula(here, at, client):
    risky = Listed(words.ACTOR, "=HYPERLINK(1)", '+32; "aanbod"', phone="-1", for_whom="@x")
    directory.add_entry(here.partnership, risky, here.actor("an"), at)
    rows = list(
        csv.reader(io.StringIO(sheet(list(matching(here.partnership, Wanted(), day_of(at))), "nl")), delimiter=";")
    )
    assert len(rows) == 2
    assert rows[1][1:4] == ["'=HYPERLINK(1)", '\'+32; "aanbod"', "'@x"]
    assert rows[1][7] == "'-1"
    assert rows[1][-1] == "02/03/2026"
    url = reverse("casework:directory", args=[here.partnership.pk]) + "?vorm=csv"
    answer = door(client, "an").get(url)
    assert answer.content.startswith(b"\xef\xbb\xbf")
    assert "sociale-kaart" in answer["Content-Disposition"]


@pytest.mark.rule("C-23")
def test_a_workplace_is_of_the_directory_and_coaching_names_with_whom(here, at):
    case, an, today = here.case, here.actor("an"), day_of(at)
    baker = directory.add_entry(here.partnership, BAKER, an, at)
    helper = directory.add_entry(here.partnership, HELP, an, at)
    place = partial(workplaces.place, case.pk)
    assert refused(place, helper.pk, words.REGULAR, today, "", an, at) == "casework.place_no_employer"
    assert refused(place, baker.pk, words.SOCIAL, today, "", an, at) == "casework.place_other_kind"
    row = place(baker.pk, words.AMA, today, "helpt in de winkel", an, at)
    coach = partial(workplaces.coach, row.pk)
    assert refused(coach, today, ["mother"], "", an, at) == "casework.coaching_whom"
    for days in (-1, 1):
        assert refused(coach, today + timedelta(days=days), [words.MANAGER], "", an, at) == "casework.coaching_day"
    assert coach(today, [words.MANAGER, words.COLLEAGUES], "", an, at).people == [words.COLLEAGUES, words.MANAGER]
    end = partial(workplaces.end_placement, row.pk)
    for wrong in (today - timedelta(days=1), today + timedelta(days=1)):
        assert refused(end, wrong, words.STAYS, an, at) == "casework.place_end_day"
    assert refused(end, today, "", an, at) == "casework.place_outcome"
    end(today, words.LEARNED, an, at)
    assert refused(end, today, words.LEARNED, an, at) == "casework.place_ended_already"
    directory.lay_aside_entry(baker.pk, an, at)
    assert refused(place, baker.pk, words.AMA, today, "", an, at) == "casework.place_no_employer"
    assert refused(coach, today, [words.MANAGER], "", here.actor("griet"), at) == "casework.guide_writes"


def circle(here, at, places=None) -> Group:
    """A walking group that An guides, with a date later today."""
    an = here.actor("an")
    made = groups.make_group(here.partnership, Activity("Wandelen", places=places), [an.person_id], an, at)
    groups.add_date(made.pk, at + timedelta(hours=1), at + timedelta(hours=3), an, at)
    return made


@pytest.mark.rule("C-17")
def test_a_group_has_guides_dates_and_places_for_ones_own_participants(here, at):
    an = here.actor("an")
    make = partial(groups.make_group, here.partnership)
    outsider = cast.person("leen").pk
    assert refused(make, Activity(" "), [an.person_id], an, at) == "casework.group_no_title"
    assert refused(make, Activity("x"), [], an, at) == "casework.group_no_guide"
    assert refused(make, Activity("x"), [outsider], an, at) == "casework.group_no_guide"
    assert refused(make, Activity("x"), [an.person_id], here.actor("dirk"), at) == "casework.groups_made_by"
    group = circle(here, at, places=1)
    again = groups.add_date(group.pk, at + timedelta(hours=1), at + timedelta(days=2), an, at)
    assert list(group.dates.all()) == [again]
    assert refused(groups.add_date, group.pk, at, at, an, at) == "casework.conference_ends_first"
    seated = groups.seat(group.pk, here.case.pk, an, at)
    assert groups.seat(group.pk, here.case.pk, an, at) == seated
    other = here.more("Bilal Wachters")
    assert refused(groups.seat, group.pk, other.pk, an, at) == "casework.group_full"
    assert refused(groups.seat, group.pk, here.case.pk, here.actor("griet"), at) == "casework.guide_writes"
    groups.unseat(group.pk, here.case.pk, an, at)
    assert groups.seat(group.pk, other.pk, an, at)


@pytest.mark.rule("C-17")
@pytest.mark.rule("D-01")
def test_names_in_a_group_are_for_who_opens_the_case_and_others_count(here, at, client):
    group = circle(here, at)
    groups.seat(group.pk, here.case.pk, here.actor("an"), at)
    here.world.hold("joris", "bridge_person", "arktos")
    theirs = here.more("Bilal Wachters", companion="joris")
    groups.seat(group.pk, theirs.pk, here.actor("joris"), at)
    named = {who: {c.name for c in seats_of(group, here.actor(who), at).named} for who in ("an", "joris", "fatma")}
    assert named == {"an": {"Amina Testers"}, "joris": {"Bilal Wachters"}, "fatma": set()}
    page = reverse("casework:group", args=[here.partnership.pk, group.pk])
    html = door(client, "an").get(page).content.decode()
    assert "Amina" in html
    assert "Bilal" not in html
    assert "Amina" not in door(client, "fatma").get(page).content.decode()
    date = group.dates.get()
    tick = partial(groups.tick, date.pk)
    assert refused(tick, {theirs.pk: words.PRESENT}, here.actor("an"), at) == "casework.group_not_yours"
    assert refused(tick, {here.case.pk: "late"}, here.actor("an"), at) == "casework.group_what_status"
    assert refused(tick, {theirs.pk: words.PRESENT}, here.actor("fatma"), at) == "casework.groups_guides_tick"
    assert refused(tick, {here.case.pk: words.PRESENT}, here.actor("joris"), at) == "casework.group_not_yours"
    groups.tick(
        date.pk, {theirs.pk: words.EXCUSED}, here.actor("joris"), at
    )  # who goes along with them, not a guide of the group
    GroupAttendance.objects.all().delete()
    url = reverse("casework:group_tick", args=[here.partnership.pk, date.pk])
    for status in (words.EXCUSED, words.PRESENT):
        assert door(client, "an").post_form(url, {f"c{here.case.pk}": status}).status_code == 302
    assert GroupAttendance.objects.get().status == words.PRESENT
    mine = door(client, "an").get(reverse("casework:together", args=[here.case.key])).content.decode()
    assert "aanwezig" in mine
    assert "Bilal" not in mine


@pytest.mark.rule("C-17")
def test_a_group_changes_calls_off_a_day_and_ends(here, at, client):
    an, wim = here.actor("an"), here.actor("wim")
    group, mine = circle(here, at, places=1), cast.person("an").pk
    groups.seat(group.pk, here.case.pk, an, at)
    tomorrow = groups.add_date(group.pk, at + timedelta(days=1), at + timedelta(days=1, hours=2), an, at)
    page = reverse("casework:group", args=[here.partnership.pk, group.pk])
    stood = mark_of(group)
    other = here.more("Bilal Wachters")
    groups_of_two = {"step": "change", "title": "Wandelen in het bos", "places": "2", "guides": [mine], "stood": stood}
    assert door(client, "an").post_form(page, groups_of_two).status_code == 302
    assert groups.seat(group.pk, other.pk, an, at)
    late = door(client, "wim").post_form(page, {**groups_of_two, "about": "Langs het water, met een koffie."})
    assert late.status_code == 422
    assert "Langs het water" in late.content.decode() and "paste deze groep intussen aan" in late.content.decode()
    few = partial(changes.change_group, group.pk, mark_of(Group.objects.get()), Activity("Bos", places=1), [mine])
    assert refused(few, an, at) == "casework.group_more_seated"
    assert refused(changes.end_group, group.pk, here.actor("dirk"), at) == "casework.groups_made_by"
    early = partial(groups.tick, tomorrow.pk, {here.case.pk: words.PRESENT})
    assert refused(early, an, at) == "casework.group_date_to_come"
    groups.tick(tomorrow.pk, {here.case.pk: words.EXCUSED}, an, at)
    assert door(client, "wim").post_form(page, {"step": f"off{tomorrow.pk}"}).status_code == 302
    assert Notice.objects.filter(person_id=mine, code="casework.notice_group_date_off").count() == 1
    assert refused(groups.tick, tomorrow.pk, {here.case.pk: words.EXCUSED}, an, at) == "casework.group_date_is_off"
    assert groups.add_date(group.pk, tomorrow.starts_at, tomorrow.ends_at, an, at).cancelled_at is None
    today = group.dates.exclude(pk=tomorrow.pk).get()
    groups.tick(today.pk, {here.case.pk: words.PRESENT}, an, at)
    assert refused(changes.call_off_date, today.pk, an, at) == "casework.group_date_was_ticked"
    assert door(client, "wim").post_form(page, {"step": "end"}).status_code == 302
    tomorrow.refresh_from_db()
    assert tomorrow.cancelled_at and not group.seats.filter(until_on=None).exists()
    assert refused(groups.seat, group.pk, other.pk, an, at) == "casework.group_ended_already"
    assert refused(groups.add_date, group.pk, at, at + timedelta(hours=1), an, at) == "casework.group_ended_already"
    shown = door(client, "an").get(page).content.decode()
    assert [w for w in ("gestopt", "gaat niet door", "1 aanwezig") if w not in shown] == []
    changes.end_group(group.pk, wim, at)
    assert Notice.objects.filter(code="casework.notice_group_ended").count() == 1


@pytest.mark.rule("C-15")
@pytest.mark.rule("C-16")
@pytest.mark.rule("C-17")
def test_who_opens_which_page(here, at, client):
    an = here.actor("an")
    combined.combine(here.case.pk, BESIDE, day_of(at), an, at)
    expected = {
        reverse("casework:network", args=[here.case.key]): {"an"},
        reverse("casework:together", args=[here.case.key]): {"an", "griet", "wim"},
        reverse("casework:groups", args=[here.partnership.pk]): set(EVERYONE) - {"ruben", "mieke"},
        reverse("casework:directory", args=[here.partnership.pk]): set(EVERYONE) - {"ruben", "mieke"},
    }
    for url, who in expected.items():
        seen = {name for name in EVERYONE if door(client, name).get(url).status_code == 200}
        assert seen == who, url
    html = door(client, "griet").get(reverse("casework:together", args=[here.case.key])).content.decode()
    assert "VDAB Turnhout" in html
    assert 'name="step"' not in html


@pytest.mark.rule("C-15")
@pytest.mark.rule("C-16")
@pytest.mark.rule("C-23")
def test_everything_through_the_pages_and_onto_timeline_and_table(here, at, client):
    an = door(client, "an")
    net, samen = (reverse(f"casework:{name}", args=[here.case.key]) for name in ("network", "together"))
    near = {"step": "add", "name": "Zus", "kind": "family", "ring": "1", "does": "helpt"}
    assert an.post_form(net, {**near, "ring": ""}).status_code == 422
    assert an.post_form(net, near).status_code == 302
    row = Around.objects.get()
    assert an.post_form(net, {**near, "step": f"change{row.pk}", "ring": "2"}).status_code == 302
    row = Around.objects.get(until_on=None)
    assert row.ring == 2
    track = {
        "step": "combine",
        "kind": "vdab",
        "with_whom": "VDAB",
        "what": "Test",
        "complements": "",
        "since": "2026-03-01",
    }
    kept = an.post_form(samen, track)
    assert (kept.status_code, "VDAB" in kept.content.decode()) == (422, True)
    assert an.post_form(samen, {**track, "complements": "Zij testen."}).status_code == 302
    new = reverse("casework:directory_new", args=[here.partnership.pk])
    assert an.post_form(new, {"kind": "employer", "name": "Bakker"}).status_code == 422
    assert an.post_form(new, {"kind": "employer", "name": "Bakker", "work": ["ama"]}).status_code == 302
    entry = DirectoryEntry.objects.get()
    place = {"step": "place", "entry": entry.pk, "kind": "ama", "since": "2026-03-02"}
    assert an.post_form(samen, place).status_code == 302
    placed = Placement.objects.get()
    spoke = {"step": f"coach{placed.pk}", "on": "2026-03-02", "people": ["manager"], "text": "Tempo"}
    assert an.post_form(samen, spoke).status_code == 302
    leave = {"step": f"leave{placed.pk}", "until_on": "2026-03-02", "outcome": "stays"}
    assert an.post_form(samen, leave).status_code == 302
    own = reverse("casework:directory_entry", args=[here.partnership.pk, entry.pk])
    change = {"step": "change", "edition": 0, "kind": "employer", "name": "Bakker Jo", "work": ["ama", "regular"]}
    assert an.post_form(own, change).status_code == 302
    assert "Hoe het vroeger stond" in an.get(own).content.decode()
    sight = sight_of(here.actor("an"), here.case, at)
    found = {m.code for read in (net_reads, together_reads) for m in told(read.moments(here.case, sight, at))}
    assert found == {"casework.moment_around", "casework.moment_combined", "casework.moment_placed"}
    lines = [line for read in (net_reads, together_reads) for line in read.lines(here.case, sight, at)]
    assert {line.source.split(":")[0] for line in lines} == {"around", "combined"}


def test_pages_cost_the_same_with_one_and_thirty(here, at, client):
    an, by = door(client, "an"), here.actor("an")
    ours, today = here.partnership, day_of(at)
    group = circle(here, at)

    def fill(n):
        network.add(here.case.pk, Near("friend", f"Vriend {n}", n % 3 + 1, phone="0470"), None, by, at)
        combined.combine(here.case.pk, BESIDE, today, by, at)
        listed = Listed(words.EMPLOYER, f"Bedrijf {n}", "x", work=(words.AMA,), domains=(1,))
        row = workplaces.place(here.case.pk, directory.add_entry(ours, listed, by, at).pk, words.AMA, today, "", by, at)
        workplaces.coach(row.pk, today, [words.MANAGER], "", by, at)
        case = here.more(f"Deelnemer {n}")
        groups.seat(group.pk, case.pk, by, at)
        other = groups.make_group(ours, Activity(f"Groep {n}"), [by.person_id], by, at)
        groups.seat(other.pk, here.case.pk, by, at)

    fill(0)
    urls = [
        reverse("casework:network", args=[here.case.key]),
        reverse("casework:together", args=[here.case.key]),
        reverse("casework:groups", args=[ours.pk]),
        reverse("casework:group", args=[ours.pk, group.pk]),
        reverse("casework:group_tick", args=[ours.pk, group.dates.get().pk]),
        reverse("casework:directory", args=[ours.pk]),
    ]
    first = [cost(an, url) for url in urls]
    for n in range(1, 30):
        fill(n)
    assert [cost(an, url) for url in urls] == first
    assert max(first) <= 24, first


def cost(browser, url) -> int:
    """Queries of a page."""
    browser.get(url)
    with CaptureQueriesContext(connection) as caught:
        assert browser.get(url).status_code == 200, url
    return len(caught)


@pytest.mark.rule("D-01")
def test_a_case_of_another_partnership_gets_no_place(here, at):
    group = circle(here, at)
    CombinedTrack.objects.all().delete()
    assert (
        refused(groups.seat, group.pk, here.more("Nog Iemand", begun=False).pk, here.actor("wim"), at)
        == "casework.guide_writes"
    )
    assert casework.GUIDING


@pytest.mark.rule("C-23")
def test_the_directory_is_paged_after_a_name_so_that_nothing_is_skipped_or_shown_twice(here, at, client):
    ours, today, an = here.partnership, day_of(at), cast.person("an")
    DirectoryEntry.objects.bulk_create(
        DirectoryEntry(
            partnership=ours,
            kind=words.ACTOR,
            name=f"Dienst {n // 2:03d}",
            checked_on=today,
            checked_by=an,
            offers="hulp",
        )
        for n in range(PAGE + 12)
    )
    rows = matching(ours, Wanted(), today)
    first, onward = page_of(rows, 0)
    assert (len(first), onward) == (PAGE, first[-1].pk)
    DirectoryEntry.objects.filter(pk__in=[first[0].pk, first[-1].pk]).update(removed_on=today)
    DirectoryEntry.objects.create(
        partnership=ours, kind=words.ACTOR, name="Aan het begin", checked_on=today, checked_by=an
    )
    second, end = page_of(rows, onward)
    assert ([row.name for row in second], end) == ([f"Dienst {n // 2:03d}" for n in range(PAGE, PAGE + 12)], 0)
    assert not {row.pk for row in first} & {row.pk for row in second}
    assert page_of(rows, 999_999_999) == ([], 0)
    an_door = client.as_(an, cast.organisation("arktos"))
    page = an_door.get(reverse("casework:directory", args=[ours.pk])).content.decode()
    assert "na=" in page
