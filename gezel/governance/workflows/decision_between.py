"""Deciding between meetings: asked by a last day, longer, or to the next meeting after all (G-08)."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import require

from ..models import Decision
from ..policies.decisions import may_facilitate
from . import decision_news as news
from .decision_moves import may, moved, said, start_between
from .decision_taking import take


@rule("G-08", decides)
@transaction.atomic
def ask_between(decision_id: int, by: Actor, at: datetime, reason: str = "") -> Decision:
    """Ask the members between meetings, or give them longer when that runs already (with the reason). What was said stays said."""
    found = take(decision_id, at)
    require(may_facilitate(by, found.decision))
    require(may("ask_between", found))
    longer = found.decision.last_day is not None
    if longer:
        said(reason, "say_why")
    start_between(found.decision, at)
    moved(found.decision, "extend" if longer else "ask_between", by, at, reason)
    code = "governance.decision_extended" if longer else "governance.decision_asked_between"
    last_day = found.decision.last_day
    record(code, found.decision, by, at, reason=reason.strip(), title=found.decision.title, last_day=last_day)
    news.asked(found.decision, at, besides=by.person_id)
    return found.decision


@rule("G-08", decides)
@transaction.atomic
def to_meeting(decision_id: int, by: Actor, at: datetime, reason: str) -> Decision:
    """Stop asking between meetings: it waits for the next one, with everything that was said."""
    found = take(decision_id, at)
    require(may_facilitate(by, found.decision))
    require(may("to_meeting", found))
    on_the_table(found.decision, by, at, said(reason, "say_why"))
    return found.decision


def on_the_table(decision: Decision, by: Actor, at: datetime, reason: str = "") -> None:
    """From between meetings into a meeting."""
    decision.last_day = None
    decision.save(update_fields=["last_day"])
    moved(decision, "to_meeting", by, at, reason)
    record("governance.decision_to_meeting", decision, by, at, reason=reason, title=decision.title)
