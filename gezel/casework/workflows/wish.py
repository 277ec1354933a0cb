"""The intention of a case: each change is a new version that says why it changed (C-05)."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no, require

from ..models import Case, Intention
from ..policies.sight import may_write, sight_of
from .cases import take

_TWICE = timedelta(minutes=1)


@rule("C-05", decides)
def may_change(before: Intention | None, text: str, why: str) -> Verdict:
    """A first version stands by itself; a later one differs from the one before and says why."""
    if before is None:
        return YES
    if before.text == text:
        return no("casework.intention_same")
    return YES if why else no("casework.intention_needs_why")


@transaction.atomic
def intend(case: Case, text: str, voice: str, why: str, by: Actor, at: datetime) -> Intention:
    """Write down what the participant wants now; ``voice``: ``own`` words or ``retold``. Sent twice within a minute it is one."""
    case = take(case.pk)
    require(may_write(sight_of(by, case, at), case))
    text, why = text.strip(), why.strip()
    before = case.intentions.first()
    if before and (before.text, before.by_id, before.at > at - _TWICE) == (text, by.person_id, True):
        return before
    require(may_change(before, text, why))
    made = Intention.objects.create(case=case, text=text, why=why or None, voice=voice, at=at, by_id=by.person_id)
    record("casework.intended", case, by, at)
    return made
