"""A conflict goes up its ladder rung by rung and ends: settled, ruled, or with a participant by another companion or a stop (G-11).

Nothing here tells anyone else: no text in notices, no mail, no parameters in the record.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.steps import Steps
from gezel.kernel.verdict import YES, Verdict, no, require
from gezel.post.workflows.notices import tell

from ..models import Conflict, ConflictStep, Involved
from ..policies.conflicts import may_open, may_speak_on, may_work_on
from ..queries.conflicts import (
    employers_of,
    involved_in,
    ladder_of,
    manages_files,
    rungs_of,
    unheard,
)
from ..queries.people import colleagues_of
from ..rules.issues import says
from ..rules.ladders import ends, may_leave, may_name, names_no_participant
from ..words import issues as words
from .partnership import take

_OPEN = {words.BETWEEN_THEM, words.ON_LADDER, words.LAST_WORD}
STEPS = Steps(
    ("note", _OPEN, words.ON_LADDER),
    ("hear", {words.ON_LADDER, words.LAST_WORD}, words.ON_LADDER),
    ("climb", {words.BETWEEN_THEM, words.ON_LADDER}, words.ON_LADDER),
    ("settle", _OPEN, words.CLOSED),
    ("rule", {words.LAST_WORD}, words.CLOSED),
)


@dataclass(frozen=True, slots=True)
class Draft:
    """What one opens: the kind, what happened, the other parties (person ids), and the name of an outside organisation (kind *outside*)."""

    kind: str
    text: str
    others: tuple[int, ...] = ()
    outside: str = ""


def may_step(step: str, standing: str) -> Verdict:
    """Whether a step can be taken from a state."""
    return YES if STEPS.may(step, standing) else no(f"governance.conflict_not_{step}_{standing}")


@rule("G-11", decides)
@transaction.atomic
def open_conflict(partnership_id: int, draft: Draft, by: Actor, at: datetime) -> Conflict:
    """Begin at the lowest rung, as one of the parties; the others named hear that there is something, not what."""
    partnership = take(partnership_id)
    require(may_open(by, partnership))
    require(YES if draft.kind in words.CONFLICT_KINDS else no("governance.conflict_choose_kind"))
    require(says(draft.text, "governance.conflict_what_happened"))
    require(names_no_participant(draft.kind, draft.text))
    others = set(draft.others) - {by.person_id}
    names = {words.PARTICIPANT: "deelnemer", words.OUTSIDE: draft.outside.strip()}
    name = names.get(draft.kind, "")
    require(YES if others or name else no("governance.conflict_with_whom"))
    require(_of_here(partnership, others, at))
    conflict = Conflict.objects.create(
        partnership=partnership,
        kind=draft.kind,
        text=draft.text.strip(),
        rungs=[rung.plain() for rung in ladder_of(partnership, draft.kind)],
        opened_at=at,
        opened_by_id=by.person_id,
    )
    rows = [
        Involved(conflict=conflict, person_id=pk, part=words.PARTY, since=at) for pk in (by.person_id, *sorted(others))
    ]
    rows += [Involved(conflict=conflict, name=name, part=words.PARTY, since=at)] if name else []
    Involved.objects.bulk_create(rows)
    record("governance.conflict_opened", conflict, by, at)
    _tell(conflict, by, at)
    return conflict


def _of_here(partnership: Any, people: set[int], at: datetime) -> Verdict:
    known = {somebody.person.pk for somebody in colleagues_of(partnership, day_of(at))} if people else set()
    return YES if people <= known else no("governance.conflict_not_of_here", name=partnership.name)


def _taken(key: Any, by: Actor) -> tuple[Conflict, list[Involved]]:
    """The conflict, its row locked, with everyone in it."""
    rows = Conflict.objects.select_for_update(of=("self",)).select_related("partnership")
    conflict = rows.get(pk=key)
    involved = involved_in(conflict)
    require(may_work_on(by, conflict, involved))
    return conflict, involved


@rule("G-11", decides)
@transaction.atomic
def note(key: Any, on: date, text: str, employers_on: date | None, by: Actor, at: datetime) -> ConflictStep:
    """What was done on this rung on a day and what came of it."""
    conflict, _ = _taken(key, by)
    require(may_step("note", conflict.state))
    require(says(text, "governance.conflict_what_came") & names_no_participant(conflict.kind, text))
    require(YES if on <= day_of(at) and (employers_on or on) <= day_of(at) else no("governance.conflict_in_future"))
    step = ConflictStep.objects.create(
        conflict=conflict,
        rung=conflict.rung,
        on=on,
        text=text.strip(),
        employers_on=employers_on,
        at=at,
        by_id=by.person_id,
    )
    record("governance.conflict_noted", conflict, by, at)
    _tell(conflict, by, at)
    return step


@rule("G-11", decides)
@transaction.atomic
def hear(key: Any, involved_id: int, on: date, by: Actor, at: datetime) -> Involved:
    """A party's side was heard on a day, by who was named on this rung."""
    conflict, involved = _taken(key, by)
    require(may_step("hear", conflict.state))
    require(may_speak_on(by, conflict, involved))
    require(YES if on <= day_of(at) else no("governance.conflict_in_future"))
    party = next((one for one in involved if one.pk == involved_id and one.part == words.PARTY), None)
    require(YES if party else no("governance.conflict_no_such_party"))
    assert party is not None
    party.heard_on = on
    party.save(update_fields=["heard_on"])
    record("governance.conflict_heard", conflict, by, at)
    return party


