"""Writing together, attachments and the Word form: nothing typed is ever lost."""

from __future__ import annotations

from datetime import timedelta

import pytest

from gezel.formation.models import Section, SectionVersion
from gezel.formation.queries.candidacy_draft import draft_of
from gezel.formation.rules.word_form import write_form
from gezel.formation.tests.candidates import begin, fill, submitted, world
from gezel.formation.workflows.candidacy import submit
from gezel.formation.workflows.candidacy_files import attach, detach
from gezel.formation.workflows.candidacy_text import merge, put_back, save_section
from gezel.formation.workflows.candidacy_upload import APPEND, KEEP, REPLACE, place, settle, upload
from gezel.kernel.verdict import Refused
from gezel.writing.queries.presence import NOBODY, presence
from gezel.writing.rules.saving import fits
from tests import cast

pytestmark = pytest.mark.django_db
PDF = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n"


def refused(code):
    """The refusal with this code."""
    return pytest.raises(Refused, match=code)


@pytest.fixture
def draft(at):
    """A draft of Arktos with two colleagues."""
    given = world(at)
    candidacy, an = begin(given, at)
    cast.join("joris")
    return given, candidacy, an, given.actor("joris")


@pytest.mark.rule("F-08")
class TestSections:
    """Versions, history and conflicts."""

    def test_saved(self, at, draft):
        _, candidacy, an, _ = draft
        saved = save_section(candidacy.pk, "d1a", "Een\r\ntekst", 0, an, at)
        assert (saved.outcome, saved.version, saved.section.text) == ("saved", 1, "Een\ntekst")
        assert save_section(candidacy.pk, "d1a", "Een\ntekst", 1, an, at).outcome == "same"

    def test_conflict_keeps_both_and_a_person_merges(self, at, draft):
        _, candidacy, an, joris = draft
        save_section(candidacy.pk, "d1a", "van An", 0, an, at)
        beside = save_section(candidacy.pk, "d1a", "van Joris", 0, joris, at)
        assert beside.outcome == "conflict" and beside.verdict.code == "writing.section_conflict"
        assert Section.objects.get(code="d1a").text == "van An" and beside.kept.text == "van Joris"
        again = save_section(candidacy.pk, "d1a", "van Joris", 0, joris, at)
        assert again.kept == beside.kept
        saved = merge(beside.kept.pk, "van An en van Joris", 1, joris, at)
        assert saved.outcome == "saved" and Section.objects.get(code="d1a").text == "van An en van Joris"
        kept = set(SectionVersion.objects.values_list("text", flat=True))
        assert {"van An", "van Joris"} <= kept
        with refused("writing.already_merged"):
            merge(beside.kept.pk, "nog eens", 2, an, at)

    def test_merging_on_an_old_version_is_a_new_conflict(self, at, draft):
        _, candidacy, an, joris = draft
        save_section(candidacy.pk, "d1a", "van An", 0, an, at)
        beside = save_section(candidacy.pk, "d1a", "van Joris", 0, joris, at)
        save_section(candidacy.pk, "d1a", "An schrijft voort", 1, an, at)
        saved = merge(beside.kept.pk, "samen", 1, joris, at)
        assert saved.outcome == "conflict" and saved.kept.text == "samen"
        beside.kept.refresh_from_db()
        assert beside.kept.merged_at is None

    def test_a_lost_answer_is_no_conflict_when_nothing_disappears(self, at, draft):
        _, candidacy, an, _ = draft
        save_section(candidacy.pk, "d1a", "Wij doen", 0, an, at)
        assert save_section(candidacy.pk, "d1a", "Wij doen veel.", 0, an, at).outcome == "saved"
        assert fits(3, "", 3, "x") and not fits(3, "", 2, "x") and not fits(3, "abc", 2, "ab")

    def test_history_is_coalesced_but_another_writer_and_a_large_cut_are_kept(self, at, draft):
        _, candidacy, an, joris = draft
        for n in range(1, 6):
            save_section(candidacy.pk, "d1a", "woord " * 20 * n, n - 1, an, at + timedelta(seconds=10 * n))
        assert [v.version for v in SectionVersion.objects.all()] == [1]
        save_section(candidacy.pk, "d1a", "woord " * 101, 5, joris, at + timedelta(minutes=1))
        save_section(candidacy.pk, "d1a", "weg", 6, joris, at + timedelta(minutes=2))
        assert sorted(v.version for v in SectionVersion.objects.all()) == [1, 5, 6]
        save_section(candidacy.pk, "d1a", "weg ermee", 7, joris, at + timedelta(minutes=30))
        assert SectionVersion.objects.filter(version=7).exists()

    def test_who_saves_holds_the_field_for_a_while(self, at, draft):
        _, candidacy, an, joris = draft
        section = save_section(candidacy.pk, "d1a", "tekst", 0, an, at).section
        section = Section.objects.select_related("lease_by", "saved_by").get(pk=section.pk)
        held = presence(section, joris, at)
        assert (held.writer, held.until) == ("An Cuypers", at + timedelta(seconds=120))
        assert presence(section, an, at) == NOBODY  # another window of the same person is nobody else
        assert presence(section, joris, at + timedelta(seconds=120)) == NOBODY
        assert presence(None, joris, at) == NOBODY

    def test_an_open_page_hears_of_a_newer_text(self, at, draft):
        _, candidacy, an, joris = draft
        section = save_section(candidacy.pk, "d1a", "tekst", 0, an, at).section
        section = Section.objects.select_related("lease_by", "saved_by").get(pk=section.pk)
        newer = presence(section, joris, at, 0)
        assert (newer.newer, newer.newer_at, newer.own) == ("An Cuypers", at, False)
        assert presence(section, joris, at, 1).newer == ""
        assert presence(section, an, at + timedelta(seconds=9), 0) == NOBODY  # its own save, still on its way back
        assert presence(section, an, at + timedelta(seconds=10), 0).own

    def test_ones_own_other_window_is_told_so(self, at, draft):
        _, candidacy, an, _ = draft
        save_section(candidacy.pk, "d1a", "in het ene venster", 0, an, at)
        beside = save_section(candidacy.pk, "d1a", "in het andere", 0, an, at)
        assert beside.verdict.code == "writing.section_conflict_own" and beside.kept.text == "in het andere"

    def test_put_back_keeps_what_stood(self, at, draft):
        _, candidacy, an, joris = draft
        save_section(candidacy.pk, "d1a", "de eerste tekst", 0, an, at)
        save_section(candidacy.pk, "d1a", "de tweede tekst", 1, joris, at)
        old = SectionVersion.objects.get(version=1)
        saved = put_back(old.pk, 2, joris, at + timedelta(seconds=5))
        assert (saved.outcome, saved.version, saved.section.text) == ("saved", 3, "de eerste tekst")
        assert SectionVersion.objects.get(version=2).text == "de tweede tekst"
        assert put_back(old.pk, 3, an, at).outcome == "same"

    def test_put_back_on_something_newer_changes_nothing(self, at, draft):
        _, candidacy, an, joris = draft
        save_section(candidacy.pk, "d1a", "een", 0, an, at)
        save_section(candidacy.pk, "d1a", "twee", 1, joris, at)
        save_section(candidacy.pk, "d1a", "drie", 2, joris, at)
        saved = put_back(SectionVersion.objects.get(version=1).pk, 2, an, at)
        assert saved.outcome == "conflict" and saved.verdict.code == "writing.put_back_newer"
        assert (
            Section.objects.get(code="d1a").text == "drie" and not SectionVersion.objects.filter(conflict=True).exists()
        )

    def test_only_the_candidate_puts_back_and_in_time(self, at, draft):
        given, candidacy, an, joris = draft
        save_section(candidacy.pk, "d1a", "een", 0, an, at)
        save_section(candidacy.pk, "d1a", "twee", 1, joris, at)
        old = SectionVersion.objects.get()
        cast.join("fatma")
        with refused("formation.not_your_candidacy"):
            put_back(old.pk, 2, given.actor("fatma"), at)
        with refused("formation.too_late"):
            put_back(old.pk, 2, an, given.deadline)
        assert Section.objects.get(code="d1a").text == "twee"

    def test_unknown_field(self, at, draft):
        given, candidacy, an, _ = draft
        dropped = next(c for c in given.challenges if not c.retained)
        for code in ("d9", f"challenge-{dropped.pk}", "organisation"):
            with refused("formation.unknown_field"):
                save_section(candidacy.pk, code, "x", 0, an, at)

    def test_nul_and_emoji(self, at, draft):
        _, candidacy, an, _ = draft
        assert save_section(candidacy.pk, "d1a", "a\x00b 😀", 0, an, at).section.text == "ab 😀"


