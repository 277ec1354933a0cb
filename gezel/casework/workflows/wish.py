"""The intention of a case: each change is a new version that says why it changed (C-05)."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no, require

from ..models import Case, Intention
from ..policies.sight import may_write, sight_of
from .cases import take


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
    """Write down what the participant wants now; ``voice``: ``own`` words or ``retold``."""
    case = take(case.pk)
    require(may_write(sight_of(by, case, at), case))
    text, why = text.strip(), why.strip()
    require(may_change(case.intentions.first(), text, why))
    made = Intention.objects.create(case=case, text=text, why=why or None, voice=voice, at=at, by_id=by.person_id)
    record("casework.intended", case, by, at)
    return made
