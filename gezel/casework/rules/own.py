"""The door of the participant's own place, and when voices may be counted: plain values only (C-19, C-21, D-07)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby

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


@dataclass(frozen=True, slots=True)
class Heard:
    """An answer with a picture to a question; ``month``: its first day."""

    question: str
    month: date
    answer: int


@rule("C-21", decides)
def counted(voices: Iterable[Heard], since: date, until: date) -> Mapping[str, Mapping[int, int]]:
    """Voices per question and answer, without anyone being found in them, also not by looking again later.

    Only whole months before ``until`` count, and they wait until ``words.FEW`` voices came together: so what is shown never changes by
    fewer people than that. Such a group counts while its last month is not before ``since``.
    """
    found: dict[str, dict[int, int]] = {}
    waiting: dict[str, list[int]] = {}
    ordered = sorted((voice for voice in voices if voice.month < until), key=lambda voice: voice.month)
    for month, heard in groupby(ordered, key=lambda voice: voice.month):
        for voice in heard:
            waiting.setdefault(voice.question, []).append(voice.answer)
        for question, answers in waiting.items():
            if len(answers) >= words.FEW:
                if month >= since:
                    row = found.setdefault(question, dict.fromkeys(words.ANSWERS, 0))
                    for answer in answers:
                        row[answer] += 1
                waiting[question] = []
    return found
