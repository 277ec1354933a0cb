"""Shared goal, cooperation principles and name, in versions that rest on a decision (G-15)."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, no, require

from .. import words
from ..models import Decision, Statement
from ..policies.agreement import may_state
from ..queries.agreement_decisions import decided
from ..rules.amending import may_restate
from .partnership import take

LONGEST_NAME = 120


@rule("G-15", decides)
@transaction.atomic
def state(
    partnership_id: int,
    kind: str,
    text: str,
    from_on: date,
    decision: Decision | None,
    source: str,
    seen: int,
    by: Actor,
    at: datetime,
) -> Statement:
    """A new version. The first may say where it comes from; each later one names the consent decision. ``seen`` is the last number."""
    partnership = take(partnership_id)
    require(may_state(by, partnership))
    last = Statement.objects.filter(partnership=partnership, kind=kind).order_by("-number").first()
    number = last.number + 1 if last else 1
    require(YES if seen == number - 1 else no("ui.changed_meanwhile"))
    before = last.from_on if last else None
    require(may_restate(number, source, decided(decision), partnership.pk, from_on, before))
    if kind == words.NAME:
        require(YES if len(text) <= LONGEST_NAME else no("governance.name_too_long", most=LONGEST_NAME))
        partnership.name = text
        partnership.edition += 1
        partnership.save(update_fields=["name", "edition"])
    made = Statement.objects.create(
        partnership=partnership,
        kind=kind,
        number=number,
        text=text,
        source=source,
        decision=decision,
        from_on=from_on,
        at=at,
        by_id=by.person_id,
    )
    record(f"governance.stated_{kind}", partnership, by, at, number=number)
    return made
