"""Case conferences over HTTP: who opens what at which moment, the shared lines only, secrets that never show (C-13, D-01, D-08)."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from gezel.audit.models import Look
from gezel.casework import words as casework
from gezel.casework.models import CaseRole, Conference, Entry
from gezel.casework.policies.conference import eye_of
from gezel.casework.rules import sight as parts
from gezel.casework.words import conference as words
from gezel.casework.workflows import conference_table as table
from gezel.casework.workflows import conferences as life
from gezel.casework.workflows import network
from gezel.casework.workflows.case_roles import end as end_role
from gezel.casework.workflows.network import Near
from gezel.casework.workflows.sharing import withdraw
from gezel.governance.tests.governance_world import ROLES
from gezel.kernel import clock
from gezel.kernel.clock import day_of
from tests import cast

from .conference_world import ASKED, BOUND, SECRET, SHARED, Around, around

EVERYONE = ("an", "joris", "griet", "wim", "fatma", "dirk", "ruben", "mieke", "yasmina")


@pytest.fixture
def here(db, at) -> Around:
    """Prepared, everyone seated."""
    return around(at)


def door(client, who):
    """A browser of somebody of the cast, under the hat they wear here."""
    key = ROLES[who][1] if who in ROLES else cast.PEOPLE[who].organisation
    return client.as_(cast.person(who), cast.organisation(key) if key else None)


def page(here: Around, name: str = "conference") -> str:
    return reverse(f"casework:{name}", args=[here.one.key])


def sees(here: Around, client, name: str = "conference") -> set[str]:
    """Who gets a page."""
    return {who for who in EVERYONE if door(client, who).get(page(here, name)).status_code == 200}


@pytest.mark.rule("D-08")
@pytest.mark.rule("D-01")
def test_who_opens_a_conference_at_each_moment_and_button_gate_and_list_agree(here, at, client):
    def opened():
        who = sees(here, client)
        for name in EVERYONE:
            eye = eye_of(here.by(name), here.now(), clock.now())
            listed = Conference.objects.seen_by(here.by(name), clock.now()).filter(pk=here.one.pk).exists()
            assert (name in who) == bool(eye) == listed, name
        return who

    assert opened() == {"an"}
    here.ended(days=7)
    assert opened() == {"an", "wim", "griet"}
    end_role(CaseRole.objects.get(kind=casework.COMPANION), at.date(), here.by("wim"), at, reason="verlof")
    assert opened() == {"wim", "griet"}
    withdraw(here.world.case, cast.organisation("vdab").pk, [casework.CONFER], here.by(), at)
    assert opened() == {"wim"}
    for days, who in ((8, {"wim"}), (9, set())):
        with clock.frozen(at + timedelta(days=days)):
            assert opened() == who
    here.world.case.closed_at = at
    here.world.case.save()
    assert opened() == set()


@pytest.mark.rule("D-08")
def test_who_was_invited_reads_the_shared_lines_and_nothing_else_of_the_file(here, at, client):
    case = here.world.case
    case.participant.phone = "0470 99 88 77"
    case.participant.save()
    here.open()
    here.world.bind("griet")
    wim, griet = (door(client, who) for who in ("wim", "griet"))
    for name in ("conference", "conference_table"):
        html = wim.get(page(here, name)).content.decode()
        assert BOUND not in html
        assert "Amina" not in html
        assert "Ze mag het weten" not in html
        assert "99 88 77" not in html
    assert SHARED in wim.get(page(here)).content.decode()
    assert BOUND in griet.get(page(here)).content.decode()
    assert "A.T." in wim.get(page(here)).content.decode()
    assert wim.get(page(here, "conference_lines")).status_code == 404
    assert wim.get(reverse("casework:case_conferences", args=[case.key])).status_code == 404
    Conference.objects.update(by_name=True)
    assert "Amina Testers" in wim.get(page(here)).content.decode()


@pytest.mark.rule("D-08")
@pytest.mark.rule("D-04")
def test_a_word_said_in_preparing_shows_nowhere_and_each_look_is_written_down(here, at, client):
    asked = ASKED.__class__(f"Vraag {SECRET}", ASKED.asks, ASKED.why)
    life.reword(here.one.pk, 0, asked, False, here.by(), at)
    places = [
        reverse("casework:conferences", args=[here.world.partnership.pk]),
        reverse("casework:case_conferences", args=[here.world.case.key]),
        page(here),
        page(here, "conference_table"),
        page(here, "conference_writers"),
        "/zoeken/?q=" + SECRET,
    ]
    for who in EVERYONE:
        browser = door(client, who)
        for place in places:
            shown = SECRET in browser.get(place).content.decode().replace(f"q={SECRET}", "").replace(f'"{SECRET}"', "")
            assert not shown or who == "an", (who, place)
    looks = Look.objects.filter(person_id=cast.person("an").pk)
    assert looks.exists()
    assert client.get(page(here)).status_code in (302, 404)


@pytest.mark.rule("C-13")
def test_a_whole_conference_through_the_pages(here, at, client):
    case, an = here.world.case, door(client, "an")
    tab = reverse("casework:case_conferences", args=[case.key])
    wrong = an.post_form(tab, {"step": "prepare", "question": "Hoe verder?", "asks": "", "why": "Zo."})
    assert wrong.status_code == 422
    assert "Hoe verder?" in wrong.content.decode()
    asked = {"step": "prepare", "question": "Hoe verder?", "asks": "Denk mee.", "why": "Zo."}
    one = Conference.objects.get(key=an.post_form(tab, asked).url.split("/")[-2])
    here.one = one
    own = page(here)
    compaan = cast.organisation("compaan").pk
    seat = {"step": "invite", "somebody": f"{cast.person('wim').pk}-{compaan}"}
    withdraw(case, compaan, [casework.CONFER], here.by(), at)
    said = an.post_form(own, seat)
    assert said.status_code == 422
    assert "zei nog niet" in said.content.decode()
    assert an.post_form(own, {**seat, "agrees": "on"}).status_code == 302
    first = an.get(page(here, "conference_lines")).context["form"].rows()[0]
    pick, text = (bound.html_name for bound in first[1:3])
    an.post_form(page(here, "conference_lines"), {pick: "on", text: f"Alleen dit {SHARED}"})
    assert one.lines.get().text == f"Alleen dit {SHARED}"
    an.post_form(page(here, "conference_lines"), {text: "weg"})
    assert not one.lines.filter(removed_at=None).exists()
    call = {
        "step": "call",
        "on": "2026-03-02",
        "presence": words.WHOLE,
        "day": "2026-03-03",
        "start": "10:00",
        "end": "11:00",
    }
    assert an.post_form(own, call).status_code == 422
    assert an.post_form(own, {**call, "how": words.TALK}).status_code == 302
    an.post_form(own, {"step": "open", "came": [one.invites.get().pk], "presence": words.WHOLE})
    desk = page(here, "conference_table")
    added = an.post_form(desk, {"add": f"advice:{one.invites.get().whose}"})
    assert "nieuw=e" in added.url
    entry = Entry.objects.get()
    base = an.get(desk).context["form"].initial["version"]
    sent = {"version": base, entry.field: "Vraag de bakker.", "actor_key": here.by().key}
    saved = door(client, "wim").post_form(desk, {"version": base, entry.field: "Vraag de bakker."})
    assert saved.status_code == 302
    answer = an.post(desk, {**sent, entry.field: "Iets anders."}, headers={"X-Autosave": "1"})
    assert answer.status_code == 409
    assert "twee" in answer.json()["conflict_url"]
    assert an.get(answer.json()["conflict_url"]).status_code == 200
    an.post_form(answer.json()["conflict_url"], {"version": "1", "text": "", "choice": "standing"})
    assert an.post_form(desk, {"step": "end", "z-follow_up_on": "2026-03-16"}).status_code == 302
    late = an.post_form(own, {"step": "later", "follow_up_on": "2026-03-01"})
    assert late.status_code == 422 and "vanaf vandaag" in late.content.decode()
    before = here.now().open_until
    assert an.post_form(own, {"step": "later", "follow_up_on": "2026-03-30"}).status_code == 302
    assert here.now().follow_up_on == date(2026, 3, 30)
    assert day_of(here.now().open_until) - day_of(before) == timedelta(days=14)
    done = {"step": f"came{entry.pk}", "entry": entry.pk, "outcome": words.DONE, "text": ""}
    assert an.post_form(own, done).status_code == 302
    assert here.now().state == words.FOLLOWED
    assert "gedaan, het hielp" in an.get(own).content.decode()


@pytest.mark.rule("C-13")
def test_polling_is_silent_until_something_changes_and_writes_no_look(here, at, client):
    here.open()
    entry = here.advice()
    an = door(client, "an")
    desk = an.get(page(here, "conference_table"))
    known, base = desk.context["mark"], desk.context["form"].initial["version"]
    looks = Look.objects.count()
    ask = {"known": known, "version": base}
    assert an.get(page(here, "conference_writers"), ask).status_code == 204
    table.save_entry(entry.pk, "Vraag het aan de bakker. Of de slager.", 1, here.by("wim"), at)
    told = an.get(page(here, "conference_writers"), ask)
    assert "Wim Bosteels" in told.content.decode()
    assert Look.objects.count() == looks


def test_pages_cost_the_same_with_one_and_thirty(here, at, client, exactly):
    here.open()
    here.advice()
    an, wim = door(client, "an"), door(client, "wim")
    urls = [
        (an, reverse("casework:conferences", args=[here.world.partnership.pk])),
        (an, reverse("casework:case_conferences", args=[here.world.case.key])),
        (an, page(here)),
        (an, page(here, "conference_table")),
        (wim, page(here)),
        (an, page(here, "conference_lines")),
        (an, reverse("casework:secrecy", args=[here.world.partnership.pk])),
    ]
    first = [_cost(browser, url) for browser, url in urls]
    for n in range(29):
        made = life.prepare(here.world.case.pk, ASKED, False, here.by(), at)
        life.invite_outsider(here.one.pk, f"Buiten {n}", "dienst", here.by(), at) if n < 0 else None
        life.share(made.pk, "ask", "", "x", here.by(), at)
        kind = words.STEP if n % 2 else words.ADVICE
        entry = table.add_entry(here.one.pk, kind, words.THE_PARTICIPANT, here.by(), at)
        table.save_entry(entry.pk, f"Nog {n}", 0, here.by(), at)
    assert [_cost(browser, url) for browser, url in urls] == first
    assert max(first) <= 24, first


def _cost(browser, url) -> int:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    browser.get(url)
    with CaptureQueriesContext(
        connection,
    ) as caught:
        assert browser.get(url).status_code == 200
    return len(caught)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_pages_say_everything_in_both_languages(here, at, client, language):
    here.ended()
    an = door(client, "an")
    an.post_form("/taal/", {"language": language, "next": "/"})
    for name in ("conference", "conference_lines"):
        html = an.get(page(here, name)).content.decode()
        assert f'lang="{language}"' in html
        assert "casework." not in html.replace("/casework/", "")


@pytest.mark.rule("D-08")
def test_lines_are_chosen_by_what_they_are_also_when_the_file_changed_under_the_page(here, at, client):
    an, case, url = door(client, "an"), here.world.case, page(here, "conference_lines")
    near = network.add(case.pk, Near("friend", "Buur Vooraf", 1), None, here.by(), at)
    name = f"around-{near.thread}"
    network.add(case.pk, Near("family", "Zus Nieuw", 1), None, here.by(), at)
    assert an.post_form(url, {f"pick-{name}": "on", f"text-{name}": "Een goede buur."}).status_code == 302
    shared = here.one.lines.get(source=f"around:{near.thread}")
    assert shared.text == "Een goede buur."
    life.share(
        here.one.pk, parts.ASK, "Zorg", "Van een collega", here.by(), at, source="contact:1"
    )  # not offered to her
    network.leave(near.pk, "verhuisd", here.by(), at)
    gone = an.post_form(url, {f"pick-{name}": "on", f"text-{name}": "Een goede buur om te vragen."})
    assert gone.status_code >= 400
    assert "staat intussen niet meer in het dossier" in gone.content.decode()
    assert "Een goede buur om te vragen." in gone.content.decode()
    assert an.post_form(url, {}).status_code == 302
    standing = set(here.one.lines.filter(removed_at=None).values_list("source", flat=True))
    assert {"contact:1", f"around:{near.thread}"} <= standing


@pytest.mark.rule("C-13")
def test_what_was_typed_at_a_table_that_is_over_comes_back(here, at, client):
    entry = here.ended().entries.get()
    an, typed = door(client, "an"), "Woorden van een blad dat open bleef."
    table.follow(entry.pk, words.DONE, "", here.by(), at)
    assert here.now().state == words.FOLLOWED
    late = an.post_form(page(here, "conference_table"), {entry.field: typed, "version": ""})
    assert late.status_code == 409
    assert typed in late.content.decode()


@pytest.mark.rule("C-13")
def test_a_second_text_settled_by_somebody_else_meanwhile_gives_the_words_back(here, at, client):
    here.open()
    entry = here.advice()
    entry.refresh_from_db()
    kept = table.save_entry(entry.pk, "Iets heel anders.", 0, here.by("wim"), at).kept
    url = reverse("casework:conference_merge", args=[here.one.key, kept.pk])
    table.merge_entry(kept.pk, "Samen gekozen.", entry.version, here.by(), at)
    typed = "Mijn eigen lange samenvoeging."
    late = door(client, "an").post_form(url, {"version": str(entry.version), "text": typed, "choice": "mine"})
    assert late.status_code == 422
    assert typed in late.content.decode()
    assert door(client, "an").get(url).status_code == 302
