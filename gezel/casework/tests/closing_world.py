"""Steps of closing with what they need, so that a test says only what it is about."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from django.db import transaction

from gezel.casework import words as house
from gezel.casework.models import Case, Pause
from gezel.casework.words import closing as words
from gezel.casework.workflows.closing import Answered, Draft, close
from gezel.casework.workflows.follow_up import Tried, note_attempt
from gezel.kernel.clock import day_of
from gezel.kernel.verdict import Refused

LABEL = "Een plek waar ik mag zijn wie ik ben"


def draft(on: date, **more) -> Draft:
    """A closing with work, talked over on the day itself."""
    fields = {"outcome": words.WORK_REGULAR, "left_on": on, "talked_on": on, "own_view": "Het deed me goed."}
    return Draft(**{**fields, "answers": (Answered(LABEL, words.REACHED, "Ja"),), **more})


def closed(world, case=None, at=None, who="an", **more):
    """Close a case of the world."""
    at = at or world.at
    return close((case or world.case).pk, draft(day_of(at), **more), world.actor(who, at), at)


def tried(world, row, at, who="an", **more):
    """One attempt by telephone on the day of ``at``."""
    return note_attempt(row.pk, Tried(**{"on": day_of(at), "way": "phone", **more}), world.actor(who, at), at)


def refused(act) -> str:
    """The code with which a step is refused; empty when it is done."""
    try:
        act()
    except Refused as refusal:
        return refusal.verdict.code
    return ""


@contextmanager
def undone() -> Iterator[None]:
    """What happens inside is taken back, so that one world serves a whole table."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def put(case: Case, state: str, at, by) -> Case:
    """Set a case in a state by its instants."""
    order = (house.WAITING, house.MEETING, house.TALKING)
    reached = order.index(state) if state in order else 3
    case.met_at = at if reached >= 1 else None
    case.talked_at = at if reached >= 2 else None
    case.committed_at = at if reached >= 3 else None
    case.phase = house.STARTING if reached >= 3 else ""
    case.paused_at = at if state == house.PAUSED else None
    case.save()
    if state == house.PAUSED:
        Pause.objects.create(case=case, began_at=at, expected_on=day_of(at), why="rust", by_id=by.person_id)
    return case
