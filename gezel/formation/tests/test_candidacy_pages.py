"""The candidate's pages: by button, by autosave, with two tabs, with bad files, late; and for nobody else."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from gezel.formation.models import Candidacy, Section, SectionVersion, Submission
from gezel.formation.rules.word_form import write_form
from gezel.formation.tests.candidates import ANSWERS, SECRET, begin, fill, submitted, world
from gezel.formation.workflows.candidacy_text import save_section
from gezel.kernel import clock
from tests import cast

pytestmark = pytest.mark.django_db
PDF = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n"
PAGES = ("overview", "files", "word", "preview", "submit", "withdraw", "word_filled", "preview_pdf")


def at_page(name, *args):
    """The address of a page of the journey."""
    return reverse(f"formation:candidacy_{name}", args=args)


@pytest.fixture
def arktos(at, client):
    """An open area, a draft of Arktos, and An at its pages."""
    given = world(at)
    candidacy, actor = begin(given, at)
    an, organisation = cast.join("an")
    return given, candidacy, actor, client.as_(an, organisation)


def base_of(page):
    """The hidden ``version`` of a part as the page gave it."""
    return page.context["form"]["version"].value()


@pytest.mark.rule("F-10")
class TestStart:
    """From finding an area, past the door, to a draft."""

    def test_find_and_begin(self, at, client):
        given = world(at)
        person, organisation = cast.join("an")
        browser = client.as_(person, organisation)
        assert b"Jongeren zonder netwerk" in browser.get(at_page("areas")).content
        assert b"Waasland" not in browser.get(at_page("areas"), {"q": "ruimtevaart"}).content
        assert b"Waasland" in browser.get(at_page("areas"), {"q": "mobil netw"}).content
        door = browser.get(at_page("door", given.area.pk))
        assert door.status_code == 200 and "kwaliteitsregistratie" in door.content.decode()
        done = browser.post(at_page("door", given.area.pk), {"without_invoice": "yes", "alone": "yes"})
        candidacy = Candidacy.objects.get()
        assert done["Location"] == at_page("overview", candidacy.pk)
        again = browser.post(at_page("door", given.area.pk), {"without_invoice": "yes", "alone": "yes"})
        assert again["Location"] == at_page("overview", candidacy.pk) and Candidacy.objects.count() == 1

    @pytest.mark.parametrize(
        ("answers", "word"),
        [
            ({"without_invoice": "no", "alone": "yes"}, "factuur"),
            ({"without_invoice": "yes", "alone": "no"}, "pitch"),
            ({}, "Kies ja of nee"),
        ],
    )
    def test_refused_with_a_sentence(self, at, client, answers, word):
        given = world(at)
        page = client.as_(*cast.join("an")).post(at_page("door", given.area.pk), {"x": "1", **answers})
        assert page.status_code == 422 and word in page.content.decode() and not Candidacy.objects.exists()

    @pytest.mark.parametrize(("key", "word"), [("leen", "vanaf stap 2"), ("griet", "VDAB kan daarom geen kandidaat")])
    def test_who_drew_the_area(self, at, client, key, word):
        given = world(at)
        page = client.as_(*cast.join(key)).get(at_page("door", given.area.pk)).content.decode()
        assert word in page and "Kandidatuur beginnen" not in page

    def test_a_visitor_reads_the_door_and_the_blank_form(self, at, client):
        given = world(at)
        assert client.get(at_page("door", given.area.pk)).status_code == 200
        assert client.get(at_page("word_blank", given.area.pk)).content[:2] == b"PK"
        assert client.get(at_page("areas")).status_code == 200
        assert client.get(at_page("home"))["Location"].startswith("/account/")

    def test_an_unpublished_area_does_not_exist(self, at, client):
        given = world(at)
        given.area.published_at = at + timedelta(days=1)
        given.area.save()
        assert client.get(at_page("door", given.area.pk)).status_code == 404
        assert b"Waasland" not in client.get(at_page("areas")).content


@pytest.mark.rule("F-08")
class TestWriting:
    """Without JavaScript by the button, with it by itself; nobody overwrites anybody."""

    def test_by_button(self, at, arktos):
        _, candidacy, _, browser = arktos
        url = at_page("part", candidacy.pk, "deel-1")
        page = browser.get(url)
        done = browser.post(url, {"version": base_of(page), "d1a": "Een\r\nantwoord 😀", "d1b": "", "next": "deel-2"})
        assert done["Location"] == at_page("part", candidacy.pk, "deel-2")
        assert Section.objects.get(code="d1a").text == "Een\nantwoord 😀"
        assert not Section.objects.filter(code="d1b").exists()
        assert "Een\nantwoord 😀" in browser.get(url).content.decode().replace("\r", "")

    def test_by_itself(self, at, arktos):
        _, candidacy, _, browser = arktos
        url = at_page("part", candidacy.pk, "deel-2")
        base = base_of(browser.get(url))
        for n in range(1, 4):
            told = browser.post(url, {"version": base, "d2a": "woord " * n}, headers={"X-Autosave": "1"})
            assert told.status_code == 200 and "message" not in told.json()
            base = told.json()["version"]
        assert (
            Section.objects.get(code="d2a").version == 3 and not SectionVersion.objects.filter(conflict=True).exists()
        )

    def test_a_colleagues_field_that_one_did_not_touch_is_left_alone(self, at, arktos):
        given, candidacy, _, browser = arktos
        url = at_page("part", candidacy.pk, "deel-1")
        base = base_of(browser.get(url))
        cast.join("joris")
        save_section(candidacy.pk, "d1b", "van Joris", 0, given.actor("joris"), at)
        browser.post(url, {"version": base, "d1a": "van An", "d1b": ""})
        assert Section.objects.get(code="d1b").text == "van Joris" and Section.objects.get(code="d1a").text == "van An"
        assert not SectionVersion.objects.exists()

    def test_two_versions_are_merged_by_a_person(self, at, arktos):
        given, candidacy, _, browser = arktos
        url = at_page("part", candidacy.pk, "deel-1")
        base = base_of(browser.get(url))
        cast.join("joris")
        save_section(candidacy.pk, "d1a", "van Joris", 0, given.actor("joris"), at)
        told = browser.post(url, {"version": base, "d1a": "van An"}, headers={"X-Autosave": "1"})
        assert told.status_code == 409 and "Joris" in told.json()["message"]
        merging = told.json()["conflict_url"]
        page = browser.get(merging).content.decode()
        assert "van Joris" in page and "van An" in page
        assert b"Leg ze naast elkaar" in browser.get(url).content
        browser.post(merging, {"version": 1, "text": "van ons beiden", "choice": "mine"})
        assert Section.objects.get(code="d1a").text == "van ons beiden"
        assert browser.get(merging)["Location"] == at_page("overview", candidacy.pk)

    def test_who_is_writing(self, at, arktos, client):
        _, candidacy, actor, _ = arktos
        save_section(candidacy.pk, "d1a", "ik ben bezig", 0, actor, at)
        joris = client.as_(*cast.join("joris"))
        page = joris.get(at_page("part", candidacy.pk, "deel-1"))
        assert "An Cuypers schrijft hier" in page.content.decode() and "10:02" in page.content.decode()
        known, url = page.context["known"], at_page("writers", candidacy.pk, "deel-1")
        same = joris.get(url, {"known": known, "version": base_of(page)})
        assert same.status_code == 204  # nothing new: nothing is read out again
        with clock.frozen(at + timedelta(minutes=3)):
            told = joris.get(url, {"known": known, "version": base_of(page)})
            assert told.status_code == 200 and "schrijft hier" not in told.content.decode()
            save_section(candidacy.pk, "d1a", "ik ben weer bezig", 1, actor, clock.now())
            told = joris.get(url, {"known": told.context["known"], "version": base_of(page)}).content.decode()
            assert "An Cuypers bewaarde hier om 10:03 een nieuwere tekst" in told

    def test_two_windows_of_one_person(self, at, arktos):
        _, candidacy, _, browser = arktos
        url = at_page("part", candidacy.pk, "deel-1")
        first = second = base_of(browser.get(url))
        browser.post(url, {"version": first, "d1a": "van An"}, headers={"X-Autosave": "1"})
        assert "schrijft hier" not in browser.get(url).content.decode()
        with clock.frozen(at + timedelta(seconds=15)):
            asked = browser.get(at_page("writers", candidacy.pk, "deel-1"), {"version": second, "known": "x"})
            assert "zelf in een ander venster" in asked.content.decode()
            told = browser.post(url, {"version": second, "d1b": "elders"}, headers={"X-Autosave": "1"})
            assert told.status_code == 200  # another field in the other window is no conflict
            told = browser.post(url, {"version": second, "d1a": "nog eens"}, headers={"X-Autosave": "1"})
            assert told.status_code == 409 and "U bewaarde dit veld zelf" in told.json()["message"]

    def test_two_tabs_with_two_hats(self, at, arktos, client):
        _, candidacy, actor, browser = arktos
        emino = cast.join("an", "emino")[1]
        other = client.as_(cast.person("an"), emino)
        url = at_page("part", candidacy.pk, "deel-1")
        base = base_of(browser.get(url))
        text = "een lange tekst die niet verloren mag gaan"
        page = other.post(url, {"actor_key": actor.key, "version": base, "d1a": text})
        assert page.status_code == 409 and text in page.content.decode()
        assert not Section.objects.filter(code="d1a").exists()

    def test_late_text_is_kept_and_said(self, at, arktos):
        given, candidacy, _, browser = arktos
        url = at_page("part", candidacy.pk, "deel-1")
        base = base_of(browser.get(url))
        with clock.frozen(given.deadline):
            told = browser.post(url, {"version": base, "d1a": "te laat"}, headers={"X-Autosave": "1"})
            assert told.status_code == 409 and "dinsdag 21 april 2026" in told.json()["message"]
            page = browser.get(url).content.decode()
            assert "te laat" in page and 'name="d1a"' in page
        assert SectionVersion.objects.get(conflict=True).text == "te laat"

    def test_engagement(self, at, arktos):
        _, candidacy, _, browser = arktos
        url = at_page("part", candidacy.pk, "engagement")
        assert "kwaliteitskader" in browser.get(url).content.decode()
        browser.post(url, {"accepted": "on", "next": "deel-1"})
        candidacy.refresh_from_db()
        assert candidacy.engagement_at == at
        assert browser.get(at_page("part", candidacy.pk, "niets")).status_code == 404


@pytest.mark.rule("F-08")
class TestHistory:
    """Looking back in a field, comparing, putting back; for the candidate's own people alone."""

    @pytest.fixture
    def written(self, at, arktos):
        given, candidacy, actor, browser = arktos
        cast.join("joris")
        save_section(candidacy.pk, "d1a", "Wij helpen jongeren.", 0, actor, at)
        save_section(candidacy.pk, "d1a", "Wij begeleiden jongeren.", 1, given.actor("joris"), at)
        return given, candidacy, browser, at_page("history", candidacy.pk, "d1a")

    def test_versions_and_what_changed(self, at, written):
        _, candidacy, browser, url = written
        assert url in browser.get(at_page("part", candidacy.pk, "deel-1")).content.decode()
        page = browser.get(url).content.decode()
        assert "Joris Meeuwis" in page and "An Cuypers" in page
        gone, new = page.partition("<del>")[2].partition("</del>")[0], page.partition("<ins>")[2].partition("</ins>")[0]
        assert "helpen" in gone and "begeleiden" in new and "jongeren" not in gone + new

    def test_put_back(self, at, written):
        _, candidacy, browser, url = written
        old = SectionVersion.objects.get()
        done = browser.post(url, {"old": old.pk, "version": "2"})
        assert done["Location"] == at_page("part", candidacy.pk, "deel-1")
        section = Section.objects.get(code="d1a")
        assert (section.text, section.version) == ("Wij helpen jongeren.", 3)
        assert "begeleiden" in browser.get(url).content.decode()

    def test_put_back_after_a_colleague_saved(self, at, written):
        given, candidacy, browser, url = written
        save_section(candidacy.pk, "d1a", "Wij begeleiden ook ouders.", 2, given.actor("joris"), at)
        page = browser.post(url, {"old": SectionVersion.objects.get().pk, "version": "2"})
        assert page.status_code == 409 and "Joris Meeuwis bewaarde dit veld intussen" in page.content.decode()
        assert Section.objects.get(code="d1a").text == "Wij begeleiden ook ouders."

    def test_after_the_deadline_one_reads_but_puts_nothing_back(self, at, written):
        given, _, browser, url = written
        with clock.frozen(given.deadline):
            page = browser.get(url).content.decode()
            assert "helpen" in page and "Zet versie" not in page
            page = browser.post(url, {"old": SectionVersion.objects.get().pk, "version": "2"})
            assert page.status_code == 409 and "dinsdag 21 april 2026" in page.content.decode()
        assert Section.objects.get(code="d1a").version == 2

    def test_not_of_this_field_and_not_of_others(self, at, written, client):
        _, candidacy, browser, url = written
        old = SectionVersion.objects.get().pk
        other = at_page("history", candidacy.pk, "contact_name")
        assert browser.get(other).status_code == 200
        assert browser.get(other, {"versie": old}).status_code == 404
        assert browser.post(other, {"old": old, "version": "1"}).status_code == 404
        assert browser.post(other, {"version": "1"}).status_code == 404
        assert browser.get(at_page("history", candidacy.pk, "d2a")).status_code == 404
        for key in ("fatma", "leen", "mieke"):
            stranger = client.as_(*cast.join(key))
            assert stranger.get(url).status_code == 404
            assert stranger.post(url, {"old": old, "version": "2"}).status_code == 404

    def test_english(self, written):
        _, _, browser, url = written
        browser.cookies["django_language"] = "en"
        page = browser.get(url).content.decode()
        assert (
            "What changed since version 1" in page
            and "Put version 1 back" in page
            and '<p class="diff" lang="nl">' in page
        )


