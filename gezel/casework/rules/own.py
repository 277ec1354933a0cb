"""The door of the participant's own place, and when voices may be counted: plain values only (C-19, C-21, D-07)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no

from ..words import own as words


@dataclass(frozen=True, slots=True)
class Door:
    """How a key stands: until when it fits, whether taken back or blocked, wrong codes in a row and the last of them."""

    expires_at: datetime
    withdrawn: bool = False
    blocked: bool = False
    tries: int = 0
    tried_at: datetime | None = None


@rule("D-07", decides)
def may_knock(door: Door, at: datetime) -> Verdict:
    """Whether a code may be tried now: after five wrong ones in a row the door rests for a quarter of an hour, after ten for good."""
    if door.withdrawn:
        return no("casework.own_withdrawn")
    if door.blocked or door.tries >= words.TRIES_IN_ALL:
        return no("casework.own_blocked")
    if at >= door.expires_at:
        return no("casework.own_expired")
    if door.tries and door.tries % words.TRIES == 0 and door.tried_at:
        again = door.tried_at + timedelta(minutes=words.REST_MINUTES)
        if at < again:
            return no("casework.own_rests", again=again)
    return YES


@rule("D-07", decides)
def after_wrong(tries: int) -> Verdict:
    """What to say after so many wrong codes in a row: how many are left, that the door rests, or that it stays shut."""
    if tries >= words.TRIES_IN_ALL:
        return no("casework.own_blocked")
    left = words.TRIES - tries % words.TRIES
    if left == words.TRIES:
        return no("casework.own_rests_now", minutes=words.REST_MINUTES)
    return no("casework.own_wrong_code", left=left) if left > 1 else no("casework.own_wrong_code_last")


@rule("C-21", decides)
def counted(answers: Iterable[tuple[str, int]]) -> Mapping[str, Mapping[int, int]]:
    """Voices per question and answer; a question with fewer than ``words.FEW`` voices is left out, so that nobody is found in it."""
    found: dict[str, dict[int, int]] = {}
    for question, answer in answers:
        row = found.setdefault(question, dict.fromkeys(words.ANSWERS, 0))
        row[answer] += 1
    return {question: row for question, row in found.items() if sum(row.values()) >= words.FEW}
