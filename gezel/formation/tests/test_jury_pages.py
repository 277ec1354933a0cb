"""The jury's pages: the journey by hand, what is refused keeps what was typed, and queries that do not grow (F-12 to F-17)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.urls import reverse

from gezel.formation import words
from gezel.formation.models import Area, Candidacy, Challenge, Juror, RoundOutcome, Score, ScoreDraft
from gezel.organisations.models import Membership, Organisation
from gezel.post.models import Notice
from tests import cast

from .jury_world import SECRET, WEAK, World, make_world, stand

pytestmark = pytest.mark.django_db


@pytest.fixture
def world(at: datetime) -> World:
    return make_world(at)


@pytest.fixture
def browse(client: Any, world: World) -> Callable[[str], Any]:
    """A browser with the hat of someone of the cast."""

    def go(who: str, **more: Any) -> Any:
        external = who in world.jurors and world.jurors[who].bench == words.EXTERNAL
        organisation = None if external or not cast.PEOPLE[who].organisation else cast.join(who)[1]
        return client.as_(cast.person(who), organisation, **more)

    return go


def url(name: str, *args: int) -> str:
    return reverse(f"formation:{name}", args=args)


FILLED = {
    "contribution_score": "3",
    "contribution_motivation": "Antwoordt op de nood.",
    "contribution_note_0": "Concreet.",
    "partnership_score": "4",
    "partnership_motivation": "Deelt.",
}


def test_the_whole_journey_by_hand(world: World, browse: Callable[..., Any]) -> None:
    candidacy = world.area.candidacies.get()
    tom = browse("tom")
    for who in ("griet", "leen"):
        tie = Membership.objects.get(person=cast.join(who)[0])
        bench = words.VDAB if who == "griet" else words.LOCAL
        page = tom.get(url("jury_compose", world.area.pk), {"geleding": bench})
        assert str(tie.person) in page.content.decode()
        tom.post(url("jury_appoint", world.area.pk), {"bench": bench, "membership": tie.pk})
        world.jurors[who] = Juror.objects.get(person=tie.person)
    world.appoint("yasmina")
    for who, juror in world.jurors.items():
        seat = browse(who)
        assert "Waasland" in seat.get(url("jury_home")).content.decode()
        if juror.bench != words.EXTERNAL:
            assert seat.post(url("jury_accept", juror.pk)).status_code == 302
        assert "Fit for partnership" in seat.get(url("jury_training", juror.pk)).content.decode()
        seat.post(url("jury_training", juror.pk), {"read": "1"})
        assert "Arktos" in seat.get(url("jury_declare", juror.pk)).content.decode()
        seat.post(url("jury_declare", juror.pk), {f"c{candidacy.pk}": "nee"})
    griet = browse("griet")
    griet.post(url("jury_chair", world.area.pk), {"juror": world.jurors["griet"].pk})
    desk = url("jury_desk", candidacy.pk, 1)
    for who in world.jurors:
        assert SECRET in browse(who).get(desk).content.decode()
        browse(who).post(desk, {**FILLED, "version": "0-0", "step": "indienen"})
    table = url("jury_table", candidacy.pk, 1)
    assert "Antwoordt op de nood." in griet.get(table).content.decode()
    together = {"version": "0", "notes": "Samen.", "step": "consensus"} | {
        k: v for k, v in FILLED.items() if "note" not in k
    }
    assert griet.post(table, together).status_code == 302
    outcome = RoundOutcome.objects.get()
    for who in ("leen", "yasmina"):
        browse(who).post(url("jury_outcome", candidacy.pk, 1), {"outcome": outcome.pk, "step": "gelezen"})
    griet.post(url("jury_outcome", candidacy.pk, 1), {"outcome": outcome.pk, "step": "definitief"})
    outcome.refresh_from_db()
    assert (outcome.result, outcome.final_at) == (words.INVITED, world.at)
    assert "Uitgenodigd voor de pitch" in griet.get(table).content.decode()


@pytest.fixture
def scoring(world: World) -> World:
    """A jury of three that has declared; nobody handed in yet."""
    world.seat("griet", "leen", "yasmina")
    world.declare_all()
    return world


def test_an_incomplete_hand_in_is_refused_and_everything_typed_stays(
    scoring: World, browse: Callable[..., Any]
) -> None:
    desk = url("jury_desk", scoring.area.candidacies.get().pk, 1)
    half = {**FILLED, "partnership_motivation": "", "version": "0-0", "step": "indienen"}
    answer = browse("griet").post(desk, half)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "ontbreekt de motivering" in page and "Antwoordt op de nood." in page
    assert ScoreDraft.objects.count() == 2 and not Score.objects.exists()
    again = browse("griet").post(desk, {**FILLED, "version": "1-1", "step": "indienen"})
    assert again.status_code == 302 and Score.objects.count() == 2


def test_two_windows_keep_both_texts(scoring: World, browse: Callable[..., Any]) -> None:
    desk = url("jury_desk", scoring.area.candidacies.get().pk, 1)
    griet = browse("griet")
    griet.post(desk, {**FILLED, "version": "0-0", "step": "bewaren"})
    late = {**FILLED, "contribution_motivation": "Uit het andere venster.", "version": "0-0", "step": "bewaren"}
    answer = griet.post(desk, late)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Uit het andere venster." in page and "Antwoordt op de nood." in page
    assert griet.post(desk, {**late, "version": "1-1"}).status_code == 302
    assert ScoreDraft.objects.get(criterion=words.CONTRIBUTION).motivation == "Uit het andere venster."


def test_autosave_answers_with_the_version_or_the_reason(scoring: World, browse: Callable[..., Any]) -> None:
    pk = scoring.area.candidacies.get().pk
    griet, save = browse("griet"), url("jury_save", pk, 1)
    assert griet.post(save, {**FILLED, "version": "0-0"}).json() == {"version": "1-1"}
    other = griet.post(save, {**FILLED, "contribution_motivation": "Anders.", "version": "0-0"})
    assert other.status_code == 409 and "ander venster" in other.json()["message"]
    scoring.score_all(Candidacy.objects.get(pk=pk))
    table = url("jury_table_save", pk, 1)
    assert griet.post(table, {"notes": "Samen", "version": "0"}).json() == {"version": 1}
    stale = browse("leen").post(table, {"notes": "Anders", "version": "0"})
    assert stale.status_code == 409
    page = browse("leen").post(url("jury_table", pk, 1), {"notes": "Anders", "version": "0", "step": "bewaren"})
    assert page.status_code == 422
    assert "Samen" in page.content.decode() and "Anders" in page.content.decode()


@pytest.mark.rule("F-15")
def test_the_table_is_sealed_until_everyone_is_ready(scoring: World, browse: Callable[..., Any]) -> None:
    candidacy = scoring.area.candidacies.get()
    scoring.hand_in("griet", candidacy, 1, WEAK)
    table = url("jury_table", candidacy.pk, 1)
    page = browse("leen").get(table).content.decode()
    assert "Verzegeld tot iedereen klaar is" in page
    assert WEAK[words.CONTRIBUTION][1] not in page
    grid = browse("leen").get(url("jury_grid", scoring.area.pk)).content.decode()
    assert "2 / 3" not in grid and "Arktos" in grid
    scoring.hand_in("leen", candidacy)
    scoring.hand_in("yasmina", candidacy)
    assert WEAK[words.CONTRIBUTION][1] in browse("leen").get(table).content.decode()
    assert "2 / 3" in browse("leen").get(url("jury_grid", scoring.area.pk)).content.decode()


@pytest.mark.rule("F-16")
def test_the_reckoning_of_the_vote_is_in_sight(scoring: World, browse: Callable[..., Any]) -> None:
    candidacy = scoring.area.candidacies.get()
    scoring.score_all(candidacy)
    table = url("jury_table", candidacy.pk, 1)
    votes = {"griet": ("2", "geen"), "leen": ("4", "3"), "yasmina": ("3", "3")}
    asked = [browse("leen").get(table).context["asked"]]
    for who, (first, second) in votes.items():
        data = {"stem-contribution": first, "stem-partnership": second, "step": "stemmen"}
        assert browse(who).post(table, data).status_code == 302
        asked.append(browse("leen").get(table).context["asked"])
    assert asked == ["write", "vote", "write", "result"]
    page = browse("leen").get(table).content.decode()
    assert page.count("Uitslag: 3") == 2 and "geen overeenstemming" in page
    words_of = {"version": "0", "contribution_motivation": "Nodig.", "partnership_motivation": "Past."}
    assert browse("leen").post(table, {**words_of, "step": "uitslag"}).status_code == 302
    assert RoundOutcome.objects.get().way == words.VOTE


def test_an_objection_without_words_is_refused_on_the_page(scoring: World, browse: Callable[..., Any]) -> None:
    candidacy = scoring.area.candidacies.get()
    scoring.score_all(candidacy)
    outcome = scoring.propose("griet", candidacy)
    table = url("jury_table", candidacy.pk, 1)
    empty = browse("leen").post(table, {"outcome": outcome.pk, "bezwaar-reason": " ", "step": "bezwaar"})
    assert empty.status_code == 422 and "Schrijf waarom u niet akkoord gaat" in empty.content.decode()
    told = browse("leen").post(table, {"outcome": outcome.pk, "bezwaar-reason": "Te vroeg.", "step": "bezwaar"})
    assert told.status_code == 302
    assert "Te vroeg." in browse("griet").get(table).content.decode()


@pytest.mark.rule("F-12")
def test_an_uncovered_need_stands_out(scoring: World, browse: Callable[..., Any]) -> None:
    Challenge.objects.create(area=scoring.area, number=2, title="Vervoer", retained=True, reasoning="Blijft.")
    Challenge.objects.create(area=scoring.area, number=3, title="Kinderopvang", retained=False, reasoning="Elders.")
    page = browse("griet").get(url("jury_matching", scoring.area.pk)).content.decode()
    assert "nog door niemand opgenomen" in page and "Vervoer" in page and "Kinderopvang" not in page
    assert page.count("●") == 1
    scoring.decide(scoring.area.candidacies.get(), scores=WEAK)
    page = browse("griet").get(url("jury_matching", scoring.area.pk), {"nog": "1"}).content.decode()
    assert page.count("nog door niemand opgenomen") == 2


def test_a_conflict_found_later_closes_the_page(scoring: World, browse: Callable[..., Any]) -> None:
    candidacy = scoring.area.candidacies.get()
    griet, seat = browse("griet"), scoring.jurors["griet"].pk
    report = url("jury_report", seat, candidacy.pk)
    assert griet.post(report, {"reason": " "}).status_code == 422
    assert griet.post(report, {"reason": "Mijn broer leidt het."}).status_code == 302
    assert griet.get(url("jury_desk", candidacy.pk, 1)).status_code == 404
    assert "Arktos" not in griet.get(url("jury_area", scoring.area.pk)).content.decode()


def test_the_area_desk_invites_ends_and_puts_right(scoring: World, browse: Callable[..., Any]) -> None:
    tom, area = browse("tom"), scoring.area.pk
    bad = tom.post(
        url("jury_invite", area), {"ext-name": "Piet", "ext-email": "griet@example.org", "ext-expertise": "Veel."}
    )
    assert (
        bad.status_code == 422 and "onafhankelijke externe" in bad.content.decode() and "Veel." in bad.content.decode()
    )
    good = {"ext-name": "Piet", "ext-email": "piet@example.org", "ext-expertise": "Veel."}
    assert tom.post(url("jury_invite", area), good).status_code == 302
    piet = Juror.objects.get(email="piet@example.org")
    assert tom.post(url("jury_end", area, piet.pk), {"reason": ""}).status_code == 422
    assert tom.post(url("jury_end", area, piet.pk), {"reason": "Kan niet."}).status_code == 302
    candidacy = scoring.area.candidacies.get()
    conflict = url("jury_conflict", area, scoring.jurors["griet"].pk, candidacy.pk)
    choose = url("jury_conflict_new", area)
    assert "Arktos" in tom.get(choose, {"naam": "ark"}).content.decode()
    assert "Arktos" not in tom.get(choose, {"naam": "emi"}).content.decode()
    chosen = {"juror": scoring.jurors["griet"].pk, "candidacy": candidacy.pk}
    assert tom.get(choose, chosen)["Location"] == conflict
    assert tom.post(conflict, {"reason": "Bestuurslid."}).status_code == 302
    assert "Alleen deze kandidatuur wacht" in tom.get(url("jury_compose", area)).content.decode()
    assert tom.post(conflict, {"reason": "Toch niet."}).status_code == 302
    assert "Alleen deze kandidatuur wacht" not in tom.get(url("jury_compose", area)).content.decode()


def test_both_rounds_stand_side_by_side(scoring: World, browse: Callable[..., Any]) -> None:
    candidacy = scoring.area.candidacies.get()
    scoring.decide(candidacy)
    scoring.release()
    scoring.pitch(candidacy, scoring.at - timedelta(hours=2))
    page = browse("leen").get(url("jury_table", candidacy.pk, 2)).content.decode()
    assert "Sterk antwoord op de nood." in page and "Verzegeld" in page
    assert browse("leen").get(f"/jury/kandidatuur/{candidacy.pk}/ronde-3/").status_code == 404


def many(world: World, number: int) -> None:
    """More candidacies, scored by everyone, so that a page grows."""
    for n in range(number):
        organisation = Organisation.objects.create(
            name=f"Vereniging {n:03}", enterprise_number=None, legal_form="feitelijk", created_at=world.at
        )
        stand(world, organisation)
    world.declare_all()
    for candidacy in world.area.candidacies.all()[:3]:
        world.score_all(candidacy)


PAGES = {"jury_home": 16, "jury_area": 19, "jury_grid": 8, "jury_matching": 10, "jury_compose": 14}


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("size", [1, 30])
def test_queries_do_not_grow(
    world: World, browse: Callable[..., Any], exactly: Callable[[int], Any], name: str, size: int
) -> None:
    world.seat("griet", "leen", "yasmina")
    many(world, size)
    griet = browse("griet")
    address = url(name) if name == "jury_home" else url(name, world.area.pk)
    griet.get(address)
    with exactly(PAGES[name]):
        assert griet.get(address).status_code == 200


@pytest.mark.parametrize("size", [1, 30])
def test_queries_of_one_candidacy_do_not_grow(
    world: World, browse: Callable[..., Any], exactly: Callable[[int], Any], size: int
) -> None:
    world.seat("griet", "leen", "yasmina")
    many(world, size)
    griet, pk = browse("griet"), Candidacy.objects.order_by("pk").values_list("pk", flat=True)[0]
    griet.get(url("jury_desk", pk, 1))
    with exactly(17):
        assert griet.get(url("jury_desk", pk, 1)).status_code == 200
    with exactly(19):
        assert griet.get(url("jury_table", pk, 1)).status_code == 200


def test_reminders_come_once_to_who_has_work_left(scoring: World) -> None:
    from gezel.formation.models import Addendum
    from gezel.formation.workflows.jury_reminders import remind

    Addendum.objects.create(area=scoring.area, round1_ends_on=scoring.at.date() + timedelta(days=7))
    scoring.hand_in("griet", scoring.area.candidacies.get())
    remind(scoring.at)
    remind(scoring.at + timedelta(minutes=1))
    told = Notice.objects.filter(code="formation.notice_jury_reminder").values_list("person_id", flat=True)
    assert sorted(told) == sorted(cast.person(w).pk for w in ("leen", "yasmina"))
    remind(scoring.at + timedelta(days=1))
    assert len(told.all()) == 2


@pytest.mark.rule("F-11")
def test_before_the_deadline_every_page_is_empty(scoring: World, browse: Callable[..., Any]) -> None:
    pk = scoring.area.candidacies.get().pk
    Area.objects.update(deadline_at=scoring.at + timedelta(days=1))
    griet = browse("griet")
    for name in ("jury_area", "jury_grid", "jury_matching", "jury_compose"):
        assert "Arktos" not in griet.get(url(name, scoring.area.pk)).content.decode()
    assert griet.get(url("jury_desk", pk, 1)).status_code == 404
    assert griet.get(url("jury_table", pk, 1)).status_code == 404


TYPED = "Dit schreef ik terwijl een collega verder ging."
STEPS = {
    "bewaren": {"notes": TYPED, "version": "0"},
    "consensus": {"contribution_motivation": TYPED, "contribution_score": "3", "version": "0"},
    "uitslag": {"partnership_motivation": TYPED, "version": "0"},
}


@pytest.mark.rule("F-16")
@pytest.mark.parametrize("step", list(STEPS))
def test_what_a_juror_types_while_a_colleague_proposes_is_given_back(
    world: World, browse: Callable[..., Any], step: str
) -> None:
    candidacy = world.area.candidacies.get()
    world.seat("griet", "leen", "yasmina")
    world.declare_all()
    world.score_all(candidacy)
    world.propose("griet", candidacy)
    page = browse("leen").post(url("jury_table", candidacy.pk, 1), {"step": step, **STEPS[step]})
    assert page.status_code == 409 and TYPED in page.content.decode()
    assert "de toestand is intussen veranderd" in page.content.decode()


@pytest.mark.rule("F-16")
def test_an_objection_that_comes_when_the_outcome_is_final_is_given_back(
    world: World, browse: Callable[..., Any]
) -> None:
    candidacy = world.area.candidacies.get()
    world.seat("griet", "leen", "yasmina")
    world.declare_all()
    outcome = world.decide(candidacy)
    sent = {"step": "bezwaar", "outcome": outcome.pk, "bezwaar-reason": TYPED}
    page = browse("leen").post(url("jury_table", candidacy.pk, 1), sent)
    assert page.status_code == 409 and TYPED in page.content.decode()
