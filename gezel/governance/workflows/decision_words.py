"""What people say about a proposal: questions and answers, reactions, positions, objections (G-08). Words are only ever added."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.typed import is_blank
from gezel.kernel.verdict import YES, Verdict, no, require

from .. import words
from ..models import DecisionWord, Objection
from ..policies.decisions import may_decide_in, may_facilitate, may_speak_on
from ..queries.decision_table import Gathered
from ..rules.consent import may_object, may_say
from . import decision_news as news
from .decision_moves import may, said, same_round
from .decision_taking import take


@rule("G-08", decides)
@transaction.atomic
def say(
    decision_id: int,
    kind: str,
    text: str,
    by: Actor,
    at: datetime,
    round: int | None = None,
    answers: int | None = None,
    speaker: int | None = None,
) -> DecisionWord:
    """Say something (``words.SAYINGS``) about the standing version; ``round`` is the one the speaker read.

    ``answers`` is the question of an answer. In a meeting the facilitator can note what a member present says (``speaker``).
    """
    found = take(decision_id, at)
    require(may_speak_on(by, found.decision.body))
    require(same_round(found, round))
    require(may_speak_for(found, by, speaker))
    counts = bool(speaker) or bool(may_decide_in(by, found.decision.body))
    require(may_say(found.table, kind, counts))
    if kind not in words.WITHOUT_WORDS:
        said(text, "no_words")
    question = _question(found, answers) if kind == words.ANSWER else None
    word = DecisionWord.objects.create(
        decision=found.decision,
        version=found.version,
        kind=kind,
        text="" if is_blank(text) else text.strip(),
        person_id=speaker or by.person_id,
        noted_by_id=by.person_id if speaker else None,
        counts=counts,
        said_at=at,
        answers=question,
    )
    record("governance.decision_said", found.decision, by, at, title=found.decision.title, kind=kind)
    return word


@rule("G-08", decides)
def may_speak_for(found: Gathered, by: Actor, speaker: int | None) -> Verdict:
    """Only in a meeting, only the facilitator, and only for a member who is there; between meetings everyone speaks for themselves."""
    if speaker is None:
        return YES
    if found.decision.last_day or speaker not in found.present or speaker not in found.members:
        return no("governance.decision_note_for_present")
    return may_facilitate(by, found.decision)


@rule("G-08", decides)
@transaction.atomic
def object_to(
    decision_id: int, text: str, by: Actor, at: datetime, round: int | None = None, speaker: int | None = None
) -> Objection:
    """Raise an objection: only a blank one is refused; whether it qualifies is for the body to find."""
    found = take(decision_id, at)
    require(may_speak_on(by, found.decision.body))
    require(same_round(found, round))
    require(may_speak_for(found, by, speaker))
    require(may_object(found.table, bool(speaker) or bool(may_decide_in(by, found.decision.body))))
    require(may("object", found))
    objection = Objection.objects.create(
        decision=found.decision,
        version=found.version,
        text=said(text, "blank_objection"),
        person_id=speaker or by.person_id,
        noted_by_id=by.person_id if speaker else None,
        raised_at=at,
    )
    record("governance.decision_objected", found.decision, by, at, title=found.decision.title)
    news.objected(objection, at)
    return objection


@rule("G-08", decides)
@transaction.atomic
def take_back(objection_id: int, by: Actor, at: datetime, reason: str = "") -> Objection:
    """Whoever objected takes it back; it stays readable."""
    found, objection = take_objection(objection_id, at)
    own = objection.person_id == by.person_id
    require(may_decide_in(by, found.decision.body) if own else no("governance.decision_own_objection"))
    require(may("take_back", found))
    require(still_stands(objection))
    objection.withdrawn_at, objection.withdrawn_reason = at, reason.strip()
    objection.save(update_fields=["withdrawn_at", "withdrawn_reason"])
    record("governance.decision_objection_back", found.decision, by, at, reason, title=found.decision.title)
    return objection


def take_objection(objection_id: int, at: datetime) -> tuple[Gathered, Objection]:
    """Lock the decision of an objection, then read the objection behind that lock."""
    decision_id = Objection.objects.values_list("decision_id", flat=True).get(pk=objection_id)
    found = take(decision_id, at)
    return found, Objection.objects.select_related("decision", "version").get(pk=objection_id)


@rule("G-08", decides)
def still_stands(objection: Objection) -> Verdict:
    """It was not taken back, integrated, or found not to qualify."""
    if objection.withdrawn_at or objection.integrated_in_id or objection.qualifies is False:
        return no("governance.decision_objection_gone")
    return YES


def _question(found: Gathered, answers: int | None) -> DecisionWord:
    question = next((w for w in found.words if w.pk == answers and w.kind == words.QUESTION), None)
    require(YES if question else no("governance.decision_no_question"))
    assert question is not None
    return question
