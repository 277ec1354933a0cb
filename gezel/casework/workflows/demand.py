"""The life of a question: opened, reworded, relabelled, validated, tagged, closed, reopened; each state stays readable (C-08, C-09)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction

from gezel.audit import record
from gezel.governance.queries.themes import themes_of
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.steps import Steps
from gezel.kernel.typed import is_blank
from gezel.kernel.verdict import YES, Verdict, no, require

from ..models import Case, Demand, DemandMove, LifeDomain
from ..policies.hands import may_put
from ..rules.demand import NOTHING, Cause, cause_is_whole, may_relabel, may_validate, says_what
from ..words import demand as words
from ..words.stars import WORKER
from .cases import take

OPEN, SHUT = "open", "shut"
STEPS = Steps(
    ("reword", {OPEN}, OPEN),
    ("relabel", {OPEN}, OPEN),
    ("validate", {OPEN}, OPEN),
    ("tag", {OPEN}, OPEN),
    ("close", {OPEN}, SHUT),
    ("reopen", {SHUT}, OPEN),
)
_TWICE = timedelta(minutes=1)
_KEPT = ("label", "text", "language", "domain_id", "theme", "cause", "cause_by", "cause_words")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question: its words and their language (ISO 639-1), life domain, who said it, theme, and where it comes from when avoidable."""

    text: str
    label: str = words.VALUE
    language: str = ""
    domain_id: int | None = None
    said_by: str = words.BY_PARTICIPANT
    theme: str = ""
    cause: Cause = NOTHING


def may_step(step: str, demand: Demand) -> Verdict:
    """Whether a step fits where the question stands."""
    if STEPS.may(step, SHUT if demand.closed_at else OPEN):
        return YES
    return no("casework.question_is_closed" if demand.closed_at else "casework.question_is_open")


@rule("C-08", decides)
@transaction.atomic
def ask(case_id: int, asked: Asked, by: Actor, at: datetime, hand: str = WORKER) -> Demand:
    """Write down a question. By the participant's own hand its words are theirs: validated as they are written. Sent twice within a
    minute it is one."""
    case = take(case_id)
    require(may_put(by, case, hand, at))
    require(says_what(asked.text) & cause_is_whole(asked.label, asked.cause))
    require(_fits(case, asked.domain_id, asked.theme, at))
    if (same := _sent_before(case, asked, at)) is not None:
        return same
    own = not by.person_id and asked.label == words.VALUE
    demand = Demand.objects.create(
        case=case,
        label=asked.label,
        text=asked.text.strip(),
        language=asked.language,
        domain_id=asked.domain_id,
        said_by=asked.said_by if asked.said_by in words.SAID_BY else words.BY_PARTICIPANT,
        theme=asked.theme,
        validated_on=day_of(at) if own else None,
        validated_how=words.OWN_PLACE if own else "",
        opened_at=at,
        **_cause(asked.cause),
    )
    moved(demand, words.OPENED, by, at)
    record("casework.question_opened", case, by, at)
    return demand


@rule("C-08", decides)
def _sent_before(case: Case, asked: Asked, at: datetime) -> Demand | None:
    told = (asked.text.strip(), asked.domain_id, asked.theme, *_cause(asked.cause).values())
    rows = Demand.objects.filter(case=case, label=asked.label, closed_at=None, opened_at__gt=at - _TWICE)
    beside = ("text", "domain_id", "theme", "cause", "cause_by", "cause_words")
    return next((row for row in rows if tuple(getattr(row, name) for name in beside) == told), None)


@rule("C-08", decides)
@transaction.atomic
def reword(
    demand_id: int,
    edition: int,
    text: str,
    language: str,
    domain_id: int | None,
    by: Actor,
    at: datetime,
    hand: str = WORKER,
) -> Demand:
    """Other words for the same question; what they were before stays, and they are validated anew."""
    demand = _take(demand_id, "reword", by, at, hand)
    require(YES if edition == demand.edition else no("casework.question_changed_meanwhile", text=demand.text))
    require(says_what(text) & _fits(demand.case, domain_id, "", at))
    demand.text, demand.language, demand.domain_id = text.strip(), language, domain_id
    own = not by.person_id and demand.is_value
    demand.validated_on, demand.validated_how = (day_of(at), words.OWN_PLACE) if own else (None, "")
    return _kept(demand, words.REWORDED, by, at)


