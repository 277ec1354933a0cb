"""Writing the answers together: nobody overwritten, what is known filled in, remarks, attachments, pages."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from gezel.formation.models import Challenge
from gezel.kernel.verdict import Refused
from gezel.proposal.models import Comment, Proposal, Section, SectionVersion
from gezel.proposal.queries.draft import draft_of, known_now
from gezel.proposal.workflows.answers import (
    assign,
    attach,
    call_ready,
    comment,
    fill_known,
    merge,
    put_back,
    resolve,
    save_answer,
)
from gezel.proposal.workflows.proposal import describe
from gezel.writing.rules.saving import changed, new_chapter
from tests import cast

from .proposal_world import SECRET, Partnership, partnership

PDF = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n"


@pytest.fixture
def found(db: None, at: datetime) -> Partnership:
    """A proposal of Lokeren, Temse, VDAB and Arktos."""
    return partnership(at)


@pytest.mark.rule("P-04")
class TestTogether:
    """Nothing typed is lost."""

    def test_two_partners_at_once_keep_both_texts_and_one_merges(self, found: Partnership) -> None:
        pk, at, leen, an = found.proposal.pk, found.at, found.actor("leen"), found.actor("an")
        assert save_answer(pk, "v3", "van Leen", 0, leen, at).outcome == "saved"
        beside = save_answer(pk, "v3", "van An", 0, an, at)
        assert beside.outcome == "conflict" and beside.verdict.code == "writing.section_conflict"
        saved = merge(beside.kept.pk, "van Leen en van An", 1, an, at)
        assert saved.outcome == "saved" and Section.objects.get(code="v3").text == "van Leen en van An"
        assert set(SectionVersion.objects.values_list("text", flat=True)) == {"van Leen", "van An"}

    def test_an_earlier_text_is_put_back(self, found: Partnership) -> None:
        pk, at = found.proposal.pk, found.at
        save_answer(pk, "v3", "eerst", 0, found.actor("leen"), at)
        save_answer(pk, "v3", "daarna", 1, found.actor("an"), at)
        put_back(SectionVersion.objects.get(text="eerst").pk, 2, found.actor("tom"), at)
        assert Section.objects.get(code="v3").text == "eerst"
        assert SectionVersion.objects.filter(text="daarna").exists()

    def test_what_comes_in_after_submission_is_kept_beside(self, found: Partnership) -> None:
        pk, at = found.proposal.pk, found.at
        save_answer(pk, "v3", "ingediend", 0, found.actor("leen"), at)
        Proposal.objects.update(submitted_at=at, start_on=date(2027, 1, 1), end_on=date(2029, 12, 31))
        late = save_answer(pk, "v3", "nog iets", 1, found.actor("an"), at)
        assert late.outcome == "late" and late.verdict.code == "proposal.frozen" and late.kept.text == "nog iets"
        assert Section.objects.get(code="v3").text == "ingediend"

    def test_a_page_changes_only_what_was_typed(self) -> None:
        assert changed({"v1": "x", "version": ""}, ("v1", "v2")) == [("v1", "x", 0)]
        assert changed({"v1": "", "version": "v1:0:e3b0c44298fc"}, ("v1",)) == []

    def test_another_writer_begins_a_chapter(self, at: datetime) -> None:
        assert new_chapter("a" * 10, "a" * 9, False, at, at) and not new_chapter("a" * 10, "a" * 9, True, at, at)
        assert new_chapter("a" * 10, "a" * 4, True, at, at)

    def test_an_answer_that_must_be_given_does_not_say_that_it_may_stay_empty(
        self, found: Partnership, client: Any
    ) -> None:
        page = client.as_(*cast.join("leen")).get(f"/projectvoorstellen/{found.proposal.pk}/vraag/3/").content.decode()
        assert ">Uw antwoord</label>" in page

    @pytest.mark.parametrize("who", ["ruben", "mieke", "fatma"])
    def test_others_never_write(self, found: Partnership, who: str) -> None:
        with pytest.raises(Refused):
            save_answer(found.proposal.pk, "v3", "x", 0, found.actor(who), found.at)


@pytest.mark.rule("P-01")
def test_only_what_the_call_asks_is_answered(found: Partnership) -> None:
    for act in (
        lambda: save_answer(found.proposal.pk, "v20", "x", 0, found.actor("leen"), found.at),
        lambda: attach(found.proposal.pk, 20, "a.pdf", PDF, "", found.actor("leen"), found.at),
    ):
        with pytest.raises(Refused) as refused:
            act()
        assert refused.value.verdict.code == "proposal.unknown_question"


@pytest.mark.rule("P-03")
class TestKnown:
    """What the system knows comes in marked, in empty answers only."""

    def test_empty_answers_are_filled_and_what_was_written_stays(self, found: Partnership) -> None:
        pk, at, leen = found.proposal.pk, found.at, found.actor("leen")
        save_answer(pk, "v4", "Onze drijfveer.", 0, leen, at)
        assert fill_known(pk, leen, at) > 0
        draft = draft_of(found.proposal)
        first, fourth, fifth = draft.answer(1), draft.answer(4), draft.answer(5)
        assert first and first.untouched and "Drempels naar hulp" in first.text
        assert fourth and fourth.text == "Onze drijfveer." and not fourth.untouched
        assert fifth and f"{SECRET} van Arktos" in fifth.text and "Emino" not in fifth.text
        assert fill_known(pk, leen, at) == 0

    def test_a_refresh_shows_the_difference_and_changes_nothing(self, found: Partnership) -> None:
        fill_known(found.proposal.pk, found.actor("leen"), found.at)
        before = draft_of(found.proposal).answer(1)
        assert before and not known_now(before, found.proposal).changed  # type: ignore[union-attr]
        Challenge.objects.update(title="Hulp dichterbij")
        now = known_now(before, found.proposal)
        assert now and now.changed and any(p.kind == "new" and "dichterbij" in p.text for p in now.pieces)
        assert draft_of(found.proposal).answer(1).text == before.text  # type: ignore[union-attr]


@pytest.mark.rule("P-04")
def test_assigned_ready_and_begun_again(found: Partnership) -> None:
    pk, at, leen = found.proposal.pk, found.at, found.actor("leen")
    with pytest.raises(Refused, match=r"proposal\.nothing_there"):
        call_ready(pk, "v3", True, leen, at)
    save_answer(pk, "v3", "Samen", 0, leen, at)
    call_ready(pk, "v3", True, leen, at)
    assert draft_of(found.proposal).answer(3).state == "ready"  # type: ignore[union-attr]
    first = draft_of(found.proposal).progress()[0]
    assert (first.criterion.code, first.ready) == ("relevance", 1)
    save_answer(pk, "v3", "Samen sterk", 1, found.actor("an"), at)
    assert draft_of(found.proposal).answer(3).state == "writing"  # type: ignore[union-attr]
    assert assign(pk, "v3", cast.person("an").pk, leen, at).assigned_to == cast.person("an")
    with pytest.raises(Refused, match=r"proposal\.not_a_writer"):
        assign(pk, "v3", cast.person("fatma").pk, leen, at)


def test_threads(found: Partnership) -> None:
    made = comment(found.proposal.pk, "v3", "Klopt dit?", None, found.actor("an"), found.at)
    comment(found.proposal.pk, "v3", "Ja.", made.pk, found.actor("leen"), found.at)
    assert draft_of(found.proposal).answer(3).threads == 1  # type: ignore[union-attr]
    resolve(made.pk, True, found.actor("leen"), found.at)
    assert draft_of(found.proposal).answer(3).threads == 0 and Comment.objects.count() == 2  # type: ignore[union-attr]


@pytest.mark.rule("P-02")
def test_dates_outside_the_windows_are_refused(found: Partnership) -> None:
    found.proposal.area.call.windows.create(
        kind="start",
        opens_on=date(2027, 1, 1),
        closes_on=date(2027, 10, 1),
        decided_on=date(2020, 1, 1),
        reason="x",
        created_at=found.at,
    )
    fields = {"edition": 0, "title": "Waasland", "promotor": found.proposal.promotor_id, "administrator": None}
    with pytest.raises(Refused, match=r"proposal\.start_outside"):
        describe(
            found.proposal.pk,
            {**fields, "start_on": date(2028, 1, 1), "end_on": date(2029, 1, 1)},
            found.actor("an"),
            found.at,
        )
    kept = describe(
        found.proposal.pk,
        {**fields, "start_on": date(2027, 3, 1), "end_on": date(2029, 1, 1)},
        found.actor("an"),
        found.at,
    )
    assert kept.start_on == date(2027, 3, 1)


@pytest.mark.rule("P-01")
def test_only_the_promotor_hands_over(found: Partnership) -> None:
    fields = {"edition": 0, "title": "x", "administrator": None, "start_on": None, "end_on": None}
    other = {**fields, "promotor": cast.organisation("temse").pk}
    with pytest.raises(Refused, match=r"proposal\.promotor_submits"):
        describe(found.proposal.pk, other, found.actor("an"), found.at)
    assert describe(found.proposal.pk, other, found.actor("leen"), found.at).promotor == cast.organisation("temse")
    with pytest.raises(Refused, match=r"ui\.changed_meanwhile"):
        describe(found.proposal.pk, other, found.actor("tom"), found.at)


class TestPages:
    """Over HTTP."""

    def test_a_question_is_saved_and_autosaved(self, found: Partnership, client: Any) -> None:
        visit = client.as_(*cast.join("an"))
        url = f"/projectvoorstellen/{found.proposal.pk}/vraag/3/"
        page = visit.get(url)
        assert page.status_code == 200 and "Het gedeelde doel" in page.content.decode()
        version = page.context["form"].initial["version"]
        told = visit.post(url, {"v3": "Samen", "version": version}, headers={"X-Autosave": "1"}).json()
        assert told["version"].startswith("v3:1:")
        late = visit.post(url, {"v3": "Anders", "version": version}, headers={"X-Autosave": "1"})
        assert late.status_code == 409 and "/samenvoegen/" in late.json()["conflict_url"]
        assert visit.get(late.json()["conflict_url"]).status_code == 200
        visit.post(url, {"v3": "Samen verder", "version": told["version"], "next": "4"})
        assert Section.objects.get(code="v3").text == "Samen verder"
        assert visit.get(f"{url}wie-schrijft/?version={told['version']}").status_code == 200

    @pytest.mark.rule("D-01")
    def test_another_area_sees_nothing(self, found: Partnership, client: Any) -> None:
        save_answer(found.proposal.pk, "v3", "Zilverreiger", 0, found.actor("leen"), found.at)
        for who in ("fatma", "dirk", "mieke"):
            visit = client.as_(*cast.join(who))
            for path in ("", "vraag/3/", "gegevens/", "vraag/3/vorige/"):
                assert visit.get(f"/projectvoorstellen/{found.proposal.pk}/{path}").status_code == 404
            assert "Zilverreiger" not in visit.get("/projectvoorstellen/").content.decode()

    def test_the_pages_around(self, found: Partnership, client: Any) -> None:
        visit = client.as_(*cast.join("leen"))
        base = f"/projectvoorstellen/{found.proposal.pk}/"
        for path in ("", "gegevens/", "vraag/1/", "vraag/19/"):
            assert visit.get(base + path).status_code == 200
        assert visit.post(base).status_code == 302
        assert "Drempels naar hulp" in visit.get(f"{base}vraag/1/").content.decode()
        assert visit.post(f"{base}vraag/1/opmerkingen/", {"c-text": " "}).status_code == 422
        assert visit.post(f"{base}vraag/1/opmerkingen/", {"c-text": "Goed."}).status_code == 302
        assert visit.post(f"{base}vraag/1/toewijzen/", {"person": str(cast.person("leen").pk)}).status_code == 302
        assert visit.post(f"{base}vraag/1/klaar/", {"ready": "1"}).status_code == 302
        assert visit.get(f"{base}vraag/20/").status_code == 404