@pytest.mark.rule("F-08")
class TestFiles:
    """Attachments and Word forms, good and bad."""

    def test_attachment(self, at, arktos):
        _, candidacy, _, browser = arktos
        url = at_page("files", candidacy.pk)
        browser.post(url, {"title": "Jaarverslag", "file": SimpleUploadedFile("😀.pdf", PDF)})
        attachment = candidacy.attachments.get()
        assert "Jaarverslag" in browser.get(url).content.decode()
        browser.post(at_page("remove_file", candidacy.pk, attachment.pk))
        attachment.refresh_from_db()
        assert attachment.removed_at == at

    @pytest.mark.parametrize(("content", "word"), [(b"", "leeg"), (b"%PDF-1.4 half", "beschadigd"), (b"#!/bin/sh", "")])
    def test_bad_attachment(self, at, arktos, content, word):
        _, candidacy, _, browser = arktos
        page = browser.post(
            at_page("files", candidacy.pk), {"title": "Stuk", "file": SimpleUploadedFile("a.pdf", content)}
        )
        assert page.status_code == 422 and word in page.content.decode() and "Stuk" in page.content.decode()

    def test_word_round_trip(self, at, arktos):
        _, candidacy, actor, browser = arktos
        save_section(candidacy.pk, "d1b", "staat er al", 0, actor, at)
        questions = [(q.code, q.title, q.help) for q in candidacy.call_version.settings.questions]
        data = write_form("Oproep", "Waasland", questions, {"d1a": "Uit Word.", "d1b": "Anders."})
        done = browser.post(at_page("word", candidacy.pk), {"file": SimpleUploadedFile("f.docx", data)})
        page = browser.get(done["Location"]).content.decode()
        assert "staat er al" in page and "Anders." in page
        browser.post(done["Location"], {"field": "d1b", "choice": "replace"})
        assert "al een plaats" in browser.get(done["Location"]).content.decode()
        filled = browser.get(at_page("word_filled", candidacy.pk)).content
        from gezel.formation.rules.word_form import read_form

        assert read_form(filled, questions).fields["d1b"].text == "Anders."

    def test_passage(self, at, arktos):
        _, candidacy, actor, browser = arktos
        from gezel.formation.workflows.candidacy_upload import upload

        questions = [(q.code, q.title, q.help) for q in candidacy.call_version.settings.questions]
        form = upload(candidacy.pk, "f.docx", write_form("Oproep", "Waasland", questions, {"d1a": "x"}), actor, at)
        form.unplaced, form.placed_at = [{"id": 1, "text": "Los stuk", "where": "body", "near": "d1b"}], None
        form.save()
        url = at_page("place", candidacy.pk, form.pk)
        assert "Los stuk" in browser.get(url).content.decode()
        assert "Kies een veld" in browser.post(url, {"passage": "1", "code": ""}, follow=True).content.decode()
        browser.post(url, {"passage": "1", "code": "d1b"})
        assert Section.objects.get(code="d1b").text == "Los stuk"

    @pytest.mark.parametrize("content", [b"", b"PK\x03\x04kapot", bytes(40 * 1024 * 1024)])
    def test_bad_word(self, at, arktos, content):
        _, candidacy, _, browser = arktos
        page = browser.post(at_page("word", candidacy.pk), {"file": SimpleUploadedFile("f.docx", content)})
        assert page.status_code == 422 and 'class="error"' in page.content.decode()
        assert not candidacy.uploads.exists()


