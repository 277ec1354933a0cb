"""What pausing, phases, closings and asking afterwards add to the timeline of a case (C-18)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse

from gezel.kernel.rule import rule, shows
from gezel.kernel.texts import say

from ..models import Case, FollowUp
from ..rules.sight import CLOSING, Sight
from .timeline import Moment


@dataclass(frozen=True, slots=True)
class _Word:
    """A word that is said in the reader's language."""

    code: str

    def said(self, language: str) -> str:
        return say(self.code, language)


@rule("C-18", shows)
def moments(case: Case, sight: Sight, at: datetime) -> Iterator[Moment]:
    """Pauses that ended, phases, earlier closings with what led to them, and what was heard afterwards. Four queries."""
    if CLOSING not in sight:
        return
    yield from _pauses(case)
    for change in case.phase_changes.all():
        phase = _Word(f"casework.phase_{change.phase}")
        yield Moment(change.at, "casework.line_phase", {"phase": phase}, "footprints")
    yield from _earlier(case)
    url = reverse("casework:closing", args=[case.key])
    for row in FollowUp.objects.filter(closing__case=case).exclude(answer="").exclude(answer="lapsed"):
        if row.answered_at:
            answer = _Word(f"casework.answer_{row.answer}")
            yield Moment(row.answered_at, "casework.line_follow_up", {"answer": answer}, "phone-call", url)


def _pauses(case: Case) -> Iterator[Moment]:
    url = reverse("casework:course", args=[case.key])
    for row in case.pauses.exclude(ended_at=None):
        yield Moment(row.began_at, "casework.line_paused", {"until": row.expected_on}, "pause", url)
        if row.ended_at:
            yield Moment(row.ended_at, "casework.line_resumed", {}, "play", url)


def _earlier(case: Case) -> Iterator[Moment]:
    url = reverse("casework:closing", args=[case.key])
    for row in case.closings.exclude(reopened_at=None):
        if row.committed_at:
            yield Moment(row.committed_at, "casework.line_started", {}, "handshake")
        yield Moment(row.at, "casework.line_closed", {"left": row.left_on}, "door-closed", url)
        if row.reopened_at:
            yield Moment(row.reopened_at, "casework.line_returned", {}, "repeat", url)
