"""Where the track stands when it does not simply run, in one sentence for the participant (C-18, C-19)."""

from __future__ import annotations

from typing import Any

from gezel.kernel.clock import day_of
from gezel.kernel.rule import rule, shows

from .. import words
from ..models import Case, Pause, Transfer
from ..words.referral import BACK


@rule("C-18", shows)
@rule("C-19", shows)
def now_of(case: Case) -> tuple[str, dict[str, Any]] | None:
    """The code of a sentence and its values: it rests and until when, they go along with somebody else, or it is rounded off; else nothing.
    At most one query."""
    if case.state == words.PAUSED:
        rest = Pause.objects.filter(case=case, ended_at=None).order_by("-began_at").first()
        return ("casework.own_now_rests_until", {"day": rest.expected_on}) if rest else ("casework.own_now_rests", {})
    if case.state != words.CLOSED or case.closed_at is None:
        return None
    moved = Transfer.objects.filter(case=case).exclude(result=BACK).order_by("-at", "-pk").first()
    if moved is not None and moved.at >= case.knocked_at and not case.committed_at:
        return "casework.own_now_elsewhere", {"name": moved.to_name}
    return "casework.own_now_closed", {"day": day_of(case.closed_at)}
