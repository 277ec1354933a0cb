"""What someone typed on a page of a case and did not send yet: kept by itself, only for them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from gezel.governance.queries.settings import number
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import require

from ..models import Case, CaseDraft
from ..policies.sight import may_write, sight_of
from ..queries.drafts import forgotten_from, left_behind
from .cases import take


@transaction.atomic
def keep(case_id: int, what: str, fields: Mapping[str, str], by: Actor, at: datetime) -> CaseDraft:
    """Keep the fields of a page; the last saved counts."""
    case = take(case_id)
    require(may_write(sight_of(by, case, at), case))
    text = json.dumps({key: value for key, value in fields.items() if value}, ensure_ascii=False)
    row = CaseDraft.objects.filter(case=case, person_id=by.person_id, what=what).first()
    if row is None:
        return CaseDraft.objects.create(case=case, person_id=by.person_id, what=what, text=text, saved_at=at, version=1)
    row.text, row.saved_at, row.version = text, at, row.version + 1
    row.save(update_fields=["text", "saved_at", "version"])
    return row


def kept(case: Case, what: str, by: Actor) -> tuple[CaseDraft | None, dict[str, str]]:
    """The draft and its fields, if any. One query."""
    row = CaseDraft.objects.filter(case=case, person_id=by.person_id, what=what).first()
    return row, dict(json.loads(row.text)) if row else {}


def throw_away(case: Case, what: str, by: Actor) -> None:
    """The draft is sent, or no longer wanted."""
    CaseDraft.objects.filter(case=case, person_id=by.person_id, what=what).delete()


@rule("D-08", decides)
def sweep(at: datetime) -> None:
    """Throw away what somebody typed in a case they no longer go along with, the agreed number of days after they left. Until then
    only they could have read it, if they came back; nobody else ever does. Calling it again changes nothing (clock)."""
    agreed: dict[int, int] = {}
    for row in left_behind(at):
        partnership = row.case.partnership
        if partnership.pk not in agreed:
            agreed[partnership.pk] = number(partnership, "draft_days", day_of(at))
        if forgotten_from(day_of(row.saved_at), row.left_on, agreed[partnership.pk]) <= day_of(at):
            row.delete()
