"""The circle of consent: reactions, objections tested by the body, integrated one by one into a new version (G-08)."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no, require

from ..models import Decision, DecisionVersion, Objection
from ..policies.decisions import may_decide_in, may_facilitate, may_rewrite
from ..queries.decision_table import Gathered
from . import decision_news as news
from .decision_moves import may, moved, new_round, said, same_round
from .decision_taking import take
from .decision_words import still_stands, take_objection
from .decisions import found_by


@rule("G-08", decides)
@transaction.atomic
def open_reactions(decision_id: int, by: Actor, at: datetime) -> Decision:
    """From questions to reactions, once each question has its answer."""
    found = take(decision_id, at)
    require(may_facilitate(by, found.decision))
    require(may("open_reactions", found))
    require(answered(found))
    found.decision.reacting_at = at
    return _stepped(found, "open_reactions", by, at)


@rule("G-08", decides)
@transaction.atomic
def open_objections(decision_id: int, by: Actor, at: datetime) -> Decision:
    """Ask each member for objections."""
    found = take(decision_id, at)
    require(may_facilitate(by, found.decision))
    require(may("open_objections", found))
    require(answered(found))
    found.decision.reacting_at = found.decision.reacting_at or at
    found.decision.objecting_at = at
    decision = _stepped(found, "open_objections", by, at)
    news.asked(decision, at, besides=by.person_id)
    return decision


@rule("G-08", decides)
def answered(found: Gathered) -> Verdict:
    """Clarifying questions come first; any member can answer them."""
    waiting = len(found.open_questions)
    return no("governance.decision_questions_first", number=waiting) if waiting else YES


@rule("G-08", decides)
@transaction.atomic
def facilitate(decision_id: int, by: Actor, at: datetime) -> Decision:
    """Take the facilitation over, as any member can."""
    found = take(decision_id, at)
    require(may_decide_in(by, found.decision.body))
    require(may("facilitate", found))
    found.decision.facilitator_id = by.person_id
    return _stepped(found, "facilitate", by, at)


@rule("G-08", decides)
@transaction.atomic
def find(objection_id: int, qualifies: bool, finding: str, by: Actor, at: datetime) -> Objection:
    """Record what the body found of an objection, with its reason. Whoever objected does not record the finding on it."""
    found, objection = take_objection(objection_id, at)
    require(may_facilitate(by, found.decision))
    require(may("find", found))
    require(to_be_tested(objection, by))
    objection.qualifies, objection.finding = qualifies, said(finding, "no_finding")
    objection.tested_at, objection.tested_by_id = at, by.person_id
    objection.save(update_fields=["qualifies", "finding", "tested_at", "tested_by"])
    code = "governance.decision_qualifies" if qualifies else "governance.decision_does_not_qualify"
    record(code, found.decision, by, at, reason=objection.finding, title=found.decision.title)
    news.tested(objection, at)
    return objection


@rule("G-08", decides)
def to_be_tested(objection: Objection, by: Actor) -> Verdict:
    """Not tested yet, not taken back, and not one's own."""
    if objection.tested_at:
        return no("governance.decision_tested_already")
    if objection.person_id == by.person_id:
        return no("governance.decision_not_own_finding")
    return still_stands(objection)


@rule("G-08", decides)
@transaction.atomic
def integrate(
    objection_id: int, text: str, why: str, by: Actor, at: datetime, round: int | None = None
) -> DecisionVersion:
    """Take one qualified objection up in a new version; the others stand on, and everyone is asked again."""
    found, objection = take_objection(objection_id, at)
    require(may_rewrite(by, found.decision))
    require(may("integrate", found))
    require(same_round(found, round))
    require(still_stands(objection))
    require(YES if objection.qualifies else no("governance.decision_test_first"))
    require(changed(found, text))
    version = _rewritten(found, text, why, by, at)
    objection.integrated_in = version
    objection.save(update_fields=["integrated_in"])
    moved(found.decision, "integrate", by, at, why)
    record("governance.decision_integrated", found.decision, by, at, why, title=found.decision.title, n=version.number)
    return version


@rule("G-08", decides)
@transaction.atomic
def amend(decision_id: int, text: str, why: str, by: Actor, at: datetime, round: int | None = None) -> DecisionVersion:
    """A better text after questions and reactions, with why; everyone is asked again."""
    found = take(decision_id, at)
    require(may_rewrite(by, found.decision))
    require(may("amend", found))
    require(same_round(found, round))
    require(changed(found, text))
    version = _rewritten(found, text, why, by, at)
    moved(found.decision, "amend", by, at, why)
    record("governance.decision_amended", found.decision, by, at, why, title=found.decision.title, n=version.number)
    return version


@rule("G-08", decides)
def changed(found: Gathered, text: str) -> Verdict:
    """A new version reads otherwise than the one before."""
    return YES if text.strip() != found.version.text else no("governance.decision_same_text")


def _rewritten(found: Gathered, text: str, why: str, by: Actor, at: datetime) -> DecisionVersion:
    decision = found.decision
    version = new_round(found, said(text, "no_proposal"), said(why, "say_what_changed"), by, at)
    decision.search = found_by(decision.title, decision.driver, version.text)
    decision.save(update_fields=["search"])
    news.asked(decision, at, besides=by.person_id)
    return version


def _stepped(found: Gathered, kind: str, by: Actor, at: datetime) -> Decision:
    decision = found.decision
    decision.save(update_fields=["reacting_at", "objecting_at", "facilitator"])
    moved(decision, kind, by, at)
    record(f"governance.decision_{kind}", decision, by, at, title=decision.title)
    return decision
