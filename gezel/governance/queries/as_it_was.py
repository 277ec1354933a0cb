"""Signals, questions, challenges, decisions, conflicts and actions as an organisation that left still reads them (D-01).

What happened from the first day without it (``until``) is taken off again. Such a row is for reading only, never to be saved. Who still
takes part (``until`` is ``None``) reads the row as it is. No query where the rows named below are fetched before.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from gezel.kernel.clock import start_of
from gezel.kernel.rule import decides, rule

from ..models import Action, Challenge, Conflict, Decision, Signal, SupportQuestion
from ..words import issues as words


def _forget(row: Any, end: datetime, when: str, *others: str) -> None:
    """Take off what happened at ``when`` and all that belongs to it, when that was at ``end`` or later."""
    at = getattr(row, when)
    if at is None or at < end:
        return
    for name in (when, *others):
        field = row._meta.get_field(name)
        setattr(row, name, None if field.null else "")


def _before(rows: Iterable[Any], end: datetime, when: str = "at") -> list[Any]:
    return [row for row in rows if getattr(row, when) < end]


def _keep(row: Any, name: str, kept: list[Any]) -> None:
    """From now on the related rows are these."""
    rows = getattr(row, name).all()
    rows._result_cache, rows._prefetch_done = kept, True
    row._prefetched_objects_cache = {**getattr(row, "_prefetched_objects_cache", {}), name: rows}


@rule("D-01", decides)
def signal_was(signal: Signal, until: date | None) -> Signal:
    """Without the letter and the answer of later."""
    if until is not None:
        end = start_of(until)
        _forget(signal, end, "answer_kept_at", "answer", "came_of_it", "answered_on", "answer_kept_by")
        _forget(signal, end, "sent_at")
        _forget(signal, end, "prepared_at", "letter", "issues_counted", "cases_counted")
    return signal


@rule("D-01", decides)
def question_was(question: SupportQuestion, until: date | None) -> SupportQuestion:
    """Without what was said later (its ``entries``)."""
    if until is not None:
        end = start_of(until)
        said = _before(question.entries.all(), end)
        _keep(question, "entries", said)
        question.replied_at = max((e.at for e in said if e.kind == words.ANSWER), default=None)
        question.reopened_at = max((e.at for e in said if e.kind == words.REOPENED), default=None)
        _forget(question, end, "settled_at", "settled_by")
    return question


@rule("D-01", decides)
def challenge_was(challenge: Challenge, until: date | None) -> Challenge:
    """Without what was seen later (its ``looks``)."""
    if until is not None:
        end = start_of(until)
        seen = _before(challenge.looks.all(), end)
        _keep(challenge, "looks", seen)
        last = max(seen, key=lambda look: look.at, default=None)
        challenge.look_again_on = (last and last.next_on) or challenge.look_again_on
        _forget(challenge, end, "closed_at")
    return challenge


@rule("D-01", decides)
def decision_was(decision: Decision, until: date | None) -> Decision:
    """Without the ``reviews`` of later and what they found."""
    if until is not None:
        rows = list(decision.reviews.all())
        kept = _before(rows, start_of(until), "reviewed_at")
        _keep(decision, "reviews", kept)
        if len(kept) < len(rows):
            decision.review_on = kept[-1].next_on if kept else None
        if decision.ended_on and decision.ended_on >= until:
            decision.ended_on = None
    return decision


@rule("D-01", decides)
def conflict_was(conflict: Conflict, until: date | None) -> Conflict:
    """Without the ``steps``, who was named (``involved``) and the end of later; on the rung where it stood."""
    if until is not None:
        end = start_of(until)
        _keep(conflict, "steps", _before(conflict.steps.select_related("by"), end))
        known = _before(conflict.involved.select_related("person"), end, "since")
        _keep(conflict, "involved", known)
        conflict.rung = max((one.rung for one in known), default=0)
        _forget(conflict, end, "closed_at", "closed_by", "end", "end_text")
    return conflict


@rule("D-01", decides)
def action_was(action: Action, until: date | None) -> Action:
    """With the day and the owner it had (its ``moves``), and not done when that came later."""
    if until is not None:
        end = start_of(until)
        moves = sorted(action.moves.all(), key=lambda move: move.pk)
        kept = _before(moves, end)
        _keep(action, "moves", kept)
        if len(kept) < len(moves):
            first = moves[len(kept)]
            action.due_on, action.owner = first.before_on, first.before_owner
        _forget(action, end, "done_at", "done_by", "outcome")
    return action
