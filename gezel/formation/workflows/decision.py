"""A decision until its release: written from the jury's own words, read and adapted, released with its round (F-19).

Released by the local governments, all mails of a round together or none. What was sent is frozen with the file.
"""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, no, require
from gezel.post.words import Recipient
from gezel.post.workflows import mail as post

from .. import words
from ..models import Area, Decision, Release
from ..policies import decisions as policy
from ..queries.decision_mail import slot_text
from ..queries.decision_round import round_state
from ..rules.decisions import swapped
from . import decision_news as news
from .decision_taking import STEPS, round_of, take, take_area
from .decision_text import drafted, put_link, renew_last_day, require_says, slot_of, void, write


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
            void(line.decision, by, at)
    waiting = [line for line in state.lines if line.outcome and (line.decision is None or line.stale)]
    made = [write(area, line, by, at) for line in waiting]
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
    require_says(area, decision, body)
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
    round = round_of(decision)
    line = round_state(area, round, at).line(decision.candidacy_id)
    void(decision, by, at)
    return write(area, line, by, at, slot_later=decision.slot_later)


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
        renew_last_day(area, decision, by, at)
        require_says(area, decision, decision.mail.body)
        put_link(decision, by, at)
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


@rule("F-18", decides)
def renew_invitation(area: Area, candidacy_id: int, before: str, by: Actor, at: datetime) -> None:
    """A slot changed before the release: the invitation that waits says the new one and carries its calendar file."""
    kept = Decision.objects.filter(candidacy_id=candidacy_id, kind=words.MAIL_INVITED, voided_at__isnull=True)
    decision = kept.filter(released_at__isnull=True).select_related("mail", "candidacy__organisation").first()
    if decision is None:
        return
    slot = slot_of(candidacy_id)
    mail = decision.mail
    body = swapped(mail.body, before, slot_text(slot))
    post.void(mail.pk, by, at, "Het uur van de pitch is gewijzigd.")
    to = Recipient(mail.to_address, mail.to_name)
    decision.mail = drafted(area, decision.kind, decision.candidacy, to, (mail.subject, body), slot, by, at)
    decision.slot_later = decision.slot_later and slot is None
    decision.read_at = decision.read_by = None
    decision.save(update_fields=["mail", "slot_later", "read_at", "read_by"])


def _take_unreleased(decision_id: int, step: str, by: Actor, at: datetime) -> tuple[Area, Decision]:
    area, decision = take(decision_id)
    require(policy.may_prepare(by, area, round_of(decision), at))
    require(STEPS.may(step, decision.state))
    return area, decision


def _mark_read(decision: Decision, by: Actor, at: datetime) -> None:
    decision.read_at, decision.read_by_id = at, by.person_id
    decision.save(update_fields=["read_at", "read_by"])
