"""Reading a call from its file: all of it or nothing (F-29)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

import yaml
from django.db import transaction

from gezel.kernel.actor import Actor
from gezel.kernel.verdict import Refused, no

from ..models import Call
from ..rules.call_content import CallContent
from . import call as workflow

KEYS = frozenset({"call", "windows", "sessions", "version", "content"})


@transaction.atomic
def load(text: str, slug: str, by: Actor, at: datetime) -> Call:
    """Make a call (or fill the draft of the one with this slug) from a file; refused with what is wrong, nothing half done."""
    document = _parsed(text)
    fields = {str(k): str(v) for k, v in (document.get("call") or {}).items()}
    call = Call.objects.filter(slug=slug).first() if slug else None
    if call is None:
        call = workflow.create(fields.get("name", ""), fields, by, at)
    else:
        workflow.describe(call.pk, fields, by, at)
    draft = workflow.draft_of(call, by, at)
    workflow.save_part(call.pk, document.get("content") or {}, draft.edition, by, at)
    for row in document.get("windows") or ():
        _window(call, row, by, at)
    for row in document.get("sessions") or ():
        _session(call, row, by, at)
    return call


def _parsed(text: str) -> Mapping[str, Any]:
    try:
        document = yaml.safe_load(text)
        if not isinstance(document, dict):
            raise ValueError("het bestand is geen lijst van sleutels")
        if unknown := set(document) - KEYS:
            raise ValueError(f"onbekende sleutel: {', '.join(sorted(unknown))}")
        CallContent.load(document.get("content") or {})
    except (yaml.YAMLError, ValueError, KeyError, AttributeError) as wrong:
        raise Refused(no("formation.call_file_wrong", what=str(wrong)[:300])) from wrong
    return document


def _window(call: Call, row: Mapping[str, Any], by: Actor, at: datetime) -> None:
    """Decide a window unless it already stands like this."""
    try:
        kind, opens_on, closes_on, reason = row["kind"], row["opens_on"], row["closes_on"], str(row["reason"])
    except KeyError as missing:
        raise Refused(no("formation.call_file_wrong", what=f"windows: {missing} ontbreekt")) from missing
    if not isinstance(opens_on, date) or not isinstance(closes_on, date):
        raise Refused(no("formation.call_file_wrong", what="windows: schrijf een dag als 2026-01-31"))
    same = call.windows.filter(kind=kind, opens_on=opens_on, closes_on=closes_on, reason=reason)
    if not same.exists():
        workflow.decide_window(call.pk, kind, opens_on, closes_on, reason, by, at)


def _session(call: Call, row: Mapping[str, Any], by: Actor, at: datetime) -> None:
    fields = dict(row)
    for key in ("starts_at", "ends_at"):
        try:
            fields[key] = datetime.fromisoformat(str(row[key]))
        except (KeyError, ValueError) as wrong:
            raise Refused(no("formation.call_file_wrong", what=f"sessions: {key}: {wrong}")) from wrong
    known = call.sessions.filter(title=fields["title"], starts_at=fields["starts_at"]).first()
    workflow.save_session(call.pk, known.pk if known else None, fields, by, at)
