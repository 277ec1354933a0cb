"""The quarterly review: its questions, and its report on the way to Europa WSE with a receipt (G-04, G-14)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.urls import reverse

from gezel.audit import record
from gezel.formation.queries.reached import manager_people
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.texts import say, shown
from gezel.kernel.verdict import YES, no, require
from gezel.organisations.models import Person
from gezel.post.models import Mail
from gezel.post.workflows import mail as post
from gezel.post.workflows.mail import draft

from .. import words
from ..models import Meeting, ReviewDispatch, ReviewQuestion
from ..policies.partnership import may_arrange, may_speak_to_funder
from ..queries.reviews import questions_of
from ..rules.review_questions import Question, mark_of
from .meeting_steps import take
from .partnership import take as take_partnership

SENT_TO_FUNDER = "governance.review_report"
_LEVELS = {level for level, _ in words.REVIEW_LEVELS}


@rule("G-14", decides)
@transaction.atomic
def ask(partnership_id: int, questions: Sequence[Question], seen: str, by: Actor, at: datetime) -> None:
    """The partnership asks its own questions in the reviews to come; both levels keep at least one.

    ``seen`` is the mark of the questions that the writer started from: those of a colleague are not written over.
    """
    partnership = take_partnership(partnership_id)
    require(may_arrange(by, partnership))
    require(YES if seen == mark_of(questions_of(partnership)) else no("ui.changed_meanwhile"))
    rows = [Question(q.level, " ".join(q.text.split())[:300]) for q in questions if q.text.strip()]
    require(YES if {q.level for q in rows} == _LEVELS else no("governance.review_needs_both_levels"))
    ReviewQuestion.objects.filter(partnership=partnership).delete()
    ReviewQuestion.objects.bulk_create(
        ReviewQuestion(partnership=partnership, position=n, level=q.level, text=q.text) for n, q in enumerate(rows)
    )
    record("governance.review_questions_changed", partnership, by, at, count=len(rows))


@rule("G-14", decides)
@rule("G-04", decides)
@transaction.atomic
def send_review(meeting_id: int, by: Actor, at: datetime) -> list[Mail]:
    """Ready the letter to Europa WSE with the frozen report; it waits in the outbox until who may speak for the partnership releases it."""
    meeting = take(meeting_id)
    partnership = meeting.body.partnership
    require(may_speak_to_funder(by, partnership))
    require(YES if meeting.review else no("governance.not_a_review"))
    require(YES if meeting.frozen_at else no("governance.review_not_frozen"))
    require(no("governance.review_on_its_way") if ReviewDispatch.objects.filter(meeting=meeting).exists() else YES)
    people = list(Person.objects.filter(pk__in=manager_people(at)))
    require(YES if people else no("governance.no_manager_known"))
    ReviewDispatch.objects.create(meeting=meeting, drafted_at=at, drafted_by_id=by.person_id)
    record("governance.review_readied", meeting, by, at, name=partnership.name)
    return [_letter(meeting, person, by, at) for person in people]


@rule("G-14", decides)
@rule("G-04", decides)
@transaction.atomic
def release_review(meeting_id: int, by: Actor, at: datetime) -> list[Mail]:
    """Let the letter go, by who may speak for the partnership."""
    meeting = take(meeting_id)
    require(may_speak_to_funder(by, meeting.body.partnership))
    return post.release(
        letters_of(meeting).filter(released_at=None, voided_at=None).values_list("pk", flat=True), by, at
    )


def letters_of(meeting: Meeting) -> QuerySet[Mail]:
    """The letters to Europa WSE about a review."""
    return Mail.objects.filter(kind=SENT_TO_FUNDER, about_kind=Meeting._meta.label_lower, about_id=meeting.pk)


@rule("G-14", decides)
def mail_told(kind: str, subject_id: int, event: str, at: datetime) -> None:
    """The port ``mail_effects``: the mail server took the report of a review, which is its receipt; or the letter was withdrawn."""
    if kind != SENT_TO_FUNDER:
        return
    waiting = ReviewDispatch.objects.filter(meeting=subject_id, sent_at=None)
    if event == "sent":
        waiting.update(sent_at=at)
    elif event == "voided" and not _others(subject_id):
        waiting.delete()


def _others(meeting_id: int) -> bool:
    """Whether another letter of the same report still is on its way."""
    rows = Mail.objects.filter(kind=SENT_TO_FUNDER, about_id=meeting_id, about_kind=Meeting._meta.label_lower)
    return rows.filter(voided_at=None).exists()


def _letter(meeting: Meeting, person: Person, by: Actor, at: datetime) -> Mail:
    partnership = meeting.body.partnership
    url = reverse("governance:meeting_report", args=[partnership.pk, meeting.pk])
    values = {"name": partnership.name, "held": shown(meeting.starts_at, "nl"), "sender": by.name}
    title = say("governance.meeting_title_review", "nl", **values)
    body = say("governance.meeting_mail_review", "nl", person=person.name, link=f"<{settings.BASE_URL}{url}>", **values)
    files = [meeting.pdf] if meeting.pdf else []
    return draft(SENT_TO_FUNDER, meeting, person, title, body, by, at, files, from_name=partnership.name)
