"""Mails that would tell who stands: nobody outside the candidate may learn that before the deadline (F-11)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from gezel.kernel.rule import decides, rule

from ..models import Candidacy


@rule("F-11", decides)
def sealed(mails: Sequence[tuple[int, str, int | None]], at: datetime) -> list[int]:
    """The port ``sealed_mails``: of mails about a candidacy, those whose area's deadline has not passed. At most one query."""
    kind = Candidacy._meta.label_lower
    wanted = {about_id for _, about_kind, about_id in mails if about_kind == kind}
    if not wanted:
        return []
    closed = Candidacy.objects.filter(pk__in=wanted, area__deadline_at__lte=at)
    told = set(closed.order_by().values_list("pk", flat=True))
    return [pk for pk, about_kind, about_id in mails if about_kind == kind and about_id not in told]
