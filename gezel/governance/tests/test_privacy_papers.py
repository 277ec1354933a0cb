"""Privacy papers: what is missing before participants' data may be shared, and who keeps what (D-02)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from gezel.governance import words
from gezel.governance.models import BoardApproval, Dpia, PrivacyPaper, Processing
from gezel.governance.policies.privacy_papers import may_open_file, may_share_participants
from gezel.governance.queries.privacy_papers import first_risks, missing, questions, supervisor_of
from gezel.governance.rules import privacy as rules
from gezel.governance.tests.changing_world import code_of
from gezel.governance.tests.governance_world import ROLES, World, running
from gezel.governance.workflows import dpia as assessing
from gezel.governance.workflows import privacy_papers as workflow
from gezel.kernel.texts import say
from gezel.organisations.models import Organisation, Partner
from gezel.post.models import StoredFile
from gezel.ui.documents import Document, to_pdf
from tests import cast

pytestmark = pytest.mark.rule("D-02")

PUBLIC = rules.Sharer(1, "Stad", True, True, True, True, True)
PRIVATE = rules.Sharer(2, "vzw", False, True, True, True)
OTHER = rules.Sharer(3, "VDAB", True, True, True, True, True)
WHOLE = rules.Papers(True, True, (PUBLIC, PRIVATE, OTHER), (("Host", True),))
LINE = {
    "purpose": "Trajecten begeleiden",
    "basis": "public_task",
    "basis_source": "decreet lokaal sociaal beleid",
    "special_ground": "",
    "people": "deelnemers",
    "data": "contact en notities",
    "receivers": "",
    "kept": "10 jaar",
    "security": "",
    "edition": 0,
}


@pytest.fixture
def world(db: None, at: datetime) -> World:
    """Seven months in, without any paper."""
    return running(at, 7)


@pytest.mark.parametrize(
    ("papers", "found"),
    [
        (WHOLE, []),
        (replace(WHOLE, dpia=False), [("dpia", "")]),
        (replace(WHOLE, agreement=False), [("agreement", "")]),
        (replace(WHOLE, processors=(("Host", False),)), [("processor", "Host")]),
        (replace(WHOLE, sharers=(replace(PRIVATE, agreed=False),)), [("approval", "vzw")]),
        (replace(WHOLE, sharers=(replace(PRIVATE, accepted=False),)), [("risk", "vzw")]),
        (replace(WHOLE, sharers=(replace(PRIVATE, registered=False),)), [("register", "vzw")]),
        (replace(WHOLE, sharers=(replace(PUBLIC, protocol=False), OTHER)), [("protocol", "Stad")]),
        (replace(WHOLE, sharers=(replace(PUBLIC, protocol=False), PRIVATE)), []),  # one public body needs none
    ],
)
def test_each_paper_that_is_missing_is_named(papers: rules.Papers, found: list[tuple[str, str]]) -> None:
    assert [(m.kind, m.name) for m in rules.missing(papers)] == found


@pytest.mark.parametrize(
    ("kind", "form", "public", "watched"),
    [
        ("local_government", "ocmw", True, "vtc"),
        ("vdab", "publiek", True, "vtc"),
        ("other", "welzijnsvereniging", True, "vtc"),
        ("other", "vzw", False, "gba"),
    ],
)
def test_who_supervises_follows_from_the_kind(kind: str, form: str, public: bool, watched: str) -> None:
    assert rules.is_public(kind, form) is public
    assert rules.supervisor(kind, form) == watched


@pytest.mark.parametrize(("weight", "name"), [(1, "low"), (4, "low"), (6, "middle"), (8, "middle"), (9, "high")])
def test_a_risk_weighs_likelihood_times_impact(weight: int, name: str) -> None:
    assert rules.band(weight) == name
    assert rules.score(3, 4) == 12


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({}, ""),
        ({"impact": None}, "governance.risk_unassessed"),
        ({"residual_likelihood": 5}, "governance.risk_unassessed"),
        ({"measures": " "}, "governance.risk_without_measures"),
        ({"residual_likelihood": 4, "residual_impact": 4}, "governance.risk_grew"),
    ],
)
def test_a_risk_is_assessed_before_and_after(change: dict[str, Any], code: str) -> None:
    assert rules.assessed(replace(rules.Risk("Lek", 3, 3, "slot", 1, 3), **change)).code == code


def test_an_assessment_is_whole_with_answers_risks_and_advice() -> None:
    risk = rules.Risk("Lek", 3, 3, "slot", 1, 3)
    assert rules.dpia_whole(["a"], {"a": "x"}, [risk], "goed")
    assert rules.dpia_whole(["a", "b"], {"a": "x"}, [risk], "goed").params == {"count": 1}
    assert rules.dpia_whole(["a"], {"a": "x"}, [], "goed").code == "governance.dpia_no_risks"
    assert rules.dpia_whole(["a"], {"a": "x"}, [replace(risk, impact=None)], "x").code == "governance.risk_unassessed"
    assert rules.dpia_whole(["a"], {"a": "x"}, [risk], "\u200b").code == "governance.dpia_no_advice"


def test_a_paper_stands_from_its_first_up_to_its_last_day() -> None:
    day = date(2026, 3, 2)
    assert rules.stands(day, day, day)
    assert rules.stands(day, None, day)
    assert not rules.stands(None, None, day)
    assert not rules.stands(day + timedelta(days=1), None, day)
    assert not rules.stands(day, day, day + timedelta(days=1))


def test_the_first_risks_are_weighed_already() -> None:
    for plot in first_risks():
        names = ("title", "likelihood", "impact", "measures", "residual_likelihood", "residual_impact")
        assert rules.assessed(rules.Risk(*(plot[name] for name in names))), plot["code"]


def closed(world: World) -> Dpia:
    """An assessment, answered and closed."""
    dirk = world.actor("dirk")
    row = assessing.begin(world.partnership.pk, dirk, world.at)
    answers = {q.code: "Zo." for q in questions()}
    assessing.answer(row.pk, answers, "Gunstig.", "Els", row.edition, dirk, world.at)
    return assessing.close(row.pk, dirk, world.at)


def paper(world: World, kind: str = words.JOINT_CONTROLLERS, **more: Any) -> PrivacyPaper:
    """A paper that is in force since today."""
    fields: dict[str, Any] = dict.fromkeys(("other", "content", "advice", "published_at"), "")
    fields |= {"organisation": None, "other_organisation": None, "until_on": None, "edition": 0}
    fields |= {"title": "Overeenkomst", "from_on": world.on} | more
    return workflow.keep_paper(world.partnership.pk, None, kind, fields, world.actor("dirk"), world.at)


def sharers(world: World) -> list[Organisation]:
    """The partners that share."""
    return [cast.organisation(key) for key in ("hoogstraten", "emino", "arktos", "compaan", "vdab")]


def complete(world: World) -> None:
    """Every paper that is needed."""
    dirk, dpia, agreement = world.actor("dirk"), closed(world), paper(world)
    for organisation in sharers(world):
        workflow.board_decides(agreement, organisation, "raad", world.on, dirk, world.at)
        workflow.board_decides(dpia, organisation, "raad", world.on, dirk, world.at)
        workflow.keep_processing(world.partnership.pk, organisation, None, LINE, dirk, world.at)
    both = {"organisation": cast.organisation("hoogstraten"), "other_organisation": cast.organisation("vdab")}
    paper(world, words.PROTOCOL, title="Protocol", other="VDAB", advice="Gunstig.", **both)


def test_with_every_paper_data_may_be_shared_and_one_less_stops_it(world: World) -> None:
    ours = world.partnership
    complete(world)
    assert may_share_participants(ours, world.on)
    assert not may_share_participants(ours, world.on - timedelta(days=1))
    BoardApproval.objects.filter(organisation=cast.organisation("arktos"), dpia__isnull=False).delete()
    verdict = may_share_participants(ours, world.on)
    assert verdict.code == "governance.may_not_share"
    said = say(verdict.code, "nl", **verdict.params)
    assert "Het bestuur van Arktos aanvaardde het restrisico nog niet." in said
    assert "board of Arktos" in say(verdict.code, "en", **verdict.params)
    assert may_share_participants(ours, world.on, cast.organisation("vdab").pk)
    assert not may_share_participants(ours, world.on, cast.organisation("arktos").pk)
    assert "vvsg" not in {m.name.lower() for m in missing(ours, world.on)}


def test_without_any_paper_everything_is_missing(world: World) -> None:
    kinds = [m.kind for m in missing(world.partnership, world.on)]
    assert kinds[:2] == ["dpia", "agreement"]
    assert kinds.count("register") == 5
    assert kinds.count("protocol") == 2


def test_a_new_edition_asks_the_boards_again_once_it_is_closed(world: World) -> None:
    complete(world)
    dirk = world.actor("dirk")
    second = assessing.begin(world.partnership.pk, dirk, world.at)
    assert (second.number, second.risks.count()) == (2, len(first_risks()))
    assert may_share_participants(world.partnership, world.on)
    assert code_of(lambda: assessing.begin(world.partnership.pk, dirk, world.at)) == "governance.dpia_open_already"
    assessing.answer(second.pk, second.answers, "Gunstig.", "Els", 0, dirk, world.at)
    assert code_of(lambda: assessing.answer(second.pk, {}, "", "", 0, dirk, world.at)) == "ui.changed_meanwhile"
    assessing.close(second.pk, dirk, world.at)
    assert {m.kind for m in missing(world.partnership, world.on)} == {"risk"}
    assert code_of(lambda: assessing.close(second.pk, dirk, world.at)) == "governance.dpia_closed_already"


def test_an_unfinished_assessment_is_not_closed_or_accepted(world: World) -> None:
    dirk = world.actor("dirk")
    row = assessing.begin(world.partnership.pk, dirk, world.at)
    assert code_of(lambda: assessing.close(row.pk, dirk, world.at)) == "governance.dpia_unanswered"
    place = cast.organisation("emino")
    accept = lambda what, on: code_of(lambda: workflow.board_decides(what, place, "bestuur", on, dirk, world.at))  # noqa: E731
    assert accept(row, world.on) == "governance.dpia_not_closed"
    risk = row.risks.first()
    assert risk is not None
    fields = {name: getattr(risk, name) for name in assessing.RISK} | {"edition": 0}
    assert code_of(lambda: assessing.weigh(row.pk, risk.pk, fields | {"title": " "}, dirk, world.at)) == (
        "governance.risk_title"
    )
    assessing.weigh(row.pk, risk.pk, fields | {"likelihood": 4}, dirk, world.at)
    assert code_of(lambda: assessing.weigh(row.pk, risk.pk, fields, dirk, world.at)) == "ui.changed_meanwhile"
    assessing.drop_risk(risk.pk, dirk, world.at)
    assert row.risks.count() == len(first_risks()) - 1
    assert code_of(lambda: assessing.begin(world.partnership.pk, world.actor("griet"), world.at)) == (
        "governance.papers_kept_by"
    )


def test_a_board_decides_once_in_the_past_and_names_itself(world: World) -> None:
    agreement, place = paper(world), cast.organisation("arktos")
    note = lambda org, board, on, by: code_of(  # noqa: E731
        lambda: workflow.board_decides(agreement, org, board, on, by, world.at)
    )
    an, tomorrow = world.actor("an"), world.on + timedelta(days=1)
    assert note(place, " ", world.on, an) == "governance.approval_board"
    assert note(place, "bestuur", tomorrow, an) == "governance.approval_day"
    assert note(cast.organisation("temse"), "raad", world.on, world.actor("dirk")) == "governance.approval_not_partner"
    assert note(cast.organisation("emino"), "bestuur", world.on, an) == "governance.own_papers"
    assert note(place, "bestuur", world.on, an) == ""
    assert note(place, "bestuur", world.on, an) == "governance.approval_twice"


def test_papers_are_whole_and_not_rewritten_under_a_board(world: World) -> None:
    make = lambda kind, **more: code_of(lambda: paper(world, kind, **more))  # noqa: E731
    vzw, city = cast.organisation("arktos"), cast.organisation("hoogstraten")
    assert make(words.JOINT_CONTROLLERS, title=" ") == "governance.paper_title"
    assert make(words.PROCESSOR) == "governance.paper_other"
    assert make(words.PROTOCOL, other="VDAB", organisation=vzw, advice="x") == "governance.protocol_organisation"
    assert make(words.PROTOCOL, other="VDAB", organisation=city) == "governance.protocol_advice"
    assert make(words.PROTOCOL, other="VDAB", organisation=city, from_on=None) == ""
    before = world.on - timedelta(days=1)
    assert make(words.PROCESSOR, other="Host", until_on=before) == "governance.paper_period"
    agreement = paper(world)
    assert make(words.JOINT_CONTROLLERS) == "governance.paper_one_agreement"
    fields = {name: getattr(agreement, name) for name in workflow.PAPER} | {"edition": 1}
    pk, dirk = world.partnership.pk, world.actor("dirk")
    keep = lambda given: code_of(  # noqa: E731
        lambda: workflow.keep_paper(pk, agreement.pk, agreement.kind, given, dirk, world.at)
    )
    workflow.board_decides(agreement, vzw, "bestuur", world.on, dirk, world.at)
    assert keep(fields | {"content": "Anders."}) == "governance.paper_changed_after_approval"
    assert keep(fields | {"until_on": world.on}) == ""
    assert keep(fields) == "ui.changed_meanwhile"
    assert make(words.JOINT_CONTROLLERS) == "governance.paper_one_agreement"


def test_only_who_keeps_the_papers_adds_the_document(world: World) -> None:
    row, pdf = paper(world), to_pdf(Document("Overeenkomst", []))
    add = lambda who: code_of(lambda: workflow.attach(row, "overeenkomst.pdf", pdf, world.actor(who), world.at))  # noqa: E731
    assert add("griet").startswith("governance.") and add("ruben").startswith("governance.")
    assert not StoredFile.objects.exists()
    assert not add("dirk") and StoredFile.objects.count() == 1


def test_a_processor_without_a_signed_agreement_is_missing(world: World) -> None:
    complete(world)
    row = paper(world, words.PROCESSOR, title="Hosting", other="Host", from_on=None)
    assert [m.name for m in missing(world.partnership, world.on)] == ["Host"]
    PrivacyPaper.objects.filter(pk=row.pk).update(from_on=world.on)
    assert may_share_participants(world.partnership, world.on)


def test_a_register_names_each_purpose_once_with_its_basis(world: World) -> None:
    pk, place, an = world.partnership.pk, cast.organisation("arktos"), world.actor("an")
    row = workflow.keep_processing(pk, place, None, LINE, an, world.at)
    assert code_of(lambda: workflow.keep_processing(pk, place, None, LINE, an, world.at)) == (
        "governance.processing_twice"
    )
    assert code_of(lambda: workflow.keep_processing(pk, place, row.pk, LINE, an, world.at)) == "ui.changed_meanwhile"
    assert code_of(lambda: workflow.keep_processing(pk, cast.organisation("emino"), None, LINE, an, world.at)) == (
        "governance.own_papers"
    )
    workflow.remove_processing(row.pk, an, world.at)
    assert Processing.objects.get().removed_on == world.on
    with pytest.raises(IntegrityError), transaction.atomic():
        Processing.objects.update(basis_source="")


def test_the_supervisor_is_set_with_a_reason_and_back(world: World) -> None:
    pk, vdab, griet = world.partnership.pk, cast.organisation("vdab"), world.actor("griet")
    assert supervisor_of(vdab) == "vtc"
    assert code_of(lambda: workflow.supervise(pk, vdab, "gba", " ", griet, world.at)) == (
        "governance.supervision_reason"
    )
    workflow.supervise(pk, vdab, "gba", "Federale gegevens.", griet, world.at)
    assert supervisor_of(vdab) == "gba"
    assert workflow.supervise(pk, vdab, "vtc", "", griet, world.at) is None
    assert supervisor_of(vdab) == "vtc"
    assert code_of(lambda: workflow.supervise(pk, vdab, "gba", "x", world.actor("an"), world.at)) == (
        "governance.own_papers"
    )


def test_the_database_keeps_advice_and_boards(world: World) -> None:
    row = closed(world)
    for rows, fields in (
        (Dpia.objects.filter(pk=row.pk), {"advice": ""}),
        (BoardApproval.objects.filter(pk=0), {}),
    ):
        if fields:
            with pytest.raises(IntegrityError), transaction.atomic():
                rows.update(**fields)
    approval = workflow.board_decides(row, cast.organisation("emino"), "raad", world.on, world.actor("dirk"), world.at)
    with pytest.raises(IntegrityError), transaction.atomic():
        BoardApproval.objects.filter(pk=approval.pk).update(dpia=None)
    other = paper(world, words.PROTOCOL, other="VDAB", organisation=cast.organisation("hoogstraten"), advice="x")
    with pytest.raises(IntegrityError), transaction.atomic():
        PrivacyPaper.objects.filter(pk=other.pk).update(advice="")


@pytest.mark.rule("D-01")
def test_the_pages(world: World, client: Client) -> None:
    here = f"/partnerschappen/{world.partnership.pk}/privacy/"

    def desk(who: str) -> Any:
        key = ROLES[who][1]
        return client.as_(cast.person(who), cast.organisation(key))  # type: ignore[attr-defined]

    dirk, griet = desk("dirk"), desk("griet")
    assert "Dit ontbreekt" in dirk.get(here).content.decode()
    assert griet.post_form(f"{here}geb/nieuw/", {}).status_code in (404, 409, 403, 405)
    actor = {"actor_key": f"{cast.person('dirk').pk}-{cast.organisation('hoogstraten').pk}"}
    answer = dirk.post(f"{here}geb/nieuw/", actor)
    assert answer.status_code == 302
    url, row = answer["Location"], Dpia.objects.get()
    assert dirk.post_form(url, {"do": "close"}).status_code == 409
    form = {"do": "answer", "edition": "0", "advice": "Gunstig.", **{f"q_{q.code}": "Zo is het." for q in questions()}}
    assert dirk.post_form(url, form).status_code == 302
    assert dirk.post_form(url, form).status_code == 422
    risk = row.risks.first()
    assert risk is not None
    assert dirk.post_form(f"{url}risico/{risk.pk}/", {"title": " ", "edition": "0"}).status_code == 422
    assert dirk.post_form(f"{url}risico/nieuw/", {"title": "Eigen risico", "edition": "0"}).status_code == 302
    assert dirk.post_form(url, {"do": "close"}).status_code == 409
    own = row.risks.get(title="Eigen risico")
    drop = {"do": "drop", "edition": own.edition}
    assert dirk.post_form(f"{url}risico/{own.pk}/", drop | {"edition": own.edition - 1}).status_code == 409
    assert dirk.post_form(f"{url}risico/{own.pk}/", drop).status_code == 302
    assert dirk.post_form(url, {"do": "close"}).status_code == 302
    board = {"do": "board", "organisation": str(cast.organisation("emino").pk), "board": "bestuur", "on": "2026-03-02"}
    assert dirk.post_form(url, board | {"on": "2027-01-01"}).status_code == 422
    assert dirk.post_form(url, board).status_code == 302
    for kind, begins in (("pdf", b"%PDF"), ("docx", b"PK")):
        assert dirk.get(f"{url}geb.{kind}").content.startswith(begins)
        assert dirk.get(f"{here}register.{kind}").content.startswith(begins)
    assert dirk.get(f"{url}geb.exe").status_code == 404
    paper = {"title": "Overeenkomst", "from_on": "2026-03-01", "edition": "0"}
    answer = dirk.post_form(f"{here}papieren/nieuw/joint/", paper)
    assert answer.status_code == 302
    assert "Goedgekeurd door het bestuur" in dirk.get(answer["Location"]).content.decode()
    assert dirk.post_form(answer["Location"], board).status_code == 302
    again = dirk.post_form(f"{here}papieren/nieuw/joint/", paper | {"title": "Nog een"})
    assert again.status_code == 422
    assert "Nog een" in again.content.decode()
    vdab = f"{here}register/{cast.organisation('vdab').pk}/"
    line = {k: str(v) for k, v in LINE.items()}
    assert griet.post_form(f"{vdab}nieuw/", line | {"basis_source": " "}).status_code == 422
    assert griet.post_form(f"{vdab}nieuw/", line).status_code == 302
    assert griet.post_form(vdab, {"supervisor": "gba", "reason": ""}).status_code == 422
    assert griet.post_form(vdab, {"supervisor": "gba", "reason": "Federaal."}).status_code == 302
    assert "GBA" in griet.get(here).content.decode()
    assert griet.get(f"{here}papieren/nieuw/niets/").status_code == 404
    cast.join("leen")
    leen = client.as_(*cast.join("leen"))  # type: ignore[attr-defined]
    for path in ("", "register.pdf", f"geb/{row.pk}/", f"geb/{row.pk}/geb.pdf"):
        assert leen.get(here + path).status_code == 404
    assert may_open_file(cast.actor("leen"), "governance.dpia", row.pk) is None
    assert may_open_file(world.actor("griet"), "governance.dpia", row.pk) is True
    Partner.objects.filter(organisation=cast.organisation("arktos")).update(until_on=world.on)
    cast.organisation("arktos").holdings.update(until_on=world.on)
    cast.organisation("arktos").seats.update(until_on=world.on)
    assert desk("an").get(here).status_code == 404
    assert may_open_file(world.actor("an"), "governance.dpia", row.pk) is None