@pytest.mark.rule("F-11")
class TestSubmitting:
    """Arrival counts; twice is once; the receipt says what and when."""

    def test_submit_receipt_withdraw(self, at, arktos):
        _, candidacy, actor, browser = arktos
        fill(candidacy, actor, at)
        assert SECRET in browser.get(at_page("preview", candidacy.pk)).content.decode()
        assert browser.get(at_page("preview_pdf", candidacy.pk)).content.startswith(b"%PDF")
        assert browser.post(at_page("submit", candidacy.pk), {}).status_code == 422
        for _ in range(2):
            done = browser.post(at_page("submit", candidacy.pk), {"sure": "on"})
            assert done["Location"] == at_page("receipt", candidacy.pk, 1)
        submission = Submission.objects.get()
        page = browser.get(done["Location"]).content.decode()
        assert submission.pdf_sha256 in page and "10:00:00" in page
        sent = b"".join(browser.get(at_page("receipt_pdf", candidacy.pk, 1)).streaming_content)
        assert sent == submission.pdf.content()
        assert "Ja, intrekken" in browser.get(at_page("withdraw", candidacy.pk)).content.decode()
        browser.post(at_page("withdraw", candidacy.pk))
        candidacy.refresh_from_db()
        assert not candidacy.stands
        assert "ingetrokken" in browser.get(at_page("home")).content.decode()

    def test_incomplete_lists_where(self, at, arktos):
        _, candidacy, _, browser = arktos
        page = browser.post(at_page("submit", candidacy.pk), {"sure": "on"})
        assert page.status_code == 422
        for code in ANSWERS:
            assert f"#id_{code}" in page.content.decode()

    def test_the_request_that_arrived_in_time_is_in_though_the_paper_takes_long(self, at, arktos, monkeypatch):
        given, candidacy, actor, browser = arktos
        fill(candidacy, actor, at)
        from gezel.formation.workflows import candidacy as flow

        made = flow.pdf_of
        moment = given.deadline - timedelta(milliseconds=1)

        def slow(*args, **kwargs):
            clock._frozen[-1] = given.deadline + timedelta(seconds=5)
            return made(*args, **kwargs)

        monkeypatch.setattr(flow, "pdf_of", slow)
        with clock.frozen(moment):
            browser.post(at_page("submit", candidacy.pk), {"sure": "on"})
        assert Submission.objects.get().at == moment

    def test_late(self, at, arktos):
        given, candidacy, actor, browser = arktos
        fill(candidacy, actor, at)
        with clock.frozen(given.deadline):
            page = browser.post(at_page("submit", candidacy.pk), {"sure": "on"})
            assert page.status_code == 422 and "dinsdag 21 april 2026" in page.content.decode()
            assert SECRET in browser.get(at_page("preview", candidacy.pk)).content.decode()
            assert "Niemand kreeg deze kandidatuur te zien" in browser.get(at_page("home")).content.decode()
        assert not Submission.objects.exists()


