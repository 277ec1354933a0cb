"""Conflicts: up a ladder rung by rung, heard, with a last word; known to nobody but who is in it (G-11)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from gezel.governance import words as house
from gezel.governance.models import Conflict
from gezel.governance.policies.conflicts import may_open, may_speak_on, may_work_on
from gezel.governance.queries.conflicts import (
    cards,
    employers_of,
    involved_in,
    ladder_of,
    manages_files,
    rungs_of,
    unheard,
    usual_for,
)
from gezel.governance.rules.ladders import Rung, ends, first, may_leave, may_name, names_no_participant, whole
from gezel.governance.tests.governance_world import World, running
from gezel.governance.words import issues as words
from gezel.governance.workflows.conflicts import STEPS, Draft, climb, end, hear, note, open_conflict
from gezel.governance.workflows.ladders import agree_ladder
from gezel.kernel.verdict import Refused
from gezel.post.models import Mail, Notice
from tests import cast


@pytest.fixture
def world(db: None, at: datetime) -> World:
    """Six months in; the director of VDAB's file managers is Griet."""
    return running(at)


def ids(*who: str) -> tuple[int, ...]:
    """The ids of people."""
    return tuple(cast.person(one).pk for one in who)


def opened(world: World, kind: str = words.COMPANIONS) -> Conflict:
    """An and Joris, companions; or An and a participant."""
    others = () if kind == words.PARTICIPANT else ids("joris")
    return open_conflict(
        world.partnership.pk, Draft(kind, "Er is ruzie over de wachtdienst.", others), world.actor("an"), world.at
    )


def noted(world: World, conflict: Conflict, who: str = "an", **more: Any) -> None:
    """Something was done on the rung where it stands."""
    note(conflict.pk, world.on, "Gesproken, zonder gevolg.", more.get("employers"), world.actor(who), world.at)


def heard(world: World, conflict: Conflict, who: str) -> None:
    """Every party was heard by who was named."""
    for party in conflict.involved.filter(part=words.PARTY):
        hear(conflict.pk, party.pk, world.on, world.actor(who), world.at)


def mediated(world: World) -> Conflict:
    """On the second rung, with Wim."""
    conflict = opened(world)
    noted(world, conflict)
    return climb(conflict.pk, ids("wim"), "", world.actor("an"), world.at)


def at_the_top(world: World) -> Conflict:
    """On the highest rung, with Dirk."""
    conflict = mediated(world)
    noted(world, conflict, "wim")
    heard(world, conflict, "wim")
    climb(conflict.pk, ids("griet"), "", world.actor("an"), world.at)
    noted(world, conflict, "griet")
    heard(world, conflict, "griet")
    return climb(conflict.pk, ids("dirk"), "", world.actor("joris"), world.at)


def standing(world: World, wanted: str) -> Conflict:
    """A conflict in each of its states."""
    if wanted == words.LAST_WORD:
        return at_the_top(world)
    conflict = mediated(world) if wanted == words.ON_LADDER else opened(world)
    if wanted == words.CLOSED:
        end(conflict.pk, words.AGREED, "Uitgepraat.", None, world.actor("an"), world.at)
    return Conflict.objects.get(pk=conflict.pk)


def code_of(act: Callable[[], Any]) -> str:
    """The refusal of an act; blank when it is done."""
    try:
        with transaction.atomic():
            act()
    except Refused as refused:
        return refused.verdict.code
    return ""


TOP = Rung("Top", "regisseur", final=True)
LOW = Rung("Met elkaar", "wij")


@pytest.mark.rule("G-11")
@pytest.mark.parametrize("kind", words.CONFLICT_KINDS)
def test_every_kind_begins_with_a_whole_ladder(kind: str) -> None:
    assert whole(first(kind))
    assert first(kind)[0].who
    assert not first(kind)[0].hearing


@pytest.mark.rule("G-11")
@pytest.mark.parametrize(
    ("rungs", "code"),
    [
        ([LOW, TOP], ""),
        ([TOP], "governance.ladder_too_short"),
        ([LOW, Rung("x", " "), TOP], "governance.ladder_says_who"),
        ([LOW, Rung("x", "y")], "governance.ladder_last_word"),
        ([TOP, TOP], "governance.ladder_last_word"),
    ],
)
def test_a_ladder_is_whole(rungs: list[Rung], code: str) -> None:
    assert whole(rungs).code == code