@rule("G-11", decides)
@transaction.atomic
def climb(key: Any, people: tuple[int, ...], outsider: str, by: Actor, at: datetime) -> Conflict:
    """To the next rung, with who is named there; from now on they know of it too. On a new rung everyone is heard anew."""
    conflict, involved = _taken(key, by)
    require(may_step("climb", conflict.state))
    require(_may_leave(conflict, involved))
    on = day_of(at)
    parties = {one.person_id for one in involved if one.part == words.PARTY and one.person_id}
    rung = rungs_of(conflict)[conflict.rung + 1]
    theirs, own = employers_of(people, on), employers_of(parties, on)
    require(may_name(rung, people, outsider, parties, theirs, own))
    require(_of_here(conflict.partnership, set(people), at))
    conflict.rung += 1
    conflict.save(update_fields=["rung"])
    fresh = {"conflict": conflict, "part": words.RUNG, "rung": conflict.rung, "since": at}
    Involved.objects.bulk_create([Involved(person_id=pk, **fresh) for pk in sorted(set(people))])
    if outsider.strip():
        Involved.objects.create(name=outsider.strip(), **fresh)
    conflict.involved.filter(part=words.PARTY).update(heard_on=None)
    record("governance.conflict_climbed", conflict, by, at)
    _tell(conflict, by, at)
    return conflict


@rule("G-11", decides)
@transaction.atomic
def end(key: Any, how: str, text: str, with_id: int | None, by: Actor, at: datetime) -> Conflict:
    """It ends: settled or gone (any party or who was named), ruled (who has the last word), another companion, or stopped with the file manager."""
    conflict, involved = _taken(key, by)
    last = conflict.state == words.LAST_WORD
    require(may_step("rule" if how == words.RULED else "settle", conflict.state))
    require(YES if how in ends(conflict.kind, conflict.rung, last) else no("governance.conflict_end_not_here"))
    require(says(text, "governance.conflict_what_came") & names_no_participant(conflict.kind, text))
    if how == words.RULED:
        require(may_speak_on(by, conflict, involved) & _may_leave(conflict, involved))
    if how == words.TRACK_STOPPED:
        file_manager = with_id or 0
        manages = manages_files(conflict.partnership, file_manager, day_of(at))
        require(YES if manages else no("governance.conflict_file_manager"))
        fresh = {"part": words.RUNG, "since": at}
        Involved.objects.get_or_create(conflict=conflict, person_id=file_manager, rung=conflict.rung, defaults=fresh)
    conflict.end, conflict.end_text = how, text.strip()
    conflict.closed_at, conflict.closed_by_id = at, by.person_id
    conflict.save(update_fields=["end", "end_text", "closed_at", "closed_by"])
    record("governance.conflict_closed", conflict, by, at)
    _tell(conflict, by, at)
    return conflict


def _may_leave(conflict: Conflict, involved: list[Involved]) -> Verdict:
    here = list(conflict.steps.filter(rung=conflict.rung))
    told = any(step.employers_on for step in here)
    return may_leave(rungs_of(conflict)[conflict.rung], bool(here), unheard(involved), told)


def _tell(conflict: Conflict, by: Actor, at: datetime) -> None:
    """Who is in it hears that there is news, and nothing of what."""
    people = set(conflict.involved.filter(person__isnull=False).values_list("person_id", flat=True)) - {by.person_id}
    url = f"/partnerschappen/{conflict.partnership_id}/kwesties/conflicten/{conflict.pk}/"
    tell(people, "governance.notice_conflict", {}, url, at)
