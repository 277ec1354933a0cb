"""The steps of a decision as its page offers them: which form each has, and what its button does."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.http import QueryDict

from gezel.kernel.actor import Actor
from gezel.ui.forms import GezelForm

from .. import words
from ..forms import decisions as forms
from ..queries.decision_table import Gathered
from ..rules.consent import Table
from ..workflows import decision_between as between
from ..workflows import decision_closing as closing
from ..workflows import decision_fallback as fallback
from ..workflows import decision_steps as steps
from ..workflows import decision_words as speaking
from ..workflows.decision_review import Outcome, review
from ..workflows.decisions import call_the_roll
from .decision_turn import Turn

Clean = dict[str, Any]
Act = Callable[[int, Clean, Actor, datetime], Any]


def _say(pk: int, clean: Clean, by: Actor, at: datetime) -> Any:
    speaker = clean.get("speaker")
    if clean["kind"] == forms.OBJECTION:
        return speaking.object_to(pk, clean["text"], by, at, clean["round"], speaker)
    return speaking.say(pk, clean["kind"], clean["text"], by, at, clean["round"], speaker=speaker)


def _answer(pk: int, clean: Clean, by: Actor, at: datetime) -> Any:
    return speaking.say(pk, words.ANSWER, clean["text"], by, at, None, clean["answers"])


def _review(pk: int, clean: Clean, by: Actor, at: datetime) -> Any:
    outcome = Outcome(clean["finding"], clean["what_came"], clean["next_on"], clean["proposal"])
    return review(pk, outcome, by, at)


ACTS: dict[str, Act] = {
    "say": _say,
    "note": _say,
    "answer": _answer,
    "roll": lambda pk, c, by, at: call_the_roll(pk, c["here"], by, at),
    "open_reactions": lambda pk, c, by, at: steps.open_reactions(pk, by, at),
    "open_objections": lambda pk, c, by, at: steps.open_objections(pk, by, at),
    "facilitate": lambda pk, c, by, at: steps.facilitate(pk, by, at),
    "find": lambda pk, c, by, at: steps.find(c["objection"], c["qualifies"], c["finding"], by, at),
    "integrate": lambda pk, c, by, at: steps.integrate(c["objection"], c["text"], c["why"], by, at, c["round"]),
    "amend": lambda pk, c, by, at: steps.amend(pk, c["text"], c["why"], by, at, c["round"]),
    "take_back": lambda pk, c, by, at: speaking.take_back(c["objection"], by, at, c["reason"]),
    "ask_between": lambda pk, c, by, at: between.ask_between(pk, by, at, c["reason"]),
    "to_meeting": lambda pk, c, by, at: between.to_meeting(pk, by, at, c["reason"]),
    "adopt": lambda pk, c, by, at: closing.adopt(pk, by, at, c["reason"], c["review_on"], c["round"]),
    "advise": lambda pk, c, by, at: closing.advise(pk, by, at, c["reason"]),
    "withdraw": lambda pk, c, by, at: closing.withdraw(pk, by, at, c["reason"]),
    "fail": lambda pk, c, by, at: fallback.fail(pk, by, at, c["reason"]),
    "decide": lambda pk, c, by, at: fallback.decide(pk, c["yes"], by, at, c["reason"], c["review_on"]),
    "resume": lambda pk, c, by, at: fallback.resume(pk, by, at, c["reason"]),
    "pass_on": lambda pk, c, by, at: fallback.pass_on(pk, by, at, c["reason"]),
    "review": _review,
}


def forms_of(found: Gathered, turn: Turn, actor: Actor, chosen: str, data: QueryDict) -> dict[str, list[Any]]:
    """The forms of the steps this page offers; the chosen one is filled with what came in. A step on an objection has one for each."""
    made: dict[str, list[Any]] = {}
    for step in (turn.first, *turn.others):
        if step:
            made[step] = [
                _about(_make(step, found, turn, initial, data if _sent(step, chosen, initial, data) else None), found)
                for initial in _initials(step, found, actor)
            ]
    return made


def _about(form: Any, found: Gathered) -> Any:
    """The form with the objection or question that it is about, for the page."""
    form.about_objection = next((o for o in found.objections if o.pk == form.initial.get("objection")), None)
    form.about_question = next((q for q in found.open_questions if q.pk == form.initial.get("answers")), None)
    return form


def _sent(step: str, chosen: str, initial: Clean, data: QueryDict) -> bool:
    if step != chosen:
        return False
    key = next((name for name in ("objection", "answers") if name in initial), "")
    return not key or data.get(f"{step}-{key}") == str(initial[key])


def _initials(step: str, found: Gathered, actor: Actor) -> list[Clean]:
    round, decision = found.decision.round, found.decision
    open_ones = [o for o in found.objections if not o.withdrawn_at and not o.integrated_in_id]
    text = found.version.text
    if step == "answer":
        return [{"answers": question.pk, "round": round} for question in found.open_questions]
    if step == "find":
        return [{"objection": o.pk} for o in open_ones if o.tested_at is None and o.person_id != actor.person_id]
    if step == "integrate":
        return [{"objection": o.pk, "round": round, "text": text} for o in open_ones if o.qualifies]
    if step == "take_back":
        mine = [o for o in open_ones if o.person_id == actor.person_id and o.qualifies is not False]
        return [{"objection": o.pk} for o in mine]
    return [
        {
            "round": round,
            "text": text if step == "amend" else "",
            "review_on": decision.review_on,
            "here": sorted(found.present),
            "proposal": text,
        }
    ]


def _make(step: str, found: Gathered, turn: Turn, initial: Clean, data: QueryDict | None) -> Any:
    ids = str(initial.get("objection", initial.get("answers", "")))
    common: dict[str, Any] = {"prefix": step, "initial": initial, "auto_id": f"{step}{ids}-%s"}
    here = [seat for person, seat in found.members.items() if person in found.present]
    if step == "say":
        return forms.SayForm(turn.kinds, data, **common)
    if step == "note":
        return forms.NoteForm(here, turn_kinds_for_members(found.table), data, **common)
    if step == "roll":
        return forms.RollForm(found.members.values(), data, **common)
    return FORMS[step](data, **common)


def turn_kinds_for_members(table: Table) -> tuple[str, ...]:
    """What the facilitator can note of a member who is present."""
    if table.mode == words.ADVICE:
        return (words.RECOMMENDATION, words.REACTION, words.QUESTION)
    favour = (words.IN_FAVOUR,) if table.mode == words.CONSENSUS else ()
    positions = (*favour, words.NO_OBJECTION, words.NOT_IN_FAVOUR) if table.objecting else ()
    return (*positions, words.CONCERN, forms.OBJECTION, words.REACTION, words.QUESTION)


FORMS: dict[str, Any] = {
    "answer": forms.AnswerForm,
    "find": forms.FindForm,
    "integrate": forms.IntegrateForm,
    "amend": forms.AmendForm,
    "take_back": forms.TakeBackForm,
    "open_reactions": GezelForm,
    "open_objections": GezelForm,
    "facilitate": GezelForm,
    "ask_between": forms.MayReasonForm,
    "to_meeting": forms.ReasonForm,
    "adopt": forms.AdoptForm,
    "advise": forms.ReasonForm,
    "withdraw": forms.ReasonForm,
    "fail": forms.ReasonForm,
    "decide": forms.DecideForm,
    "resume": forms.ReasonForm,
    "pass_on": forms.ReasonForm,
    "review": forms.ReviewForm,
}
