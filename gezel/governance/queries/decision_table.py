"""A decision with everything said about it, gathered flat, and as a table for the rules (G-08)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from gezel.kernel.clock import day_of, end_of
from gezel.kernel.rule import decides, rule

from .. import words
from ..models import (
    Decision,
    DecisionMove,
    DecisionPresence,
    DecisionVersion,
    DecisionWord,
    Objection,
    Seat,
)
from ..rules.consent import Raised, Table, state
from .members import members
from .settings import numbers


@dataclass(frozen=True)
class Gathered:
    """A decision with its members on the day that counts, its versions, words, objections, steps and who is present.

    ``at`` is the moment that counts: when it closed, when its time between meetings was up, else now.
    """

    decision: Decision
    at: datetime
    members: Mapping[int, Seat]
    versions: tuple[DecisionVersion, ...]
    words: tuple[DecisionWord, ...]
    objections: tuple[Objection, ...]
    moves: tuple[DecisionMove, ...]
    present: frozenset[int]
    numbers: Mapping[str, int]

    @property
    def version(self) -> DecisionVersion:
        """The standing version."""
        return self.versions[-1]

    @property
    def open_questions(self) -> tuple[DecisionWord, ...]:
        """Questions nobody answered yet."""
        answered = {word.answers_id for word in self.words}
        return tuple(w for w in self.words if w.kind == words.QUESTION and w.pk not in answered)

    @cached_property
    def positions(self) -> dict[int, DecisionWord]:
        """The last position of each who decides, in this round."""
        now = [w for w in self.words if w.version_id == self.version.pk and w.kind in words.POSITIONS]
        return {w.person_id: w for w in now}

    @cached_property
    def table(self) -> Table:
        """What the rules decide on."""
        return _table(self)

    @property
    def state(self) -> str:
        """Where it stands (``words.OPEN_STATES`` or an outcome)."""
        return state(self.table)

    @property
    def silent(self) -> list[Seat]:
        """The seats of the members who did not speak in this round, by name."""
        return [seat for person, seat in self.members.items() if person in self.table.silent]


@rule("G-08", decides)
def _table(found: Gathered) -> Table:
    decision, last_day = found.decision, found.decision.last_day
    numbers_of_round = {version.pk: version.number for version in found.versions}
    return Table(
        mode=decision.mode,
        first_mode=decision.first_mode,
        members=frozenset(found.members),
        present=found.present,
        said={person: word.kind for person, word in found.positions.items()},
        objections=tuple(
            Raised(
                o.person_id,
                numbers_of_round[o.version_id],
                o.qualifies,
                o.withdrawn_at is not None or o.integrated_in_id is not None,
            )
            for o in found.objections
        ),
        round=decision.round,
        between=last_day is not None or _closed_between(found),
        over=last_day is not None and found.at >= end_of(last_day),
        lapsed=any(m.kind == "lapse" and m.round == decision.round for m in found.moves),
        reacting=decision.reacting_at is not None,
        objecting=decision.objecting_at is not None,
        failed=decision.failed_at is not None,
        questions=len(found.open_questions),
        quorum_percent=found.numbers["quorum_percent"],
        least_percent=decision.body.quorum_percent or 0,
        outcome=decision.outcome,
    )


def _closed_between(found: Gathered) -> bool:
    venue = [m.kind for m in found.moves if m.kind in ("ask_between", "to_meeting", "lapse")]
    return bool(found.decision.outcome) and venue[-1:] == ["ask_between"]


@rule("G-08", decides)
def counted_on(decision: Decision, at: datetime) -> date:
    """The day on which the members of the body are counted: of closing, else the last day between meetings once it passed, else today."""
    if decision.closed_at:
        return day_of(decision.closed_at - datetime.resolution)  # a limit closes at the instant after its last day
    last = decision.last_day
    return last if last and at >= end_of(last) else day_of(at)


def gather(decision: Decision, at: datetime) -> Gathered:
    """Everything of one decision (``body__partnership`` fetched before). Seven queries."""
    on, own = counted_on(decision, at), {"decision": decision}
    return Gathered(
        decision=decision,
        at=at,
        members=members(decision.body, on),
        versions=tuple(DecisionVersion.objects.filter(**own).select_related("written_by")),
        words=tuple(DecisionWord.objects.filter(**own).select_related("person", "noted_by", "answers__person")),
        objections=tuple(Objection.objects.filter(**own).select_related("person", "noted_by", "tested_by")),
        moves=tuple(DecisionMove.objects.filter(**own).select_related("made_by")),
        present=frozenset(DecisionPresence.objects.filter(**own, until_at=None).values_list("person_id", flat=True)),
        numbers=numbers(decision.partnership, on),
    )


def by_version(found: Gathered) -> dict[int, list[DecisionWord]]:
    """What was said about each version, by its id, in order."""
    said: dict[int, list[DecisionWord]] = defaultdict(list)
    for word in found.words:
        said[word.version_id].append(word)
    return said
