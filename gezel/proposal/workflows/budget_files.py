"""Wage slips and evidence of lines: stored with the line they belong to (P-07, P-10)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from gezel.kernel.actor import Actor
from gezel.kernel.verdict import require
from gezel.post.workflows.files import remove as remove_file
from gezel.post.workflows.files import store

from ..models import CofinancingLine, StaffLine
from ..policies import may_change_line


@transaction.atomic
def attach(line: StaffLine | CofinancingLine, upload: Any, by: Actor, at: datetime) -> None:
    """Keep a file as the line's wage slip or evidence, in the place of the one before."""
    require(may_change_line(by, line.budget.proposal, line.organisation_id))
    name = "slip" if isinstance(line, StaffLine) else "evidence"
    before = getattr(line, name)
    setattr(line, name, store(upload.name, upload, line, by, at))
    line.save(update_fields=[name])
    if before is not None:
        remove_file(before, by, at)