@rule("C-09", decides)
@transaction.atomic
def relabel(demand_id: int, label: str, cause: Cause, reason: str, by: Actor, at: datetime) -> Demand:
    """From value to failure question or back, with the reason. Stars it had stay, and so does the cause it had."""
    demand = _take(demand_id, "relabel", by, at)
    require(may_relabel(demand.label, label, reason) & cause_is_whole(label, cause))
    demand.label = label
    for name, value in _cause(cause).items():
        setattr(demand, name, value)
    demand.validated_on, demand.validated_how = None, ""
    return _kept(demand, words.RELABELLED, by, at, reason=reason)


@rule("C-08", decides)
@transaction.atomic
def validate(demand_id: int, how: str, by: Actor, at: datetime, on: date | None = None, hand: str = WORKER) -> Demand:
    """The participant saw the words and they are theirs: when, and how that went."""
    demand = _take(demand_id, "validate", by, at, hand)
    day = on or day_of(at)
    require(may_validate(demand.label, how))
    require(YES if day_of(demand.opened_at) <= day <= day_of(at) else no("casework.validated_when"))
    demand.validated_on, demand.validated_how = day, how
    return _kept(demand, words.VALIDATED, by, at, how=how)


@rule("C-09", decides)
@transaction.atomic
def tag(demand_id: int, theme: str, by: Actor, at: datetime) -> Demand:
    """Under which theme of the partnership it counts, without saying whose it is; empty: under none."""
    demand = _take(demand_id, "tag", by, at)
    require(_fits(demand.case, None, theme, at))
    demand.theme = theme
    return _kept(demand, words.TAGGED, by, at)


@rule("C-08", decides)
@transaction.atomic
def close(demand_id: int, reason: str, by: Actor, at: datetime) -> Demand:
    """It is no longer a question; why is said, and its star stays readable."""
    demand = _take(demand_id, "close", by, at)
    require(no("casework.closing_needs_words") if is_blank(reason) else YES)
    demand.closed_at = at
    return _kept(demand, words.CLOSED, by, at, reason=reason)


@rule("C-08", decides)
@transaction.atomic
def reopen(demand_id: int, reason: str, by: Actor, at: datetime) -> Demand:
    """It is a question again."""
    demand = _take(demand_id, "reopen", by, at)
    require(no("casework.closing_needs_words") if is_blank(reason) else YES)
    demand.closed_at = None
    return _kept(demand, words.REOPENED, by, at, reason=reason)


def _take(demand_id: int, step: str, by: Actor, at: datetime, hand: str = WORKER) -> Demand:
    """The question under the lock of its case, when this step may be taken by this one."""
    case = take(Demand.objects.values_list("case_id", flat=True).get(pk=demand_id))
    demand: Demand = Demand.objects.select_related("domain").get(pk=demand_id)
    demand.case = case
    require(may_put(by, case, hand, at) & may_step(step, demand))
    return demand


def _fits(case: Case, domain_id: int | None, theme: str, at: datetime) -> Verdict:
    """A domain and a theme of this partnership."""
    if domain_id and not LifeDomain.objects.filter(pk=domain_id, partnership_id=case.partnership_id).exists():
        return no("casework.domain_unknown")
    return no("casework.theme_unknown") if theme and theme not in themes_of(case.partnership, day_of(at)) else YES


def _cause(cause: Cause) -> dict[str, Any]:
    return {"cause": cause.kind, "cause_by": cause.by, "cause_words": cause.words.strip() or None}


def _kept(demand: Demand, kind: str, by: Actor, at: datetime, **more: str) -> Demand:
    demand.edition += 1
    demand.save()
    moved(demand, kind, by, at, **more)
    record(f"casework.question_{kind}", demand.case, by, at)
    return demand


def moved(demand: Demand, kind: str, by: Actor, at: datetime, how: str = "", reason: str = "") -> None:
    """Write down what happened to a question, with the whole of what stands after it."""
    state = {name: getattr(demand, name) for name in _KEPT}
    DemandMove.objects.create(
        demand=demand, kind=kind, how=how, reason=reason.strip() or None, at=at, by_id=by.person_id or None, **state
    )