@pytest.mark.rule("F-20")
def test_before_submitting_one_reads_that_selection_promises_no_money(at, arktos):
    _, candidacy, actor, browser = arktos
    fill(candidacy, actor, at)
    said = candidacy.call_version.settings.selection_notice
    assert "geen financiering" in said and said in browser.get(at_page("submit", candidacy.pk)).content.decode()


@pytest.mark.rule("D-01")
@pytest.mark.parametrize("key", ["fatma", "leen", "griet", "mieke", "ruben"])
def test_for_others_it_does_not_exist(at, client, key):
    given = world(at)
    candidacy, _ = submitted(given, at)
    browser = client.as_(*cast.join(key))
    for moment in (at, given.deadline):
        with clock.frozen(moment):
            for name in PAGES:
                assert browser.get(at_page(name, candidacy.pk)).status_code == 404, name
            assert browser.get(at_page("part", candidacy.pk, "deel-1")).status_code == 404
            assert browser.get(at_page("receipt_pdf", candidacy.pk, 1)).status_code == 404
            assert browser.post(at_page("submit", candidacy.pk), {"sure": "on"}).status_code == 404
            assert "Arktos" not in browser.get(at_page("home")).content.decode()


def test_english(at, arktos):
    _, candidacy, _, browser = arktos
    browser.cookies["django_language"] = "en"
    for name in ("overview", "files", "word", "preview", "submit"):
        assert 'lang="en"' in browser.get(at_page(name, candidacy.pk)).content.decode()
    assert "Our candidacies" in browser.get(at_page("home")).content.decode()


class TestCounts:
    """The same number of queries whatever the size."""

    @pytest.mark.parametrize("size", [1, 6])
    def test_home(self, at, client, exactly, size):
        browser = client.as_(*cast.join("an"))
        for _ in range(size):
            begin(world(at), at)
        browser.get(at_page("home"))
        with exactly(8):
            browser.get(at_page("home"))

    @pytest.mark.parametrize("size", [1, 6])
    def test_areas(self, at, client, exactly, size):
        for _ in range(size):
            world(at)
        client.get(at_page("areas"))
        with exactly(3):
            client.get(at_page("areas"))

    @pytest.mark.parametrize("files", [0, 8])
    def test_part(self, at, arktos, exactly, files):
        _, candidacy, actor, browser = arktos
        from gezel.formation.workflows.candidacy_files import attach

        for n in range(files):
            attach(candidacy.pk, f"{n}.pdf", PDF + b"%" * n, "", actor, at)
        url = at_page("part", candidacy.pk, "deel-1")
        browser.get(url)
        with exactly(12):
            browser.get(url)