@pytest.mark.rule("G-11")
def test_before_going_higher() -> None:
    full = Rung("x", "y", hearing=True, employers=True)
    assert may_leave(LOW, False, 0, False).code == "governance.conflict_first_here"
    assert may_leave(LOW, True, 2, False)
    assert may_leave(full, True, 1, True).code == "governance.conflict_hear_first"
    assert may_leave(full, True, 0, False).code == "governance.conflict_employers_first"
    assert may_leave(full, True, 0, True)


@pytest.mark.rule("G-11")
def test_who_may_be_named() -> None:
    neutral = Rung("x", "y", neutral=True)
    assert may_name(LOW, (), " ", (1, 2), (), (7,)).code == "governance.conflict_name_somebody"
    assert may_name(LOW, (), "vrederechter", (1, 2), (), (7,))
    assert may_name(LOW, (2,), "", (1, 2), (8,), (7,)).code == "governance.conflict_not_a_party"
    assert may_name(neutral, (3,), "", (1, 2), (7,), (7,)).code == "governance.conflict_not_neutral"
    assert may_name(LOW, (3,), "", (1, 2), (7,), (7,))


@pytest.mark.rule("G-11")
def test_how_it_may_end() -> None:
    assert ends(words.COMPANIONS, 0, False) == (words.AGREED, words.GONE)
    assert words.RULED in ends(words.COMPANIONS, 3, True)
    assert words.COMPANION_CHANGED not in ends(words.PARTICIPANT, 0, False)
    assert {words.COMPANION_CHANGED, words.TRACK_STOPPED} <= set(ends(words.PARTICIPANT, 1, False))
    assert words.TRACK_STOPPED not in ends(words.PARTNERS, 3, True)


@pytest.mark.rule("G-11")
@pytest.mark.parametrize(
    "text", ["J.D. kwam niet.", "Met J. D. sprak ik", "Mevrouw".lower() + " Claes belde", "dhr. Maes riep"]
)
def test_a_participant_has_no_name_or_initials(text: str) -> None:
    assert names_no_participant(words.PARTICIPANT, text).code == "governance.conflict_no_initials"
    assert names_no_participant(words.COMPANIONS, text)
    assert names_no_participant(words.PARTICIPANT, "De deelnemer kwam niet. VDAB belde om 10 u.")


def steps(world: World, conflict: Conflict) -> dict[str, Callable[[], Any]]:
    """Every step, by somebody who may take it, with everything it asks."""
    who = {1: "wim", 3: "dirk"}.get(conflict.rung, "an")
    party = conflict.involved.filter(part=words.PARTY).first()
    assert party is not None
    pk, at, actor = conflict.pk, world.at, world.actor(who)

    def ready(act: Callable[[], Any]) -> Callable[[], Any]:
        def go() -> Any:
            if conflict.closed_at is None:
                noted(world, conflict, who, employers=world.on)
                if conflict.rung:
                    heard(world, conflict, who)
            return act()

        return go

    return {
        "note": lambda: note(pk, world.on, "Weer gesproken.", None, actor, at),
        "hear": lambda: hear(pk, party.pk, world.on, actor, at),
        "climb": ready(lambda: climb(pk, ids("griet"), "", actor, at)),
        "settle": lambda: end(pk, words.AGREED, "Uitgepraat.", None, actor, at),
        "rule": ready(lambda: end(pk, words.RULED, "Zo is het.", None, actor, at)),
    }


@pytest.mark.rule("G-11")
@pytest.mark.parametrize("before", [words.BETWEEN_THEM, words.ON_LADDER, words.LAST_WORD, words.CLOSED])
def test_every_step_from_every_state(world: World, before: str) -> None:
    conflict = standing(world, before)
    assert conflict.state == before
    for step, act in steps(world, conflict).items():
        with transaction.atomic():
            code = code_of(act)
            after = Conflict.objects.get(pk=conflict.pk).state
            transaction.set_rollback(True)
        if before in STEPS.rows[step][0]:
            assert (step, code) == (step, "")
            stays = step in ("note", "hear")
            assert after == (before if stays else STEPS.rows[step][1])
        else:
            assert (code, after) == (f"governance.conflict_not_{step}_{before}", before)


