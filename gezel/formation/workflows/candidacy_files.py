"""Attachments of a candidacy: evidence only, as many and as large as the call allows (F-08)."""

from __future__ import annotations

from datetime import datetime
from pathlib import PurePath
from typing import Any

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no, require
from gezel.post.workflows.files import store

from ..models import Attachment
from ..policies.candidacy import may_write
from ..rules.call_content import Numbers
from .candidacy import STEPS, take


@rule("F-08", decides)
def room_for(numbers: Numbers, present: int, size: int) -> Verdict:
    """Whether one more file of ``size`` bytes fits the call's number and size."""
    if present >= numbers.attachments_max:
        return no("formation.too_many_attachments", max=numbers.attachments_max)
    if size > numbers.attachment_mb * 1024 * 1024:
        return no("formation.attachment_too_large", max=numbers.attachment_mb)
    return YES


@transaction.atomic
def attach(candidacy_id: int, name: str, content: Any, title: str, by: Actor, at: datetime) -> Attachment:
    """Add a file (bytes or an uploaded file) to the draft; without a title it is called by its file name."""
    candidacy = take(candidacy_id)
    require(may_write(by, candidacy, at))
    require(STEPS.may("write", candidacy.state(at)))
    present = candidacy.attachments.filter(removed_at__isnull=True).count()
    size = len(content) if isinstance(content, bytes) else content.size
    require(room_for(candidacy.call_version.settings.numbers, present, size))
    file = store(name, content, candidacy, by, at)
    title = " ".join(title.split()) or PurePath(file.name).stem
    added = Attachment.objects.create(
        candidacy=candidacy, file=file, title=title[:160], added_at=at, added_by_id=by.person_id
    )
    record("formation.attachment_added", candidacy, by, at, title=added.title, sha256=file.sha256)
    return added


@transaction.atomic
def detach(attachment_id: int, by: Actor, at: datetime) -> Attachment:
    """Take an attachment out of the draft; the file stays, because a submission may carry it."""
    found = Attachment.objects.get(pk=attachment_id)
    candidacy = take(found.candidacy_id)
    require(may_write(by, candidacy, at))
    require(STEPS.may("write", candidacy.state(at)))
    attachment = Attachment.objects.get(pk=attachment_id)
    if attachment.removed_at is None:
        attachment.removed_at = at
        attachment.save(update_fields=["removed_at"])
        record("formation.attachment_removed", candidacy, by, at, title=attachment.title)
    return attachment
