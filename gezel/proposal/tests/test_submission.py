"""Going in, on paper, back again; judged, decided, followed up."""

from __future__ import annotations

import hashlib
import json
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from gezel.formation.rules.call_content import CallContent
from gezel.kernel.clock import day_of, end_of
from gezel.kernel.fingerprint import fingerprint
from gezel.kernel.verdict import Refused
from gezel.post.models import Mail, Notice
from gezel.proposal import words
from gezel.proposal.models import Evaluation, Milestone, Proposal, QuestionScore, Section, StaffLine, Submission
from gezel.proposal.policies.submission import may_see_judgement
from gezel.proposal.queries.cards import cards, navigation
from gezel.proposal.queries.checks import findings_of, material_of, seen_by
from gezel.proposal.queries.draft import draft_of
from gezel.proposal.queries.files import may_open_file
from gezel.proposal.queries.judgement import judgement_of
from gezel.proposal.rules.evaluation import may_decide, per_criterion, total
from gezel.proposal.workflows import conditions_due, evaluation, plan
from gezel.proposal.workflows.answers import save_answer
from gezel.proposal.workflows.submission import STEPS, submit, take_back
from tests import cast

from .proposal_world import Partnership
from .ready_world import ready


@pytest.fixture
def found(db: None, at: datetime) -> Partnership:
    """A proposal that can go in."""
    return ready(at)


def refused(code: str) -> Any:
    """The refusal with this code."""
    return pytest.raises(Refused, match=code.replace(".", r"\."))


def judged(found: Partnership, score: int = 3) -> Evaluation:
    """Submitted and every answer scored."""
    submit(found.proposal.pk, found.actor("leen"), found.at)
    mieke = found.actor("mieke")
    made = evaluation.begin(found.proposal.pk, mieke, found.at)
    for number in range(1, 20):
        evaluation.score(made.pk, number, score, "Helder.", mieke, found.at)
    return made