@pytest.mark.rule("F-11")
def test_a_late_text_is_kept_beside_the_draft(at, draft):
    given, candidacy, an, _ = draft
    save_section(candidacy.pk, "d1a", "op tijd", 0, an, at)
    late = save_section(candidacy.pk, "d1a", "op tijd en te laat", 1, an, given.deadline)
    assert late.outcome == "late" and late.verdict.code == "formation.too_late"
    assert Section.objects.get(code="d1a").text == "op tijd" and late.kept.text == "op tijd en te laat"
    with refused("formation.too_late"):
        merge(late.kept.pk, "samen", 1, an, given.deadline)


@pytest.mark.rule("F-08")
class TestAttachments:
    """Number and size by the call; the submission carries what the draft had."""

    def test_added_removed_and_carried(self, at, draft):
        _, candidacy, an, _ = draft
        fill(candidacy, an, at)
        one = attach(candidacy.pk, "jaar😀verslag.pdf", PDF, "", an, at)
        assert one.title == "jaar verslag"
        two = attach(candidacy.pk, "b.pdf", PDF + b"%", "  Tweede  stuk ", an, at)
        submission = submit(candidacy.pk, an, at)
        assert [a["title"] for a in submission.content["attachments"]] == ["jaar verslag", "Tweede stuk"]
        detach(two.pk, an, at)
        assert [a.pk for a in draft_of(_again(candidacy)).attachments] == [one.pk]
        assert two.file.content() == PDF + b"%"

    def test_too_many_and_too_large(self, at):
        given = world(at, content={"numbers": {"attachments_max": 1, "attachment_mb": 1}})
        candidacy, an = begin(given, at)
        with refused("formation.attachment_too_large"):
            attach(candidacy.pk, "a.pdf", PDF + b" " * 1024 * 1024, "", an, at)
        attach(candidacy.pk, "a.pdf", PDF, "", an, at)
        with refused("formation.too_many_attachments"):
            attach(candidacy.pk, "b.pdf", PDF, "", an, at)

    @pytest.mark.parametrize(
        ("content", "code"),
        [(b"", "post.file_empty"), (b"%PDF-1.4 half", "post.file_broken"), (b"MZ...", "post.file_unknown")],
    )
    def test_bad_files(self, at, draft, content, code):
        _, candidacy, an, _ = draft
        with refused(code):
            attach(candidacy.pk, "x.pdf", content, "", an, at)

    def test_not_after_the_deadline(self, at, draft):
        given, candidacy, an, _ = draft
        one = attach(candidacy.pk, "a.pdf", PDF, "", an, at)
        with refused("formation.too_late"):
            attach(candidacy.pk, "b.pdf", PDF, "", an, given.deadline)
        with refused("formation.too_late"):
            detach(one.pk, an, given.deadline)


