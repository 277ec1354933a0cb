"""Calls: drafted, checked, published in numbered versions; windows with history; the file that comes out and goes in."""

from datetime import date

import pytest
import yaml
from django.core.management import call_command
from django.core.management.base import CommandError

from gezel.formation import words
from gezel.formation.models import Call, CallVersion
from gezel.formation.queries.call_file import as_yaml
from gezel.formation.rules.call_check import NEEDED, PLACES, Finding, findings, mail_findings
from gezel.formation.rules.call_content import CallContent, MailTemplate
from gezel.formation.workflows import call as workflow
from gezel.formation.workflows import call_file, question
from gezel.kernel.verdict import Refused
from tests import cast

from .desk_world import Desk


@pytest.fixture
def mieke(db, at):
    """The manager."""
    return cast.actor("mieke")


@pytest.fixture
def call(mieke, at):
    """A call with a published version and a window, public."""
    return cast.public_call(at)


def refused(code, act):
    with pytest.raises(Refused) as caught:
        act()
    assert caught.value.verdict.code == code


@pytest.mark.rule("F-29")
def test_the_values_of_the_source_are_complete():
    assert findings(CallContent.load({})) == ()


@pytest.mark.rule("F-29")
def test_a_call_is_checked_before_a_version_is_published(call, mieke, at):
    draft = workflow.draft_of(call, mieke, at)
    workflow.save_part(call.pk, {"training": " "}, draft.edition, mieke, at)
    refused("formation.call_has_findings", lambda: workflow.publish_version(call.pk, "korter", mieke, at))


@pytest.mark.rule("F-29")
def test_what_is_wrong_is_named_with_its_part():
    wrong = CallContent.load({"training": " ", "questions": []})
    assert findings(wrong) == (
        Finding("questions", "formation.call_no_questions", {}),
        Finding("texts", "formation.call_text_empty", {"name": "training"}),
    )


@pytest.mark.rule("F-29")
def test_a_running_area_moves_to_a_published_version_with_a_reason(call, mieke, at):
    area = Desk.started(at, call).area
    draft = workflow.draft_of(call, mieke, at)
    reason = "De bijlagen mogen groter zijn."
    refused("formation.call_needs_version", lambda: workflow.move_area(area.pk, draft.pk, reason, mieke, at))
    second = workflow.publish_version(call.pk, reason, mieke, at)
    refused("formation.move_needs_reason", lambda: workflow.move_area(area.pk, second.pk, " ", mieke, at))
    refused("formation.manager_only", lambda: workflow.move_area(area.pk, second.pk, reason, cast.actor("ruben"), at))
    area.refresh_from_db()
    assert area.call_version.number == 1
    assert workflow.move_area(area.pk, second.pk, reason, mieke, at).call_version == second
    area.refresh_from_db()
    assert area.call_version == second


@pytest.mark.rule("F-14")
def test_exactly_two_criteria_with_four_questions_each():
    content = CallContent.load({})
    one = content.dump() | {"criteria": content.dump()["criteria"][:1]}
    assert [f.code for f in findings(CallContent.load(one))] == ["formation.call_two_criteria"]
    three = content.dump()
    three["criteria"][0]["questions"].pop()
    assert [f.code for f in findings(CallContent.load(three))] == ["formation.call_four_questions"]


@pytest.mark.rule("F-19")
@pytest.mark.parametrize(
    ("body", "codes"),
    [
        ("{contribution_score}", {"formation.call_mail_missing_place"}),
        ("{contribution_score} {contribution_motivation} {partnership_score} {partnership_motivation} {slot}", set()),
    ],
)
def test_a_decision_mail_always_holds_scores_and_motivations(body, codes):
    assert {f.code for f in mail_findings("round1_invited", MailTemplate("x", body))} == codes


@pytest.mark.rule("F-19")
def test_a_place_without_a_value_is_named():
    found = mail_findings("pitch_slot", MailTemplate("Uw {pich}", ""))
    assert [f.params["place"] for f in found] == ["pich"]


@pytest.mark.rule("F-19")
def test_every_template_has_a_name_its_places_and_the_defaults_say_what_they_must():
    defaults = CallContent.load({}).mails
    assert set(defaults) == set(PLACES) == set(words.MAIL_NAMES) and set(NEEDED) <= set(defaults)
    for kind in NEEDED:
        codes = {f.code for f in mail_findings(kind, MailTemplate("x", "leeg"))}
        assert codes == {"formation.call_mail_missing_place"}, kind


