"""Evidence, personas, arena, enrichment and challenges: who, what is refused, what stays (F-03, F-28)."""

from __future__ import annotations

import pytest
from django.core.exceptions import ObjectDoesNotExist

from gezel.audit.models import Event
from gezel.formation.models import ArenaActor, CaseEvidence, Challenge, Enrichment, Persona
from gezel.formation.workflows import addendum, needs, weighing
from gezel.formation.workflows.needs import Actors, Enriched, Evidence
from gezel.formation.workflows.weighing import ChallengeContent, PersonaContent
from gezel.kernel import clock
from gezel.kernel.verdict import Refused

from .desk_world import AT, Desk, make_call

pytestmark = pytest.mark.django_db
CASE = Evidence("Een lange weg", "casusoverleg", "Drie keer doorverwezen.", True)


def refused(step, *args):
    with pytest.raises(Refused) as caught:
        step(*args)
    return caught.value.verdict.code


@pytest.fixture
def desk():
    return Desk.started().delimited()


@pytest.fixture
def by(desk):
    return desk.actor()


@pytest.mark.rule("F-03")
def test_evidence_needs_the_word_that_it_names_no_person(desk, by):
    unsaid = Evidence(CASE.title, CASE.source, CASE.text)
    assert refused(needs.save_evidence, desk.pk, None, unsaid, by, AT) == "formation.evidence_without_persons"
    row = needs.save_evidence(desk.pk, None, CASE, by, AT)
    assert (row.without_persons, row.created_by_id) == (True, by.person_id)


@pytest.mark.rule("F-03")
def test_a_trace_of_a_person_warns_and_a_second_look_saves(desk, by):
    text = "Bel haar op 0471 23 45 67."
    with pytest.raises(Refused) as caught:
        needs.save_evidence(desk.pk, None, Evidence("Een casus", "gesprek", text, True), by, AT)
    assert caught.value.verdict.params["found"] == "0471 23 45 67"
    assert not CaseEvidence.objects.exists()
    assert needs.save_evidence(desk.pk, None, Evidence("Een casus", "gesprek", text, True, True), by, AT).text == text


def test_evidence_changes_and_is_taken_out_of_sight_but_stays(desk, by):
    row = needs.save_evidence(desk.pk, None, CASE, by, AT)
    needs.save_evidence(desk.pk, row.pk, Evidence("Korter", "overleg", "Anders.", True), by, AT)
    needs.remove("casussen", desk.pk, row.pk, by, AT)
    row.refresh_from_db()
    assert (row.title, row.removed_at) == ("Korter", AT)
    needs.put_back("casussen", desk.pk, row.pk, by, AT)
    row.refresh_from_db()
    assert row.removed_at is None
    codes = list(Event.objects.order_by("-id").values_list("code", flat=True)[:4])
    assert codes == [f"formation.{c}" for c in ("need_put_back", "need_removed", "evidence_changed", "evidence_added")]


@pytest.mark.rule("F-03")
def test_an_enrichment_is_by_somebody(desk, by):
    on = clock.day_of(AT)
    nobody = Enriched(on, "rondetafel", "veel")
    assert refused(needs.save_enrichment, desk.pk, None, nobody, by, AT) == "formation.enrichment_by_nobody"
    actor = needs.save_actor(desk.pk, None, Actors("De Bron", "inloophuis", 1, 3), by, AT)
    row = needs.save_enrichment(desk.pk, None, Enriched(on, "rondetafel", "veel", "", (actor.pk,)), by, AT)
    assert [a.name for a in row.actors.all()] == ["De Bron"]
    assert needs.save_enrichment(desk.pk, None, Enriched(on, "gesprek", "veel", "huisartsen"), by, AT)


def test_a_row_of_another_area_is_not_there(desk, by):
    other = Desk.started(call=make_call(slug="ander"), name="Kempen", key="dirk")
    row = needs.save_actor(other.pk, None, Actors("Daar", "", 2, 2), other.actor("dirk"), AT)
    with pytest.raises(ObjectDoesNotExist):
        needs.save_actor(desk.pk, row.pk, Actors("Hier", "", 2, 2), by, AT)
    with pytest.raises(ObjectDoesNotExist):
        needs.remove("arena", desk.pk, row.pk, by, AT)
    assert ArenaActor.objects.get().name == "Daar"


@pytest.mark.rule("F-03")
def test_a_dropped_persona_says_why(desk, by):
    silent = PersonaContent("Karel", "…", retained=False)
    assert refused(weighing.save_persona, desk.pk, None, silent, 0, by, AT) == "formation.persona_reason"
    said = PersonaContent("Karel", "…", retained=False, reasoning="te weinig casussen")
    assert weighing.save_persona(desk.pk, None, said, 0, by, AT).retained is False


@pytest.mark.rule("F-03")
@pytest.mark.parametrize("retained", [True, False])
def test_a_challenge_is_weighed_with_its_reasoning_either_way(desk, by, retained):
    silent = ChallengeContent("Vervoer", retained=retained, reasoning="  ")
    assert refused(weighing.save_challenge, desk.pk, None, silent, 0, by, AT) == "formation.challenge_reason"
    said = ChallengeContent("Vervoer", retained=retained, reasoning="in elke casus")
    assert weighing.save_challenge(desk.pk, None, said, 0, by, AT).retained is retained
    assert weighing.save_challenge(desk.pk, None, ChallengeContent("Taal"), 0, by, AT).number == 2


