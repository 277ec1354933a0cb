"""The words of a decision: written from the call's template and the jury's own words, with its last day and its link (F-19 to F-21)."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any

from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.texts import shown
from gezel.kernel.tokens import new_token
from gezel.kernel.verdict import Refused, no, require
from gezel.post.words import Recipient
from gezel.post.workflows import mail as post

from .. import words
from ..models import Area, Decision, PitchSlot
from ..queries.decision_mail import about, recipient_of, reply_link, said_by, tells_last_day, values_of
from ..queries.decision_round import Line
from ..rules.decisions import lacking, may_reply, redated, reply_until
from ..rules.mail_text import fill, plain
from . import decision_news as news
from .decision_taking import STEPS
from .pitch_calendar import invitation


def void(decision: Decision, by: Actor, at: datetime) -> None:
    """Take a decision and its unsent mail out; a mail that is already on its way is refused by post itself."""
    require(STEPS.may("void", decision.state))
    reason = "De uitkomst of de tekst van deze beslissing is vervangen voor ze werd vrijgegeven."
    decision.voided_at, decision.voided_reason = at, reason
    decision.save(update_fields=["voided_at", "voided_reason"])
    post.void(decision.mail_id, by, at, reason)


def write(area: Area, line: Line, by: Actor, at: datetime, slot_later: bool = False) -> Decision:
    assert line.outcome is not None
    to = recipient_of(line.candidacy)
    last = _last_day(area, line.kind, line.first, at)
    values = {**about(area, line.candidacy, to), **values_of(area, line.outcome, last, line.slot)}
    text = fill(area.call_version.settings.mails[line.kind], values)
    mail = drafted(area, line.kind, line.candidacy, to, text, line.slot, by, at)
    return Decision.objects.create(
        candidacy=line.candidacy,
        outcome=line.outcome,
        kind=line.kind,
        mail=mail,
        told_last_day=last,
        slot_later=slot_later,
    )


def drafted(
    area: Area,
    kind: str,
    candidacy: Any,
    to: Any,
    text: tuple[str, str],
    slot: PitchSlot | None,
    by: Actor,
    at: datetime,
) -> Any:
    files = [invitation(area, candidacy, slot, to, at)] if slot and kind == words.MAIL_INVITED else []
    sender = f"Lokale besturen {area.name}"
    return post.draft(
        kind, candidacy, to, text[0], text[1], by, at, files, reply_to=news.reply_address(area), from_name=sender
    )


def write_to(area: Area, decision: Decision, to: str, by: Actor, at: datetime) -> None:
    """The same words to an address that works, as a new mail; the one that bounced stays as it was sent."""
    mail = decision.mail
    body = _with_link(decision, with_last_day(area, decision, at))
    who = Recipient(to.strip() or mail.to_address, mail.to_name)
    slot = slot_of(decision.candidacy_id)
    decision.mail = drafted(area, decision.kind, decision.candidacy, who, (mail.subject, body), slot, by, at)
    decision.released_at, decision.sent_at, decision.received_at = at, None, None
    decision.received_reason, decision.received_by = "", None
    decision.save()
    post.release([decision.mail_id], by, at)


@rule("F-21", decides)
def _last_day(area: Area, kind: str, first: Decision | None, at: datetime) -> date | None:
    """The last day for a reply if the mail is sent today; the closing mail repeats that of the decision itself."""
    if not tells_last_day(kind):
        return None
    received = first.received_at if kind == words.MAIL_FINAL_REFUSED_1 and first else None
    return reply_until(day_of(received or at), area.call_version.settings.numbers)


def with_last_day(area: Area, decision: Decision, at: datetime) -> str:
    """The body with the last day as it is when the mail goes today; keeps the decision in step."""
    body = decision.mail.body
    firsts = Decision.objects.filter(candidacy_id=decision.candidacy_id, kind=words.MAIL_REFUSED_1)
    last = _last_day(area, decision.kind, firsts.filter(voided_at__isnull=True).first(), at)
    if last is None or last == decision.told_last_day or decision.told_last_day is None:
        return body
    outcome = decision.outcome
    jury = (plain(outcome.contribution_motivation), plain(outcome.partnership_motivation))
    template = area.call_version.settings.mails[decision.kind].body
    body = redated(body, template, shown(decision.told_last_day), shown(last), jury)
    decision.told_last_day = last
    decision.save(update_fields=["told_last_day"])
    return body


def renew_last_day(area: Area, decision: Decision, by: Actor, at: datetime) -> None:
    mail = decision.mail
    body = with_last_day(area, decision, at)
    if body != mail.body:
        decision.mail = post.edit(mail.pk, by, at, title=mail.subject, body=body, seen_version=mail.version)


@rule("F-21", decides)
def put_link(decision: Decision, by: Actor, at: datetime) -> None:
    """A refusal carries the personal link for a reply from the moment it is released; only its hash is kept beside it."""
    if not may_reply(decision.kind):
        return
    mail = decision.mail
    body = _with_link(decision, mail.body)
    decision.mail = post.edit(mail.pk, by, at, title=mail.subject, body=body, seen_version=mail.version)
    decision.save(update_fields=["reply_token_hash"])


def _with_link(decision: Decision, body: str) -> str:
    """The body with a fresh link in the place of the former one, which does not work any more."""
    if not may_reply(decision.kind):
        return body
    token, decision.reply_token_hash = new_token()
    return re.sub(re.escape(reply_link("@")).replace("@", r"[\w-]+"), reply_link(token), body)


def require_says(area: Area, decision: Decision, body: str) -> None:
    gone = lacking(decision.kind, body, said_by(area, decision, slot_of(decision.candidacy_id)))
    if gone:
        name = decision.candidacy.organisation.name
        raise Refused(
            no(f"formation.mail_lacks_{gone[0].removeprefix('contribution_').removeprefix('partnership_')}", name=name)
        )


def slot_of(candidacy_id: int) -> PitchSlot | None:
    rows = PitchSlot.objects.filter(candidacy_id=candidacy_id, cancelled_at__isnull=True)
    return rows.select_related("moment").first()