@pytest.mark.rule("P-15")
class TestIn:
    """Submitting."""

    def test_it_is_frozen_with_its_fingerprint_and_receipted(self, found: Partnership) -> None:
        assert [f.code for f in findings_of(found.proposal, found.at) if f.level == "block"] == []
        done = submit(found.proposal.pk, found.actor("leen"), found.at)
        plain = json.dumps(done.content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        assert done.sha256 == hashlib.sha256(plain.encode()).hexdigest()
        assert done.pdf and done.docx and done.pdf.location.read_bytes().startswith(b"%PDF")
        assert done.content["budget"]["totals"]["project"]["cost"] == "1680.00"
        assert done.content["answers"][2]["text"] == "Ons antwoord op vraag 3."
        mail = Mail.objects.get(kind="proposal.proposal_receipt")
        assert done.sha256 in mail.body and mail.to_address == "leen@example.org"
        assert Proposal.objects.get().state == words.SUBMITTED

    def test_other_content_has_another_fingerprint(self) -> None:
        assert fingerprint({"a": 1, "b": 2}) == fingerprint({"b": 2, "a": 1}) != fingerprint({"a": 1, "b": 3})

    def test_nobody_but_the_promotors_administrator(self, found: Partnership) -> None:
        for who in ("an", "tom", "mieke", "ruben"):
            with refused("proposal.promotor_submits"):
                submit(found.proposal.pk, found.actor(who), found.at)

    def test_what_blocks_stops_it(self, found: Partnership) -> None:
        section = Section.objects.get(code="v9")
        save_answer(found.proposal.pk, "v9", "", section.version, found.actor("an"), found.at)
        with refused("proposal.checks_block"):
            submit(found.proposal.pk, found.actor("leen"), found.at)

    def test_a_cent_in_the_budget_stops_it(self, found: Partnership) -> None:
        found.proposal.budget.financing.filter(source="vcf").update(amount=100_801)
        with refused("proposal.checks_block"):
            submit(found.proposal.pk, found.actor("leen"), found.at)

    def test_without_a_budget_it_stays_a_draft(self, found: Partnership) -> None:
        found.proposal.budget.delete()
        assert "proposal.check_budget" in [f.code for f in findings_of(Proposal.objects.get(), found.at)]

    def test_the_steps(self) -> None:
        assert STEPS.open_steps(words.DRAFT) == ("write", "submit")
        assert STEPS.open_steps(words.SUBMITTED) == ("decide", "take_back")
        assert STEPS.open_steps(words.DECIDED) == ("take_back",)

    def test_a_submission_without_fingerprint_is_refused_by_the_database(self, found: Partnership) -> None:
        submit(found.proposal.pk, found.actor("leen"), found.at)
        with pytest.raises(IntegrityError), transaction.atomic():
            Submission.objects.update(sha256="")


@pytest.mark.rule("P-02")
def test_a_second_after_the_window_it_is_refused_and_every_word_stays(found: Partnership) -> None:
    last = end_of(day_of(found.at) + timedelta(days=30))
    with refused("proposal.window_closed"):
        submit(found.proposal.pk, found.actor("leen"), last)
    assert Section.objects.get(code="v3").text == "Ons antwoord op vraag 3." and not Submission.objects.exists()
    assert submit(found.proposal.pk, found.actor("leen"), last - timedelta(seconds=1)).number == 1


@pytest.mark.rule("P-15")
class TestBack:
    """Taking back."""

    def test_until_europa_wse_begins(self, found: Partnership) -> None:
        leen, pk = found.actor("leen"), found.proposal.pk
        submit(pk, leen, found.at)
        with refused("proposal.promotor_submits"):
            take_back(pk, found.actor("an"), found.at)
        take_back(pk, leen, found.at)
        assert save_answer(pk, "v3", "Beter", 1, leen, found.at).outcome == "saved"
        assert submit(pk, leen, found.at).number == 2
        evaluation.begin(pk, found.actor("mieke"), found.at)
        with refused("proposal.being_read"):
            take_back(pk, leen, found.at)

    def test_again_after_a_rejection(self, found: Partnership) -> None:
        made = judged(found, 1)
        evaluation.decide(made.pk, words.REJECTED, "Te vaag.", [], found.actor("mieke"), found.at)
        take_back(found.proposal.pk, found.actor("leen"), found.at)
        assert Proposal.objects.get().state == words.DRAFT and Submission.objects.count() == 1


@pytest.mark.rule("P-15")
class TestJudging:
    """Scores, weights, decision, conditions."""

    def test_weights_make_the_total(self) -> None:
        form = CallContent.load({}).proposal
        scores = {q.number: 4 if q.criterion == "relevance" else 2 for q in form.questions}
        rows = per_criterion(form, scores)
        assert [(r.criterion.code, r.percent, r.weighted) for r in rows] == [
            ("relevance", "100,0", "40,0"),
            ("feasibility", "50,0", "15,0"),
            ("governance", "50,0", "7,5"),
            ("costs", "50,0", "7,5"),
        ]
        assert total(rows) == "70,0"
        del scores[12]
        assert total(per_criterion(form, scores)) == "–"

    def test_only_the_manager_and_only_what_was_submitted(self, found: Partnership) -> None:
        with refused("proposal.not_submitted"):
            evaluation.begin(found.proposal.pk, found.actor("mieke"), found.at)
        submit(found.proposal.pk, found.actor("leen"), found.at)
        with refused("proposal.manager_judges"):
            evaluation.begin(found.proposal.pk, found.actor("ruben"), found.at)

    def test_a_changed_score_keeps_the_earlier_one(self, found: Partnership) -> None:
        made, mieke = judged(found), found.actor("mieke")
        evaluation.score(made.pk, 3, 4, "Bij nader inzien sterk.", mieke, found.at)
        rows = QuestionScore.objects.filter(evaluation=made, number=3).order_by("pk")
        assert [(s.score, s.standing) for s in rows] == [(3, False), (4, True)]
        for value, why, code in ((5, "x", "proposal.score_outside"), (3, " ", "proposal.score_unmotivated")):
            with refused(code):
                evaluation.score(made.pk, 3, value, why, mieke, found.at)
        with pytest.raises(IntegrityError), transaction.atomic():
            QuestionScore.objects.update(motivation="")

    def test_what_a_decision_needs(self, at: datetime) -> None:
        form, today = CallContent.load({}).proposal, day_of(at)
        full = {q.number: 3 for q in form.questions}
        later = [("Bezorg de afspraken.", today + timedelta(days=30))]
        assert may_decide(form, full, words.APPROVED, "Goed.", [], today)
        assert may_decide(form, full, words.CONDITIONS, "Goed.", later, today)
        wrong = [
            ({}, words.APPROVED, "x", [], "scores_missing"),
            (full, "", "x", [], "result_missing"),
            (full, words.APPROVED, " ", [], "decision_unmotivated"),
            (full, words.CONDITIONS, "x", [], "conditions_missing"),
            (full, words.APPROVED, "x", later, "conditions_unasked"),
            (full, words.CONDITIONS, "x", [("y", today)], "condition_due"),
        ]
        for scores, result, why, asked, code in wrong:
            assert may_decide(form, scores, result, why, asked, today).code == f"proposal.{code}"

    def test_decided_on_conditions_and_followed_up(self, found: Partnership) -> None:
        made, mieke, leen = judged(found), found.actor("mieke"), found.actor("leen")
        due = day_of(found.at) + timedelta(days=30)
        evaluation.decide(
            made.pk, words.CONDITIONS, "Sterk *voorstel*.", [("Bezorg de afspraken.", due)], mieke, found.at
        )
        mail = Mail.objects.get(kind="proposal.proposal_decision")
        assert "goedgekeurd onder voorwaarden" in mail.body and "Bezorg de afspraken." in mail.body
        assert "\\*voorstel\\*" in mail.body
        with refused("proposal.decided_already"):
            evaluation.score(made.pk, 3, 4, "x", mieke, found.at)
        with refused("proposal.decided_already"):
            evaluation.decide(made.pk, words.REJECTED, "Toch niet.", [], mieke, found.at)
        condition = made.conditions.get()
        with refused("proposal.condition_unanswered"):
            evaluation.meet_condition(condition.pk, mieke, found.at)
        with refused("proposal.promotor_submits"):
            evaluation.answer_condition(condition.pk, "Hier.", found.actor("an"), found.at)
        assert any(c.code == "proposal.card_conditions" for c in cards(leen, found.at))
        evaluation.answer_condition(condition.pk, "In bijlage.", leen, found.at)
        assert any(c.code == "proposal.card_condition_answered" for c in cards(mieke, found.at))
        assert evaluation.meet_condition(condition.pk, mieke, found.at).met_at == found.at
        met = Mail.objects.get(kind="proposal.proposal_condition_met")
        assert met.to_address == "leen@example.org" and met.from_name == "Europa WSE"
        assert "Bezorg de afspraken." in met.body and "aan elke voorwaarde voldaan" in met.body

    def test_a_condition_is_remembered_once_on_each_day_of_the_call(self, found: Partnership) -> None:
        made, mieke, leen = judged(found), found.actor("mieke"), found.actor("leen")
        asked = [("Bezorg de afspraken.", day_of(found.at) + timedelta(days=7))]
        evaluation.decide(made.pk, words.CONDITIONS, "Sterk.", asked, mieke, found.at)
        due = Notice.objects.filter(code="proposal.notice_condition_due")
        conditions_due.remind(found.at - timedelta(days=1))
        assert not due.exists()
        for _ in range(2):
            conditions_due.remind(found.at)
        assert [notice.person_id for notice in due] == [leen.person_id]
        evaluation.answer_condition(made.conditions.get().pk, "In bijlage.", leen, found.at)
        conditions_due.remind(found.at + timedelta(days=5))
        assert due.count() == 1

    def test_the_mail_names_each_condition_with_its_day_and_what_is_still_open(self, found: Partnership) -> None:
        made, mieke, leen = judged(found), found.actor("mieke"), found.actor("leen")
        due = date(2027, 3, 1)
        asked = [("Bezorg de # afspraken.", due), ("Noem wie vervangt.", due)]
        evaluation.decide(made.pk, words.CONDITIONS, "Sterk.", asked, mieke, found.at)
        body = Mail.objects.get(kind="proposal.proposal_decision").body
        assert "- Noem wie vervangt. (uiterlijk op maandag 1 maart 2027)" in body
        first = made.conditions.first()
        assert first is not None
        evaluation.answer_condition(first.pk, "In bijlage.", leen, found.at)
        evaluation.meet_condition(first.pk, mieke, found.at)
        met = Mail.objects.get(kind="proposal.proposal_condition_met").body
        assert "staan nog open:" in met and "- Noem wie vervangt." in met and "- Bezorg" not in met

    def test_an_approval_has_no_conditions_and_the_call_words_the_mail(self, found: Partnership) -> None:
        version = found.proposal.call_version
        template = {"subject": "Eigen {area}", "body": "{contact}: {result}. {motivation} {conditions}"}
        version.content = {**version.content, "mails": {"proposal_decision": template}}
        version.save()
        evaluation.decide(judged(found).pk, words.APPROVED, "Sterk.", [], found.actor("mieke"), found.at)
        mail = Mail.objects.get(kind="proposal.proposal_decision")
        assert (mail.subject, mail.body.strip()) == ("Eigen Waasland", "Leen Aerschot: goedgekeurd. Sterk.")

    @pytest.mark.rule("D-01")
    def test_scores_are_secret_until_the_decision(self, found: Partnership) -> None:
        made = judged(found)
        proposal = Proposal.objects.get()
        for who in ("leen", "an", "ruben"):
            assert may_see_judgement(found.actor(who), proposal, made).code == "proposal.not_decided"
        assert may_see_judgement(found.actor("mieke"), proposal, made)
        evaluation.decide(made.pk, words.APPROVED, "Goed.", [], found.actor("mieke"), found.at)
        made.refresh_from_db()
        for who in ("leen", "an", "ruben"):
            assert may_see_judgement(found.actor(who), proposal, made)
        assert not may_see_judgement(found.actor("fatma"), proposal, made)
        with pytest.raises(IntegrityError), transaction.atomic():
            Evaluation.objects.update(motivation="")


@pytest.mark.rule("D-01")
def test_files_are_opened_by_who_sees_the_proposal(found: Partnership) -> None:
    done = submit(found.proposal.pk, found.actor("leen"), found.at)
    for who, opens in (("an", True), ("mieke", True), ("fatma", None), ("dirk", None)):
        assert may_open_file(found.actor(who), "proposal.submission", done.pk) is opens
        assert may_open_file(found.actor(who), "proposal.proposal", found.proposal.pk) is opens
    assert may_open_file(found.actor("an"), "formation.call", 1) is None


@pytest.mark.rule("P-06")
@pytest.mark.rule("P-13")
@pytest.mark.rule("P-16")
def test_the_plan_is_not_overwritten_and_the_promotor_declares(found: Partnership) -> None:
    pk, leen = found.proposal.pk, found.actor("leen")
    row = Milestone.objects.first()
    assert row
    fields = {"period": row.period, "title": "Anders", "detail": "", "on": row.on, "organisation": None}
    with refused("ui.changed_meanwhile"):
        plan.save_milestone(pk, row.pk, fields, 0, leen, found.at)
    with refused("proposal.not_a_partner"):
        plan.save_milestone(pk, row.pk, {**fields, "organisation": cast.organisation("emino").pk}, 1, leen, found.at)
    with refused("proposal.promotor_submits"):
        plan.declare(pk, {"separate_accounting": False}, 1, found.actor("an"), found.at)
    with refused("ui.changed_meanwhile"):
        plan.declare(pk, {"separate_accounting": False}, 0, leen, found.at)


@pytest.mark.rule("P-05")
def test_targets_are_not_overwritten_and_least_lies_below_most(found: Partnership) -> None:
    pk, leen = found.proposal.pk, found.actor("leen")
    with refused("ui.changed_meanwhile"):
        plan.save_targets(pk, {"tracks": 1}, {}, 0, leen, found.at)
    with refused("proposal.least_above_most"):
        plan.save_targets(pk, {"concurrent_min": 9, "concurrent_max": 8}, {}, 1, leen, found.at)


class TestPages:
    """Over HTTP, from check list to judgement."""

    def test_the_whole_way(self, found: Partnership, client: Any) -> None:
        base = f"/projectvoorstellen/{found.proposal.pk}/"
        leen = client.as_(*cast.join("leen"))
        for path in ("doelen/", "mijlpalen/", "verklaringen/", "indienen/", "overnemen/"):
            assert leen.get(base + path).status_code == 200
        assert leen.get(f"{base}document/0.pdf").content.startswith(b"%PDF")
        assert leen.get(f"{base}document/0.docx").status_code == 200
        assert leen.post(f"{base}indienen/", {}).status_code == 422
        assert leen.post(f"{base}indienen/", {"sure": "on"}).url == f"{base}ontvangst/1/"
        assert "Ons antwoord op vraag 3" in leen.get(f"{base}ontvangst/1/").content.decode()
        assert leen.get(f"{base}beoordelen/").status_code in (403, 404)
        mieke = client.as_(*cast.join("mieke"))
        assert mieke.get(f"{base}beoordelen/").status_code == 200
        mieke.post(f"{base}beoordelen/beginnen/")
        assert mieke.post(f"{base}beoordelen/vraag/1/", {"score": "3", "motivation": ""}).status_code == 422
        for number in range(1, 20):
            mieke.post(f"{base}beoordelen/vraag/{number}/", {"score": "3", "motivation": "Goed."})
        due = (day_of(found.at) + timedelta(days=9)).isoformat()
        told = {"result": "conditions", "motivation": "Sterk.", "condition_1": "Afspraken.", "due_1": due}
        assert mieke.post(f"{base}beoordelen/", {**told, "condition_1": ""}).status_code == 422
        assert mieke.post(f"{base}beoordelen/", told).url == f"{base}beoordeling/"
        leen = client.as_(*cast.join("leen"))
        page = leen.get(f"{base}beoordeling/").content.decode()
        assert "75,0/100" in page and "Afspraken." in page
        number = judgement_of(Proposal.objects.get()).conditions[0].pk  # type: ignore[union-attr]
        assert leen.post(f"{base}beoordeling/voorwaarde/{number}/", {"answer": ""}).status_code == 422
        assert leen.post(f"{base}beoordeling/voorwaarde/{number}/", {"answer": "Zie hier."}).status_code == 302

    def test_plans_by_hand(self, found: Partnership, client: Any) -> None:
        base = f"/projectvoorstellen/{found.proposal.pk}/"
        an = client.as_(*cast.join("an"))
        form = {"edition": "1", "tracks": "300", "companions": "3,5"}
        assert an.post(f"{base}doelen/", form).status_code == 302
        assert Proposal.objects.get().targets.companion_hundredths == 350
        assert an.post(f"{base}doelen/", form).status_code == 422
        made = {"edition": "0", "period": "year", "on": "2027-01-01", "title": "Feest"}
        assert an.post(f"{base}mijlpalen/", made).status_code == 302
        row = Milestone.objects.get(title="Feest")
        assert an.get(f"{base}mijlpalen/{row.pk}/").status_code == 200
        assert an.post(f"{base}mijlpalen/{row.pk}/weg/").status_code == 302
        assert an.post(f"{base}verklaringen/", {"edition": "1"}).status_code == 422

    def test_cards_and_navigation(self, found: Partnership) -> None:
        assert [c.code for c in cards(found.actor("an"), found.at)] == ["proposal.card_draft"]
        assert navigation(found.actor("an")) and not navigation(found.actor("fatma"))
        submit(found.proposal.pk, found.actor("leen"), found.at)
        assert [c.code for c in cards(found.actor("mieke"), found.at)] == ["proposal.card_to_judge"]

    def test_the_navigation_asks_nothing(self, found: Partnership, exactly: Any) -> None:
        for who in ("mieke", "ruben", "tom", "griet", "an"):
            actor = found.actor(who)
            with exactly(0):
                assert navigation(actor)


@pytest.mark.rule("P-07")
def test_the_list_tells_nobody_about_lines_of_others(found: Partnership) -> None:
    StaffLine.objects.update(wage=None, function="")
    material = material_of(draft_of(found.proposal), found.at)
    arktos, temse = cast.organisation("arktos").pk, cast.organisation("temse").pk
    own = seen_by(material, arktos, False, "nl")
    other = seen_by(material, temse, False, "nl")
    assert other.hidden["block"] and not own.hidden["block"] and own.count("block") == other.count("block")
    assert not any("Arktos" in text for line in other.lines for text, _ in line.found)
    assert all(url.startswith("/projectvoorstellen/") for line in own.lines for _, url in line.found)
