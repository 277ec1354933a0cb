"""Name, period and numbers of a partnership: the shared edit, always on the version the writer saw (G-01, G-02)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.rule import configures, decides, rule
from gezel.kernel.verdict import YES, Verdict, no, require
from gezel.organisations.models import Partnership

from .. import words
from ..models import Setting
from ..policies.partnership import may_arrange
from ..queries.settings import number
from ..rules.parties import period
from ..rules.settings import may_be


def take(partnership_id: int) -> Partnership:
    """Lock a partnership's row: whatever must hold on any day is decided behind it."""
    return Partnership.objects.select_for_update(of=("self",)).get(pk=partnership_id)


@transaction.atomic
def describe(partnership_id: int, fields: Mapping[str, Any], by: Actor, at: datetime) -> Partnership:
    """Change name, label and period (``name``, ``call_label``, ``started_on``, ``ends_on``); ``edition`` is the one the writer saw."""
    partnership = take(partnership_id)
    require(may_arrange(by, partnership))
    require(YES if fields["edition"] == partnership.edition else no("ui.changed_meanwhile"))
    require(period(fields["started_on"], fields["ends_on"]))
    require(_named(partnership, fields["name"]))
    for name in ("name", "call_label", "started_on", "ends_on"):
        setattr(partnership, name, fields[name])
    partnership.edition += 1
    partnership.save()
    record("governance.described", partnership, by, at, name=partnership.name)
    return partnership


@rule("G-02", configures)
@transaction.atomic
def agree_number(
    partnership_id: int, code: str, value: int, from_on: date, reason: str, by: Actor, at: datetime
) -> Setting:
    """Agree on another value of a number from a day on, with the reason (or the decision it rests on)."""
    partnership = take(partnership_id)
    require(may_arrange(by, partnership))
    require(may_be(code, value))
    before = number(partnership, code, from_on)
    row = Setting.objects.create(
        partnership=partnership,
        code=code,
        value=value,
        from_on=from_on,
        reason=reason,
        set_at=at,
        set_by_id=by.person_id,
    )
    record("governance.number_agreed", partnership, by, at, reason=reason, number=code, value=value, before=before)
    return row


@rule("G-15", decides)
def _named(partnership: Partnership, name: str) -> Verdict:
    """Once the partners decided on their name, it changes only by a new statement that rests on a decision."""
    decided = name != partnership.name and partnership.statements.filter(kind=words.NAME).exists()
    return no("governance.name_by_consent") if decided else YES