@pytest.mark.rule("F-29")
def test_a_published_version_is_frozen_and_the_next_starts_from_it(call, mieke, at):
    draft = workflow.draft_of(call, mieke, at)
    workflow.save_part(call.pk, {"numbers": {"pages_max": 12}}, draft.edition, mieke, at)
    second = workflow.publish_version(call.pk, "twee bladzijden meer", mieke, at)
    first = call.versions.get(number=1)
    assert (first.settings.numbers.pages_max, second.number, second.settings.numbers.pages_max) == (10, 2, 12)
    assert not call.versions.filter(number__isnull=True).exists()


@pytest.mark.rule("F-29")
def test_a_later_version_says_what_changes(call, mieke, at):
    workflow.draft_of(call, mieke, at)
    refused("formation.call_version_needs_note", lambda: workflow.publish_version(call.pk, " ", mieke, at))


@pytest.mark.rule("F-29")
def test_two_tabs_never_overwrite_each_other(call, mieke, at):
    seen = workflow.draft_of(call, mieke, at).edition
    workflow.save_part(call.pk, {"complaints": "een"}, seen, mieke, at)
    refused("ui.changed_meanwhile", lambda: workflow.save_part(call.pk, {"complaints": "twee"}, seen, mieke, at))


@pytest.mark.rule("F-29")
@pytest.mark.parametrize("who", ["ruben", "leen", "an"])
def test_only_the_manager_writes_calls(call, at, who):
    other = cast.actor(who)
    refused("formation.manager_only", lambda: workflow.describe(call.pk, {"name": "x"}, other, at))


@pytest.mark.rule("F-07")
def test_a_window_keeps_its_history(call, mieke, at):
    workflow.decide_window(call.pk, "interest", date(2026, 1, 1), date(2027, 6, 30), "verlengd", mieke, at)
    assert call.window_on("interest", date(2026, 3, 2)).closes_on == date(2027, 6, 30)
    assert call.windows.filter(kind="interest").count() == 2
    refused(
        "formation.window_closes_first",
        lambda: workflow.decide_window(call.pk, "start", date(2026, 2, 1), date(2026, 1, 1), "x", mieke, at),
    )
    refused(
        "formation.window_needs_reason",
        lambda: workflow.decide_window(call.pk, "start", date(2026, 1, 1), date(2026, 2, 1), " ", mieke, at),
    )


def test_a_call_is_public_only_with_a_version_and_a_window(mieke, at):
    made = workflow.create("Nog niets", {}, mieke, at)
    refused("formation.call_needs_version", lambda: workflow.open_to_public(made.pk, mieke, at))
    workflow.publish_version(made.pk, "", mieke, at)
    refused("formation.call_needs_window", lambda: workflow.open_to_public(made.pk, mieke, at))


@pytest.mark.rule("F-29")
def test_what_is_dumped_loads_to_the_same(call, mieke, at):
    text = as_yaml(call, call.versions.get(number=1))
    again = call_file.load(text, "", mieke, at)
    assert again.slug == "lokale-partnerschappen-2"
    draft = CallVersion.objects.get(call=again, number__isnull=True)
    assert draft.settings == call.versions.get(number=1).settings
    assert again.windows.count() == call.windows.count()


@pytest.mark.rule("F-29")
@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "- een lijst",
        "onbekend: 1",
        "content: {getal: 3}",
        "content: {numbers: {weeks_before_deadline: 0}}",
        "call: {name: A}\nwindows: [{kind: interest}]",
        "call: {name: A}\nsessions: [{title: x, starts_at: gisteren}]",
    ],
)
def test_a_wrong_file_changes_nothing_and_says_what_is_wrong(mieke, at, text):
    refused("formation.call_file_wrong", lambda: call_file.load(text, "", mieke, at))
    assert not Call.objects.exists()


def test_the_command_dumps_and_loads(call, tmp_path, capsys):
    call_command("call", "dump", call.slug)
    file = tmp_path / "oproep.yaml"
    file.write_text(capsys.readouterr().out, encoding="utf-8")
    assert yaml.safe_load(file.read_text())["call"]["numbers"] == "208 / 64"
    call_command("call", "load", str(file), "--publish", "uit een bestand")
    assert "versie 1 gepubliceerd" in capsys.readouterr().out
    with pytest.raises(CommandError, match="Geen oproep"):
        call_command("call", "dump", "bestaat-niet")
    with pytest.raises(CommandError, match="Geen bestand"):
        call_command("call", "load", str(tmp_path / "niets.yaml"))


