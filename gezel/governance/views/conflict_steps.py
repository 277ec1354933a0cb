"""What one may do with a conflict one is in (G-11)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from gezel.kernel import clock
from gezel.kernel.actor import Actor
from gezel.kernel.verdict import YES, Verdict, no

from ..forms.conflicts import ClimbForm, EndForm, HearForm, NoteForm
from ..models import Conflict, Involved
from ..policies.conflicts import may_speak_on, may_work_on
from ..queries.conflicts import rungs_of, usual_for
from ..queries.people import Somebody, colleagues_of
from ..rules.ladders import ends
from ..words import issues as words
from ..workflows import conflicts as life
from .doing import Step


def steps_for(conflict: Conflict, actor: Actor, involved: Sequence[Involved]) -> list[Step]:
    """Note what was done, hear a party, name the next, end it. At most six queries for the people."""
    works, speaks = may_work_on(actor, conflict, involved), may_speak_on(actor, conflict, involved)
    people = colleagues_of(conflict.partnership, clock.today()) if not conflict.closed_at else ()
    rows = [_note(conflict, works), _hear(conflict, speaks, involved), _climb(conflict, works, involved, people)]
    return [*rows, _end(conflict, works, speaks, people)]


def _may(conflict: Conflict, step: str, who: Verdict) -> Verdict:
    return who & life.may_step(step, conflict.state)


def _note(conflict: Conflict, works: Verdict) -> Step:
    return Step(
        "note",
        "governance.do_note",
        _may(conflict, "note", works),
        NoteForm,
        lambda c, by, at: life.note(conflict.pk, c["on"], c["text"], c["employers_on"], by, at),
        initial={"on": clock.today()},
        icon="pencil",
        main=True,
    )


def _hear(conflict: Conflict, speaks: Verdict, involved: Sequence[Involved]) -> Step:
    waiting = [one for one in involved if one.part == words.PARTY and one.heard_on is None]
    rows = [(str(one.pk), str(one)) for one in waiting]
    may = _may(conflict, "hear", speaks) & (YES if rows else no("governance.conflict_all_heard"))
    return Step(
        "hear",
        "governance.do_hear",
        may,
        HearForm,
        lambda c, by, at: life.hear(conflict.pk, int(c["party"]), c["on"], by, at),
        initial={"on": clock.today()},
        more={"parties": rows},
        icon="message-circle",
    )


def _climb(conflict: Conflict, works: Verdict, involved: Sequence[Involved], people: Sequence[Somebody]) -> Step:
    rungs, on = rungs_of(conflict), clock.today()
    parties = {one.person_id for one in involved if one.part == words.PARTY}
    usual: set[int] = set()
    above = rungs[conflict.rung + 1] if conflict.rung + 1 < len(rungs) else None
    if above and works and not conflict.closed_at:
        usual = usual_for(conflict.partnership, above, on)
    rows = sorted((s for s in people if s.person.pk not in parties), key=lambda s: s.person.pk not in usual)
    return Step(
        "climb",
        "governance.do_climb",
        _may(conflict, "climb", works),
        ClimbForm,
        lambda c, by, at: life.climb(conflict.pk, tuple(map(int, c["people"])), c["outsider"], by, at),
        more={"people": rows},
        icon="arrow-up",
        about=f"{above.name}: {above.who}" if above else "",
    )


def _end(conflict: Conflict, works: Verdict, speaks: Verdict, people: Sequence[Somebody]) -> Step:
    how = [
        e for e in ends(conflict.kind, conflict.rung, conflict.state == words.LAST_WORD) if e != words.RULED or speaks
    ]

    def act(clean: dict[str, Any], by: Actor, at: Any) -> Any:
        with_id = int(clean["with_id"]) if clean.get("with_id") else None
        return life.end(conflict.pk, clean["how"], clean["text"], with_id, by, at)

    return Step(
        "end",
        "governance.do_end",
        _may(conflict, "settle", works),
        EndForm,
        act,
        more={"ends": how, "people": people},
        icon="circle-check",
    )
