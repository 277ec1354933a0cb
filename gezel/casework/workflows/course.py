"""The course of a running case: a pause and what ends it, and the phase it is in (C-07, C-18)."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.steps import Steps
from gezel.kernel.verdict import YES, Verdict, no, require

from .. import words
from ..models import Case, Pause, PhaseChange
from ..policies.closing import may_steer
from ..policies.sight import sight_of
from ..rules.capacity import may_move
from ..rules.closing import pauses_until, says
from .cases import take

STEPS = Steps(
    ("phase", {words.RUNNING}, words.RUNNING),
    ("pause", {words.RUNNING}, words.PAUSED),
    ("resume", {words.PAUSED}, words.RUNNING),
    ("close", {words.RUNNING, words.PAUSED}, words.CLOSED),
    ("go_on", {words.CLOSED}, words.RUNNING),
    ("wait_again", {words.CLOSED}, words.WAITING),
)


@rule("C-18", decides)
def may_step(step: str, case: Case) -> Verdict:
    """Whether a step can be taken from where the case stands, with the reason in words."""
    return YES if STEPS.may(step, case.state) else no(f"casework.no_{step}_while_{case.state}")


def _taken(case_id: int, step: str, by: Actor, at: datetime) -> Case:
    case = take(case_id)
    require(may_steer(sight_of(by, case, at)))
    require(may_step(step, case))
    return case


@rule("C-18", decides)
@transaction.atomic
def pause(case_id: int, why: str, expected_on: date, by: Actor, at: datetime) -> Pause:
    """Let a track rest, with the reason and the day on which one looks again."""
    case = _taken(case_id, "pause", by, at)
    require(says(why, "casework.pause_needs_why") & pauses_until(expected_on, day_of(at)))
    row = Pause.objects.create(case=case, began_at=at, expected_on=expected_on, why=why.strip(), by_id=by.person_id)
    case.paused_at = at
    case.save(update_fields=["paused_at"])
    record("casework.paused", case, by, at, day=expected_on)
    return row


@rule("C-18", decides)
@transaction.atomic
def resume(case_id: int, note: str, by: Actor, at: datetime) -> Case:
    """Go on after a pause; the pause stays in the history."""
    case = _taken(case_id, "resume", by, at)
    end_pause(case, note, by, at)
    case.save(update_fields=["paused_at"])
    record("casework.resumed", case, by, at)
    return case


def end_pause(case: Case, note: str, by: Actor, at: datetime) -> None:
    """End the pause that runs, when there is one; within the transaction of the step that calls this, which saves the case."""
    row = Pause.objects.filter(case=case, ended_at=None).first()
    if row is not None:
        row.ended_at, row.ended_by_id, row.ended_note = at, by.person_id or None, note.strip() or None
        row.save(update_fields=["ended_at", "ended_by", "ended_note"])
    case.paused_at = None


@rule("C-07", decides)
@transaction.atomic
def move(case_id: int, phase: str, reason: str, by: Actor, at: datetime) -> PhaseChange:
    """Another phase, with the reason: it weighs differently in the caseload."""
    case = _taken(case_id, "phase", by, at)
    require(may_move(phase, case.phase, reason))
    row = PhaseChange.objects.create(case=case, phase=phase, at=at, by_id=by.person_id, reason=reason.strip())
    case.phase = phase
    case.save(update_fields=["phase"])
    record("casework.phase_moved", case, by, at)
    return row
