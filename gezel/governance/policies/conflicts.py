"""Who begins a conflict's way up the ladder, and what who is in it may do (G-11). Who is not in it gets no answer at all: 404."""

from __future__ import annotations

from collections.abc import Collection

from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no
from gezel.organisations.models import Partnership

from ..models import Conflict, Involved
from ..words import issues as words
from .partnership import may_take_part


@rule("G-11", decides)
def may_open(actor: Actor, partnership: Partnership) -> Verdict:
    """Whoever takes part, as one of the parties."""
    return may_take_part(actor, partnership)


@rule("G-11", decides)
def may_work_on(actor: Actor, conflict: Conflict, involved: Collection[Involved]) -> Verdict:
    """The parties and who was named: note what was done, go a rung higher, settle it."""
    mine = [one for one in involved if one.person_id == actor.person_id]
    return may_take_part(actor, conflict.partnership) & (YES if mine else no("governance.conflict_not_in_it"))


@rule("G-11", decides)
def may_speak_on(actor: Actor, conflict: Conflict, involved: Collection[Involved]) -> Verdict:
    """Hearing the parties and giving the last word: only who was named on the rung where it stands, never a party."""
    named = [one for one in involved if one.part == words.RUNG and one.rung == conflict.rung]
    if any(one.person_id == actor.person_id for one in named):
        return may_work_on(actor, conflict, involved)
    return no("governance.conflict_named_speaks")
