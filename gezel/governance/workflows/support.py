"""A question to the support team: asked, answered, settled or asked again; and the coach's role, agreed by both sides (G-22)."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.steps import Steps
from gezel.kernel.verdict import YES, Verdict, no, require
from gezel.post.workflows.notices import tell

from ..models import CoachRole, QuestionEntry, SupportQuestion
from ..policies.support import may_agree_role, may_answer, may_ask, may_write_role
from ..rules.issues import says
from ..words import issues as words
from .partnership import take

STEPS = Steps(
    ("answer", {words.OPEN, words.ANSWERED}, words.ANSWERED),
    ("settle", {words.ANSWERED}, words.SETTLED),
    ("reopen", {words.ANSWERED, words.SETTLED}, words.OPEN),
)


def may_step(step: str, standing: str) -> Verdict:
    """Whether a step can be taken from a state."""
    return YES if STEPS.may(step, standing) else no(f"governance.question_not_while_{standing}")


@rule("G-22", decides)
@transaction.atomic
def ask(partnership_id: int, theme: str, title: str, text: str, by: Actor, at: datetime) -> SupportQuestion:
    """Ask the support team something about learning, cooperation, administration or law."""
    partnership = take(partnership_id)
    require(may_ask(by, partnership))
    require(YES if theme in words.QUESTION_THEMES else no("governance.question_theme"))
    require(says(title, "governance.question_no_title") & says(text, "governance.question_no_text"))
    row = SupportQuestion.objects.create(
        partnership=partnership,
        theme=theme,
        title=title.strip(),
        text=text.strip(),
        asked_at=at,
        asked_by_id=by.person_id,
    )
    record("governance.question_asked", row, by, at, title=row.title)
    return row


def _taken(question_id: int, step: str) -> SupportQuestion:
    rows = SupportQuestion.objects.select_for_update(of=("self",)).select_related("partnership")
    row = rows.get(pk=question_id)
    require(may_step(step, row.state))
    return row


@rule("G-22", decides)
@transaction.atomic
def answer(question_id: int, text: str, by: Actor, at: datetime) -> QuestionEntry:
    """Somebody of the support side answers; the asker hears of it."""
    row = _taken(question_id, "answer")
    require(may_answer(by, row.partnership))
    require(says(text, "governance.question_no_answer"))
    said = QuestionEntry.objects.create(question=row, kind=words.ANSWER, text=text.strip(), at=at, by_id=by.person_id)
    row.replied_at = at
    row.save(update_fields=["replied_at"])
    record("governance.question_answered", row, by, at, title=row.title)
    url = f"/partnerschappen/{row.partnership_id}/kwesties/vragen/{row.pk}/"
    tell([row.asked_by_id], "governance.notice_question_answered", {"title": row.title}, url, at)
    return said


@rule("G-22", decides)
@transaction.atomic
def settle(question_id: int, by: Actor, at: datetime) -> SupportQuestion:
    """The answer helped."""
    row = _taken(question_id, "settle")
    require(may_ask(by, row.partnership))
    row.settled_at, row.settled_by_id = at, by.person_id
    row.save(update_fields=["settled_at", "settled_by"])
    record("governance.question_settled", row, by, at, title=row.title)
    return row


@rule("G-22", decides)
@transaction.atomic
def reopen(question_id: int, why: str, by: Actor, at: datetime) -> SupportQuestion:
    """The answer was not enough, and why."""
    row = _taken(question_id, "reopen")
    require(may_ask(by, row.partnership))
    require(says(why, "governance.question_why_again"))
    QuestionEntry.objects.create(question=row, kind=words.REOPENED, text=why.strip(), at=at, by_id=by.person_id)
    row.reopened_at, row.settled_at, row.settled_by = at, None, None
    row.save(update_fields=["reopened_at", "settled_at", "settled_by"])
    record("governance.question_reopened", row, by, at, title=row.title)
    return row


@rule("G-22", decides)
@transaction.atomic
def write_role(partnership_id: int, text: str, by: Actor, at: datetime) -> CoachRole:
    """A next version of what the coach does here; it stands once the other side agrees."""
    partnership = take(partnership_id)
    require(may_write_role(by, partnership))
    require(says(text, "governance.coach_no_text"))
    last = CoachRole.objects.filter(partnership=partnership).first()
    row = CoachRole.objects.create(
        partnership=partnership,
        number=last.number + 1 if last else 1,
        text=text.strip(),
        written_at=at,
        written_by_id=by.person_id,
        by_support=bool(may_answer(by, partnership)),
    )
    record("governance.coach_written", partnership, by, at, number=row.number)
    return row


@rule("G-22", decides)
@transaction.atomic
def agree_role(role_id: int, by: Actor, at: datetime) -> CoachRole:
    """The other side agrees with the newest version; from this day it stands."""
    row = CoachRole.objects.select_for_update(of=("self",)).select_related("partnership").get(pk=role_id)
    require(may_agree_role(by, row))
    newest = CoachRole.objects.filter(partnership=row.partnership).values_list("pk", flat=True).first()
    require(YES if newest == row.pk and row.agreed_at is None else no("governance.coach_newer"))
    row.agreed_at, row.agreed_by_id = at, by.person_id
    row.save(update_fields=["agreed_at", "agreed_by"])
    record("governance.coach_agreed", row.partnership, by, at, number=row.number)
    return row
