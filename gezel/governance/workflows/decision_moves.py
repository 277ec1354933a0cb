"""The steps of a decision, and what each leaves behind: a move, a version, a new time limit (G-08)."""

from __future__ import annotations

from datetime import datetime

from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.days import DAYS, Term, count
from gezel.kernel.rule import decides, rule
from gezel.kernel.steps import Steps
from gezel.kernel.typed import is_blank
from gezel.kernel.verdict import YES, Verdict, no, require

from .. import words
from ..models import Decision, DecisionMove, DecisionPresence, DecisionVersion
from ..queries.decision_table import Gathered
from ..queries.settings import number

_CIRCLE = {words.ASKING, words.REACTING, words.OBJECTING, words.TESTING, words.INTEGRATING}
_BETWEEN = Term("between", "G-08", 10, DAYS)

STEPS = Steps(
    ("open_reactions", {words.ASKING}, words.REACTING),
    ("open_objections", {words.ASKING, words.REACTING}, words.OBJECTING),
    ("object", _CIRCLE, words.TESTING),
    ("find", _CIRCLE, words.INTEGRATING),
    ("take_back", _CIRCLE, words.OBJECTING),
    ("integrate", {words.OBJECTING, words.INTEGRATING}, words.OBJECTING),
    ("amend", {words.ASKING, words.REACTING, words.OBJECTING}, words.OBJECTING),
    ("ask_between", _CIRCLE, words.OBJECTING),
    ("to_meeting", _CIRCLE, words.OBJECTING),
    ("facilitate", set(words.OPEN_STATES), words.OBJECTING),
    ("adopt", {words.OBJECTING}, words.ADOPTED),
    ("advise", {words.REACTING}, words.ADVISED),
    ("fail", {words.OBJECTING, words.INTEGRATING}, words.ROLE_DECIDES),
    ("resume", {words.ROLE_DECIDES}, words.OBJECTING),
    ("decide", {words.ROLE_DECIDES}, words.DECIDED),
    ("decline", {words.ROLE_DECIDES}, words.DECLINED),
    ("pass_on", {words.OBJECTING, words.INTEGRATING, words.ROLE_DECIDES}, words.PASSED_ON),
    ("withdraw", set(words.OPEN_STATES), words.WITHDRAWN),
)


@rule("G-08", decides)
def may(step: str, found: Gathered) -> Verdict:
    """Whether a step can be taken from where the decision stands; otherwise what is going on now. Button and gate ask the same."""
    if STEPS.may(step, found.state):
        return YES
    return no("governance.decision_closed" if found.decision.outcome else f"governance.decision_now_{found.state}")


@rule("G-08", decides)
def same_round(found: Gathered, seen: int | None) -> Verdict:
    """What one says is about the version one read: when another came meanwhile, read that first."""
    if seen is None or seen == found.decision.round:
        return YES
    return no("governance.decision_changed_meanwhile", number=found.decision.round)


def moved(decision: Decision, kind: str, by: Actor, at: datetime, reason: str = "") -> None:
    """Keep that a step was taken."""
    DecisionMove.objects.create(
        decision=decision,
        round=decision.round,
        kind=kind,
        reason=reason.strip(),
        made_at=at,
        made_by_id=by.person_id or None,
    )


def said(text: str, code: str) -> str:
    """The text without outer space; refused with that sentence when nobody can see anything in it."""
    require(no(f"governance.decision_{code}") if is_blank(text) else YES)
    return text.strip()


@rule("G-08", decides)
def start_between(decision: Decision, at: datetime) -> None:
    """Ask between meetings from today: the last day is the partnership's number of days on, today not counted."""
    length = number(decision.partnership, "between_days", day_of(at))
    decision.last_day = count(_BETWEEN.but(length=length), day_of(at)).last_day
    decision.objecting_at = decision.objecting_at or at
    decision.save(update_fields=["last_day", "objecting_at"])
    DecisionPresence.objects.filter(decision=decision, until_at=None).update(until_at=at)


@rule("G-08", decides)
def new_round(found: Gathered, text: str, why: str, by: Actor, at: datetime) -> DecisionVersion:
    """A new version, about which everyone is asked again; between meetings the time begins anew."""
    decision = found.decision
    decision.round += 1
    decision.save(update_fields=["round"])
    if decision.last_day:
        start_between(decision, at)
    return DecisionVersion.objects.create(
        decision=decision,
        number=decision.round,
        text=text,
        why=why,
        written_at=at,
        written_by_id=by.person_id or decision.facilitator_id,
    )
