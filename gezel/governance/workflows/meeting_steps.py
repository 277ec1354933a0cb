"""Which step a meeting can take from which state, and taking its row (G-07)."""

from __future__ import annotations

from gezel.kernel.rule import decides, rule
from gezel.kernel.steps import Steps
from gezel.kernel.verdict import YES, Verdict, no

from .. import words
from ..models import Meeting

STEPS = Steps(
    ("prepare", {words.PLANNED, words.GOING_ON}, words.PLANNED),
    ("move", {words.PLANNED}, words.PLANNED),
    ("cancel", {words.PLANNED}, words.CANCELLED),
    ("open", {words.PLANNED}, words.GOING_ON),
    ("minute", {words.GOING_ON}, words.GOING_ON),
    ("freeze", {words.GOING_ON}, words.FROZEN),
    ("remark", {words.FROZEN}, words.FROZEN),
)
_WHY_NOT = {
    words.PLANNED: "governance.meeting_not_open",
    words.GOING_ON: "governance.meeting_runs",
    words.FROZEN: "governance.meeting_is_frozen",
    words.CANCELLED: "governance.meeting_was_cancelled",
}


@rule("G-07", decides)
def may(step: str, meeting: Meeting) -> Verdict:
    """Whether a step can be taken with a meeting now, or why not. Button and gate ask the same."""
    if STEPS.may(step, meeting.state):
        return YES
    params = {
        "who": str(meeting.cancelled_by or ""),
        "reason": meeting.cancel_reason,
        "frozen": meeting.frozen_at or "",
    }
    return no(_WHY_NOT[meeting.state], **params)


def take(meeting_id: int) -> Meeting:
    """Lock a meeting's row, with its body and partnership."""
    rows = Meeting.objects.select_for_update(of=("self",)).select_related("body__partnership", "cancelled_by")
    return rows.get(pk=meeting_id)
