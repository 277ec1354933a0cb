"""What goes wrong while standing: a session that ends in the middle of a text, files that are not what they should be."""

from __future__ import annotations

import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from gezel.formation.models import Section, Submission
from gezel.formation.rules.word_form import write_form
from gezel.formation.tests.candidates import begin, fill, world
from gezel.formation.workflows.candidacy_text import save_section
from gezel.organisations.models import KeptPost
from tests import cast

pytestmark = pytest.mark.django_db
LONG = "\n\n".join(f"Alinea {n}: wij werken al jaren samen met de straathoekwerkers." for n in range(40))


def at_page(name, *args):
    """The address of a page of the journey."""
    return reverse(f"formation:candidacy_{name}", args=args)


@pytest.fixture
def arktos(at, client):
    """A draft of Arktos and An at its pages."""
    candidacy, actor = begin(world(at), at)
    return candidacy, actor, client.as_(*cast.join("an"))


def word_of(candidacy, **values):
    """A filled Word form."""
    questions = [(q.code, q.title, q.help) for q in candidacy.call_version.settings.questions]
    return write_form("Oproep", "Waasland", questions, values)


@pytest.mark.rule("D-07")
class TestSessionEnds:
    """The text is kept for its writer alone and lands in the form after signing in."""

    @pytest.fixture
    def cut_off(self, arktos):
        """An's browser in the middle of part D, its session gone; and what its form would send."""
        candidacy, actor, browser = arktos
        url = at_page("part", candidacy.pk, "deel-1")
        sent = {"actor_key": actor.key, "version": browser.get(url).context["form"]["version"].value(), "d1a": LONG}
        del browser.cookies["sessionid"]
        return browser, url, {**sent, "d1b": ""}

    def test_by_button(self, cut_off):
        browser, url, sent = cut_off
        answer = browser.post(url, sent)
        assert answer.status_code == 302 and answer["Location"].startswith("/account/aanmelden/")
        assert not Section.objects.filter(code="d1a").exists()
        back = browser.as_(*cast.join("an"))
        page = back.get("/bewaard/")
        assert LONG.replace("\n", "") in page.content.decode().replace("\r", "").replace("\n", "")
        offer = page.context["offers"][0]
        assert offer.kept.path == url and offer.hat is None
        again = {name: value for name, value, _ in offer.fields}
        assert back.post_form(url, again).status_code == 302
        assert Section.objects.get(code="d1a").text == LONG and not Section.objects.filter(code="d1b").exists()

    def test_a_colleague_who_wrote_meanwhile_is_not_overwritten(self, cut_off, at):
        browser, url, sent = cut_off
        browser.post(url, sent)
        joris = cast.actor("joris")
        save_section(int(url.split("/")[2]), "d1a", "van Joris", 0, joris, at)
        back = browser.as_(*cast.join("an"))
        again = {name: value for name, value, _ in back.get("/bewaard/").context["offers"][0].fields}
        assert "samenvoegen" in back.post_form(url, again)["Location"]
        assert Section.objects.get(code="d1a").text == "van Joris"

    def test_by_itself_keeps_it_too_and_a_stranger_gets_nothing(self, cut_off):
        browser, url, sent = cut_off
        answer = browser.post(url, sent, headers={"X-Autosave": "1"})
        assert answer.status_code in (302, 401) and KeptPost.objects.count() == 1
        assert "straathoekwerkers" not in browser.as_(*cast.join("fatma")).get("/bewaard/").content.decode()


@pytest.mark.rule("F-08")
class TestFiles:
    """Refused with what is wrong and what to do; what was typed beside them stays."""

    def test_a_word_form_with_macros(self, arktos):
        candidacy, _, browser = arktos
        data = io.BytesIO(word_of(candidacy, d1a="x"))
        with zipfile.ZipFile(data, "a") as archive:
            archive.writestr("word/vbaProject.bin", b"macro")
        page = browser.post(at_page("word", candidacy.pk), {"file": SimpleUploadedFile("m.docx", data.getvalue())})
        assert page.status_code == 422 and "macro" in page.content.decode() and "(.docx)" in page.content.decode()
        assert not candidacy.uploads.exists()

    @pytest.mark.parametrize(
        ("content", "word"),
        [(b"", "leeg"), (b"%PDF-1.4\n" + bytes(40 * 1024 * 1024), "MB")],
    )
    def test_an_attachment_of_nothing_or_of_forty_megabytes(self, arktos, content, word):
        candidacy, _, browser = arktos
        sent = {"title": "Ons jaarverslag", "file": SimpleUploadedFile("a.pdf", content)}
        page = browser.post(at_page("files", candidacy.pk), sent)
        said = page.content.decode()
        assert page.status_code == 422 and word in said and "Ons jaarverslag" in said
        assert not candidacy.attachments.exists()

    def test_eleven_pages_come_in_but_cannot_be_submitted(self, arktos, at):
        candidacy, actor, browser = arktos
        fill(candidacy, actor, at)
        section = Section.objects.get(candidacy=candidacy, code="d1a")
        save_section(candidacy.pk, "d1a", "\n\n".join([LONG] * 10), section.version, actor, at)
        page = browser.get(at_page("overview", candidacy.pk))
        assert page.context["pages"] > 10
        assert f"Deel D telt {page.context['pages']} bladzijden" in page.content.decode()
        refused = browser.post(at_page("submit", candidacy.pk), {"sure": "on"})
        assert refused.status_code == 422 and "te veel" in refused.content.decode()
        assert not Submission.objects.exists()
        assert Section.objects.get(candidacy=candidacy, code="d1a").text.startswith("Alinea 0")


@pytest.mark.rule("D-07")
def test_a_candidate_writes_and_reads_its_pages_without_a_second_factor(at, client):
    """Own texts ask no second factor; the desk's and the jury's pages do (``test_decision_pages``, ``test_jury_access``)."""
    candidacy, _ = begin(world(at), at)
    browser = client.as_(*cast.join("an"), second_factor=False)
    for name in ("overview", "preview", "submit", "files"):
        assert browser.get(at_page(name, candidacy.pk)).status_code == 200
    desk = client.as_(*cast.join("leen"), second_factor=False)
    page = desk.get(reverse("formation:decision_round", args=[candidacy.area.call.slug, candidacy.area.slug, 1]))
    assert page.status_code == 403 and "tweede" in page.content.decode()
