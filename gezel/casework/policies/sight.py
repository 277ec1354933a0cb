"""What one reader sees of one case, and the gate every page and step of a case goes through (D-01, D-08)."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db.models import CharField, F, QuerySet, Value

from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no
from gezel.organisations.models import Person
from gezel.organisations.queries.composed import composed

from .. import words
from ..models import Case, CaseRole, Glass, Sharing, StatutoryTask
from ..models.sight import let_go_of, works_in
from ..rules.sight import Sight, before_yes, parts_for, purpose_of

_TEXT = CharField()


@rule("C-20", decides)
@rule("D-01", decides)
@rule("D-08", decides)
def sight_of(actor: Actor, case: Case, at: datetime) -> Sight:
    """What an actor sees of a case at an instant; the same answer as ``Case.objects.seen_by``. Who has a statutory task for this
    participant that they were not told of sees nothing by what they are in the partnership. One query, and one more for a team leader
    at a closed case."""
    if not actor.person_id or case.joined_to_id or case.partnership_id not in works_in(actor):
        return Sight(frozenset(), frozenset())
    found = set(_found(case.pk, actor.person_id, actor.organisation_id, day_of(at), at))
    allowed = {purpose for what, purpose in found if what == "shared"}
    mandates = set() if ("task", "") in found else _by_mandate(actor, case, at)
    candidates = {kind for what, kind in found if what == "role"} | mandates
    roles = {role for role in candidates if purpose_of(role) in allowed}
    said = ("said", words.GUIDE) in found
    roles = set(before_yes(roles, case.returned_at is not None, case.committed_at is not None, said))
    if ("glass", "") in found:
        roles.add(words.GLASS)
    return Sight(frozenset(roles), parts_for(roles, ("bound", "") in found))


@composed
def _found(case: int, person: int, organisation: int, on: date, at: datetime) -> QuerySet[Any, Any]:
    """What stands about someone under a hat in a case: their roles on that day, what is shared, broken glass, whether they are bound,
    and a statutory task the participant was not told of."""
    hat = {"organisation_id": organisation}
    own = {"case_id": case, "person_id": person, **hat}
    nothing = Value("", output_field=_TEXT)
    roles = CaseRole.objects.on(on).filter(**own).order_by()
    shared = Sharing.objects.filter(case_id=case, withdrawn_at=None, **hat).order_by()
    glass = Glass.objects.filter(until_at__gt=at, **own).order_by()
    bound = Person.objects.filter(pk=person, secrecy_bound=True).order_by()
    untold = StatutoryTask.objects.on(on).filter(case_id=case, person_id=person, told_on=None).order_by()
    return roles.values_list(Value("role", output_field=_TEXT), F("kind")).union(
        shared.values_list(Value("shared", output_field=_TEXT), F("purpose")),
        shared.exclude(source=words.KNOCK).values_list(Value("said", output_field=_TEXT), F("purpose")),
        glass.values_list(Value("glass", output_field=_TEXT), nothing),
        bound.values_list(Value("bound", output_field=_TEXT), nothing),
        untold.values_list(Value("task", output_field=_TEXT), nothing),
        all=True,
    )


def _by_mandate(actor: Actor, case: Case, at: datetime) -> set[str]:
    held = set()
    if actor.has(words.TEAM_LEADER, "partnership", case.partnership_id):
        over = case.closed_at and Case.objects.filter(let_go_of(at), pk=case.pk).exists()
        held.add(words.LEADER_AFTER if over else words.LEADER)
    if actor.has(words.COMPANION, "partnership", case.partnership_id) and case.state in words.BEFORE_START:
        held.add(words.ALLOCATOR)
        if actor.organisation_id == case.organisation_id:
            held.add(words.RECEIVER)
    return held


@rule("D-08", decides)
def may_see(sight: Sight, part: str) -> Verdict:
    """Whether a part of the file is open to this reader."""
    return YES if part in sight else no("casework.part_closed")


@rule("C-19", decides)
def may_write(sight: Sight, case: Case) -> Verdict:
    """Who goes along with the participant writes in the file, as long as the case is not closed."""
    if not sight.guides:
        return no("casework.guide_writes")
    return no("casework.case_is_closed") if case.state == words.CLOSED else YES
