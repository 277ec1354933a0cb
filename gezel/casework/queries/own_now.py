"""Where the track stands, for the participant: a sentence when it does not simply run, else the step that comes first (C-18, C-19)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import F, Q

from gezel.kernel.clock import day_of
from gezel.kernel.rule import rule, shows

from .. import words
from ..models import Case, CaseAction, Pause, Transfer
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


@rule("C-19", shows)
def next_step(case: Case, on: date) -> CaseAction | None:
    """The agreed step whose day comes first, else one without a day, while the track goes on; what should have been done is no next step.
    At most one query."""
    if case.state in (words.PAUSED, words.CLOSED):
        return None
    ahead = case.actions.filter(done_at=None, dropped_at=None).filter(Q(due_on=None) | Q(due_on__gte=on))
    return ahead.order_by(F("due_on").asc(nulls_last=True), "pk").first()  # type: ignore[no-any-return]
