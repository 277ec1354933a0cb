"""Who pauses, closes, takes up again and follows up (C-18, D-08)."""

from __future__ import annotations

from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no

from .. import words
from ..models import Case
from ..rules.sight import Sight

_CALLS = frozenset({*words.CALLING, words.LEADER, words.LEADER_AFTER})


@rule("C-18", decides)
def may_steer(sight: Sight) -> Verdict:
    """Pause, resume, another phase: who goes along with the participant today."""
    return YES if sight.guides else no("casework.guide_steers")


@rule("C-18", decides)
def may_close(sight: Sight) -> Verdict:
    """Who goes along closes together with the participant; the team leader where nobody goes along any more."""
    return YES if sight.guides or words.LEADER in sight.roles else no("casework.guide_closes")


@rule("C-18", decides)
def may_reopen(sight: Sight) -> Verdict:
    """Who knows the person: aftercare, the companion in the days of handing over, and the team leader."""
    return YES if sight.roles & _CALLS else no("casework.calls_reopen")


@rule("C-18", decides)
def may_follow_up(sight: Sight) -> Verdict:
    """The same people ask how it goes."""
    return YES if sight.roles & _CALLS else no("casework.calls_follow_up")


@rule("C-18", decides)
def closes_here(actor: Actor, case: Case) -> int:
    """For which organisation a closing is written: the actor's own, else the partner that was knocked at."""
    return actor.organisation_id or case.organisation_id
