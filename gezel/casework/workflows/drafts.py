"""What someone typed on a page of a case and did not send yet: kept by itself, only for them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from gezel.kernel.actor import Actor
from gezel.kernel.verdict import require

from ..models import Case, CaseDraft
from ..policies.sight import may_write, sight_of
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
