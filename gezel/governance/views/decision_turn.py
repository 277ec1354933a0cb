"""What is asked of whom on the page of a decision, and which other steps it offers: the same verdicts as the gates (G-08)."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass

from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import rule, shows

from .. import words
from ..policies.decisions import may_decide_as_role, may_decide_in, may_facilitate, may_rewrite, may_speak_on
from ..queries.decision_table import Gathered
from ..rules.consent import may_adopt, may_advise, may_fail
from ..workflows.decision_moves import may
from ..workflows.decision_review import may_review

_SAY = {
    words.ASKING: (words.QUESTION, words.REACTION),
    words.REACTING: (words.REACTION, words.QUESTION),
    words.ROLE_DECIDES: (words.REACTION, words.QUESTION),
}


@dataclass(frozen=True, slots=True)
class Turn:
    """``code``: the sentence of what is asked of this reader now; ``first``: the step it is about (blank: nothing to do); ``others``:
    what else they may do; ``kinds``: what they may say."""

    code: str
    first: str
    others: tuple[str, ...]
    kinds: tuple[str, ...]


@rule("G-08", shows)
def turn_of(actor: Actor, found: Gathered, holders: Set[tuple[int, int]]) -> Turn:
    """What this reader is asked now."""
    offered = _offered(actor, found, holders)
    code, first = _first(actor, found, offered)
    kinds = _kinds(actor, found) if "say" in offered else ()
    return Turn(code, first, tuple(step for step in offered if step != first), kinds)


def _offered(actor: Actor, found: Gathered, holders: Set[tuple[int, int]]) -> list[str]:
    decision, table = found.decision, found.table
    if decision.outcome:
        reviews = may_decide_in(actor, decision.body) and may_review(decision)
        return ["review"] if reviews else []
    as_role = bool(may_decide_as_role(actor, decision, holders)) and found.state == words.ROLE_DECIDES
    leads, decides_here = bool(may_facilitate(actor, decision)), bool(may_decide_in(actor, decision.body))
    rewrites, in_meeting = bool(may_rewrite(actor, decision)), decision.last_day is None
    untested = [o for o in found.objections if o.tested_at is None and o.withdrawn_at is None]
    qualified = [o for o in found.objections if o.qualifies and not o.integrated_in_id and not o.withdrawn_at]
    checks = {
        "decide": as_role,
        "find": leads and any(o.person_id != actor.person_id for o in untested),
        "integrate": rewrites and bool(qualified),
        "answer": bool(may_speak_on(actor, decision.body)) and bool(found.open_questions),
        "adopt": leads and bool(may_adopt(table)),
        "advise": leads and bool(may_advise(table)),
        "open_reactions": leads and not found.open_questions,
        "open_objections": leads and not found.open_questions and table.mode != words.ADVICE,
        "say": bool(may_speak_on(actor, decision.body)),
        "roll": leads and in_meeting and found.state != words.ROLE_DECIDES,
        "note": leads and in_meeting and bool(found.present),
        "ask_between": leads,
        "to_meeting": leads and not in_meeting,
        "amend": rewrites and table.mode != words.ADVICE,
        "take_back": any(o.person_id == actor.person_id for o in (*untested, *qualified)),
        "fail": leads and bool(may_fail(table)),
        "resume": leads or as_role,
        "pass_on": (leads or as_role) and decision.body.fallback_body_id is not None,
        "facilitate": decides_here and not leads,
        "withdraw": rewrites,
    }
    free = {"answer", "say", "roll", "note"}
    return [step for step, yes in checks.items() if yes and (step in free or may(step, found))]


def _first(actor: Actor, found: Gathered, offered: list[str]) -> tuple[str, str]:
    """The one thing asked now: the sentence and the step."""
    decision, me = found.decision, actor.person_id
    if decision.outcome:
        due = decision.review_on and decision.is_adopted and day_of(found.at) >= decision.review_on
        return ("review", "review") if due and "review" in offered else (f"closed_{decision.outcome}", "")
    for step in ("decide", "find", "integrate"):
        if step in offered:
            return step, step
    mine = me in found.members and me not in found.table.spoke
    if mine and found.state in (words.OBJECTING, words.TESTING, words.INTEGRATING):
        return "position", "say"
    if found.table.mode == words.ADVICE and mine:
        return "recommend", "say"
    for step in ("adopt", "advise", "answer", "open_reactions", "open_objections"):
        if step in offered:
            return step, step
    return _waiting(actor, found, offered)


def _waiting(actor: Actor, found: Gathered, offered: list[str]) -> tuple[str, str]:
    if found.state in (words.ASKING, words.REACTING) and "say" in offered:
        return found.state, "say"
    if found.state == words.ROLE_DECIDES:
        return "role", ""
    if "roll" in offered and not found.present:
        return "roll", "roll"
    if actor.person_id in found.members:
        return ("wait_between" if found.decision.last_day else "wait_meeting"), ""
    return ("adviser", "say") if "say" in offered else ("reader", "")


def _kinds(actor: Actor, found: Gathered) -> tuple[str, ...]:
    """What this reader may say now, the most likely first."""
    decides_here = bool(may_decide_in(actor, found.decision.body))
    if found.table.mode == words.ADVICE:
        return (words.RECOMMENDATION, words.QUESTION, words.REACTION)
    first = _SAY.get(found.state, ())
    if not decides_here or found.state == words.ROLE_DECIDES:
        return first or (words.REACTION, words.QUESTION)
    favour = (words.IN_FAVOUR,) if found.table.mode == words.CONSENSUS else ()
    positions = (
        (*favour, words.NO_OBJECTION, words.CONCERN, words.NOT_IN_FAVOUR) if found.table.objecting else (words.CONCERN,)
    )
    return (*first, *positions, "objection", *(k for k in (words.REACTION, words.QUESTION) if k not in first))
