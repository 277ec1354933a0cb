"""Who may found, arrange and speak for a partnership (G-04, D-01). Buttons and workflows ask the same ones."""

from __future__ import annotations

from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no
from gezel.organisations import words as orgs
from gezel.organisations.models import Partnership

from .. import words

_ARRANGING = (words.TEAM_LEADER, words.DIRECTOR, words.ADMINISTRATOR_ROLE)


def holds(actor: Actor, partnership: Partnership, *roles: str) -> bool:
    """Whether the actor holds one of these roles in the partnership."""
    return any(actor.has(role, "partnership", partnership.pk) for role in roles)


@rule("D-01", decides)
def may_read(actor: Actor, partnership: Partnership) -> Verdict:
    """Who takes or took part, the manager and the support team; a subcontractor opens the page but sees its own task only."""
    if actor.has(orgs.MANAGER) or actor.has(orgs.SUPPORT):
        return YES
    if holds(actor, partnership, orgs.TAKES_PART, orgs.TOOK_PART):
        return YES
    return no("governance.not_yours", name=partnership.name)


@rule("D-01", decides)
def may_take_part(actor: Actor, partnership: Partnership) -> Verdict:
    """Who works in the partnership today: not the manager, not who left, not a subcontractor; coaches advise."""
    if actor.has(orgs.MANAGER) or actor.has(orgs.SUPPORT):
        return no("governance.support_never_decides")
    if holds(actor, partnership, orgs.TAKES_PART):
        return YES
    if holds(actor, partnership, orgs.TOOK_PART):
        return no("governance.you_left", name=partnership.name)
    return no("governance.not_yours", name=partnership.name)


@rule("G-04", decides)
def may_arrange(actor: Actor, partnership: Partnership) -> Verdict:
    """Team leader, director or administrator arrange it; an administrator of the promotor can too, so that it can begin."""
    if holds(actor, partnership, *_ARRANGING) or _for_promotor(actor, partnership):
        return may_take_part(actor, partnership)
    return may_take_part(actor, partnership) & no("governance.arrangers_do", name=partnership.name)


@rule("G-04", decides)
def may_speak_to_funder(actor: Actor, partnership: Partnership) -> Verdict:
    """Only the promotor, or the administrator as its deputy, speaks to Europa WSE: by their role or as their administrator."""
    if holds(actor, partnership, words.DIRECTOR, words.ADMINISTRATOR_ROLE) or _for_promotor(actor, partnership):
        return YES
    if holds(actor, partnership, words.MEMBER_OF_ADMINISTRATOR) and _runs_own(actor):
        return YES
    return no("governance.promotor_speaks", name=partnership.name)


def _for_promotor(actor: Actor, partnership: Partnership) -> bool:
    return holds(actor, partnership, words.MEMBER_OF_PROMOTOR) and _runs_own(actor)


def _runs_own(actor: Actor) -> bool:
    return actor.has(orgs.ORG_ADMIN, "organisation", actor.organisation_id)
