"""The life of an action: given, done, postponed, handed over (G-07)."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db import models, transaction
from django.urls import reverse

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no, require
from gezel.organisations.models import Partnership, Person
from gezel.post.workflows.notices import tell

from .. import words
from ..models import Action, ActionMove, Body
from ..policies.actions import may_give, may_move
from ..queries.people import colleagues_of


@rule("G-07", decides)
@transaction.atomic
def give(
    partnership: Partnership,
    text: str,
    owner_id: int,
    due_on: date,
    by: Actor,
    at: datetime,
    *,
    body: Body | None = None,
    subject: models.Model | None = None,
) -> Action:
    """Somebody takes an action on, with a day. ``body`` sees it back on its agenda; ``subject`` is what it follows from.

    Refused: an empty text, a day in the past, an owner who takes no part in the partnership.
    """
    require(may_give(by, partnership))
    require(YES if text.strip() else no("governance.action_needs_text"))
    require(_from_today(due_on, at))
    require(_takes_part(partnership, owner_id, at))
    action = Action.objects.create(
        partnership=partnership,
        body=body,
        text=" ".join(text.split())[:300],
        owner_id=owner_id,
        due_on=due_on,
        subject_kind=subject._meta.label_lower if subject else "",
        subject_id=subject.pk if subject else None,
        given_at=at,
        given_by_id=by.person_id,
    )
    record("governance.action_given", action, by, at, name=action.owner.name, due=due_on)
    _notify(action, by, at)
    return action


@rule("G-07", decides)
@transaction.atomic
def finish(action_id: int, outcome: str, by: Actor, at: datetime) -> Action:
    """It is done; ``outcome`` may say how. From then on it is on no agenda any more."""
    action = _take(action_id)
    require(may_move(by, action))
    action.done_at, action.done_by_id, action.outcome = at, by.person_id, outcome.strip()[:300]
    action.save(update_fields=["done_at", "done_by", "outcome"])
    record("governance.action_done", action, by, at)
    return action


@rule("G-07", decides)
@transaction.atomic
def postpone(action_id: int, due_on: date, reason: str, by: Actor, at: datetime) -> Action:
    """Another day, with the reason; the day before is kept."""
    action = _take(action_id)
    require(may_move(by, action))
    require(_from_today(due_on, at))
    _moved(action, words.POSTPONED, reason, by, at)
    action.due_on = due_on
    action.save(update_fields=["due_on"])
    record("governance.action_postponed", action, by, at, reason=reason.strip(), due=due_on)
    return action


@rule("G-07", decides)
@transaction.atomic
def hand_over(action_id: int, owner_id: int, reason: str, by: Actor, at: datetime) -> Action:
    """Somebody else takes it on, with the reason; who had it before is kept, and the new owner is told."""
    action = _take(action_id)
    require(may_move(by, action))
    require(_takes_part(action.partnership, owner_id, at))
    require(YES if owner_id != action.owner_id else no("governance.action_same_owner", name=action.owner.name))
    _moved(action, words.HANDED_OVER, reason, by, at)
    action.owner = Person.objects.get(pk=owner_id)
    action.save(update_fields=["owner"])
    record("governance.action_handed_over", action, by, at, reason=reason.strip(), name=action.owner.name)
    _notify(action, by, at)
    return action


def _take(action_id: int) -> Action:
    rows: Any = Action.objects.select_for_update(of=("self",)).select_related("partnership", "owner")
    found: Action = rows.get(pk=action_id)
    return found


def _moved(action: Action, kind: str, reason: str, by: Actor, at: datetime) -> None:
    require(YES if reason.strip() else no("governance.action_needs_reason"))
    ActionMove.objects.create(
        action=action,
        kind=kind,
        before_on=action.due_on,
        before_owner=action.owner,
        reason=reason.strip()[:300],
        at=at,
        by_id=by.person_id,
    )


def _from_today(due_on: date, at: datetime) -> Verdict:
    return YES if due_on >= day_of(at) else no("governance.action_in_the_past", day=due_on)


def _takes_part(partnership: Partnership, owner_id: int, at: datetime) -> Verdict:
    known = any(somebody.person.pk == owner_id for somebody in colleagues_of(partnership, day_of(at)))
    return YES if known else no("governance.action_owner_unknown", name=partnership.name)


def _notify(action: Action, by: Actor, at: datetime) -> None:
    """The owner hears of it, unless they took it on themselves."""
    if action.owner_id != by.person_id:
        url = reverse("governance:action", args=[action.partnership_id, action.pk])
        tell([action.owner_id], "governance.notice_action", {"text": action.text, "due": action.due_on}, url, at)
