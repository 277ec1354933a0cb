"""Actions: what is open, whose, and what comes back on an agenda (D-01, G-07)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet
from django.shortcuts import get_object_or_404
from django.urls import reverse

from gezel.kernel.actor import Actor
from gezel.kernel.clock import start_of
from gezel.kernel.rule import decides, rule
from gezel.organisations.models import Partnership

from .. import words
from ..models import Action, Body
from ..rules.waiting import Waiting
from .as_it_was import action_was
from .partnership import reads_until

LATELY = 20


@dataclass(frozen=True, slots=True)
class ActionLists:
    """The actions of a partnership as one reader sees them."""

    mine: list[Action]
    others: list[Action]
    done: list[Action]


@rule("D-01", decides)
def actions_seen(actor: Actor, partnership: Partnership) -> QuerySet[Action]:
    """The actions of a partnership, those of a case conference only for who sits in it, gave one or has one to do; who left sees those
    given until then."""
    rows = Action.objects.filter(_open_to(actor), partnership=partnership).select_related(
        "owner", "body", "partnership"
    )
    until = reads_until(actor, partnership)
    return rows.filter(given_at__lt=start_of(until)) if until else rows


@rule("D-01", decides)
def _open_to(actor: Actor) -> Q:
    """What is agreed on a case may name a participant: it stays with its own people (as its minutes do)."""
    own = Q(body__in=actor.scopes(words.SEATED, "body")) | Q(owner=actor.person_id) | Q(given_by=actor.person_id)
    return Q(body=None) | ~Q(body__kind=words.CASE_CONFERENCE) | own


def actions_of(actor: Actor, partnership: Partnership) -> ActionLists:
    """Open ones by day, the reader's own first; below those done last. Two queries."""
    rows, until = actions_seen(actor, partnership), reads_until(actor, partnership)
    if until is not None:
        return _lists(
            actor, [action_was(row, until) for row in rows.prefetch_related("moves__before_owner", "moves__by")]
        )
    done = rows.filter(done_at__isnull=False).order_by("-done_at")[:LATELY]
    return _lists(actor, [*rows.filter(done_at=None), *done])


def _lists(actor: Actor, rows: Iterable[Action]) -> ActionLists:
    still = [a for a in rows if a.done_at is None]
    mine = [a for a in still if a.owner_id == actor.person_id]
    done = sorted((a for a in rows if a.done_at), key=lambda a: a.done_at or a.given_at, reverse=True)
    return ActionLists(mine, [a for a in still if a.owner_id != actor.person_id], done[:LATELY])


def action_for(actor: Actor, partnership: Partnership, action_id: int) -> Action:
    """One action that the reader may open, or 404."""
    found = get_object_or_404(actions_seen(actor, partnership), pk=action_id)
    return action_was(found, reads_until(actor, partnership))


def open_actions(body: Body) -> QuerySet[Action]:
    """What is still to be done for a body, the oldest day first."""
    return Action.objects.filter(body=body, done_at=None).select_related("owner")


@rule("G-07", decides)
def actions_waiting(body: Body, at: datetime) -> Iterable[Waiting]:
    """The actions of a body come back on every agenda until they are done. One query."""
    for row in open_actions(body):
        url = reverse("governance:action", args=[body.partnership_id, row.pk])
        yield Waiting("action", row.text, url, "governance.action", row.pk, row.owner.name, row.due_on)
