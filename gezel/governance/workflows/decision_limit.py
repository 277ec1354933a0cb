"""What the last day between meetings brings: adopted, advised, from consensus to consent, or to the next meeting (G-08)."""

from __future__ import annotations

from datetime import datetime

from gezel.audit import record
from gezel.kernel.actor import SYSTEM
from gezel.kernel.clock import end_of
from gezel.kernel.rule import decides, rule

from .. import words
from ..models import Decision
from ..queries.decision_table import Gathered, gather
from ..rules.consent import at_limit
from . import decision_news as news
from .decision_ends import end, stands
from .decision_moves import moved, new_round


@rule("G-08", decides)
def settle(decision: Decision, at: datetime) -> None:
    """The time was up: decide on what was said by then. It counts from the instant after the last day, whenever the clock comes by."""
    assert decision.last_day is not None
    limit = end_of(decision.last_day)
    found = gather(decision, limit)
    way = at_limit(found.table)
    if way == "adopt":
        stands(decision, words.ADOPTED, SYSTEM, limit)
    elif way == "advise":
        end(decision, words.ADVISED, SYSTEM, limit)
    elif way == "fall":
        fall_to_consent(found, "", at)
    else:
        lapse(decision, at)


@rule("G-08", decides)
def lapse(decision: Decision, at: datetime) -> None:
    """Not decided in time: it goes to the next meeting, where it waits on the agenda; nobody's words are lost."""
    moved(decision, "lapse", SYSTEM, at)
    decision.last_day = None
    decision.save(update_fields=["last_day"])
    record("governance.decision_lapsed", decision, SYSTEM, at, title=decision.title)
    news.lapsed(decision, at)


@rule("G-09", decides)
def fall_to_consent(found: Gathered, reason: str, at: datetime) -> None:
    """Consensus was sought first and is not there: the same text is asked again, now by consent."""
    decision = found.decision
    decision.mode = words.CONSENT
    decision.save(update_fields=["mode"])
    moved(decision, "fall", SYSTEM, at, reason)
    new_round(found, found.version.text, "", SYSTEM, at)
    record("governance.decision_fell", decision, SYSTEM, at, reason=reason, title=decision.title)
    news.asked(decision, at)
