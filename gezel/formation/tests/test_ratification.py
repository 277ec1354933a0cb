"""Ratification on six conditions, and the final report at any moment (F-23, F-24)."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

import pytest
from django.urls import reverse

from gezel.formation import words
from gezel.formation.documents.report import final_report
from gezel.formation.models import Addendum, ConflictDeclaration, MadeKnown, Ratification
from gezel.formation.policies.ratification import may_read_report
from gezel.formation.queries.cards_ratification import cards, may_open_file
from gezel.formation.queries.ratification import conditions
from gezel.formation.queries.report import report_of
from gezel.formation.rules.ratification import (
    Condition,
    Fact,
    Judgement,
    may_be_ratified,
    may_be_returned,
    process_over,
)
from gezel.formation.workflows import ratification as workflow
from gezel.kernel.clock import frozen
from gezel.ui.documents import to_docx, to_pdf
from tests import cast

from .decision_world import Decided
from .reply_world import deliver, refused_second
from .test_reply_workflow import refusal

MET = {n: Judgement(True) for n in words.CONDITIONS}
UNMET = {**MET, 3: Judgement(False, "Waar zijn de noden bekendgemaakt?")}
AREA = ["2026", "waasland"]


@pytest.mark.rule("F-23")
def test_what_blocks_and_what_the_manager_must_say() -> None:
    blocked = Condition(6, "", (Fact("x", blocks=True),))
    assert process_over([Condition(1, "", (Fact("x", state="warn"),))])
    assert process_over([blocked]).params == {"numbers": "6"}
    assert may_be_ratified(MET)
    assert may_be_ratified({1: Judgement(True)}).code == "formation.ratify_unjudged"
    assert may_be_ratified(UNMET).params == {"numbers": "3"}
    assert may_be_returned(UNMET)
    assert may_be_returned(MET).code == "formation.return_needs_condition"
    assert may_be_returned({**MET, 2: Judgement(False, " ")}).code == "formation.return_needs_reason"


@pytest.fixture
def ended(at: datetime, db: None) -> Decided:
    """Both rounds told; three weeks later every term is over."""
    world = refused_second(at).decided
    Addendum.objects.get_or_create(area=world.area)
    told = [("arktos", words.MAIL_INVITED), ("emino", words.MAIL_INVITED), ("arktos", words.MAIL_SELECTED)]
    for key, kind in told:
        deliver(world, kind, key)
    world.world.at += timedelta(days=21)
    return world


def facts(world: Decided) -> dict[str, Fact]:
    """The evidence by code."""
    return {f.code: f for c in conditions(world.area, world.at) for f in c.facts}


@pytest.mark.rule("F-23")
def test_the_evidence_is_what_the_system_holds(ended: Decided) -> None:
    found = facts(ended)
    assert found["formation.ev_round1"].params == {"there": 2, "wanted": 2}
    assert found["formation.ev_round2"].params == {"there": 2, "wanted": 2}
    assert found["formation.ev_sent"].params == {"there": 4, "wanted": 4}
    assert found["formation.ev_slots"].params == {"there": 2, "wanted": 2}
    assert found["formation.ev_weeks"].state == "ok" and found["formation.ev_weeks"].params["days"] == 54
    assert found["formation.ev_area_known_none"].state == "warn"
    assert found["formation.ev_reply_told"].params == {"there": 1, "wanted": 1}
    MadeKnown.objects.create(
        call=ended.area.call, area=ended.area, on=ended.at.date(), where="Infoblad", recorded_at=ended.at
    )
    known = facts(ended)["formation.ev_area_known"]
    assert known.state == "ok" and "Infoblad" in known.params["places"]


@pytest.mark.rule("F-23")
def test_while_a_term_runs_nobody_offers(ended: Decided) -> None:
    ended.world.at -= timedelta(days=15)
    assert facts(ended)["formation.ev_reply_running"].blocks
    assert (
        refusal(lambda: workflow.offer(ended.area.pk, "", ended.world.actor("tom"), ended.at))
        == "formation.ratify_not_over"
    )


@pytest.mark.rule("F-23")
@pytest.mark.rule("F-28")
def test_returned_offered_again_and_ratified(ended: Decided) -> None:
    pk, tom, mieke = ended.area.pk, ended.world.actor("tom"), ended.world.actor("mieke")
    assert refusal(lambda: workflow.ratify(pk, MET, mieke, ended.at)) == "formation.ratify_not_offered"
    assert refusal(lambda: workflow.offer(pk, "", mieke, ended.at)) == "formation.manager_reads_only"
    workflow.offer(pk, "Alles staat erin.", tom, ended.at)
    assert refusal(lambda: workflow.offer(pk, "", tom, ended.at)) == "formation.ratify_is_offered"
    assert refusal(lambda: workflow.ratify(pk, MET, tom, ended.at)) == "formation.manager_only"
    assert refusal(lambda: workflow.ratify(pk, UNMET, mieke, ended.at)) == "formation.ratify_unmet"
    assert refusal(lambda: workflow.give_back(pk, MET, mieke, ended.at)) == "formation.return_needs_condition"
    assert [c.code for c in cards(mieke, ended.at)] == ["formation.card_ratify"]
    row = workflow.give_back(pk, UNMET, mieke, ended.at)
    assert row.state == words.RETURNED and row.judged["3"]["remark"].startswith("Waar")
    assert "formation.card_process_returned" in [c.code for c in cards(tom, ended.at)]
    workflow.offer(pk, "", tom, ended.at)
    done = workflow.ratify(pk, MET, mieke, ended.at)
    assert done.state == words.RATIFIED and len(done.pdf_sha256) == 64 and len(done.evidence) == 6
    assert sha256(done.pdf.location.read_bytes()).hexdigest() == done.pdf_sha256
    assert refusal(lambda: workflow.offer(pk, "", tom, ended.at)) == "formation.ratify_is_ratified"
    assert refusal(lambda: workflow.give_back(pk, UNMET, mieke, ended.at)) == "formation.ratify_not_offered"


@pytest.mark.rule("F-24")
def test_the_report_says_everything_to_who_may_read_it(ended: Decided) -> None:
    mieke = ended.world.actor("mieke")
    document = final_report(report_of(ended.area, mieke, ended.at), ended.at, conditions(ended.area, ended.at))
    text = repr(document.blocks)
    for part in ("Arktos", "Emino", "Griet Ossel", "Te weinig concreet.", "Stadhuis, zaal 2", "niet geselecteerd"):
        assert part in text, part
    pdf, word = to_pdf(document), to_docx(document)
    assert pdf.startswith(b"%PDF") and word.startswith(b"PK")
    assert to_pdf(document) == pdf  # equal content, equal bytes
    an = repr(final_report(report_of(ended.area, ended.world.actor("an"), ended.at), ended.at).blocks)
    assert "Emino" not in an and "Te weinig concreet." not in an


@pytest.mark.rule("F-24")
def test_the_report_before_any_decision_tells_only_what_is_decided(at: datetime, db: None) -> None:
    from .decision_world import make

    world = make(at).jury(arktos=True)
    Addendum.objects.get_or_create(area=world.area)
    text = repr(final_report(report_of(world.area, world.world.actor("mieke"), at), at).blocks)
    assert "Sterk antwoord op de nood." in text and "Nog niemand is geselecteerd." in text


@pytest.mark.rule("F-24")
@pytest.mark.rule("D-07")
def test_the_report_asks_for_a_second_factor(ended: Decided) -> None:
    may = lambda who, **more: may_read_report(ended.world.actor(who, **more), ended.area, ended.at).code  # noqa: E731
    for who in ("tom", "mieke", "ruben"):
        assert (may(who), may(who, second_factor=False)) == ("", "formation.decision_second_factor"), who


@pytest.mark.rule("F-24")
@pytest.mark.rule("F-23")
def test_the_pages(ended: Decided, client: Any) -> None:
    def go(who: str) -> Any:
        return client.as_(*cast.join(who))

    here, report = reverse("formation:ratification", args=AREA), reverse("formation:report", args=AREA)
    pdf, word = reverse("formation:report_pdf", args=AREA), reverse("formation:report_docx", args=AREA)
    with frozen(ended.at):
        tom, mieke = go("tom"), go("mieke")
        assert "Ontbreekt" not in tom.get(here).content.decode()
        assert tom.post(here, {"do": "offer", "note": "Klaar."}).status_code == 302
        bad = mieke.post(here, {"do": "return", "met_3": "nee", "remark_3": ""})
        assert bad.status_code == 422 and "wat er nog nodig is" in bad.content.decode()
        assert mieke.post(here, {"do": "ratify", **{f"met_{n}": "ja" for n in words.CONDITIONS}}).status_code == 302
        row = Ratification.objects.get()
        assert row.pdf_sha256 in mieke.get(report).content.decode()
        assert mieke.get(pdf).content.startswith(b"%PDF") and tom.get(word).content.startswith(b"PK")
        for who in ("an", "fatma", "dirk"):
            assert {go(who).get(url).status_code for url in (here, report, pdf, word)} == {404}
        assert may_open_file(ended.world.actor("tom"), "formation.ratification", row.pk)
        assert not may_open_file(ended.world.actor("an"), "formation.ratification", row.pk)
        leen = ended.world.jurors["leen"]
        ConflictDeclaration.objects.filter(juror=leen).update(conflict=True, explanation="Familie.")
        assert go("leen").get(pdf).status_code == 409
        assert not may_open_file(ended.world.actor("leen"), "formation.ratification", row.pk)


@pytest.mark.rule("F-24")
def test_a_ratification_without_report_is_refused_by_the_database(ended: Decided) -> None:
    from django.db import IntegrityError, transaction

    person = cast.person("mieke")
    with pytest.raises(IntegrityError), transaction.atomic():
        Ratification.objects.create(
            area=ended.area, offered_at=ended.at, offered_by=person, decided_at=ended.at, decided_by=person, result=words.RATIFIED,
        )  # fmt: skip


@pytest.mark.parametrize("who", ["tom", "mieke"])
def test_every_address_in_the_evidence_opens_for_its_reader(ended: Decided, client: Any, who: str) -> None:
    """The desk is led to its own decisions; the process of every area is for who follows them all."""
    reader = client.as_(*cast.join(who))
    with frozen(ended.at):
        page = reader.get(reverse("formation:ratification", args=AREA)).content.decode()
        addresses = set(re.findall(r'href="(/(?:vorming|vlaanderen)/[^"]+)"', page))
        assert len(addresses) > 3
        assert {address: reader.get(address).status_code for address in addresses} == dict.fromkeys(addresses, 200)


@pytest.mark.rule("F-24")
def test_ratifying_keeps_the_report_as_it_was_that_moment(ended: Decided) -> None:
    pk, mieke = ended.area.pk, ended.world.actor("mieke")
    workflow.offer(pk, "", ended.world.actor("tom"), ended.at)
    kept = workflow.ratify(pk, MET, mieke, ended.at).pdf.location.read_bytes()
    assert kept.startswith(b"%PDF")
    assert sha256(kept).hexdigest() == Ratification.objects.get(area=ended.area).pdf_sha256
