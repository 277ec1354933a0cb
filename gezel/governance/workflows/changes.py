"""A partner that is released, gets another part, or leaves: from decision or announcement to the last day (G-12)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import SYSTEM, Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.steps import Steps
from gezel.kernel.typed import is_blank
from gezel.kernel.verdict import YES, no, require
from gezel.organisations.models import Partner, Person
from gezel.post.models import Mail
from gezel.post.workflows import mail as post
from gezel.post.workflows.notices import tell

from .. import words
from ..models import Change, Decision, HandOver
from ..policies.composition import decided_here, may_announce, may_change, may_lose, may_withdraw
from ..policies.partnership import may_arrange
from ..queries.composition import group_members, handed, held_by, people_of_partner, speaks_for, term_of
from ..queries.settings import number
from ..rules import composition as rules
from .change_letters import draft_letter, to_group, url_of
from .change_places import end_taking_part
from .partnership import take

STEPS = Steps(
    ("set_term", {words.CHANGE_ANNOUNCED}, words.CHANGE_RUNNING),
    ("withdraw", {words.CHANGE_DRAFTED, words.CHANGE_ANNOUNCED, words.CHANGE_RUNNING}, words.CHANGE_WITHDRAWN),
    ("extend", {words.CHANGE_RUNNING}, words.CHANGE_RUNNING),
    ("hand_over", {words.CHANGE_ANNOUNCED, words.CHANGE_RUNNING, words.CHANGE_OVER}, words.CHANGE_RUNNING),
    ("settle", {words.CHANGE_RUNNING, words.CHANGE_OVER}, words.CHANGE_SETTLED),
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A change by the support group: what, on which ground, why, what is left to do afterwards, and on which decision it rests."""

    kind: str
    ground: str
    reason: str
    decision_id: int
    role_after: str = ""
    months: int = 0  # 0: the agreed notice


@transaction.atomic
@rule("G-12", decides)
def decide(partner_id: int, wanted: Wanted, to: Person, by: Actor, at: datetime) -> Change:
    """Write down what the support group decided and draft the formal mail; no end date stands before that mail is sent."""
    partner = _take_partner(partner_id)
    partnership, on = partner.partnership, day_of(at)
    require(may_change(by, partnership, on))
    require(rules.group_change(wanted.kind, wanted.ground, wanted.reason, wanted.role_after))
    require(may_lose(partner, on))
    decision = Decision.objects.select_related("body").filter(pk=wanted.decision_id).first()
    require(decided_here(decision, partnership))
    least = number(partnership, "notice_months", on)
    require(rules.term_set(wanted.months or least, least))
    _only_one(partner)
    known = {p.pk for p in people_of_partner(partner, on)}
    require(YES if to.pk in known else no("governance.addressee_elsewhere", name=partner.organisation.name))
    change = Change.objects.create(
        partnership=partnership,
        partner=partner,
        kind=wanted.kind,
        ground=wanted.ground,
        reason=wanted.reason.strip(),
        role_after=wanted.role_after.strip(),
        decision=decision,
        months=wanted.months or least,
        addressee=to.name,
        made_at=at,
        made_by_id=by.person_id,
    )
    draft_letter(change, to, by, at)
    record("governance.change_decided", partnership, by, at, reason=change.reason, name=partner.organisation.name)
    return change


@transaction.atomic
@rule("G-12", decides)
def announce(partner_id: int, reason: str, by: Actor, at: datetime) -> Change:
    """A partner says that it leaves, and why: by mail with receipt to every member of the support group."""
    partner = _take_partner(partner_id)
    partnership, on = partner.partnership, day_of(at)
    require(may_announce(by, partner, on))
    require(no("governance.leave_reason") if is_blank(reason) else YES)
    _only_one(partner)
    members = group_members(partnership, on)
    require(YES if members else no("governance.no_support_group", name=partnership.name))
    change = Change.objects.create(
        partnership=partnership,
        partner=partner,
        kind=words.LEAVE,
        reason=reason.strip(),
        made_at=at,
        made_by_id=by.person_id,
    )
    to_group(change, members, by, at)
    record("governance.leave_announced", partnership, by, at, reason=change.reason, name=partner.organisation.name)
    return change


@transaction.atomic
@rule("G-12", decides)
def set_term(change_id: int, months: int, decision_id: int, by: Actor, at: datetime) -> Change:
    """The support group set the term of a partner that leaves on own request: at least the agreed months, from the day after it did."""
    change = take_change(change_id)
    partnership = change.partnership
    require(may_arrange(by, partnership))
    require(STEPS.may("set_term", change.state(day_of(at))))
    require(YES if change.sent_at else no("governance.announcement_not_sent"))
    decision = Decision.objects.select_related("body").filter(pk=decision_id).first()
    require(decided_here(decision, partnership))
    assert decision is not None and decision.adopted_at is not None  # decided_here
    require(rules.term_rests_on(change.made_at, decision.adopted_at))
    require(rules.term_set(months, number(partnership, "notice_months", day_of(at))))
    change.decision, change.months = decision, months
    _run(change, day_of(decision.adopted_at), by, at)
    return change