@pytest.mark.rule("G-11")
def test_up_to_the_last_word(world: World) -> None:
    conflict = at_the_top(world)
    dirk = world.actor("dirk")
    assert [rung.name for rung in rungs_of(conflict)][-1] == "De werkgevers"
    assert (
        code_of(lambda: end(conflict.pk, words.RULED, "Rooster", None, dirk, world.at))
        == "governance.conflict_first_here"
    )
    noted(world, conflict, "dirk")
    assert (
        code_of(lambda: end(conflict.pk, words.RULED, "Rooster", None, dirk, world.at))
        == "governance.conflict_hear_first"
    )
    heard(world, conflict, "dirk")
    assert unheard(involved_in(conflict)) == 0
    assert (
        code_of(lambda: end(conflict.pk, words.RULED, "Rooster", None, dirk, world.at))
        == "governance.conflict_employers_first"
    )
    noted(world, conflict, "dirk", employers=world.on)
    an = world.actor("an")
    assert code_of(lambda: end(conflict.pk, words.RULED, "x", None, an, world.at)) == "governance.conflict_named_speaks"
    end(conflict.pk, words.RULED, "Een vast rooster.", None, dirk, world.at)
    assert Conflict.objects.get().state == words.CLOSED


@pytest.mark.rule("G-11")
def test_no_rung_is_skipped_nobody_speaks_for_themselves(world: World) -> None:
    conflict = opened(world)
    an, wim = world.actor("an"), world.actor("wim")
    assert code_of(lambda: climb(conflict.pk, ids("wim"), "", an, world.at)) == "governance.conflict_first_here"
    noted(world, conflict)
    assert code_of(lambda: climb(conflict.pk, ids("joris"), "", an, world.at)) == "governance.conflict_not_a_party"
    assert code_of(lambda: climb(conflict.pk, (), " ", an, world.at)) == "governance.conflict_name_somebody"
    assert code_of(lambda: climb(conflict.pk, ids("leen"), "", an, world.at)) == "governance.conflict_not_of_here"
    climb(conflict.pk, ids("wim"), "", an, world.at)
    party = conflict.involved.filter(part=words.PARTY).first()
    assert party is not None
    assert code_of(lambda: hear(conflict.pk, party.pk, world.on, an, world.at)) == "governance.conflict_named_speaks"
    assert code_of(lambda: hear(conflict.pk, 0, world.on, wim, world.at)) == "governance.conflict_no_such_party"
    tomorrow = world.on + timedelta(days=1)
    assert code_of(lambda: hear(conflict.pk, party.pk, tomorrow, wim, world.at)) == "governance.conflict_in_future"
    assert code_of(lambda: note(conflict.pk, tomorrow, "x", None, wim, world.at)) == "governance.conflict_in_future"
    assert code_of(lambda: note(conflict.pk, world.on, " ", None, wim, world.at)) == "governance.conflict_what_came"
    assert code_of(lambda: note(conflict.pk, world.on, "x", None, world.actor("fatma"), world.at)) == (
        "governance.conflict_not_in_it"
    )
    assert code_of(lambda: end(conflict.pk, words.TRACK_STOPPED, "x", None, wim, world.at)) == (
        "governance.conflict_end_not_here"
    )


@pytest.mark.rule("G-11")
def test_a_neutral_rung_takes_nobody_of_a_party(world: World) -> None:
    conflict = open_conflict(
        world.partnership.pk, Draft(words.COMPANION_LEADER, "Spanning.", ids("wim")), world.actor("an"), world.at
    )
    noted(world, conflict)
    cast.join("yasmina", "arktos")
    an = world.actor("an")
    assert employers_of(ids("an"), world.on) == {cast.organisation("arktos").pk}
    assert code_of(lambda: climb(conflict.pk, ids("yasmina"), "", an, world.at)) == "governance.conflict_not_neutral"
    assert code_of(lambda: climb(conflict.pk, (), "een erkend bemiddelaar", an, world.at)) == ""
    assert str(conflict.involved.get(part=words.RUNG)) == "een erkend bemiddelaar"


@pytest.mark.rule("G-11")
def test_with_a_participant_it_ends_by_another_companion_or_with_the_file_manager(world: World) -> None:
    conflict = opened(world, words.PARTICIPANT)
    assert {str(one) for one in involved_in(conflict)} == {"An Cuypers", "deelnemer"}
    noted(world, conflict)
    an, wim = world.actor("an"), world.actor("wim")
    climb(conflict.pk, ids("wim"), "", an, world.at)
    assert code_of(lambda: end(conflict.pk, words.TRACK_STOPPED, "x", ids("griet")[0], wim, world.at)) == (
        "governance.conflict_file_manager"
    )
    world.hold("griet", house.FILE_MANAGER, "vdab")
    assert manages_files(world.partnership, ids("griet")[0], world.on)
    assert code_of(lambda: end(conflict.pk, words.TRACK_STOPPED, "J.D. stopt", ids("griet")[0], wim, world.at)) == (
        "governance.conflict_no_initials"
    )
    end(conflict.pk, words.TRACK_STOPPED, "In samenspraak gestopt.", ids("griet")[0], wim, world.at)
    assert Conflict.objects.seen_by(world.actor("griet")).exists()
    again = opened(world, words.PARTICIPANT)
    noted(world, again)
    climb(again.pk, ids("joris"), "", an, world.at)
    assert code_of(lambda: end(again.pk, words.COMPANION_CHANGED, "Joris neemt over.", None, an, world.at)) == ""