@pytest.mark.rule("F-29")
def test_a_publication_is_noted_once_it_happened(call, mieke, at):
    workflow.note_made_known(call.pk, None, date(2026, 3, 2), "nieuwsbrief", "", "", mieke, at)
    refused(
        "formation.made_known_later",
        lambda: workflow.note_made_known(call.pk, None, date(2026, 3, 3), "nieuwsbrief", "", "", mieke, at),
    )
    refused(
        "formation.manager_only",
        lambda: workflow.note_made_known(call.pk, None, date(2026, 3, 1), "x", "", "", cast.actor("an"), at),
    )


@pytest.mark.rule("F-29")
def test_a_question_is_answered_once_and_published_without_its_asker(call, mieke, at, client):
    asked = question.ask(call, None, "Een Vrager", "vrager@example.org", "Mag mijn buurvrouw An mee?", mieke, at)
    refused("formation.question_needs_wording", lambda: question.answer(asked.pk, "Ja", "", True, mieke, at))
    refused("formation.manager_only", lambda: question.answer(asked.pk, "Ja", "", False, cast.actor("ruben"), at))
    question.answer(asked.pk, "Ja, dat mag.", "Mag een vrijwilliger mee?", True, mieke, at)
    refused("formation.question_already", lambda: question.answer(asked.pk, "Nee", "", False, mieke, at))
    page = client.get(f"/oproepen/{call.slug}/").content.decode()
    assert "Mag een vrijwilliger mee?" in page and "Vrager" not in page and "buurvrouw" not in page


class TestPages:
    """The editor over HTTP."""

    def test_for_others_the_editor_does_not_exist(self, call, client):
        an, arktos = cast.join("an")
        assert client.as_(an, arktos).get(f"/vlaanderen/oproepen/{call.slug}/").status_code == 404

    def test_the_support_team_reads_and_cannot_write(self, call, client):
        ruben, vvsg = cast.join("ruben")
        reader = client.as_(ruben, vvsg)
        page = reader.get(f"/vlaanderen/oproepen/{call.slug}/deel/teksten/").content.decode()
        assert "Alleen de beheerder" in page
        assert reader.post(f"/vlaanderen/oproepen/{call.slug}/publiceren/").status_code == 409

    @pytest.mark.parametrize("part", ["getallen", "teksten", "vragen", "criteria", "mails", "begroting", "voorwaarden"])
    def test_every_part_saves_what_it_shows(self, call, client, part):
        mieke, wse = cast.join("mieke")
        editor = client.as_(mieke, wse)
        url = f"/vlaanderen/oproepen/{call.slug}/deel/{part}/"
        page = editor.get(url)
        form = page.context["form"]
        data = {name: value for name, value in form.initial.items() if value is not False}
        before = call.versions.get(number=1).settings
        assert editor.post(url, {**data, "edition": page.context["edition"]}).status_code == 302
        assert call.versions.get(number__isnull=True).settings == before

    def test_an_old_tab_keeps_its_text(self, call, client):
        mieke, wse = cast.join("mieke")
        editor = client.as_(mieke, wse)
        url = f"/vlaanderen/oproepen/{call.slug}/deel/voorwaarden/"
        editor.post(url, {"conditions": "Een", "edition": 0})
        late = editor.post(url, {"conditions": "Twee mensen tegelijk", "edition": 0})
        assert late.status_code == 422
        assert "Twee mensen tegelijk" in late.content.decode() and "intussen" in late.content.decode()

    def test_a_wrong_document_is_refused_with_a_sentence(self, call, client):
        from django.core.files.uploadedfile import SimpleUploadedFile

        mieke, wse = cast.join("mieke")
        empty = SimpleUploadedFile("leeg.pdf", b"")
        answer = client.as_(mieke, wse).post(
            f"/vlaanderen/oproepen/{call.slug}/rond/document/", {"kind": "call", "title": "Tekst", "file": empty}
        )
        assert answer.status_code == 422
        assert "leeg" in answer.content.decode()