def _again(candidacy):
    return type(candidacy).objects.select_related("area", "organisation", "call_version").get(pk=candidacy.pk)


def _word(candidacy, **values):
    questions = [(q.code, q.title, q.help) for q in candidacy.call_version.settings.questions]
    return write_form("Oproep", "Waasland", questions, values)


@pytest.mark.rule("F-08")
class TestWordForm:
    """Fills what is empty, asks before replacing, drops nothing."""

    def test_fills_only_what_is_empty(self, at, draft):
        _, candidacy, an, _ = draft
        save_section(candidacy.pk, "d1b", "staat er al", 0, an, at)
        data = _word(candidacy, d1a="Uit Word.", d1b="Anders in Word.", contact_phone="03 1")
        form = upload(candidacy.pk, "formulier.docx", data, an, at)
        now = draft_of(_again(candidacy))
        assert (now.text("d1a"), now.text("d1b"), now.text("contact_phone")) == ("Uit Word.", "staat er al", "03 1")
        assert form.found == {"d1b": "Anders in Word."} and form.placed_at is None and now.unplaced == 1

    @pytest.mark.parametrize(
        ("choice", "text"), [(REPLACE, "Word"), (KEEP, "staat er al"), (APPEND, "staat er al\n\nWord")]
    )
    def test_a_person_decides(self, at, draft, choice, text):
        _, candidacy, an, _ = draft
        save_section(candidacy.pk, "d1b", "staat er al", 0, an, at)
        form = upload(candidacy.pk, "f.docx", _word(candidacy, d1b="Word"), an, at)
        form = settle(form.pk, "d1b", choice, an, at)
        assert draft_of(_again(candidacy)).text("d1b") == text and form.placed_at == at
        with refused("formation.passage_gone"):
            settle(form.pk, "d1b", choice, an, at)

    def test_passages_wait_until_placed_or_dropped(self, at, draft):
        _, candidacy, an, _ = draft
        form = upload(candidacy.pk, "f.docx", _word(candidacy, d1a="Word"), an, at)
        form.unplaced = [
            {"id": 1, "text": "Los stuk", "where": "body", "near": ""},
            {"id": 2, "text": "Weg", "where": "header", "near": ""},
        ]
        form.placed_at = None
        form.save()
        place(form.pk, 1, "d1a", an, at)
        form = place(form.pk, 2, "", an, at)
        assert draft_of(_again(candidacy)).text("d1a") == "Word\n\nLos stuk"
        assert (form.unplaced, form.placed_at) == ([], at)
        with refused("formation.passage_gone"):
            place(form.pk, 1, "d1a", an, at)

    @pytest.mark.parametrize(
        ("name", "content", "code"),
        [
            ("leeg.docx", b"", "formation.word_empty"),
            ("kapot.docx", b"PK\x03\x04kapot", "formation.word_corrupt"),
            ("groot.docx", b"PK" + bytes(40 * 1024 * 1024), "formation.word_too_large"),
            ("echt.pdf", PDF, "formation.word_pdf"),
        ],
    )
    def test_bad_files(self, at, draft, name, content, code):
        _, candidacy, an, _ = draft
        with refused(code):
            upload(candidacy.pk, name, content, an, at)
        assert not candidacy.uploads.exists()

    def test_macros(self, at, draft):
        import io
        import zipfile

        _, candidacy, an, _ = draft
        data = io.BytesIO(_word(candidacy, d1a="x"))
        with zipfile.ZipFile(data, "a") as archive:
            archive.writestr("word/vbaProject.bin", b"macro")
        with refused("formation.word_macro"):
            upload(candidacy.pk, "m.docx", data.getvalue(), an, at)

    def test_not_after_the_deadline(self, at, draft):
        given, candidacy, an, _ = draft
        with refused("formation.too_late"):
            upload(candidacy.pk, "f.docx", _word(candidacy, d1a="x"), an, given.deadline)


@pytest.mark.rule("F-12")
def test_contributions_come_back_from_word(at):
    from gezel.formation.rules.form_passages import joined

    given = world(at)
    candidacy, an = begin(given, at)
    first = joined("Antwoord.", [(1, "Jongeren zonder netwerk", "Buddy's."), (2, "Mobiliteit", "Een busje.")])
    upload(candidacy.pk, "f.docx", _word(candidacy, d1a=first), an, at)
    now = draft_of(_again(candidacy))
    assert now.text("d1a") == "Antwoord."
    assert [now.text(f"challenge-{c.pk}") for c in now.challenges] == ["Buddy's.", "Een busje."]


@pytest.mark.rule("F-11")
def test_writing_after_submission_leaves_what_stands(at):
    candidacy, an = submitted(world(at), at)
    save_section(candidacy.pk, "d1a", "nieuw", 1, an, at)
    assert candidacy.submissions.get().content["answers"]["d1a"] != "nieuw"
