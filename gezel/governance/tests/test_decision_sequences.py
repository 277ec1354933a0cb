"""Any moves by any people, in and between meetings: adopted only as it should be, never stuck, no word lost (G-08, G-09)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gezel.governance import words
from gezel.governance.models import Decision, DecisionWord, Objection, Seat
from gezel.governance.queries.decision_table import gather
from gezel.governance.tests.decision_world import MEMBERS, Circle, circle
from gezel.governance.tests.governance_world import World, running
from gezel.governance.workflows import decision_between as between
from gezel.governance.workflows import decision_closing as closing
from gezel.governance.workflows import decision_fallback as fallback
from gezel.governance.workflows import decision_steps as steps
from gezel.governance.workflows import decision_words as speaking
from gezel.governance.workflows.decision_clock import tick
from gezel.governance.workflows.decision_moves import STEPS
from gezel.governance.workflows.decisions import presence
from gezel.kernel.verdict import Refused
from tests import cast

WHO = st.sampled_from((*MEMBERS, "ruben", "mieke", "joris"))
POSITION = st.sampled_from([code for code, _ in words.SAYINGS])
SUBSET = st.sets(st.sampled_from(MEMBERS))
WHICH = st.integers(0, 2)
TEXT = st.sampled_from(["Elke week.", "Elke maand.", "Elke dag."])

MOVES = st.one_of(
    st.tuples(st.just("say"), WHO, POSITION),
    st.tuples(st.just("object"), WHO, st.sampled_from(["Nee, want.", "  "])),
    st.tuples(st.just("find"), WHO, st.tuples(WHICH, st.booleans())),
    st.tuples(st.just("integrate"), WHO, st.tuples(WHICH, TEXT)),
    st.tuples(st.just("take_back"), WHO, WHICH),
    st.tuples(st.just("amend"), WHO, TEXT),
    st.tuples(st.just("here"), WHO, SUBSET),
    st.tuples(st.just("days"), WHO, st.sampled_from([1, 4, 11])),
    st.tuples(
        st.sampled_from(["open_reactions", "open_objections", "facilitate", "ask_between", "to_meeting", "adopt"]),
        WHO,
        st.none(),
    ),
    st.tuples(st.sampled_from(["adopt", "ask_between", "open_objections"]), st.just("wim"), st.none()),
    st.tuples(st.sampled_from(["fail", "resume", "pass_on"]), st.just("wim"), st.none()),
    st.tuples(st.just("unseat"), st.sampled_from(MEMBERS[3:]), st.none()),
)


@dataclass
class Quick(Circle):
    """A circle that looks an actor up once for an instant: whoever loses a seat loses it the day after."""

    known: dict[tuple[str, datetime], Any] = field(default_factory=dict)

    def actor(self, who: str) -> Any:
        """Somebody now."""
        if (who, self.at) not in self.known:
            self.known[who, self.at] = super().actor(who)
        return self.known[who, self.at]


class Undo(Exception):
    """The end of one example."""


@pytest.fixture
def world(db: None, at: datetime) -> World:
    return running(at)


BEGIN = st.sampled_from(
    [
        [],
        [("here", "wim", set(MEMBERS)), ("open_objections", "wim", None)],
        [("here", "wim", {"wim", "an", "griet"}), ("open_objections", "wim", None)],
        [("ask_between", "wim", None), *(("say", who, words.NO_OBJECTION) for who in MEMBERS)],
        [("ask_between", "wim", None), *(("say", who, words.IN_FAVOUR) for who in MEMBERS[:4])],
    ]
)
END = st.sampled_from([[("adopt", "wim", None)], [("days", "wim", 11)], [("adopt", "an", None), ("days", "wim", 11)]])


@pytest.mark.rule("G-08")
@pytest.mark.rule("G-09")
def test_any_sequence_of_moves(world: World) -> None:
    """Among the sequences played, some are adopted and some are not: the invariants are really met."""
    seen: set[str] = set()

    @settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
    @given(BEGIN, st.lists(MOVES, max_size=10), END, st.sampled_from([words.CONSENT, words.CONSENSUS]))
    def play(begin: list[Any], moves: list[Any], end: list[Any], mode: str) -> None:
        try:
            with transaction.atomic():
                made = circle(world.at, world, mode=mode)
                table = Quick(made.world, made.decision, made.at)
                played(table, [*begin, *moves, *end])
                seen.add(table.now().decision.outcome)
                raise Undo
        except Undo:
            pass

    play()
    assert {"", words.ADOPTED} <= seen


def played(table: Circle, moves: list[tuple[str, str, Any]]) -> None:
    """Play the moves one after the other; after each, what must hold does."""
    kept = 0
    for what, who, more in moves:
        before = table.now()
        try:
            with transaction.atomic():
                ACTS[what](table, who, more)
        except Refused:
            assert words_kept(table) == kept
        assert words_kept(table) >= kept
        kept = words_kept(table)
        holds(table, before.decision.outcome)


def words_kept(table: Circle) -> int:
    own = {"decision": table.decision}
    return DecisionWord.objects.filter(**own).count() + Objection.objects.filter(**own).count()


def holds(table: Circle, outcome_before: str) -> None:
    """The invariants, counted from the rows themselves and not by the rules."""
    decision = Decision.objects.select_related("body__partnership", "partnership").get(pk=table.decision.pk)
    if outcome_before:
        assert decision.outcome == outcome_before
        return
    if not decision.outcome:
        found = gather(decision, table.at)
        assert any(STEPS.target(step) != found.state for step in STEPS.open_steps(found.state))
        return
    if decision.outcome != words.ADOPTED:
        return
    found = gather(decision, table.at)
    members = set(found.members)
    version = found.version
    spoke = {w.person_id for w in found.words if w.version_id == version.pk and w.kind in words.POSITIONS}
    spoke |= {o.person_id for o in found.objections if o.version_id == version.pk}
    open_ones = [
        o for o in found.objections if not o.withdrawn_at and not o.integrated_in_id and o.qualifies is not False
    ]
    in_between = [m.kind for m in found.moves if m.kind in ("ask_between", "to_meeting", "lapse")][-1:] == [
        "ask_between"
    ]
    here = (spoke | {o.person_id for o in open_ones} if in_between else set(found.present)) & members
    assert not [o for o in open_ones if o.person_id in here]
    assert 2 * len((spoke & members) if in_between else here) > len(members)
    assert not {w.person_id for w in found.words if w.kind in words.POSITIONS} - {
        cast.person(who).pk for who in MEMBERS
    } or any(w.kind == words.RECOMMENDATION for w in found.words)


def _nth(table: Circle, n: int) -> int:
    rows = list(Objection.objects.filter(decision=table.decision).values_list("pk", flat=True))
    if not rows:
        raise Refused_()
    return rows[n % len(rows)]


def Refused_() -> Refused:
    from gezel.kernel.verdict import no

    return Refused(no("governance.decision_objection_gone"))


def _say(t: Circle, who: str, kind: str) -> None:
    question = DecisionWord.objects.filter(decision=t.decision, kind=words.QUESTION).order_by("-pk").first()
    t.say(who, kind, "Tekst.", answers=question.pk if question else None)


def _days(t: Circle, who: str, days: int) -> None:
    t.at += timedelta(days=days)
    tick(t.at)


def _here(t: Circle, who: str, people: set[str]) -> None:
    presence(t.decision.pk, [cast.person(one).pk for one in people], t.at)


def _unseat(t: Circle, who: str, _: None) -> None:
    tomorrow = t.world.on + (t.at - t.world.at) + timedelta(days=1)
    Seat.objects.filter(person=cast.person(who), until_on=None).update(until_on=tomorrow)


ACTS: dict[str, Callable[[Circle, str, Any], Any]] = {
    "say": _say,
    "object": lambda t, who, text: t.object(who, text),
    "find": lambda t, who, m: steps.find(_nth(t, m[0]), m[1], "Zo.", t.actor(who), t.at),
    "integrate": lambda t, who, m: steps.integrate(_nth(t, m[0]), m[1], "Zo.", t.actor(who), t.at),
    "take_back": lambda t, who, n: speaking.take_back(_nth(t, n), t.actor(who), t.at),
    "amend": lambda t, who, text: steps.amend(t.decision.pk, text, "Zo.", t.actor(who), t.at),
    "here": _here,
    "days": _days,
    "unseat": _unseat,
    "open_reactions": lambda t, who, _: steps.open_reactions(t.decision.pk, t.actor(who), t.at),
    "open_objections": lambda t, who, _: steps.open_objections(t.decision.pk, t.actor(who), t.at),
    "facilitate": lambda t, who, _: steps.facilitate(t.decision.pk, t.actor(who), t.at),
    "ask_between": lambda t, who, _: between.ask_between(t.decision.pk, t.actor(who), t.at, "Zo."),
    "to_meeting": lambda t, who, _: between.to_meeting(t.decision.pk, t.actor(who), t.at, "Zo."),
    "adopt": lambda t, who, _: closing.adopt(t.decision.pk, t.actor(who), t.at, "Zo."),
    "fail": lambda t, who, _: fallback.fail(t.decision.pk, t.actor(who), t.at, "Zo."),
    "resume": lambda t, who, _: fallback.resume(t.decision.pk, t.actor(who), t.at, "Zo."),
    "pass_on": lambda t, who, _: fallback.pass_on(t.decision.pk, t.actor(who), t.at, "Zo."),
}
