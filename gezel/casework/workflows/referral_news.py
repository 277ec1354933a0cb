"""Who hears of a referral: the partner knocked at, and the referrer as far as the participant allows (C-01)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from types import SimpleNamespace

from django.conf import settings
from django.urls import reverse

from gezel.kernel import texts
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of, end_of
from gezel.kernel.rule import decides, rule
from gezel.post.workflows.mail import draft
from gezel.post.workflows.notices import tell

from ..models import Case, Referral
from ..queries.standing import standing_for
from ..rules.referral import heard_stage, stage_of
from ..words import referral as kinds


def tell_desk(referral: Referral, people: Iterable[int], at: datetime) -> None:
    """The people of the partner knocked at hear that someone waits for a call, and by when."""
    case = referral.case
    params = {"who": case.initials, "day": referral.call_by}
    url = reverse("casework:welcome", args=[case.key])
    due = end_of(referral.call_by)
    tell(people, "casework.referral_arrived", params, url, at, due=due, key=f"knock:{referral.pk}")


def receipt(referral: Referral, token: str, by: Actor, at: datetime) -> None:
    """A mail for who referred, where they gave an address: who calls, by when, and the link to follow it."""
    params = {
        "organisation": str(referral.organisation),
        "day": texts.shown(referral.call_by, "nl"),
        "answer": texts.shown(referral.answer_by, "nl"),
        "link": settings.BASE_URL + reverse("casework:referral_link", args=[token]),
    }
    own = referral.kind == kinds.SELF
    _mail(referral, "casework.mail_receipt_own" if own else "casework.mail_receipt", params, by, at)


@rule("C-01", decides)
def tell_referrer(case: Case, by: Actor, at: datetime) -> int:
    """Tell every referrer of a case how far it got, when that is news to them and the participant allows it; returns how many."""
    told = 0
    for referral in case.referrals.select_related("organisation", "case__partnership"):
        heard = heard_stage(stage_of(standing_for(referral)), referral.hears, referral.kind)
        if heard == referral.told or referral.kind == kinds.SELF:
            continue
        referral.told = heard
        referral.save(update_fields=["told"])
        _tell(referral, heard, by, at)
        told += 1
    return told


def _tell(referral: Referral, stage: str, by: Actor, at: datetime) -> None:
    partnership = str(referral.case.partnership)
    sent = texts.shown(day_of(referral.sent_at), "nl")
    stood = texts.say(f"casework.stage_{stage}", "nl")
    _mail(referral, "casework.mail_stage", {"sent": sent, "stage": stood, "partnership": partnership}, by, at)
    if referral.referrer_id and referral.referrer_id != by.person_id:
        url = reverse("casework:referrals", args=[referral.case.partnership_id])
        tell([referral.referrer_id], f"casework.referral_news_{stage}", {"sent": day_of(referral.sent_at)}, url, at)


def _mail(referral: Referral, code: str, params: dict[str, str], by: Actor, at: datetime) -> None:
    address = referral.referrer_email
    if not address:
        return
    to = SimpleNamespace(email=address, name="" if referral.kind == kinds.SELF else referral.referrer_name)
    partnership = str(referral.case.partnership)
    title = texts.say(f"{code}_title", "nl", partnership=partnership)
    body = texts.say(code, "nl", **{"partnership": partnership, **params})
    draft(code, referral, to, title, body, by, at, review=False, from_name=partnership)