@pytest.mark.rule("G-11")
@pytest.mark.parametrize(
    ("draft", "code"),
    [
        (Draft("x", "y", ()), "governance.conflict_choose_kind"),
        (Draft(words.COMPANIONS, " ", ()), "governance.conflict_what_happened"),
        (Draft(words.COMPANIONS, "y", ()), "governance.conflict_with_whom"),
        (Draft(words.OUTSIDE, "y", (), " "), "governance.conflict_with_whom"),
        (Draft(words.PARTICIPANT, "Mevr. Claes, meneer Maes"), "governance.conflict_no_initials"),
    ],
)
def test_what_opening_asks(world: World, draft: Draft, code: str) -> None:
    assert code_of(lambda: open_conflict(world.partnership.pk, draft, world.actor("an"), world.at)) == code
    assert may_open(world.actor("ruben"), world.partnership).code == "governance.support_never_decides"
    outside = Draft(words.OUTSIDE, "y", (), "Zorgpunt")
    assert code_of(lambda: open_conflict(world.partnership.pk, outside, world.actor("an"), world.at)) == ""


@pytest.mark.rule("G-11")
def test_known_to_who_is_in_it_and_the_next_only(world: World) -> None:
    conflict = mediated(world)
    sees = {who for who in (*WORLD, "mieke") if Conflict.objects.seen_by(world.actor(who)).exists()}
    assert sees == {"an", "joris", "wim"}
    elsewhere = cast.actor("wim", "temse")
    assert not Conflict.objects.seen_by(elsewhere).exists(), "under another hat one finds nothing"
    involved = involved_in(conflict)
    assert may_work_on(world.actor("an"), conflict, involved)
    assert may_speak_on(world.actor("wim"), conflict, involved)
    assert not may_speak_on(world.actor("an"), conflict, involved)
    assert [bool(cards(world.actor(who), world.at)) for who in ("an", "wim", "dirk")] == [False, True, False]


WORLD = ("dirk", "fatma", "wim", "an", "joris", "griet", "ruben", "yasmina")


@pytest.mark.rule("G-11")
def test_nothing_is_told_to_others_and_nothing_of_what(world: World) -> None:
    before = Mail.objects.count()
    mediated(world)
    told = Notice.objects.filter(code="governance.notice_conflict")
    assert set(told.values_list("person_id", flat=True)) == set(ids("joris", "wim"))
    assert all(row.params == {} for row in told)
    assert Mail.objects.count() == before


@pytest.mark.rule("G-11")
def test_a_ladder_is_agreed_and_a_running_conflict_keeps_its_own(world: World) -> None:
    conflict, rungs = opened(world), (LOW, Rung("Nieuw", "vertrouwenspersoon", hearing=True), TOP)
    wim = world.actor("wim")
    agree_ladder(world.partnership.pk, words.COMPANIONS, rungs, "Beslissing 4", wim, world.at)
    assert ladder_of(world.partnership, words.COMPANIONS) == rungs
    assert len(rungs_of(Conflict.objects.get(pk=conflict.pk))) == len(first(words.COMPANIONS))
    assert rungs_of(opened(world))[1].who == "vertrouwenspersoon"
    again = agree_ladder(world.partnership.pk, words.COMPANIONS, first(words.COMPANIONS), "Terug", wim, world.at)
    assert again.number == 2
    short = code_of(lambda: agree_ladder(world.partnership.pk, words.COMPANIONS, (LOW,), "x", wim, world.at))
    assert short == "governance.ladder_too_short"
    blank = code_of(lambda: agree_ladder(world.partnership.pk, words.COMPANIONS, rungs, " ", wim, world.at))
    assert blank == "governance.ladder_why"
    an = world.actor("an")
    refused = code_of(lambda: agree_ladder(world.partnership.pk, words.COMPANIONS, rungs, "x", an, world.at))
    assert refused == "governance.arrangers_do"
    assert ids("wim")[0] in usual_for(world.partnership, first(words.COMPANIONS)[1], world.on)


@pytest.mark.rule("G-11")
def test_the_database_keeps_an_end_whole(world: World) -> None:
    conflict = opened(world)
    with pytest.raises(IntegrityError), transaction.atomic():
        Conflict.objects.filter(pk=conflict.pk).update(end=words.AGREED, closed_at=world.at)
