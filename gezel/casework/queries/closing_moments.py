"""What pausing, phases, closings and asking afterwards add to the timeline of a case (C-18)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.urls import reverse

from gezel.kernel.rule import rule, shows

from ..models import Case, FollowUp
from ..rules.sight import CLOSING, Sight
from .own_entries import Worded
from .timeline import Moment, Row, Rows


@rule("C-18", shows)
def moments(case: Case, sight: Sight, at: datetime) -> Iterator[Rows]:
    """Pauses that ended, phases, earlier closings with what led to them, and what was heard afterwards."""
    if CLOSING not in sight:
        return
    yield from _pauses(case)
    yield Rows(case.phase_changes.all(), _phase, at="at", word="phase")
    yield from _earlier(case)
    url = reverse("casework:closing", args=[case.key])
    answered = FollowUp.objects.filter(closing__case=case, answered_at__isnull=False)

    def heard(row: Row) -> Moment:
        answer = Worded("casework.answer_", row.word)
        return Moment(row.at, "casework.line_follow_up", {"answer": answer}, "phone-call", url)

    yield Rows(answered.exclude(answer="").exclude(answer="lapsed"), heard, at="answered_at", word="answer")


def _phase(row: Row) -> Moment:
    phase = Worded("casework.phase_", row.word)
    return Moment(row.at, "casework.line_phase", {"phase": phase}, "footprints")


def _pauses(case: Case) -> Iterator[Rows]:
    url = reverse("casework:course", args=[case.key])
    ended = case.pauses.exclude(ended_at=None)
    yield Rows(
        ended,
        lambda row: Moment(row.at, "casework.line_paused", {"until": row.on}, "pause", url),
        at="began_at",
        on="expected_on",
    )
    yield Rows(ended, lambda row: Moment(row.at, "casework.line_resumed", {}, "play", url), at="ended_at")


def _earlier(case: Case) -> Iterator[Rows]:
    url = reverse("casework:closing", args=[case.key])
    before = case.closings.exclude(reopened_at=None)
    yield Rows(
        before.exclude(committed_at=None),
        lambda row: Moment(row.at, "casework.line_started", {}, "handshake"),
        at="committed_at",
    )
    yield Rows(
        before,
        lambda row: Moment(row.at, "casework.line_closed", {"left": row.on}, "door-closed", url),
        at="at",
        on="left_on",
    )
    yield Rows(before, lambda row: Moment(row.at, "casework.line_returned", {}, "repeat", url), at="reopened_at")
