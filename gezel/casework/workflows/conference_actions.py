"""What was agreed at the table becomes a step of the case, with who and by when, and is not typed again (C-10, C-13)."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime

from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule

from .. import words as cases
from ..models import Conference, Entry
from ..words import actions as words
from ..words import conference as tables
from .actions import Plan, agree


@rule("C-10", decides)
@rule("C-13", decides)
def carry_over(found: Conference, entries: Iterable[Entry], leave: Collection[int], by: Actor, at: datetime) -> None:
    """Each step that was written becomes a step of the case, once; ``leave``: those that stay with the conference only.

    Within the transaction of the end of the conference. Advice becomes none: it is advice, not an order.
    """
    for entry in entries:
        if entry.kind != tables.STEP or entry.action_id or entry.pk in leave:
            continue
        doer, name = _doer(found, entry.whose, at)
        entry.action = agree(found.case_id, Plan(entry.text, doer, name, entry.due_on), by, at)
        entry.save(update_fields=["action"])


@rule("C-10", decides)
def _doer(found: Conference, whose: str, at: datetime) -> tuple[str, str]:
    """Who does it, as a step of a case says it: the participant, who goes along with them today, or somebody else by name and house."""
    if whose == tables.THE_PARTICIPANT:
        return words.PARTICIPANT, ""
    guiding = found.case.roles.on(day_of(at)).filter(kind__in=cases.GUIDING)
    guides = set(guiding.values_list("person_id", flat=True))
    if whose == tables.THE_PREPARER:
        person, name = found.prepared_by_id, f"{found.prepared_by} ({found.organisation})"
    else:
        one = next(one for one in found.invites.select_related("person", "organisation") if one.whose == whose)
        person, name = one.person_id, f"{one} ({one.side})" if one.side else str(one)
    return (words.COMPANION, "") if person in guides else (words.OTHER, name[:120])
