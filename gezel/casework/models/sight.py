"""Which cases open to an actor, and of which one may know, as conditions on ``Case`` (D-01, D-08)."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date, datetime
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.organisations import words as orgs
from gezel.organisations.queries.composed import composed

from .. import words
from ..rules.sight import SEES, purpose_of
from .closing import Closing
from .referral import Referral
from .roles import CaseRole, Glass, Sharing
from .statutory import StatutoryTask
from .within import HAS_ONE, IS_AMONG, Within, outer

Pairs = tuple[tuple[str, str], ...]  # a role and the purpose it needs
_IN_PERSON = (*words.CASE_ROLES, words.GLASS)
_SAID = "guide, said by the participant"


@rule("C-20", decides)
def opens(actor: Actor, at: datetime, part: str = "") -> Q:
    """The cases whose file (``part`` of it) opens to an actor: see ``CaseQuerySet.seen_by``."""
    roles = frozenset(role for role, parts in SEES.items() if not part or part in parts)
    found = _in_person(actor, at, roles)
    for mandate in _mandates(actor, at, roles):
        found |= mandate & Q(_organised(actor)) & ~Q(Within(IS_AMONG, _untold, actor.person_id, day_of(at)))
    return Q(joined_to=None) & found


def knows(actor: Actor, at: datetime) -> Q:
    """The cases of which an actor may know that they exist: see ``CaseQuerySet.known_by``."""
    found = _in_person(actor, at, SEES)
    among = frozenset[int]().union(*(actor.scopes(role, "partnership") for role in words.DIVIDING))
    if among:
        found |= Q(partnership_id__in=among) & Q(_organised(actor))
    return Q(joined_to=None) & found


def acts_as(actor: Actor, at: datetime, *roles: str) -> Q:
    """The cases in which an actor has one of these roles of ``words.CASE_ROLES`` today, as far as the participant allows."""
    return Q(joined_to=None) & _in_person(actor, at, roles)


def works_in(actor: Actor) -> frozenset[int]:
    """The partnerships in which the actor works today: an organisation that left opens no file any more, whatever role stands."""
    return actor.scopes(orgs.TAKES_PART, "partnership") | actor.scopes(orgs.HIRED, "partnership")


@rule("D-08", decides)
def let_go_of(at: datetime) -> Q:
    """Cases that are closed and in which nothing is left to do for a team leader: the overlap of who had a role is over, no question
    of how it goes waits without somebody in aftercare, and nobody knocks again."""
    today, here = day_of(at), {"case": OuterRef("pk")}
    held = CaseRole.objects.on(today).filter(**here)
    asks = Closing.objects.filter(reopened_at=None, follow_ups__answer="", follow_ups__due_on__lte=today, **here)
    overlap, aftercare = held.filter(kind__in=words.ENDING), held.filter(kind=words.AFTERCARE)
    left = Q(Exists(overlap)) | Q(Exists(Referral.objects.unheard().filter(**here)))
    return Q(closed_at__isnull=False) & ~(left | (Q(Exists(asks)) & ~Q(Exists(aftercare))))


def _mandates(actor: Actor, at: datetime, roles: Collection[str]) -> Iterator[Q]:
    """The cases an actor divides by what they are in the partnership; nothing for who divides none."""
    led, divided = (actor.scopes(role, "partnership") for role in (words.TEAM_LEADER, words.COMPANION))
    if led and words.LEADER in roles:
        yield Q(partnership_id__in=led) & (Q() if words.LEADER_AFTER in roles else ~let_go_of(at))
    waiting = Q(partnership_id__in=divided, committed_at=None, closed_at=None)
    if divided and words.ALLOCATOR in roles:
        yield waiting
    elif divided and words.RECEIVER in roles:
        yield waiting & Q(organisation_id=actor.organisation_id)


def _in_person(actor: Actor, at: datetime, roles: Collection[str]) -> Q:
    """Where the actor has one of these roles in the case itself today, as far as the participant allows, or has broken the glass."""
    again = words.MEETING_AGAIN in roles
    pairs = tuple(
        (role, purpose_of(role) if again else _purpose_once_said(role)) for role in _IN_PERSON if role in roles
    )
    among = Within(IS_AMONG, _held, actor.person_id, actor.organisation_id, day_of(at), at, pairs)
    return Q(partnership_id__in=works_in(actor)) & Q(among)


def _purpose_once_said(role: str) -> str:
    """The purpose a role needs for what ``rules.sight.before_yes`` keeps closed: who goes along needs the participant's own word."""
    return _SAID if role in words.GUIDING else purpose_of(role)


@composed
def _held(person: int, organisation: int, on: date, at: datetime, pairs: Pairs) -> QuerySet[Any, Any]:
    """The cases of someone's roles, each while its purpose is shared with the organisation it is held for, and of a broken glass."""
    own = {"person_id": person, "organisation_id": organisation}
    roles = CaseRole.objects.on(on).filter(reduce(or_, _allowed(pairs), Q(kind__in=())), **own)
    found = roles.order_by().values_list("case_id")
    if words.GLASS not in dict(pairs):
        return found
    return found.union(Glass.objects.filter(until_at__gt=at, **own).order_by().values_list("case_id"), all=True)


def _allowed(pairs: Pairs) -> Iterator[Q]:
    same = {"case": OuterRef("case"), "organisation": OuterRef("organisation"), "withdrawn_at": None}
    for purpose in sorted({purpose for _, purpose in pairs if purpose}):
        kinds = [role for role, its in pairs if its == purpose]
        shared = Sharing.objects.filter(purpose=words.GUIDE if purpose == _SAID else purpose, **same)
        allowed = Q(kind__in=kinds) & Q(Exists(shared))
        if purpose == _SAID:
            said = Q(Exists(shared.exclude(source=words.KNOCK)))
            allowed &= Q(case__returned_at=None) | Q(case__committed_at__isnull=False) | said
        yield allowed


def _organised(actor: Actor) -> Within:
    """The participant lets the actor's organisation take part in dividing the work."""
    return Within(HAS_ONE, _shared, actor.organisation_id, words.ORGANISE)


@composed
def _untold(person: int, on: date) -> QuerySet[Any, Any]:
    """The cases of participants for whom someone has a statutory task that they were not told of: no mandate opens those (C-20)."""
    return StatutoryTask.objects.on(on).filter(person_id=person, told_on=None).order_by().values_list("case_id")


@composed
def _shared(organisation: int, purpose: str) -> QuerySet[Any, Any]:
    shared = Sharing.objects.filter(case=outer(), organisation_id=organisation, purpose=purpose, withdrawn_at=None)
    return shared.order_by().values_list("case_id")[:1]
