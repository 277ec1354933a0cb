"""Pitch slots: given, moved and taken back by the area desk; one candidate at a time (F-18).

Before the release of round 1 the invitation itself says the slot; afterwards each change goes out as a mail with its calendar file.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.clock import BRUSSELS
from gezel.kernel.rule import decides, rule
from gezel.kernel.texts import shown
from gezel.kernel.verdict import YES, Refused, no, require
from gezel.post.workflows import mail as post

from .. import words
from ..models import Area, Candidacy, Decision, PitchMoment, PitchSlot, RoundOutcome
from ..policies.decisions import may_plan
from ..queries.decision_mail import about, recipient_of, slot_text
from ..queries.jury_access import before_jury
from ..rules.mail_text import fill
from ..rules.pitch import CANCEL, REQUEST, Slot, may_take
from .decision import renew_invitation
from .decision_news import reply_address
from .decision_taking import take_area
from .pitch_calendar import invitation


@transaction.atomic
@rule("F-18", decides)
def give(candidacy_id: int, moment_id: int, starts_at: datetime, by: Actor, at: datetime) -> PitchSlot:
    """Give an invited candidate a slot of its own; refused outside the moments of the addendum or when somebody else is there."""
    area, candidacy = _take(candidacy_id, by, at)
    require(no("formation.slot_already", name=candidacy.organisation.name) if _standing(candidacy) else YES)
    slot = _place(area, candidacy, moment_id, starts_at, by, at)
    record("formation.pitch_given", candidacy, by, at, starts=slot.starts_at)
    _tell(area, candidacy, slot, words.MAIL_PITCH, slot_text(None), "", by, at)
    return slot


@transaction.atomic
@rule("F-22", decides)
def give_extra(candidacy_id: int, starts_at: datetime, minutes: int, place: str, by: Actor, at: datetime) -> PitchSlot:
    """An hour outside the moments of the addendum, for one candidate who was invited on a reply; alone, as the others."""
    area, candidacy = _take(candidacy_id, by, at)
    require(no("formation.slot_already", name=candidacy.organisation.name) if _standing(candidacy) else YES)
    require(YES if _invited_on_reply(candidacy) else no("formation.slot_extra_only_reply"))
    require(YES if place.strip() and 5 <= minutes <= 240 else no("formation.slot_extra_needs_place"))
    ends_at = starts_at + timedelta(minutes=minutes)
    moment = PitchMoment.objects.create(
        area=area, starts_at=starts_at, ends_at=ends_at, place=place.strip()[:160], slot_minutes=minutes, extra=True
    )
    slot = _place(area, candidacy, moment.pk, starts_at, by, at)
    record("formation.pitch_given", candidacy, by, at, starts=slot.starts_at)
    _tell(area, candidacy, slot, words.MAIL_PITCH, slot_text(None), "", by, at)
    return slot


def _invited_on_reply(candidacy: Candidacy) -> bool:
    rows = RoundOutcome.objects.filter(candidacy=candidacy, round=words.PAPER, replaced_at__isnull=True)
    return rows.filter(reversal__isnull=False).exists()


@transaction.atomic
@rule("F-18", decides)
def move(slot_id: int, moment_id: int, starts_at: datetime, reason: str, by: Actor, at: datetime) -> PitchSlot:
    """Give a candidate another slot, with the reason it will read; the former one stays in the file."""
    old, area, candidacy = _take_slot(slot_id, reason, by, at)
    _end(old, reason, at)
    slot = _place(area, candidacy, moment_id, starts_at, by, at)
    record("formation.pitch_moved", candidacy, by, at, reason=reason.strip(), starts=slot.starts_at)
    _tell(area, candidacy, slot, words.MAIL_PITCH_MOVED, slot_text(old), reason, by, at)
    return slot


@transaction.atomic
@rule("F-18", decides)
def cancel(slot_id: int, reason: str, by: Actor, at: datetime) -> PitchSlot:
    """Take a slot back, with the reason; the candidate stays invited and its calendar loses the appointment."""
    slot, area, candidacy = _take_slot(slot_id, reason, by, at)
    _end(slot, reason, at)
    record("formation.pitch_cancelled", candidacy, by, at, reason=reason.strip(), starts=slot.starts_at)
    _tell(area, candidacy, slot, words.MAIL_PITCH_CANCELLED, slot_text(slot), reason, by, at)
    return slot


@transaction.atomic
@rule("F-18", decides)
def later(candidacy_id: int, by: Actor, at: datetime) -> Decision:
    """Say explicitly that the invitation goes without a slot, which follows in a mail of its own."""
    _, candidacy = _take(candidacy_id, by, at)
    rows = Decision.objects.select_for_update().filter(candidacy=candidacy, kind=words.MAIL_INVITED)
    decision = rows.filter(voided_at__isnull=True, released_at__isnull=True).first()
    if decision is None:
        raise Refused(no("formation.slot_later_without_mail", name=candidacy.organisation.name))
    require(no("formation.slot_already", name=candidacy.organisation.name) if _standing(candidacy) else YES)
    decision.slot_later = True
    decision.save(update_fields=["slot_later"])
    record("formation.pitch_later", candidacy, by, at)
    return decision


def _take(candidacy_id: int, by: Actor, at: datetime) -> tuple[Area, Candidacy]:
    area = take_area(Candidacy.objects.values_list("area_id", flat=True).get(pk=candidacy_id))
    require(may_plan(by, area, at))
    candidacy = before_jury(at).select_related("organisation", "started_by").filter(pk=candidacy_id).first()
    if candidacy is None or not _goes_to_pitch(candidacy):
        raise Refused(no("formation.slot_not_invited"))
    return area, candidacy


@rule("F-17", decides)
def _goes_to_pitch(candidacy: Candidacy) -> bool:
    """Invited by the jury for good, and not judged after a pitch yet."""
    final = RoundOutcome.objects.filter(candidacy=candidacy, final_at__isnull=False, replaced_at__isnull=True)
    results = {outcome.round: outcome.leads_to for outcome in final.select_related("reversal")}
    return results.get(words.PAPER) == words.INVITED and words.PITCH not in results


def _take_slot(slot_id: int, reason: str, by: Actor, at: datetime) -> tuple[PitchSlot, Area, Candidacy]:
    area, candidacy = _take(PitchSlot.objects.values_list("candidacy_id", flat=True).get(pk=slot_id), by, at)
    slot = PitchSlot.objects.select_for_update(of=("self",)).select_related("moment").get(pk=slot_id)
    require(no("formation.slot_already_cancelled") if slot.cancelled_at else YES)
    require(no("formation.slot_past", starts=slot.starts_at) if slot.starts_at <= at else YES)
    require(YES if reason.strip() else no("formation.slot_needs_reason"))
    return slot, area, candidacy


def _standing(candidacy: Candidacy) -> bool:
    return PitchSlot.objects.filter(candidacy=candidacy, cancelled_at__isnull=True).exists()


def _end(slot: PitchSlot, reason: str, at: datetime) -> None:
    slot.cancelled_at, slot.cancelled_reason = at, reason.strip()[:300]
    slot.save(update_fields=["cancelled_at", "cancelled_reason"])


def _place(area: Area, candidacy: Candidacy, moment_id: int, starts_at: datetime, by: Actor, at: datetime) -> PitchSlot:
    moment = PitchMoment.objects.filter(area=area, pk=moment_id, removed_at__isnull=True).first()
    if moment is None:
        raise Refused(no("formation.slot_outside_moment", starts=starts_at))
    wanted = Slot(starts_at, starts_at + timedelta(minutes=moment.slot_minutes))
    rows = PitchSlot.objects.filter(candidacy__area=area, cancelled_at__isnull=True)
    taken = [Slot(*pair) for pair in rows.values_list("starts_at", "ends_at")]
    require(may_take(wanted, [Slot(moment.starts_at, moment.ends_at)], taken, at))
    return PitchSlot.objects.create(
        moment=moment,
        candidacy=candidacy,
        starts_at=wanted.starts_at,
        ends_at=wanted.ends_at,
        given_at=at,
        given_by_id=by.person_id,
    )


def _tell(
    area: Area, candidacy: Candidacy, slot: PitchSlot, kind: str, before: str, reason: str, by: Actor, at: datetime
) -> None:
    """Before the release the waiting invitation is renewed; after it the candidate gets a mail at once."""
    if area.round1_released_at is None:
        renew_invitation(area, candidacy.pk, before, by, at)
        return
    to = recipient_of(candidacy)
    values = {
        **about(area, candidacy, to),
        "starts": shown(slot.starts_at),
        "ends": f"{slot.ends_at.astimezone(BRUSSELS):%H:%M}",
        "place": slot.moment.place,
        "reason": reason.strip(),
    }
    title, body = fill(area.call_version.settings.mails[kind], values)
    method = CANCEL if kind == words.MAIL_PITCH_CANCELLED else REQUEST
    file = invitation(area, candidacy, slot, to, at, method)
    post.draft(
        kind,
        candidacy,
        to,
        title,
        body,
        by,
        at,
        [file],
        review=False,
        reply_to=reply_address(area),
        from_name=f"Lokale besturen {area.name}",
    )
