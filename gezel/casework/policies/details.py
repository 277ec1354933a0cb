"""Who describes a participant, who asks for contact data, and which organisation keeps national numbers (D-04, D-06)."""

from __future__ import annotations

from datetime import date

from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no
from gezel.organisations import words as orgs

from .. import words
from ..models import NumberGround
from ..rules.sight import CONTACT, Sight
from ..words.details import NUMBER, SEALED

_DESCRIBING = frozenset({*words.GUIDING, words.FILE_MANAGER, words.LEADER})


@rule("D-01", decides)
def may_describe(sight: Sight) -> Verdict:
    """Who goes along, manages the file or leads the team puts name, language and contact data right, as far as they see them."""
    if CONTACT in sight and sight.roles & _DESCRIBING:
        return YES
    return no("casework.described_by_guide")


@rule("D-06", decides)
def ground_of(actor: Actor, on: date) -> NumberGround | None:
    """The authorisation by which the actor's organisation may keep national numbers on a day; ``None``: it may not. One query."""
    if not actor.organisation_id:
        return None
    return NumberGround.objects.on(on).filter(organisation_id=actor.organisation_id).first()


@rule("D-06", decides)
@rule("D-04", decides)
def may_ask_for(actor: Actor, sight: Sight, what: str, on: date) -> Verdict:
    """Whether one sealed value may be shown after a tap: contact data to who sees them, a number also only with an authorisation."""
    if what not in SEALED or CONTACT not in sight:
        return no("casework.part_closed")
    if what == NUMBER and ground_of(actor, on) is None:
        return no("casework.number_off")
    return YES


@rule("D-06", decides)
def may_set_ground(actor: Actor) -> Verdict:
    """An administrator of the organisation itself."""
    if actor.organisation_id and actor.has(orgs.ORG_ADMIN, "organisation", actor.organisation_id):
        return YES
    return no("casework.ground_by_admin")
