"""The participant says in their own place what they want now: a new version of the intention, in their words (C-05, C-19)."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.typed import is_blank
from gezel.kernel.verdict import YES, no, require

from .. import words as cases
from ..models import Intention
from ..words.wish import OWN
from .cases import take
from .own_words import LONGEST, told_guides


@rule("C-05", decides)
@rule("C-19", decides)
@transaction.atomic
def want(case_id: int, text: str, why: str, by: Actor, at: datetime) -> Intention:
    """Keep what the participant wants; who goes along hears it. Why it changed may stay empty: they owe nobody a reason."""
    case = take(case_id)
    require(no("casework.own_say_something") if is_blank(text) else YES)
    require(no("casework.own_too_long", most=LONGEST) if max(len(text), len(why)) > LONGEST else YES)
    require(no("casework.measurement_case_closed") if case.state == cases.CLOSED else YES)
    before = case.intentions.first()
    if before is not None and before.text == text.strip():
        return before
    made = Intention.objects.create(case=case, text=text.strip(), why=why.strip() or None, voice=OWN, at=at, by=None)
    record("casework.intended", case, by, at)
    told_guides(case, "casework.notice_own_wish", at)
    return made
