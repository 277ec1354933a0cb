"""A decision's life: written from the jury's own words, read and adapted, released with its round, sent, received (F-19 to F-21).

Released by the local governments, all mails of a round together or none. What was sent is frozen with the file.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import SYSTEM, Actor
from gezel.kernel.clock import day_of, start_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.steps import Steps
from gezel.kernel.texts import shown
from gezel.kernel.tokens import new_token
from gezel.kernel.verdict import YES, Refused, no, require
from gezel.post.words import BOUNCED, FAILED, Recipient
from gezel.post.workflows import mail as post

from .. import words
from ..models import Area, Decision, PitchSlot, Release
from ..policies import decisions as policy
from ..queries.decision_mail import about, recipient_of, reply_link, said_by, slot_text, tells_last_day, values_of
from ..queries.decision_round import Line, round_state
from ..rules.decisions import lacking, may_reply, receipt_allowed, redated, reply_until, swapped
from ..rules.mail_text import fill, plain
from . import decision_news as news
from .pitch_calendar import invitation

STEPS = Steps(
    ("adapt", {words.DECISION_DRAFTED, words.DECISION_READ}, words.DECISION_READ),
    ("read", {words.DECISION_DRAFTED, words.DECISION_READ}, words.DECISION_READ),
    ("rewrite", {words.DECISION_DRAFTED, words.DECISION_READ}, words.DECISION_DRAFTED),
    ("void", {words.DECISION_DRAFTED, words.DECISION_READ}, words.DECISION_VOIDED),
    ("release", {words.DECISION_DRAFTED, words.DECISION_READ}, words.DECISION_RELEASED),
    ("sent", {words.DECISION_RELEASED}, words.DECISION_SENT),
    ("send_again", {words.DECISION_RELEASED, words.DECISION_SENT}, words.DECISION_RELEASED),
    ("confirm_sent", {words.DECISION_RELEASED}, words.DECISION_SENT),
    ("correct_receipt", {words.DECISION_SENT}, words.DECISION_SENT),
)


@transaction.atomic
@rule("F-19", decides)
def prepare(area_id: int, round: int, by: Actor, at: datetime) -> list[Decision]:
    """Write the mail of every candidate whose outcome is final and that has none; returns those that were written.

    Can be done again and again: what waits stays as it was read and adapted; a mail whose outcome changed is voided and written anew.
    """
    area = take_area(area_id)
    require(policy.may_prepare(by, area, round, at))
    state = round_state(area, round, at)
    for line in state.lines:
        if line.decision and line.stale:
            _void(line.decision, by, at)
    waiting = [line for line in state.lines if line.outcome and (line.decision is None or line.stale)]
    made = [_write(area, line, by, at) for line in waiting]
    if made:
        record("formation.decisions_prepared", area, by, at, round=round, count=len(made))
    return made


@transaction.atomic
@rule("F-19", decides)
def adapt(
    decision_id: int, title: str, body: str, seen_version: int, by: Actor, at: datetime, to: str = ""
) -> Decision:
    """Change the text of a mail before its release; who adapts it has read it.

    Refused when it no longer says what a decision must say, or when somebody adapted it since ``seen_version``.
    """
    area, decision = _take_unreleased(decision_id, "adapt", by, at)
    _require_says(area, decision, body)
    post.edit(decision.mail_id, by, at, title=title, body=body, seen_version=seen_version, to=to)
    _mark_read(decision, by, at)
    record("formation.decision_adapted", decision.candidacy, by, at, round=decision.outcome.round)
    return decision


@transaction.atomic
def mark_read(decision_id: int, seen_version: int, by: Actor, at: datetime) -> Decision:
    """Somebody read the mail as it stands and leaves it so."""
    _, decision = _take_unreleased(decision_id, "read", by, at)
    same = decision.mail.version == seen_version
    require(YES if same else no("post.mail_changed_meanwhile", subject=decision.mail.subject))
    _mark_read(decision, by, at)
    return decision


@transaction.atomic
def rewrite(decision_id: int, by: Actor, at: datetime) -> Decision:
    """Begin again from the template of the call; the former text stays among the voided mails."""
    area, decision = _take_unreleased(decision_id, "rewrite", by, at)
    round = _round_of(decision)
    line = round_state(area, round, at).line(decision.candidacy_id)
    _void(decision, by, at)
    return _write(area, line, by, at, slot_later=decision.slot_later)


@transaction.atomic
@rule("F-19", decides)
def release(area_id: int, round: int, by: Actor, at: datetime) -> Release:
    """Let all mails of a round go together, on behalf of the local governments; after round 2 the area is in step 4.

    Refused as a whole while a candidate has no final outcome, no mail, no slot and no word that it follows, or a mail lacks what it
    must say. The last day for a reply is counted from today, the day of sending.
    """
    area = take_area(area_id)
    state = round_state(area, round, at)
    require(policy.may_release(by, state, at))
    decisions = [
        line.decision for line in state.lines if line.decision and not (state.release and line.decision.released_at)
    ]
    for decision in decisions:
        require(STEPS.may("release", decision.state))
        _renew_last_day(area, decision, by, at)
        _require_says(area, decision, decision.mail.body)
        _put_link(decision, by, at)
    if decisions:
        post.release([d.mail_id for d in decisions], by, at)
    Decision.objects.filter(pk__in=[d.pk for d in decisions]).update(released_at=at)
    if state.release:  # the second round of who was invited on a reply, after the others were told
        record("formation.round_released_late", area, by, at, round=round, count=len(decisions))
        news.released_to([d.candidacy for d in decisions], area, at)
        return state.release
    row = Release.objects.create(area=area, round=round, at=at, by_id=by.person_id)
    field = "round1_released_at" if round == words.PAPER else "decided_at"
    setattr(area, field, at)
    area.save(update_fields=[field])
    record("formation.round_released", area, by, at, round=round, count=len(decisions))
    news.released(state, at)
    return row


@transaction.atomic
def send_again(decision_id: int, by: Actor, at: datetime, to: str = "") -> Decision:
    """Send a decision once more that came back, if need be to another address. Nothing else in it changes but the last day."""
    area, decision = _take(decision_id)
    require(policy.may_follow_up(by, area, at))
    require(STEPS.may("send_again", decision.state))
    mail = decision.mail
    if mail.state not in (FAILED, BOUNCED):
        require(post.may("retry", mail))
        post.retry(mail.pk, by, at)
        return decision
    if mail.state == BOUNCED:
        _write_to(area, decision, to, by, at)
    else:
        body = _with_last_day(area, decision, at)
        if body == mail.body and not to.strip():
            post.retry(mail.pk, by, at)
        else:
            post.edit(mail.pk, by, at, title=mail.subject, body=body, seen_version=mail.version, to=to)
            post.release([mail.pk], by, at)
    record("formation.decision_sent_again", decision.candidacy, by, at, round=_round_of(decision))
    return decision


@transaction.atomic
@rule("F-19", decides)
def confirm_sent(decision_id: int, reason: str, by: Actor, at: datetime) -> Decision:
    """Settle a mail in doubt as sent, with how that is known: from then on it counts as told, and the term runs."""
    area, decision = _take(decision_id)
    require(policy.may_follow_up(by, area, at))
    require(STEPS.may("confirm_sent", decision.state))
    require(YES if reason.strip() else no("formation.confirm_needs_reason"))
    post.confirm(decision.mail_id, by, at, reason)
    record("formation.decision_confirmed", decision.candidacy, by, at, reason=reason.strip(), round=_round_of(decision))
    return _take(decision_id)[1]


@transaction.atomic
@rule("F-21", decides)
def correct_receipt(decision_id: int, received_on: date, reason: str, by: Actor, at: datetime) -> Decision:
    """Correct the day on which a candidate received the decision, with how that is known; the term counts from it."""
    area, decision = _take(decision_id)
    require(policy.may_follow_up(by, area, at))
    require(STEPS.may("correct_receipt", decision.state))
    require(YES if reason.strip() else no("formation.receipt_needs_reason"))
    sent = decision.sent_at
    require(receipt_allowed(received_on, day_of(sent) if sent else None, day_of(at)))
    decision.received_at = max(start_of(received_on), sent) if sent else None
    decision.received_reason, decision.received_by_id = reason.strip(), by.person_id
    decision.save(update_fields=["received_at", "received_reason", "received_by"])
    record("formation.receipt_corrected", decision.candidacy, by, at, reason=reason.strip(), day=received_on)
    return decision


@transaction.atomic
@rule("F-19", decides)
def mail_told(kind: str, candidacy_id: int, event: str, at: datetime) -> None:
    """The port ``mail_effects``: a sent mail counts as received unless a person knows better; one that came back goes to the desk."""
    if kind not in words.DECISION_MAILS:
        return
    decisions = Decision.objects.select_for_update(of=("self",)).filter(voided_at__isnull=True)
    decision = decisions.filter(candidacy_id=candidacy_id, kind=kind).select_related("mail").first()
    if decision is None:
        return
    if event == "sent" and decision.mail.sent_at and decision.state == words.DECISION_RELEASED:
        decision.sent_at = decision.received_at = decision.mail.sent_at
        decision.save(update_fields=["sent_at", "received_at"])
    if event == "failed" and decision.mail.state in (FAILED, BOUNCED):
        news.came_back(decision, at)


@transaction.atomic
@rule("F-21", decides)
def mail_leaves(kind: str, candidacy_id: int, at: datetime) -> None:
    """The port ``mail_departures``: a refusal that leaves on a later day than its release tells the last day of the day it leaves."""
    if kind not in words.DECISION_MAILS:
        return
    rows = Decision.objects.filter(candidacy_id=candidacy_id, kind=kind, voided_at__isnull=True, sent_at__isnull=True)
    pk = rows.filter(released_at__isnull=False, told_last_day__isnull=False).values_list("pk", flat=True).first()
    if pk is None:
        return
    area, decision = _take(pk)
    body = _with_last_day(area, decision, at)
    if body != decision.mail.body:
        post.reword(decision.mail_id, body, SYSTEM, at)


@rule("F-18", decides)
def renew_invitation(area: Area, candidacy_id: int, before: str, by: Actor, at: datetime) -> None:
    """A slot changed before the release: the invitation that waits says the new one and carries its calendar file."""
    kept = Decision.objects.filter(candidacy_id=candidacy_id, kind=words.MAIL_INVITED, voided_at__isnull=True)
    decision = kept.filter(released_at__isnull=True).select_related("mail", "candidacy__organisation").first()
    if decision is None:
        return
    slot = _slot_of(candidacy_id)
    mail = decision.mail
    body = swapped(mail.body, before, slot_text(slot))
    post.void(mail.pk, by, at, "Het uur van de pitch is gewijzigd.")
    to = Recipient(mail.to_address, mail.to_name)
    decision.mail = _draft(area, decision.kind, decision.candidacy, to, (mail.subject, body), slot, by, at)
    decision.slot_later = decision.slot_later and slot is None
    decision.read_at = decision.read_by = None
    decision.save(update_fields=["mail", "slot_later", "read_at", "read_by"])


def take_area(area_id: int) -> Area:
    """The area, locked, with its call version at hand."""
    return Area.objects.select_for_update(no_key=True).get(pk=area_id)


def _take(decision_id: int) -> tuple[Area, Decision]:
    area_id = Decision.objects.values_list("candidacy__area_id", flat=True).get(pk=decision_id)
    area = take_area(area_id)
    rows = Decision.objects.select_for_update(of=("self",)).select_related("mail", "outcome", "candidacy__organisation")
    return area, rows.get(pk=decision_id)


def _take_unreleased(decision_id: int, step: str, by: Actor, at: datetime) -> tuple[Area, Decision]:
    area, decision = _take(decision_id)
    require(policy.may_prepare(by, area, _round_of(decision), at))
    require(STEPS.may(step, decision.state))
    return area, decision


def _round_of(decision: Decision) -> int:
    return words.PAPER if decision.kind in (words.MAIL_INVITED, words.MAIL_REFUSED_1) else words.PITCH


def _mark_read(decision: Decision, by: Actor, at: datetime) -> None:
    decision.read_at, decision.read_by_id = at, by.person_id
    decision.save(update_fields=["read_at", "read_by"])


def _void(decision: Decision, by: Actor, at: datetime) -> None:
    """Take a decision and its unsent mail out; a mail that is already on its way is refused by post itself."""
    require(STEPS.may("void", decision.state))
    reason = "De uitkomst of de tekst van deze beslissing is vervangen voor ze werd vrijgegeven."
    decision.voided_at, decision.voided_reason = at, reason
    decision.save(update_fields=["voided_at", "voided_reason"])
    post.void(decision.mail_id, by, at, reason)


def _write(area: Area, line: Line, by: Actor, at: datetime, slot_later: bool = False) -> Decision:
    assert line.outcome is not None
    to = recipient_of(line.candidacy)
    last = _last_day(area, line.kind, line.first, at)
    values = {**about(area, line.candidacy, to), **values_of(area, line.outcome, last, line.slot)}
    text = fill(area.call_version.settings.mails[line.kind], values)
    mail = _draft(area, line.kind, line.candidacy, to, text, line.slot, by, at)
    return Decision.objects.create(
        candidacy=line.candidacy,
        outcome=line.outcome,
        kind=line.kind,
        mail=mail,
        told_last_day=last,
        slot_later=slot_later,
    )


def _draft(
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


def _write_to(area: Area, decision: Decision, to: str, by: Actor, at: datetime) -> None:
    """The same words to an address that works, as a new mail; the one that bounced stays as it was sent."""
    mail = decision.mail
    body = _with_link(decision, _with_last_day(area, decision, at))
    who = Recipient(to.strip() or mail.to_address, mail.to_name)
    slot = _slot_of(decision.candidacy_id)
    decision.mail = _draft(area, decision.kind, decision.candidacy, who, (mail.subject, body), slot, by, at)
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


def _with_last_day(area: Area, decision: Decision, at: datetime) -> str:
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


def _renew_last_day(area: Area, decision: Decision, by: Actor, at: datetime) -> None:
    mail = decision.mail
    body = _with_last_day(area, decision, at)
    if body != mail.body:
        decision.mail = post.edit(mail.pk, by, at, title=mail.subject, body=body, seen_version=mail.version)


@rule("F-21", decides)
def _put_link(decision: Decision, by: Actor, at: datetime) -> None:
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


def _require_says(area: Area, decision: Decision, body: str) -> None:
    gone = lacking(decision.kind, body, said_by(area, decision, _slot_of(decision.candidacy_id)))
    if gone:
        name = decision.candidacy.organisation.name
        raise Refused(
            no(f"formation.mail_lacks_{gone[0].removeprefix('contribution_').removeprefix('partnership_')}", name=name)
        )


def _slot_of(candidacy_id: int) -> PitchSlot | None:
    rows = PitchSlot.objects.filter(candidacy_id=candidacy_id, cancelled_at__isnull=True)
    return rows.select_related("moment").first()