@pytest.mark.parametrize("noun", ["persona", "challenge"])
def test_two_tabs_cannot_overwrite_each_other(desk, by, noun):
    save = getattr(weighing, f"save_{noun}")
    content = {"persona": PersonaContent("Sofie", "…"), "challenge": ChallengeContent("Vervoer")}[noun]
    row = save(desk.pk, None, content, 0, by, AT)
    assert save(desk.pk, row.pk, content, 0, by, AT).edition == 1
    assert refused(save, desk.pk, row.pk, content, 0, by, AT) == "formation.edited_meanwhile"


def test_a_conclusion_counts_editions(desk, by):
    edition = desk.area.edition
    assert needs.conclude(desk.pk, "arena_conclusion", "eerst", edition, by, AT) == edition + 1
    code = refused(needs.conclude, desk.pk, "arena_conclusion", "dan", edition, by, AT)
    assert (code, desk.area.arena_conclusion) == ("formation.edited_meanwhile", "eerst")
    with pytest.raises(ValueError, match="name"):
        needs.conclude(desk.pk, "name", "Anders", edition + 1, by, AT)


@pytest.mark.rule("F-03")
@pytest.mark.parametrize(("kind", "model"), [("personas", Persona), ("uitdagingen", Challenge)])
def test_only_what_nobody_weighed_can_be_thrown_away(desk, by, kind, model):
    desk.fill_needs()
    dropped = model.objects.get(retained=False)
    assert refused(weighing.discard, kind, desk.pk, dropped.pk, by, AT) == "formation.weighed_stays"
    save, content = {
        "personas": (weighing.save_persona, PersonaContent("Nieuw", "…")),
        "uitdagingen": (weighing.save_challenge, ChallengeContent("Nieuw")),
    }[kind]
    fresh = save(desk.pk, None, content, 0, by, AT)
    weighing.discard(kind, desk.pk, fresh.pk, by, AT)
    assert not model.objects.filter(pk=fresh.pk).exists()


@pytest.mark.parametrize("kind", ["personas", "uitdagingen"])
def test_the_order_changes_by_one_place_and_stops_at_the_ends(desk, by, kind):
    rows = {}
    for name in "abc":
        save = weighing.save_persona if kind == "personas" else weighing.save_challenge
        content = PersonaContent(name, "…") if kind == "personas" else ChallengeContent(name)
        rows[name] = save(desk.pk, None, content, 0, by, AT)
    order = lambda: [r.title for r in weighing.MODELS[kind].objects.filter(area=desk.pk)]  # noqa: E731
    weighing.move(kind, desk.pk, rows["c"].pk, True, by, AT)
    assert order() == ["a", "c", "b"]
    weighing.move(kind, desk.pk, rows["a"].pk, False, by, AT)
    assert order() == ["c", "a", "b"]
    weighing.move(kind, desk.pk, rows["c"].pk, True, by, AT)
    assert order() == ["c", "a", "b"]


@pytest.mark.rule("F-28")
@pytest.mark.parametrize(
    ("key", "code"),
    [
        ("mieke", "formation.manager_reads_only"),
        ("ruben", "formation.support_never_decides"),
        ("dirk", "formation.not_of_this_area"),
        ("an", "formation.not_of_this_area"),
    ],
)
def test_nobody_but_the_desk_writes_needs(desk, key, code):
    by = desk.actor(key)
    steps = [
        (needs.save_evidence, desk.pk, None, CASE, by, AT),
        (needs.save_actor, desk.pk, None, Actors("De Bron", "", 1, 1), by, AT),
        (needs.save_enrichment, desk.pk, None, Enriched(clock.day_of(AT), "x", "y", "z"), by, AT),
        (weighing.save_persona, desk.pk, None, PersonaContent("x", "y"), 0, by, AT),
        (weighing.save_challenge, desk.pk, None, ChallengeContent("x"), 0, by, AT),
        (needs.conclude, desk.pk, "arena_conclusion", "x", desk.area.edition, by, AT),
    ]
    assert [refused(*step) for step in steps] == [code] * len(steps)
    assert not any(model.objects.exists() for model in (CaseEvidence, ArenaActor, Enrichment, Persona, Challenge))


@pytest.mark.rule("F-04")
def test_needs_are_shut_once_delivered_and_open_again_when_taken_back():
    desk = Desk.started().delivered()
    by = desk.actor()
    shut = (needs.save_actor, desk.pk, None, Actors("De Bron", "", 1, 1), by, AT)
    assert refused(*shut) == "formation.desk_is_delivered"
    addendum.take_back(desk.pk, "nog een actor", by, AT)
    assert needs.save_actor(*shut[1:])
    addendum.deliver(desk.pk, by, AT)
    addendum.publish(desk.pk, desk.actor("mieke"), AT)
    assert refused(*shut) == "formation.desk_is_published"
