"""Who makes groups, gives places in them and ticks who was there; who keeps the directory (C-17, C-23)."""

from __future__ import annotations

from datetime import datetime

from django.db.models import QuerySet

from gezel.governance import words as gov
from gezel.governance.policies.partnership import holds, may_take_part
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no
from gezel.organisations.models import Partnership

from .. import words
from ..models import Case, Group
from ..rules.sight import TRACKS
from .sight import may_write, sight_of

_MAKING = (gov.COMPANION, gov.TEAM_LEADER, gov.BRIDGE_PERSON, gov.COMPANY_COACH)


@rule("C-17", decides)
def may_make_groups(actor: Actor, partnership: Partnership) -> Verdict:
    """Companions, the team leader, bridge persons and company coaches make groups and give them dates."""
    if holds(actor, partnership, *_MAKING):
        return may_take_part(actor, partnership)
    return may_take_part(actor, partnership) & no("casework.groups_made_by")


@rule("C-17", decides)
def may_tick(actor: Actor, group: Group, at: datetime) -> Verdict:
    """Who guides the group ticks who was there, of participants whose case they open; who goes along with somebody in it ticks them."""
    guides = group.guides.filter(pk=actor.person_id).exists() or ticks_own(actor, group, at).exists()
    return may_take_part(actor, group.partnership) & (YES if guides else no("casework.groups_guides_tick"))


@rule("C-17", decides)
def ticks(actor: Actor, group: Group, at: datetime) -> QuerySet[Case]:
    """The participants with a place whom this actor ticks: a guide of the group those whose case they open, anybody else those they go
    along with."""
    if not group.guides.filter(pk=actor.person_id).exists():
        return ticks_own(actor, group, at)
    rows = Case.objects.seen_by(actor, at, TRACKS).filter(group_seats__group=group, group_seats__until_on=None)
    return rows.distinct()


def ticks_own(actor: Actor, group: Group, at: datetime) -> QuerySet[Case]:
    """Those with a place with whom the actor goes along today."""
    mine = Case.objects.held_by(actor, at, *words.GUIDING).filter(closed_at=None)
    return mine.filter(group_seats__group=group, group_seats__until_on=None).distinct()


@rule("C-17", decides)
def may_seat(actor: Actor, case: Case, at: datetime) -> Verdict:
    """Who goes along with a participant gives them a place in a group."""
    sight = sight_of(actor, case, at)
    return may_write(sight, case) & (YES if TRACKS in sight else no("casework.part_closed"))


@rule("C-23", decides)
def may_keep_directory(actor: Actor, partnership: Partnership) -> Verdict:
    """Whoever works in the partnership keeps the directory: it holds public facts only."""
    return may_take_part(actor, partnership)
