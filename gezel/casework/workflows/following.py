"""What a referrer does by their personal link: correct their own details, add a line (C-01)."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.urls import reverse

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, no, require
from gezel.post.workflows.notices import tell

from ..models import Referral, ReferralLine
from ..queries.receivers import desk_for, desks
from ..words.referral import LINES_AT_MOST


@rule("C-01", decides)
@transaction.atomic
def correct(referral_id: int, name: str, phone: str, email: str, by: Actor, at: datetime) -> Referral:
    """The referrer's own name, telephone and mail; a way to answer stays needed."""
    referral = Referral.objects.select_for_update(of=("self",)).select_related("case").get(pk=referral_id)
    require(YES if phone or email else no("casework.referrer_reach"))
    referral.referrer_name, referral.referrer_phone, referral.referrer_email = name[:160], phone or None, email or None
    referral.edition += 1
    referral.save(update_fields=["referrer_name", "referrer_phone", "referrer_email", "edition"])
    record("casework.referrer_corrected", referral.case, by, at)
    return referral


@rule("C-01", decides)
@transaction.atomic
def add_line(referral_id: int, text: str, by: Actor, at: datetime) -> ReferralLine:
    """Something more about the referral; who picks it up hears that there is something new."""
    referral = Referral.objects.select_for_update(of=("self",)).select_related("case__partnership").get(pk=referral_id)
    last = referral.lines.last()
    if last is not None and last.text == text:
        return last
    require(YES if referral.lines.count() < LINES_AT_MOST else no("casework.many_lines", count=LINES_AT_MOST))
    row = ReferralLine.objects.create(referral=referral, text=text, at=at)
    case = referral.case
    record("casework.line_added", case, by, at)
    companions = list(case.roles.on(day_of(at)).values_list("person_id", flat=True))
    desk = desk_for(desks(case.partnership, day_of(at)), referral.organisation_id)
    people = companions or (desk.people if desk else ())
    tell(people, "casework.line_news", {"who": case.initials}, reverse("casework:welcome", args=[case.key]), at)
    return row
