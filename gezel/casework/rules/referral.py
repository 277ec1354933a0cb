"""What is promised at the knock, how far it got, and what a referrer hears of it (C-01, C-03)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from gezel.kernel.days import is_working_day
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no

from ..words import referral as words


@rule("C-01", decides)
def call_by(knocked_on: date, days: int) -> date:
    """The last day of the first call: so many Belgian working days after the day of the knock, which does not count itself."""
    day, left = knocked_on, days
    while left:
        day += timedelta(days=1)
        left -= is_working_day(day)
    return day


@dataclass(frozen=True, slots=True)
class Standing:
    """What happened to a referral so far; ``ended`` is empty or how it ended before it began (``words.PARTINGS``)."""

    called: bool = False
    met: bool = False
    started: bool = False
    transferred: bool = False
    ended: str = ""


@rule("C-01", decides)
def stage_of(standing: Standing) -> str:
    """How far a referral got, one of ``words.STAGES``: an end counts before a beginning, a beginning before a meeting."""
    if standing.transferred:
        return words.ELSEWHERE
    if standing.ended:
        return standing.ended
    if standing.started:
        return words.STARTED
    if standing.met:
        return words.MET
    return words.CALLED if standing.called else words.RECEIVED


@rule("C-01", decides)
def heard_stage(stage: str, hears: bool | None, kind: str) -> str:
    """What the referrer hears: who refers themselves hears all; another that someone called, or nobody could be reached.

    More only when the participant said yes (``hears``); asked or not, a no is a no.
    """
    if stage in words.OPEN_STAGES or hears or kind == words.SELF:
        return stage
    return words.CALLED


@rule("C-01", decides)
def may_refer(agrees: bool, reachable: bool, through: bool) -> Verdict:
    """A referral needs that the person knows and agrees, and a way to reach them: their own, or through who refers."""
    if not agrees:
        return no("casework.person_must_agree")
    return YES if reachable or through else no("casework.how_to_reach")


@rule("C-02", decides)
def advice(signs: frozenset[str], doubts: frozenset[str]) -> str:
    """What the talk of three hears from the framework: ``fits`` or ``doubt``, and in doubt the partnership starts.

    Signs and doubts help the talk, none of them is a condition: there is no answer that keeps someone out.
    """
    return "fits" if signs and not doubts else "doubt"
