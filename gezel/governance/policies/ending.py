"""Who evaluates, opens a stop procedure, decides to stop, and keeps the list of a good end (G-17)."""

from __future__ import annotations

from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no
from gezel.organisations import words as orgs
from gezel.organisations.models import Partnership

from .partnership import may_arrange, may_speak_to_funder


@rule("G-17", decides)
def may_evaluate(actor: Actor) -> Verdict:
    """Only Europa WSE writes the interim evaluation down, and opens or closes a stop procedure."""
    if actor.has(orgs.MANAGER):
        return YES
    return no("governance.support_never_decides" if actor.has(orgs.SUPPORT) else "governance.manager_evaluates")


@rule("G-17", decides)
def may_stop(actor: Actor, partnership: Partnership) -> Verdict:
    """Who speaks to Europa WSE makes the support group's own decision to stop known."""
    return may_speak_to_funder(actor, partnership)


@rule("G-17", decides)
def may_keep_duties(actor: Actor, partnership: Partnership) -> Verdict:
    """Who arranges the partnership keeps the list of a good end."""
    return may_arrange(actor, partnership)