@rule("G-12", decides)
def mail_told(kind: str, change_id: int, event: str, at: datetime) -> None:
    """The port ``mail_effects``: the formal mail was sent, so the notice runs from the day after; one that came back is told."""
    if kind not in (words.MAIL_CHANGE, words.MAIL_LEAVE):
        return
    change = take_change(change_id)
    mails = Mail.objects.filter(kind=kind, about_kind=change._meta.label_lower, about_id=change.pk)
    if event == "sent" and change.sent_at is None and not change.withdrawn_at:
        sent = [m.sent_at for m in mails if m.sent_at]
        change.sent_at = min(sent, default=at)
        if kind == words.MAIL_CHANGE:
            _run(change, day_of(change.sent_at), SYSTEM, at)
        else:
            change.save(update_fields=["sent_at"])
    elif event == "failed":
        params = {"name": change.partner.organisation.name}
        tell([change.made_by_id], "governance.notice_change_mail_failed", params, url_of(change), at)


@transaction.atomic
@rule("G-12", decides)
def hand_over(change_id: int, key: str, taken_by: str, on: date, by: Actor, at: datetime) -> HandOver:
    """Say who takes over something the partner holds, and when: by its last day."""
    change = take_change(change_id)
    require(YES if speaks_for(by, change.partner, day_of(at)) else may_arrange(by, change.partnership))
    require(STEPS.may("hand_over", change.state(day_of(at))))
    item = next((h for h in held_by(change, day_of(at)) if h.key == key), None)
    require(YES if item else no("governance.not_held"))
    require(no("governance.hand_over_to_whom") if is_blank(taken_by) else YES)
    require(rules.hand_over_day(on, change.last_day))
    what = str(item.params.get("what", "")) if item else ""
    row, _ = HandOver.objects.update_or_create(
        change=change,
        key=key,
        defaults={
            "what": what[:300],
            "taken_by": taken_by.strip()[:200],
            "on": on,
            "noted_at": at,
            "noted_by_id": by.person_id,
        },
    )
    record("governance.handed_over", change.partnership, by, at, what=what, to=row.taken_by, on=on)
    return row


@transaction.atomic
@rule("G-12", decides)
def settle(change_id: int, by: Actor, at: datetime) -> Change:
    """Round off: everything the partner holds has a day and somebody who takes it over."""
    change = take_change(change_id)
    require(may_arrange(by, change.partnership))
    require(STEPS.may("settle", change.state(day_of(at))))
    if change.ends_taking_part:
        require(rules.handed_over(handed(held_by(change, day_of(at)))))
    change.settled_at, change.settled_by_id = at, by.person_id
    change.save(update_fields=["settled_at", "settled_by"])
    record("governance.change_settled", change.partnership, by, at, name=change.partner.organisation.name)
    return change


@transaction.atomic
@rule("G-12", decides)
def withdraw(change_id: int, reason: str, by: Actor, at: datetime) -> Change:
    """Take a change back, with the reason: a partner its own announcement until the term is set, who arranges until the last day."""
    change = take_change(change_id)
    require(may_withdraw(by, change, day_of(at)))
    require(STEPS.may("withdraw", change.state(day_of(at))))
    require(no("governance.withdraw_reason") if is_blank(reason) else YES)
    post.void_unsent(change, by, at, reason.strip())
    if change.last_day and change.ends_taking_part:
        end_taking_part(change.partner, change.last_day, None)
    change.withdrawn_at, change.withdrawn_reason, change.last_day = at, reason.strip(), None
    change.save(update_fields=["withdrawn_at", "withdrawn_reason", "last_day"])
    record(
        "governance.composition_withdrawn", change.partnership, by, at, reason=reason.strip(), name=str(change.partner)
    )
    if change.sent_at:  # as long as no mail went, nobody heard of it
        _tell_both(change, "governance.notice_change_withdrawn", {"name": change.partner.organisation.name}, by, at)
    return change


def take_change(change_id: int) -> Change:
    """The change behind its partnership's lock."""
    partnership = take(Change.objects.values_list("partnership_id", flat=True).get(pk=change_id))
    change = Change.objects.select_related("partner__organisation", "decision__body").get(pk=change_id)
    change.partnership = change.partner.partnership = partnership
    return change


def _take_partner(partner_id: int) -> Partner:
    partnership = take(Partner.objects.values_list("partnership_id", flat=True).get(pk=partner_id))
    partner = Partner.objects.select_related("organisation").get(pk=partner_id)
    partner.partnership = partnership
    return partner


def _only_one(partner: Partner) -> None:
    running = Change.objects.filter(partner=partner, withdrawn_at=None, settled_at=None)
    require(no("governance.change_runs_already", name=partner.organisation.name) if running.exists() else YES)


def _run(change: Change, counted_from: date, by: Actor, at: datetime) -> None:
    """The notice runs: count its last day, and let the partner's part, roles and seats end with it."""
    change.counted_from = counted_from
    change.last_day = rules.last_day(term_of(change))
    change.save()
    assert change.last_day is not None  # the term runs
    if change.ends_taking_part:
        end_taking_part(change.partner, None, change.last_day)
    params = {"name": change.partner.organisation.name, "last_day": change.last_day}
    record("governance.change_runs", change.partnership, by, at, "", **params)
    _tell_both(change, "governance.notice_change_runs", params, SYSTEM, at)


def _tell_both(change: Change, code: str, params: Mapping[str, object], by: Actor, at: datetime) -> None:
    """The support group and the partner's people."""
    on = day_of(at)
    people = {p.pk for p in (*group_members(change.partnership, on), *people_of_partner(change.partner, on))}
    tell(sorted(people - {by.person_id}), code, params, url_of(change), at)
