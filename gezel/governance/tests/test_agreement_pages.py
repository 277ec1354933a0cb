"""The pages of the agreement: who opens them, what they show, what they keep (D-01, G-02, G-03, G-15)."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import datetime
from typing import Any

import docx
import pypdf
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from gezel.audit.models import Event
from gezel.governance import words
from gezel.governance.models import (
    AgreementText,
    AgreementTextVersion,
    Amendment,
    AnnexPaper,
    Approval,
    Edition,
    OwnClause,
    Signature,
    Statement,
)
from gezel.governance.tests.agreement_world import approve, decision, frozen
from gezel.governance.tests.governance_world import ROLES, World
from gezel.governance.workflows.agreement_texts import write_text
from gezel.kernel.clock import day_of
from gezel.organisations.models import Organisation, Partner
from gezel.ui.documents import Document, Paragraph, to_pdf
from gezel.writing.rules.saving import base_of
from tests import cast


def upload_of(name: str) -> SimpleUploadedFile:
    """A paper to keep beside what was decided."""
    return SimpleUploadedFile(name, to_pdf(Document("Beslissing", [Paragraph("Goedgekeurd.")])))


@pytest.fixture
def first(db: None, at: datetime) -> tuple[World, Edition]:
    return frozen(at)


def seen_by(client: Client, who: str) -> Any:
    organisation = ROLES[who][1] if who in ROLES else cast.PEOPLE[who].organisation
    return client.as_(cast.person(who), cast.organisation(organisation) if organisation else None)  # type: ignore[attr-defined]


def pages(world: World) -> list[str]:
    base = f"/partnerschappen/{world.partnership.pk}/overeenkomst/"
    vdab = cast.organisation("vdab").pk
    names = ["", "lezen/", "vastleggen/", "edities/1/", "verschillen/?van=1&naar=0", "clausules/", "clausules/nieuw/"]
    names += ["clausules/weglaten/voice/", "teksten/activities/", "teksten/court/", "bijlagen/2/", "wijzigingen/"]
    names += ["uitgangspunten/", "uitgangspunten/goal/", "uitgangspunten/name/"]
    names += [f"{what}/{vdab}/" for what in ("doelen", "ondertekenaars", "goedkeuring", "ondertekening")]
    return [base + name for name in names]


@pytest.mark.rule("D-01")
def test_pages_open_for_who_reads_the_partnership_and_for_nobody_else(
    first: tuple[World, Edition], client: Client
) -> None:
    world, _ = first
    for who in ("wim", "an", "mieke"):
        visitor = seen_by(client, who)
        assert [(url, visitor.get(url).status_code) for url in pages(world)] == [(url, 200) for url in pages(world)]
    cast.join("leen")
    stranger = seen_by(client, "leen")
    assert {stranger.get(url).status_code for url in pages(world)} == {404}


def test_the_overview_says_where_it_stands_and_what_is_missing(first: tuple[World, Edition], client: Client) -> None:
    world, edition = first
    url = pages(world)[0]
    text = seen_by(client, "wim").get(url).content.decode()
    assert "gestart, nog niet door allen getekend" in text
    assert "Goedgekeurd door 0 van 6 partners" in text
    assert "De activiteiten zijn nog niet beschreven." in text
    approve(world, edition, "emino")
    assert "Goedgekeurd door 1 van 6 partners" in seen_by(client, "an").get(url).content.decode()


@pytest.mark.rule("G-03")
def test_a_partner_notes_its_approval_and_signature(first: tuple[World, Edition], client: Client) -> None:
    world, _ = first
    vdab = cast.organisation("vdab")
    griet = seen_by(client, "griet")
    base = f"/partnerschappen/{world.partnership.pk}/overeenkomst"
    approval, signing = f"{base}/goedkeuring/{vdab.pk}/", f"{base}/ondertekening/{vdab.pk}/"
    signer = str(world.partnership.signatories.get(organisation=vdab).pk)
    early = griet.post_form(signing, {"signatory": signer, "signed_on": "2026-03-02"})
    assert early.status_code == 422
    assert "nog niet goedgekeurd" in early.content.decode()
    bad = griet.post_form(
        approval, {"body": "board", "decided_on": "2026-03-09", "outcome": "approved", "remark": "mijn woorden"}
    )
    assert bad.status_code == 422
    assert "moet nog komen" in bad.content.decode()
    assert "mijn woorden" in bad.content.decode()
    good = {
        "body": "board",
        "decided_on": "2026-03-02",
        "outcome": "approved",
        "upload": upload_of("b.pdf"),
    }
    assert griet.post_form(approval, good).status_code == 302
    kept = Approval.objects.get(organisation=vdab).document
    assert kept is not None
    assert griet.get(f"/bestanden/{kept.pk}/").status_code == 200 or kept.name == "b.pdf"
    assert griet.post_form(signing, {"signatory": signer, "signed_on": "2026-03-02"}).status_code == 302
    assert Signature.objects.get().signatory.organisation == vdab
    foreign = f"{base}/goedkeuring/{cast.organisation('emino').pk}/"
    assert "mensen van Emino zelf" in griet.get(foreign).content.decode()


def test_papers_come_as_pdf_and_word(first: tuple[World, Edition], client: Client) -> None:
    world, _ = first
    base = f"/partnerschappen/{world.partnership.pk}/overeenkomst"
    wim = seen_by(client, "wim")
    note = f"{base}/nota/{cast.organisation('emino').pk}"
    for url in (f"{base}/papier/0", f"{base}/papier/1", note):
        assert wim.get(f"{url}/pdf/").content.startswith(b"%PDF")
        assert wim.get(f"{url}/docx/").content.startswith(b"PK")
        assert wim.get(f"{url}/exe/").status_code == 404
    assert b"".join(wim.get(f"{base}/papier/1/pdf/?vast=1").streaming_content).startswith(b"%PDF")
    assert wim.get(f"{base}/papier/2/pdf/").status_code == 404


@pytest.mark.rule("D-01")
def test_who_left_reads_the_editions_of_its_time_and_nothing_new(first: tuple[World, Edition], client: Client) -> None:
    world, edition = first
    arktos = cast.organisation("arktos")
    for rows in (Partner.objects.filter(organisation=arktos), arktos.holdings.all(), arktos.seats.all()):
        rows.update(until_on=world.on)
    an = seen_by(client, "an")
    base = f"/partnerschappen/{world.partnership.pk}/overeenkomst"
    assert "nog geen editie" in an.get(f"{base}/").content.decode()
    assert an.get(f"{base}/verschillen/pdf/?van=1&naar=1").status_code == 404
    assert an.get(f"{base}/edities/1/").status_code == an.get(f"{base}/papier/1/pdf/").status_code == 404
    assert an.get(f"{base}/lezen/").status_code == an.get(f"{base}/papier/0/pdf/").status_code == 409
    Edition.objects.filter(pk=edition.pk).update(at=world.at.replace(day=1))
    assert day_of(Edition.objects.get().at) < world.on
    assert an.get(f"{base}/edities/1/").status_code == 200
    assert an.get(f"{base}/papier/1/pdf/").status_code == 200
    assert an.get(f"{base}/verschillen/pdf/?van=1&naar=0").status_code == 409
    assert an.get(f"{base}/verschillen/pdf/?van=1&naar=1").status_code == 200


@pytest.mark.rule("G-02")
def test_a_text_saves_itself_and_two_writers_meet_on_a_page(first: tuple[World, Edition], client: Client) -> None:
    world, _ = first
    base, wim = f"/partnerschappen/{world.partnership.pk}/overeenkomst", seen_by(client, "wim")
    url, by_itself = f"{base}/teksten/activities/", {"X-Autosave": "1"}
    assert f'data-autosave="{url}"' in wim.get(url).content.decode()
    start = base_of("activities", 0, "")
    answer = wim.post_form(url, {"version": start, "activities": "Elke week"}, headers=by_itself)
    assert (answer.status_code, answer.json()) == (200, {"version": base_of("activities", 1, "Elke week")})
    on = answer.json()["version"]
    for typed in ("Elke week open", "Elke week open hui", "Elke week open huis."):
        answer = wim.post_form(url, {"version": on, "activities": typed}, headers=by_itself)
        on = answer.json()["version"]
    told = Event.objects.filter(code="governance.agreement_text_written")
    assert told.count() == 3  # the court of before, the first words, and once for what was typed on
    dirk = seen_by(client, "dirk")
    answer = dirk.post_form(url, {"version": start, "activities": "Van Dirk."}, headers=by_itself)
    assert answer.status_code == 409
    merge = answer.json()["conflict_url"]
    assert "Wim" in answer.json()["message"]
    page = dirk.get(merge).content.decode()
    assert "Van Dirk." in page
    assert "Elke week open huis." in page
    assert "Hier wacht een tweede tekst" in dirk.get(url).content.decode()
    assert seen_by(client, "an").post_form(merge, {"choice": "kept", "version": "4", "text": ""}).status_code == 404
    assert dirk.post_form(merge, {"choice": "kept", "version": "4", "text": ""}).status_code == 302
    assert AgreementText.objects.get(code="activities").text == "Van Dirk."
    vorige = f"{url}vorige/"
    old = AgreementTextVersion.objects.get(section__code="activities", conflict=False, version=4)
    assert "Elke week open huis." in dirk.get(f"{vorige}?versie={old.pk}").content.decode()
    assert dirk.post_form(vorige, {"old": str(old.pk), "version": "1"}).status_code == 409
    assert dirk.post_form(vorige, {"old": str(old.pk), "version": "5"}).status_code == 302
    assert AgreementText.objects.get(code="activities").text == "Elke week open huis."


@pytest.mark.rule("G-02")
def test_what_is_refused_stays_on_the_page_and_says_why(first: tuple[World, Edition], client: Client) -> None:
    world, _ = first
    base = f"/partnerschappen/{world.partnership.pk}/overeenkomst"
    url, wim, an = f"{base}/teksten/court/", seen_by(client, "wim"), seen_by(client, "an")
    long = {"version": base_of("court", 1, "Turnhout"), "court": "T" * 130}
    answer = wim.post_form(url, long)
    assert answer.status_code == 422
    assert "T" * 130 in answer.content.decode()
    assert "hoogstens 120 tekens" in answer.content.decode()
    answer = wim.post_form(url, long, headers={"X-Autosave": "1"})
    assert answer.status_code == 422
    assert "hoogstens 120 tekens" in answer.json()["message"]
    answer = an.post_form(url, long | {"court": "Mechelen"})
    assert answer.status_code == 422
    assert "Mechelen" in answer.content.decode()
    assert AgreementText.objects.get(code="court").text == "Turnhout"
    vdab, emino = (cast.organisation(key).pk for key in ("vdab", "emino"))
    griet = seen_by(client, "griet")
    mine = {"version": base_of(f"goal-{vdab}", 0, ""), f"goal-{vdab}": "Werk."}
    assert griet.post_form(f"{base}/doelen/{vdab}/", mine).status_code == 302
    other = {"version": base_of(f"goal-{emino}", 0, ""), f"goal-{emino}": "Van ons."}
    assert griet.post_form(f"{base}/doelen/{emino}/", other).status_code == 422
    assert an.get(f"{base}/teksten/court/vorige/").status_code == 404
    for path in ("teksten/goal-x/vorige/", f"teksten/goal-{vdab}/", "teksten/place/vorige/", "samenvoegen/999/"):
        assert griet.get(f"{base}/{path}").status_code == 404
    english = griet.get(f"{base}/doelen/{vdab}/", headers={"accept-language": "en"})
    assert english.status_code == 200


@pytest.mark.rule("G-02")
def test_what_differs_comes_on_paper_too(first: tuple[World, Edition], client: Client) -> None:
    world, _ = first
    base, wim = f"/partnerschappen/{world.partnership.pk}/overeenkomst/verschillen", seen_by(client, "wim")
    url = f"{base}/?van=1&naar=0"
    assert f"{base}/pdf/" not in wim.get(url).content.decode()  # nothing differs: nothing to print
    write_text(world.partnership.pk, "activities", "Wij bezoeken elke week.", 0, world.actor("wim"), world.at)
    assert f"{base}/pdf/?van=1&amp;naar=0" in wim.get(url).content.decode()
    pdf = pypdf.PdfReader(io.BytesIO(wim.get(f"{base}/pdf/?van=1&naar=0").content))
    text = " ".join(" ".join(page.extract_text() for page in pdf.pages).split())
    assert "[nieuw: Wij bezoeken elke week.]" in text
    assert "Van editie 1 naar de tekst van" in text
    word = docx.Document(io.BytesIO(wim.get(f"{base}/docx/?van=1&naar=0").content))
    marked = [run.text for p in word.paragraphs for run in p.runs if run.font.underline]
    assert "[nieuw: Wij bezoeken elke week.]" in marked
    back = wim.get(f"{base}/docx/?van=0&naar=1").content
    struck = [run.text for p in docx.Document(io.BytesIO(back)).paragraphs for run in p.runs if run.font.strike]
    assert "[weg: Wij bezoeken elke week.]" in struck
    assert wim.get(f"{base}/exe/?van=1&naar=0").status_code == wim.get(f"{base}/pdf/?van=9&naar=1").status_code == 404


@pytest.mark.rule("G-02")
def test_writing_through_the_pages(first: tuple[World, Edition], client: Client) -> None:
    world, _ = first
    pk = world.partnership.pk
    base = f"/partnerschappen/{pk}/overeenkomst"
    wim = seen_by(client, "wim")
    emino = cast.organisation("emino").pk
    first_base = base_of(f"goal-{emino}", 0, "")
    said = {"version": first_base, f"goal-{emino}": "Vaste gezellen."}
    assert wim.post_form(f"{base}/doelen/{emino}/", said).status_code == 302
    late = wim.post_form(f"{base}/doelen/{emino}/", said | {f"goal-{emino}": "Andere woorden."})
    assert late.status_code == 302
    assert "Andere woorden." in wim.get(late["Location"]).content.decode()
    assert "Andere woorden." not in wim.get(f"{base}/lezen/").content.decode()
    opened = {"version": base_of("activities", 0, ""), "activities": "Open huis."}
    assert wim.post_form(f"{base}/teksten/activities/", opened).status_code == 302
    upload = upload_of("kader.pdf")
    named = {"edition": "0", "title": "Kader", "address": "", "upload": upload}
    assert wim.post_form(f"{base}/bijlagen/2/", named).status_code == 302
    assert AnnexPaper.objects.get().file is not None
    assert wim.post_form(f"{base}/clausules/weglaten/voice/", {"reason": "elders"}).status_code == 302
    assert "elders" in wim.get(f"{base}/clausules/").content.decode()
    assert wim.post_form(f"{base}/clausules/weglaten/voice/", {"back": "1"}).status_code == 302
    assert wim.post_form(f"{base}/clausules/weglaten/law_only/", {"reason": "x"}).status_code == 422
    for text in ("Eerste.", "Tweede."):
        added = wim.post_form(f"{base}/clausules/nieuw/", {"article": "11", "title": "", "text": text})
        assert added.status_code == 302
    one, two = OwnClause.objects.order_by("position")
    moved = wim.post_form(f"{base}/clausules/{two.pk}/verplaatsen/", {"up": "1", "actor_key": world.actor("wim").key})
    assert moved.status_code == 302
    assert list(OwnClause.objects.all()) == [two, one]
    changed = {"edition": "1", "title": "T", "text": "Eerste, beter."}
    assert wim.post_form(f"{base}/clausules/{one.pk}/", changed).status_code == 302
    assert wim.post_form(f"{base}/clausules/{one.pk}/", {"remove": "1", "reason": ""}).status_code == 422
    assert wim.post_form(f"{base}/clausules/{one.pk}/", {"remove": "1", "reason": "dubbel"}).status_code == 302
    text = wim.get(f"{base}/lezen/").content.decode()
    assert "Vaste gezellen." in text
    assert "Tweede." in text
    assert "Eerste, beter." not in text
    differing = wim.get(f"{base}/verschillen/?van=1&naar=0").content.decode()
    assert "Artikel 4. Doelen" in differing
    assert "Artikel 5. Verantwoordelijkheden" not in differing
    frozen_again = wim.post_form(f"{base}/vastleggen/", {"why": "na overleg"})
    assert frozen_again.status_code == 302
    assert Edition.objects.count() == 2


@pytest.mark.rule("G-01")
def test_naming_a_signatory_and_ending_a_mandate(first: tuple[World, Edition], client: Client) -> None:
    world, _ = first
    base = f"/partnerschappen/{world.partnership.pk}/overeenkomst"
    vdab = cast.organisation("vdab")
    griet = seen_by(client, "griet")
    form = {
        "name": "Ines Vos",
        "function": "directeur",
        "capacity": "other",
        "mandate": "raad",
        "from_on": "2026-03-02",
    }
    backwards = griet.post_form(f"{base}/ondertekenaars/{vdab.pk}/", form | {"until_on": "2026-03-01"})
    assert backwards.status_code == 422
    assert "Ines Vos" in backwards.content.decode()
    assert griet.post_form(f"{base}/ondertekenaars/{vdab.pk}/", form).status_code == 302
    row = world.partnership.signatories.get(name="Ines Vos")
    assert griet.post_form(f"{base}/mandaat/{row.pk}/", {"until_on": "2026-04-01"}).status_code == 302
    assert "1/04/2026" in griet.get(f"{base}/ondertekenaars/{vdab.pk}/").content.decode() or row.pk


@pytest.mark.rule("G-03")
@pytest.mark.rule("G-15")
def test_a_change_and_a_statement_through_the_pages(first: tuple[World, Edition], client: Client) -> None:
    world, _ = first
    base = f"/partnerschappen/{world.partnership.pk}/overeenkomst"
    wim, dirk = seen_by(client, "wim"), seen_by(client, "dirk")
    assert wim.post_form(f"{base}/wijzigingen/", {"title": "Erbij", "text": "Een regel."}).status_code == 302
    row = Amendment.objects.get()
    url = f"{base}/wijzigingen/{row.pk}/"
    made = decision(world, "Een regel erbij")
    early = wim.post_form(url, {"adopt": "1", "decision": str(made.pk), "holds_from": ""})
    assert early.status_code == 422
    assert "De teamleider heeft deze tekst nog niet voorbereid" in early.content.decode()
    assert wim.post_form(url, {"title": "Erbij", "text": "Een regel, en meer.", "edition": "1"}).status_code == 302
    unread = wim.post_form(url, {"prepare": "1", "edition": "1"})
    assert unread.status_code == 422, "nobody stands behind a text that was rewritten meanwhile"
    assert "Een regel, en meer." in unread.content.decode()
    assert 'name="edition" value="2"' in wim.get(url).content.decode()
    assert wim.post_form(url, {"prepare": "1", "edition": "2"}).status_code == 302
    again = wim.post_form(url, {"prepare": "1", "edition": "2"})
    assert again.status_code == 422
    assert "U staat al achter deze tekst" in again.content.decode()
    assert dirk.post_form(url, {"prepare": "1", "edition": "2"}).status_code == 302
    assert wim.post_form(url, {"adopt": "1", "decision": str(made.pk), "holds_from": ""}).status_code == 302
    assert "Wijziging 1: Erbij" in wim.get(f"{base}/wijzigingen/").content.decode()
    goal = f"{base}/uitgangspunten/goal/"
    first_one = {"seen": "0", "text": "Samen.", "decision": "", "source": "uit stap 4", "from_on": "2026-03-02"}
    assert wim.post_form(goal, first_one).status_code == 302
    second = {"seen": "1", "text": "Samen verder.", "decision": "", "from_on": "2026-03-02"}
    refusal = wim.post_form(goal, second)
    assert refusal.status_code == 422
    assert "Samen verder." in refusal.content.decode()
    assert wim.post_form(goal, second | {"decision": str(made.pk)}).status_code == 302
    assert Statement.objects.filter(kind=words.SHARED_GOAL).count() == 2
    assert "Verschil met de vorige versie" in wim.get(goal).content.decode()


@pytest.mark.rule("D-01")
def test_the_overview_asks_as_much_for_many_partners(
    first: tuple[World, Edition], client: Client, exactly: Callable[[int], Any]
) -> None:
    world, _ = first
    url, wim = pages(world)[0], seen_by(client, "wim")
    wim.get(url)
    with exactly(29):
        wim.get(url)
    for n in range(30):
        made = Organisation.objects.create(
            name=f"Organisatie {n}", enterprise_number=f"1999{n:06d}", legal_form="vzw", created_at=world.at
        )
        Partner.objects.create(partnership=world.partnership, organisation=made, from_on=world.on)
    with exactly(29):
        wim.get(url)
