"""Who hears what about a decision: notices to those it asks something of, a mail to the whole body when it stands (G-08)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.urls import reverse

from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of, end_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.texts import say
from gezel.organisations.workflows.news import absolute
from gezel.post.workflows.mail import draft
from gezel.post.workflows.notices import tell
from gezel.ui.markdown import escape

from .. import words
from ..models import Decision, Objection, Seat
from ..queries.decision_table import Gathered, gather
from ..queries.members import members

REMINDER_DAYS = (2, 0)


def page_of(decision: Decision) -> str:
    """The address of a decision."""
    return reverse("governance:decision", args=[decision.partnership_id, decision.pk])


def _tell(decision: Decision, people: Iterable[int], what: str, at: datetime, key: str = "") -> None:
    due = end_of(decision.last_day) if decision.last_day else None
    params = {"title": decision.title, "body": decision.body.name, "last_day": decision.last_day or ""}
    code = f"governance.notice_decision_{what}"
    tell(people, code, params, page_of(decision), at, due, key)


def _members(decision: Decision, at: datetime, besides: int = 0) -> list[int]:
    return [person for person in members(decision.body, day_of(at)) if person != besides]


def proposed(decision: Decision, by: Actor, at: datetime) -> None:
    """The members hear that there is a proposal."""
    _tell(decision, _members(decision, at, by.person_id), "proposed", at)


def asked(decision: Decision, at: datetime, besides: int = 0) -> None:
    """The members are asked to say whether they have an objection, by the last day when it is between meetings."""
    what = "asked_between" if decision.last_day else "asked"
    _tell(decision, _members(decision, at, besides), what, at)


def objected(objection: Objection, at: datetime) -> None:
    """The facilitator hears of an objection that the body must test."""
    if objection.person_id != objection.decision.facilitator_id:
        _tell(objection.decision, [objection.decision.facilitator_id], "objected", at)


def tested(objection: Objection, at: datetime) -> None:
    """Whoever objected hears what the body found."""
    what = "qualifies" if objection.qualifies else "does_not_qualify"
    _tell(objection.decision, [objection.person_id], what, at)


def lapsed(decision: Decision, at: datetime) -> None:
    """The members hear that it goes to the next meeting."""
    _tell(decision, _members(decision, at), "lapsed", at)


def ended(decision: Decision, by: Actor, at: datetime) -> None:
    """The members hear that what they decided no longer stands."""
    _tell(decision, _members(decision, at, by.person_id), "ended", at)


def role_asked(decision: Decision, holders: Iterable[int], at: datetime) -> None:
    """Whoever holds the role hears that they decide."""
    _tell(decision, holders, "role_asked", at)


@rule("G-08", decides)
def is_near(decision: Decision, at: datetime) -> bool:
    """Whether today is a day of reminding: two days before the last day, and the last day itself."""
    assert decision.last_day is not None
    return (decision.last_day - day_of(at)).days in REMINDER_DAYS


@rule("G-08", decides)
def remind(found: Gathered, at: datetime) -> None:
    """Who has not spoken hears once per reminding day that silence is not presence."""
    decision = found.decision
    assert decision.last_day is not None
    days = (decision.last_day - day_of(at)).days
    key = f"decision-{days}d-r{decision.round}-{decision.last_day}:{decision.pk}"
    _tell(decision, [seat.person_id for seat in found.silent], "remind", at, key)


@rule("G-08", decides)
def closed(decision: Decision, by: Actor, at: datetime) -> None:
    """Everyone in the body hears how it closed; what stands also goes by mail, coaches in the body included."""
    seats = list(
        Seat.objects.on(day_of(at)).filter(body=decision.body, person__is_active=True).select_related("person")
    )
    _tell(decision, {s.person_id for s in seats} - {by.person_id}, decision.outcome, at)
    if decision.outcome not in words.STANDS:
        return
    found = gather(decision, at)
    subject = say("governance.mail_decision_subject", "nl", title=decision.title)
    for person in {seat.person_id: seat.person for seat in seats}.values():
        draft("governance.decision_stands", decision, person, subject, letter(found), by, at, review=False)


def letter(found: Gathered) -> str:
    """The mail about a decision that stands, in Dutch: what, why, by whom, who stayed silent, when it comes back."""
    decision = found.decision
    assert decision.adopted_at and decision.review_on
    by_role = decision.outcome == words.DECIDED
    params = {
        "title": escape(decision.title),
        "body": escape(decision.body.name),
        "role": escape(decision.role.name if decision.role else ""),
        "on": day_of(decision.adopted_at - timedelta.resolution),
        "driver": escape(decision.driver),
        "text": found.version.text,
        "review": decision.review_on,
        "url": absolute(page_of(decision)),
    }
    parts = [say(f"governance.mail_decision_{'role' if by_role else 'body'}", "nl", **params)]
    if decision.closed_reason:
        parts.append(say("governance.mail_decision_reason", "nl", reason=escape(decision.closed_reason)))
    if found.table.between and not by_role and found.silent:
        names = ", ".join(escape(str(seat.person)) for seat in found.silent)
        parts.append(say("governance.mail_decision_silent", "nl", names=names))
    return "\n\n".join([*parts, say("governance.mail_decision_end", "nl", **params)])
