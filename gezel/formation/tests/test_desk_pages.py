"""The pages of the area desk and the manager: who opens them, what they do, what stays when something is refused."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from gezel.formation.models import Area, AreaContact, ArenaActor, CaseEvidence, Challenge, Persona
from gezel.formation.queries.cards_area import cards, search
from gezel.formation.workflows import addendum, area, needs, territory, weighing
from gezel.kernel import clock
from tests import cast

from .desk_world import AT, Desk, make_call, municipality

pytestmark = pytest.mark.django_db
ON = clock.day_of(AT)
PARTS = ("territory", "evidence", "personas", "arena", "enrichment", "challenges", "planning", "contacts")
PAGES = ("board", *PARTS, "addendum", "versions", "amendment", "persona_new", "challenge_new")


def url(desk, name, *more):
    return reverse(f"formation:desk_{name}", args=[desk.area.call.slug, desk.area.slug, *more])


@pytest.fixture
def hat(client, at):
    def put_on(key):
        return client.as_(*cast.join(key))

    return put_on


@pytest.fixture
def leen(hat):
    return hat("leen")


def queries(client, address):
    with CaptureQueriesContext(connection) as seen:
        client.get(address)
    return len(seen)


def said(response):
    return response.content.decode()


@pytest.mark.rule("F-02")
@pytest.mark.parametrize(
    ("key", "stage"),
    [
        ("leen", "started"),
        ("griet", "drawn"),
        ("mieke", "drawn"),
        ("leen", "prepared"),
        ("ruben", "prepared"),
        ("mieke", "delivered"),
        ("griet", "delivered"),
        ("leen", "published"),
        ("mieke", "published"),
    ],
)
def test_every_page_opens_for_the_desk_and_for_those_who_read_along(hat, key, stage):
    desk = Desk.started()
    if stage != "started":
        getattr(desk, stage)()
    client = hat(key)
    for page in PAGES:
        assert client.get(url(desk, page)).status_code == 200, page


@pytest.mark.rule("D-01")
@pytest.mark.parametrize("key", ["an", "dirk", "tom"])
def test_for_anyone_else_the_desk_does_not_exist(hat, key):
    desk = Desk.started().prepared()
    client = hat(key)
    row = desk.area.evidence.get()
    for page in PAGES:
        assert client.get(url(desk, page)).status_code == 404, page
    assert client.get(url(desk, "evidence_edit", row.pk)).status_code == 404
    assert client.post(url(desk, "board"), {"do": "delimit"}).status_code == 404


def test_a_visitor_signs_in_first(client, at):
    desk = Desk.started()
    for page in PAGES:
        assert client.get(url(desk, page)).status_code == 302, page


@pytest.mark.rule("F-28")
@pytest.mark.parametrize("key", ["mieke", "ruben"])
def test_who_reads_along_gets_no_form_and_is_refused_with_a_sentence(hat, key):
    desk = Desk.started().prepared()
    client = hat(key)
    page = said(client.get(url(desk, "evidence")))
    assert 'name="do" value="save"' not in page
    typed = {"do": "save", "title": "Nieuw", "source": "x", "text": "Een heel lang verhaal.", "without_persons": "on"}
    answer = client.post(url(desk, "evidence"), typed)
    assert answer.status_code == 409 and "Een heel lang verhaal." in said(answer)
    assert "wijzigt" in said(answer) or "beslist" in said(answer)
    assert desk.area.evidence.count() == 1


TYPED = "Dit schreef ik terwijl een collega het addendum bezorgde."
FORMS = {
    "evidence": {"do": "conclude", "text": TYPED, "version": "0"},
    "arena": {"do": "save", "name": TYPED, "role": "x", "closeness": "1", "influence": "1"},
    "planning": {"do": "plan", "reply_text": TYPED, "edition": "0"},
    "territory": {"do": "describe", "motivation": TYPED, "name": "Waasland", "edition": "0"},
    "persona_new": {"do": "save", "title": "Ann", "story": TYPED, "edition": "0"},
    "challenge_new": {"do": "save", "title": TYPED, "edition": "0"},
}


@pytest.mark.rule("F-04")
@pytest.mark.parametrize("page", list(FORMS))
def test_what_is_typed_while_a_colleague_delivers_is_given_back(leen, page):
    desk = Desk.started().delivered()
    answer = leen.post(url(desk, page), FORMS[page])
    assert answer.status_code == 409 and TYPED in said(answer)


def test_an_area_is_started_from_the_list_and_joined_by_vdab(hat, leen):
    call = make_call()
    home = said(leen.get(reverse("formation:desk_home")))
    assert reverse("formation:desk_start", args=[call.slug]) in home
    lead = cast.organisation("lokeren")
    answer = leen.post(reverse("formation:desk_start", args=[call.slug]), {"name": "Waasland", "lead": lead.pk})
    desk = Desk(Area.objects.get().pk, AT)
    assert answer.url == url(desk, "board")
    griet = hat("griet")
    assert url(desk, "join") in said(griet.get(reverse("formation:desk_home")))
    assert griet.get(url(desk, "join")).status_code == 404
    assert griet.post(url(desk, "join")).url == url(desk, "board")
    assert griet.get(url(desk, "board")).status_code == 200
    assert hat("tom").post(url(desk, "join")).status_code == 404


def test_who_may_not_start_reads_why(hat):
    call = make_call()
    answer = hat("an").get(reverse("formation:desk_start", args=[call.slug]))
    assert "lokaal bestuur of VDAB" in said(answer)
    form = {"name": "Van ons", "lead": cast.organisation("lokeren").pk}
    refused = hat("an").post(reverse("formation:desk_start", args=[call.slug]), form)
    assert refused.status_code == 409 and "Van ons" in said(refused)
    assert not Area.objects.exists()


@pytest.mark.rule("F-01")
def test_the_territory_is_drawn_on_one_page(leen):
    desk = Desk.started()
    page, temse = url(desk, "territory"), municipality("Temse", "46025")
    vdab = cast.organisation("vdab")
    lead = desk.area.lead_id
    assert leen.post(page, {"do": "party", "organisation": vdab.pk}).status_code == 302
    assert leen.post(page, {"do": "place", "municipality": temse.pk, "from_on": "2026-03-02"}).status_code == 302
    described = {"do": "describe", "name": "Waasland", "lead": lead, "motivation": "Samen één.", "edition": 0}
    assert leen.post(page, {**described, "start": "2027-01-01"}).status_code == 302
    assert leen.post(url(desk, "board"), {"do": "delimit"}).status_code == 302
    assert desk.area.step == 2
    assert leen.post(url(desk, "board"), {"do": "reopen", "reason": ""}).status_code == 422
    assert leen.post(url(desk, "board"), {"do": "reopen", "reason": "nog een gemeente"}).status_code == 302
    stay = desk.area.memberships.get()
    ended = {"do": "end", "pk": stay.pk, "until_on": "2026-03-02", "reason": "een lange reden"}
    answer = leen.post(page, ended)
    assert answer.status_code == 422
    assert "een lange reden" in said(answer)
    assert leen.post(page, {**ended, "until_on": "2026-05-01"}).status_code == 302
    assert leen.post(page, {"do": "withdraw", "pk": stay.pk}).status_code == 302
    assert not desk.area.memberships.exists()
    assert leen.post(page, {"do": "withdraw", "pk": "x"}).status_code == 404


@pytest.mark.rule("F-01")
def test_a_taken_municipality_is_refused_on_the_page_with_the_other_area(hat, leen):
    call = make_call()
    Desk.started(call=call).drawn()
    other = Desk.started(call=call, name="Kempen", key="dirk")
    temse = municipality("Temse", "46025")
    answer = hat("dirk").post(
        url(other, "territory"), {"do": "place", "municipality": temse.pk, "from_on": "2026-04-01"}
    )
    assert answer.status_code == 422
    assert "Temse ligt al in Waasland" in said(answer)
    assert 'value="2026-04-01"' in said(answer)


def test_two_tabs_keep_what_was_typed_and_show_what_was_saved(leen):
    desk = Desk.started()
    lead = desk.area.lead_id
    first = {"do": "describe", "name": "Waasland", "lead": lead, "motivation": "Tekst van tab een.", "edition": 0}
    second = {**first, "motivation": "Tekst van tab twee."}
    leen.post(url(desk, "territory"), first)
    answer = leen.post(url(desk, "territory"), second)
    assert answer.status_code == 422
    assert "Tekst van tab een." in said(answer)
    assert "Tekst van tab twee." in said(answer)
    assert 'name="edition" value="1"' in said(answer)
    assert leen.post(url(desk, "territory"), {**second, "edition": 1}).status_code == 302


@pytest.mark.rule("F-03")
def test_case_material_that_may_name_someone_asks_to_look_again(leen):
    desk = Desk.started().delimited()
    page = url(desk, "evidence")
    typed = {"do": "save", "title": "Casus", "source": "gesprek", "text": "Mail an@example.be", "without_persons": "on"}
    assert "looked_again" in said(leen.get(page))
    assert "Ik keek het na" not in said(leen.get(page))
    answer = leen.post(page, typed)
    assert answer.status_code == 422
    for words in ("Mail an@example.be", "Ik keek het na", "lijkt iets in te staan"):
        assert words in said(answer)
    assert leen.post(page, {**typed, "looked_again": "on"}).status_code == 302
    row = CaseEvidence.objects.get()
    edit = url(desk, "evidence_edit", row.pk)
    assert "Mail an@example.be" in said(leen.get(edit))
    assert leen.post(edit, {**typed, "text": "Zonder adres."}).status_code == 302
    assert leen.post(page, {"do": "remove", "pk": row.pk}).status_code == 302
    assert leen.get(edit).status_code == 404
    assert leen.post(page, {"do": "put_back", "pk": row.pk}).status_code == 302


@pytest.mark.rule("F-03")
def test_the_arena_is_a_list_and_a_drawing(leen):
    desk = Desk.started().delimited()
    page = url(desk, "arena")
    typed = {"do": "save", "name": "De Bron", "kind": "inloophuis", "closeness": 1, "influence": 4}
    assert leen.post(page, {**typed, "closeness": 5}).status_code == 422
    assert leen.post(page, typed).status_code == 302
    shown = said(leen.get(page))
    assert shown.index("De Bron") < shown.index("<figure")
    row = ArenaActor.objects.get()
    assert leen.post(url(desk, "arena_edit", row.pk), {**typed, "influence": 2}).status_code == 302
    held = {"do": "save", "held_on": "2026-03-01", "form": "rondetafel", "learned": "Veel.", "actors": [row.pk]}
    assert leen.post(url(desk, "enrichment"), {**held, "actors": []}).status_code == 422
    assert leen.post(url(desk, "enrichment"), held).status_code == 302


@pytest.mark.rule("F-03")
def test_personas_and_challenges_are_written_weighed_and_moved(leen):
    desk = Desk.started().delimited()
    for title in ("Sofie", "Karel"):
        form = {"do": "save", "edition": 0, "title": title, "story": "Verhaal", "needs": "Rust"}
        assert leen.post(url(desk, "persona_new"), form).status_code == 302
    karel = Persona.objects.get(title="Karel")
    assert leen.post(url(desk, "personas"), {"do": "up", "pk": karel.pk}).status_code == 302
    assert [p.title for p in desk.area.personas.all()] == ["Karel", "Sofie"]
    challenge = {"do": "save", "edition": 0, "title": "Vervoer", "retained": "ja", "target_groups": "Wie niet rijdt."}
    answer = leen.post(url(desk, "challenge_new"), challenge)
    assert answer.status_code == 422
    assert "Wie niet rijdt." in said(answer)
    assert leen.post(url(desk, "challenge_new"), {**challenge, "reasoning": "vaakst"}).status_code == 302
    row = Challenge.objects.get()
    stale = {**challenge, "reasoning": "anders", "edition": 7}
    answer = leen.post(url(desk, "challenge", row.pk), stale)
    assert answer.status_code == 422
    assert "vaakst" in said(answer)
    assert "anders" in said(answer)
    assert leen.post(url(desk, "challenge", row.pk), {**stale, "edition": row.edition}).status_code == 302
    assert leen.post(url(desk, "personas"), {"do": "discard", "pk": karel.pk}).status_code == 302


def test_a_conclusion_saves_itself_and_says_when_it_could_not(leen):
    desk = Desk.started().delimited()
    edition = desk.area.edition
    form = {"do": "conclude", "text": "Wat we zien.", "version": edition}
    answer = leen.post(url(desk, "evidence"), form, headers={"X-Autosave": "1"})
    assert answer.json() == {"version": edition + 1}
    late = leen.post(url(desk, "evidence"), {**form, "text": "Te laat."}, headers={"X-Autosave": "1"})
    assert late.status_code == 409
    assert "Iemand anders" in late.json()["message"]
    by_button = leen.post(url(desk, "evidence"), {**form, "text": "Te laat."})
    assert by_button.status_code == 422
    assert "Te laat." in said(by_button)
    assert "Wat we zien." in said(by_button)
    assert leen.post(url(desk, "challenges"), {**form, "version": edition + 1}).status_code == 302


@pytest.mark.rule("F-06")
def test_the_earliest_allowed_day_is_offered_and_an_earlier_one_is_refused_with_it(leen):
    desk = Desk.started().delimited()
    page = url(desk, "planning")
    assert "maandag 13 april 2026" in said(leen.get(page))
    offered = said(leen.get(page + "?voorstel=1"))
    assert 'value="2026-04-13"' in offered
    typed = {
        "do": "plan",
        "edition": 0,
        "deadline_on": "2026-04-12",
        "round1_ends_on": "2026-05-04",
        "round2_ends_on": "2026-05-18",
        "decision_on": "2026-05-25",
        "proposal_on": "2026-07-20",
        "reply_text": "Alleen over materiële fouten.",
    }
    answer = leen.post(page, typed)
    assert answer.status_code == 422
    assert "maandag 13 april 2026" in said(answer)
    assert "Alleen over materiële fouten." in said(answer)
    assert leen.post(page, {**typed, "deadline_on": "2026-04-13"}).status_code == 302
    moment = {
        "do": "moment",
        "on": "2026-05-18",
        "starts": "09:00",
        "ends": "12:00",
        "place": "Zaal",
        "slot_minutes": 45,
    }
    assert leen.post(page, {**moment, "on": "2026-05-19"}).status_code == 422
    assert leen.post(page, moment).status_code == 302
    row = desk.area.pitch_moments.get()
    assert row.starts_at == clock.at_brussels(
        ON.replace(month=5, day=18), row.starts_at.astimezone(clock.BRUSSELS).time()
    )
    assert leen.post(page, {"do": "drop", "pk": row.pk}).status_code == 302


def test_contacts_are_added_changed_and_ended(leen):
    desk = Desk.started().delimited()
    typed = {"do": "save", "organisation": desk.area.lead_id, "name": "Loket", "email": "geen adres"}
    answer = leen.post(url(desk, "contacts"), typed)
    assert answer.status_code == 422
    assert "geen adres" in said(answer)
    assert leen.post(url(desk, "contacts"), {**typed, "email": "loket@example.org"}).status_code == 302
    row = AreaContact.objects.get()
    assert leen.post(url(desk, "contact", row.pk), {**typed, "email": "ander@example.org"}).status_code == 302
    assert leen.post(url(desk, "contacts"), {"do": "end", "pk": row.pk}).status_code == 302
    assert not desk.area.contacts.filter(ended_at__isnull=True).exists()


@pytest.mark.rule("F-04")
@pytest.mark.rule("F-05")
def test_delivered_returned_delivered_again_and_published(hat, leen):
    desk = Desk.started().delimited()
    page = url(desk, "addendum")
    assert "Er is nog geen casusmateriaal" in said(leen.get(page))
    answer = leen.post(page, {"do": "deliver"})
    assert answer.status_code == 409
    desk.fill_needs()
    desk.fill_plan()
    assert "Bezorgen aan de beheerder" in said(leen.get(page))
    assert leen.post(page, {"do": "deliver"}).status_code == 302
    mieke = hat("mieke")
    assert page in said(mieke.get(reverse("formation:desk_waiting")))
    assert mieke.post(page, {"do": "send_back", "reason": ""}).status_code == 422
    assert mieke.post(page, {"do": "send_back", "reason": "De motivering is te kort."}).status_code == 302
    assert "De motivering is te kort." in said(leen.get(url(desk, "board")))
    leen.post(page, {"do": "deliver"})
    assert leen.post(page, {"do": "publish"}).status_code == 409
    assert leen.post(page, {"do": "take_back", "reason": "nog iets"}).status_code == 302
    leen.post(page, {"do": "deliver"})
    assert mieke.post(page, {"do": "publish"}).status_code == 302
    assert desk.area.step == 3
    assert said(mieke.get(reverse("formation:desk_waiting"))).count(page) == 0


@pytest.mark.rule("F-05")
def test_in_a_weekly_call_the_button_names_the_round(hat):
    desk = Desk.started(call=make_call(content={"numbers": {"publication": "weekly"}})).delivered()
    mieke = hat("mieke")
    page = url(desk, "addendum")
    assert "vrijdag 6 maart 2026" in said(mieke.get(page))
    assert mieke.post(page, {"do": "approve"}).status_code == 302
    assert desk.area.desk_state == "approved"


def test_the_waiting_list_is_for_manager_and_support(hat, leen):
    Desk.started()
    assert hat("ruben").get(reverse("formation:desk_waiting")).status_code == 200
    assert leen.get(reverse("formation:desk_waiting")).status_code == 409


def amendment(desk, **changes):
    main = desk.area.addendum
    form = {name: day.isoformat() for name, day in main.timing.rows()}
    form |= {"edition": main.edition, "reply_text": main.reply_text, "what": "Wat.", "reason": "Waarom."}
    form |= {name: getattr(desk.area, name) for name in ("motivation", *needs.CONCLUSIONS)}
    for row in desk.area.challenges.all():
        texts = {n: getattr(row, n) for n in ("title", "target_groups", "obstacles", "opportunities", "objectives")}
        more = {"reasoning": row.reasoning, "edition": row.edition, "retained": "ja" if row.retained else "nee"}
        personas = list(row.personas.values_list("pk", flat=True))
        form |= {f"c{row.pk}-{k}": v for k, v in {**texts, **more, "personas": personas}.items()}
    return {**form, "nieuw-edition": 0, "moment-slot_minutes": 45, **changes}


@pytest.mark.rule("F-04")
def test_an_amendment_is_written_on_one_page_and_read_back_as_differences(leen):
    desk = Desk.started().published()
    page = url(desk, "amendment")
    assert leen.get(page).status_code == 200
    unchanged = leen.post(page, amendment(desk))
    assert unchanged.status_code == 422
    assert "nog niets gewijzigd" in said(unchanged)
    early = leen.post(page, amendment(desk, deadline_on="2026-04-01", what="Vroeger, hoopten we."))
    assert early.status_code == 422
    assert "Vroeger, hoopten we." in said(early)
    assert "maandag 13 april 2026" in said(early)
    later = leen.post(page, amendment(desk, deadline_on="2026-04-20"))
    assert later.url == url(desk, "versions")
    shown = said(leen.get(url(desk, "versions")))
    for words in ("Wijziging 1", "maandag 13 april 2026", "maandag 20 april 2026", "Deadline voor kandidaturen"):
        assert words in shown
    stale = leen.post(page, amendment(desk, edition=0, motivation="Anders."))
    assert stale.status_code == 422
    assert "Intussen bewaarde iemand anders" in said(stale)
    stay = desk.area.memberships.get(municipality__name="Temse")
    moved = amendment(
        desk,
        **{
            f"w{stay.pk}-until_on": "2026-06-01",
            "gemeente-municipality": municipality("Waasmunster", "42023").pk,
            "gemeente-from_on": "2026-06-01",
        },
    )
    assert leen.post(page, moved).status_code == 302
    shown = said(leen.get(url(desk, "versions")))
    assert "Waasmunster" in shown


@pytest.mark.rule("F-04")
def test_a_new_challenge_in_an_amendment_asks_six_weeks_again(leen):
    desk = Desk.started().published()
    new = {"nieuw-title": "Wonen", "nieuw-retained": "ja", "nieuw-reasoning": "komt terug"}
    new |= {f"nieuw-{n}": "x" for n in ("target_groups", "obstacles", "opportunities", "objectives")}
    with clock.frozen(AT + timedelta(days=1)):
        answer = leen.post(url(desk, "amendment"), amendment(desk, **new))
    assert answer.status_code == 422
    assert "opnieuw 6 weken" in said(answer)
    assert "komt terug" in said(answer)


@pytest.mark.rule("F-05")
def test_homes_say_what_waits_and_for_whom(hat):
    desk = Desk.started(call=make_call(content={"numbers": {"publication": "weekly"}})).drawn()

    def codes(key):
        return [(c.code.removeprefix("formation.card_"), c.kind) for c in cards(desk.actor(key), AT)]

    assert codes("leen") == [("area_delimit", "todo")]
    area.delimit(desk.pk, desk.actor(), AT)
    assert codes("griet") == [("area_complete", "todo")]
    desk.fill_needs()
    desk.fill_plan()
    assert codes("leen") == [("area_deliver", "todo")]
    addendum.deliver(desk.pk, desk.actor(), AT)
    assert (codes("leen"), codes("mieke")) == ([("area_wait", "wait")], [("waiting", "todo")])
    addendum.send_back(desk.pk, "te kort", desk.actor("mieke"), AT)
    assert (codes("leen"), codes("mieke")) == ([("area_returned", "todo")], [])
    addendum.deliver(desk.pk, desk.actor(), AT)
    addendum.approve(desk.pk, desk.actor("mieke"), AT)
    assert (codes("leen"), codes("mieke")) == ([("area_round", "wait")], [("waiting", "wait")])
    addendum.publish(desk.pk, desk.actor("mieke"), AT)
    assert (codes("leen"), codes("mieke"), codes("an")) == ([("area_open", "wait")], [], [])


@pytest.mark.rule("D-01")
def test_search_finds_areas_by_name_and_municipality_only_for_who_may_open_them():
    desk = Desk.started().drawn()
    for query in ("waas", "tem", "lok waasl"):
        assert [h.title for h in search(desk.actor(), query)] == ["Waasland"], query
    assert search(desk.actor(), "asland") == []
    assert search(desk.actor(), " ") == []
    assert search(desk.actor("mieke"), "waasland")
    assert search(desk.actor("dirk"), "waasland") == []


def test_a_page_costs_the_same_at_two_sizes(hat):
    desk = Desk.started().prepared()
    client = hat("leen")
    addresses = [reverse("formation:desk_home"), *(url(desk, page) for page in PAGES)]
    client.get(addresses[0])
    small = {address: queries(client, address) for address in addresses}
    by = desk.actor()
    for number in range(12):
        case = needs.Evidence(f"Casus {number}", "overleg", "Tekst.", True)
        proof = needs.save_evidence(desk.pk, None, case, by, AT)
        actor = needs.save_actor(desk.pk, None, needs.Actors(f"Actor {number}", "x", 2, 2), by, AT)
        needs.save_enrichment(desk.pk, None, needs.Enriched(ON, "gesprek", "veel", "", (actor.pk,)), by, AT)
        sofie = weighing.PersonaContent(f"P{number}", "…", "…", (proof.pk,), True)
        persona = weighing.save_persona(desk.pk, None, sofie, 0, by, AT)
        content = weighing.ChallengeContent(f"U{number}", "a", "b", "c", "d", (persona.pk,), True, "ja")
        weighing.save_challenge(desk.pk, None, content, 0, by, AT)
    area.reopen(desk.pk, "meer", by, AT)
    for number in range(12):
        place = municipality(f"Gemeente {number}", f"1{number:04}")
        territory.add_municipality(desk.pk, place.pk, ON, by, AT)
    area.delimit(desk.pk, by, AT)
    assert {address: queries(client, address) for address in addresses} == small
    assert max(small.values()) <= 40
