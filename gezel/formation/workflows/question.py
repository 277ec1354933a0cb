"""Questions on a call: asked by anyone, answered by the manager, published without the asker (F-29)."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, no, require
from gezel.post.words import Recipient
from gezel.post.workflows.mail import draft
from gezel.ui.markdown import escape

from ..models import Area, Call, CallQuestion
from ..policies.area import may_manage_calls
from ..queries.jsonld import address
from ..rules.mail_text import plain

MOST_AN_HOUR = 5  # questions from one address


@transaction.atomic
def ask(call: Call, area: Area | None, name: str, email: str, question: str, by: Actor, at: datetime) -> CallQuestion:
    """Keep a question and tell the asker that it arrived; nobody can have us fill another's mailbox."""
    email = email.strip().lower()
    lately = CallQuestion.objects.filter(asker_email=email, asked_at__gt=at - timedelta(hours=1)).count()
    require(YES if lately < MOST_AN_HOUR else no("formation.question_too_many", most=MOST_AN_HOUR))
    asked = CallQuestion.objects.create(
        call=call, area=area, asker_name=name, asker_email=email, question=question, asked_at=at
    )
    about = escape(str(area or call))
    body = f"Beste {escape(name)},\n\nWe ontvingen uw vraag over {about}. U krijgt het antwoord op dit adres."
    draft(
        "formation.question_received",
        asked,
        Recipient(email, name),
        f"Uw vraag over {area or call}",
        body,
        by,
        at,
        review=False,
    )
    record("formation.question_asked", asked, by, at)
    return asked


@rule("F-29", decides)
@transaction.atomic
def answer(question_id: int, text: str, public_question: str, publish: bool, by: Actor, at: datetime) -> CallQuestion:
    """Answer a question once, mail the asker, and publish it in a wording without persons when asked to."""
    asked = CallQuestion.objects.select_for_update(of=("self",)).select_related("call", "area").get(pk=question_id)
    require(may_manage_calls(by))
    require(no("formation.question_already") if asked.answered_at else YES)
    require(YES if text.strip() else no("formation.question_needs_answer"))
    require(no("formation.question_needs_wording") if publish and not public_question.strip() else YES)
    asked.answer, asked.answered_at, asked.answered_by_id = text, at, by.person_id
    if publish:
        asked.public_question, asked.published_at = public_question, at
    asked.save()
    link = address("oproepen", asked.call.slug)
    asker, said = escape(asked.asker_name), plain(asked.question)
    body = f"Beste {asker},\n\nU vroeg:\n\n{said}\n\n**Ons antwoord**\n\n{text}\n\nMeer over de oproep: {link}"
    draft(
        "formation.question_answer",
        asked,
        Recipient(asked.asker_email, asked.asker_name),
        f"Antwoord op uw vraag over {asked.call}",
        body,
        by,
        at,
        review=False,
    )
    record("formation.question_answered", asked, by, at)
    return asked
