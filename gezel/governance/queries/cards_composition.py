"""What a change of composition, a task or the end of a partnership adds to a home, and to the agenda of the support group."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from django.urls import reverse

from gezel.formation.models import LateEntry
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.ports import HomeCard
from gezel.kernel.rule import decides, rule, shows
from gezel.organisations import words as orgs
from gezel.organisations.models import Partnership

from .. import words
from ..models import Body, Change, Deliverable, EndDuty, Ending, Subcontract
from ..rules.waiting import Waiting
from .ending import plans

_ARRANGING = (words.DIRECTOR, words.TEAM_LEADER, words.ADMINISTRATOR_ROLE)


@rule("G-12", shows)
@rule("G-17", shows)
@rule("G-18", shows)
def cards(actor: Actor, at: datetime) -> Sequence[HomeCard]:
    """For who arranges a partnership: letters, terms, hand-overs, evaluation, duties; for a subcontractor its tasks."""
    if actor.is_visitor:
        return []
    found: list[HomeCard] = []
    hired = actor.scopes(words.SUBCONTRACTOR, "partnership")
    if hired:
        found += _tasks(actor, at)
    arranged = frozenset[int]().union(*(actor.scopes(role, "partnership") for role in _ARRANGING))
    if arranged:
        found += [*_changes(arranged, at), *_work(arranged), *_ends(Partnership.objects.filter(pk__in=arranged), at)]
        found += _duties(arranged, at)
    promotor = actor.scopes(words.DIRECTOR, "partnership")
    if promotor:
        found += _entries(promotor)
    if actor.has(orgs.MANAGER):
        found += _ends(Partnership.objects.all(), at)
    return found


def _changes(partnerships: frozenset[int], at: datetime) -> Iterator[HomeCard]:
    rows = Change.objects.filter(partnership__in=partnerships, withdrawn_at=None, settled_at=None)
    for change in rows.select_related("partner__organisation"):
        url = reverse("governance:change", args=[change.partnership_id, change.pk])
        params = {"name": change.partner.organisation.name}
        state = change.state(day_of(at))
        if state == words.CHANGE_DRAFTED:
            yield HomeCard("governance.card_letter_to_send", params, url)
        elif state == words.CHANGE_ANNOUNCED:
            yield HomeCard("governance.card_term_to_set", params, url)
        elif change.ends_taking_part:
            yield HomeCard("governance.card_hand_over", params, url, due=change.last_day)


def _entries(partnerships: frozenset[int]) -> Iterator[HomeCard]:
    rows = LateEntry.objects.filter(area__origin__partnership__in=partnerships, approval=None, refused_at=None)
    for row in rows.filter(manager_at__isnull=False, promotor_at=None).select_related("organisation", "area__origin"):
        url = reverse("governance:entry", args=[row.area.origin.partnership_id, row.pk])
        yield HomeCard("governance.card_entry_to_approve", {"name": row.organisation.name}, url)


def _tasks(actor: Actor, at: datetime) -> Iterator[HomeCard]:
    rows = Subcontract.objects.filter(contact_id=actor.person_id, organisation_id=actor.organisation_id)
    for task in rows.filter(launched_at__isnull=False, until_on__gte=day_of(at), ended_on=None):
        url = reverse("governance:subcontract", args=[task.partnership_id, task.pk])
        yield HomeCard("governance.card_task", {"title": task.title}, url, due=task.until_on, kind="next")


def _work(partnerships: frozenset[int]) -> Iterator[HomeCard]:
    rows = Deliverable.objects.filter(subcontract__partnership__in=partnerships, accepted_at=None)
    for row in rows.select_related("subcontract"):
        url = reverse("governance:subcontract", args=[row.subcontract.partnership_id, row.subcontract_id])
        yield HomeCard("governance.card_work_to_accept", {"title": row.subcontract.title}, url)


def _ends(rows: Iterable[Partnership], at: datetime) -> Iterator[HomeCard]:
    on = day_of(at)
    running = {row.pk: row for row in rows if row.stopped_on is None and row.ends_on >= on}
    evaluated = set(
        Partnership.objects.filter(pk__in=running, interim_evaluation__isnull=False).values_list("pk", flat=True)
    )
    for pk, plan in plans((p for p in running.values() if p.pk not in evaluated), on).items():
        if plan.comes and plan.warn_from <= on <= plan.term.last_day:
            url = reverse("governance:ending", args=[pk])
            yield HomeCard("governance.card_interim", {"name": running[pk].name}, url, due=plan.term.last_day)
    for ending in Ending.objects.filter(partnership__in=running, closed_at=None).prefetch_related("steps"):
        step = next((s for s in ending.steps.all() if s.done_on is None), None)
        params = {"name": running[ending.partnership_id].name, "what": step.what if step else ending.reasons[:80]}
        url = reverse("governance:ending", args=[ending.partnership_id])
        yield HomeCard("governance.card_procedure", params, url, due=step.due_on if step else None)


def _duties(partnerships: frozenset[int], at: datetime) -> Iterator[HomeCard]:
    """The points of a good end that are due within a month."""
    soon = day_of(at).toordinal() + 31
    rows = EndDuty.objects.filter(partnership__in=partnerships, done_on=None).order_by("due_on")
    for row in rows.filter(due_on__lte=day_of(at).fromordinal(soon)):
        url = reverse("governance:ending", args=[row.partnership_id])
        yield HomeCard("governance.card_end_duty", {"what": row.what[:120]}, url, due=row.due_on)


@rule("G-12", decides)
def leaving_waits(body: Body, at: datetime) -> Iterable[Waiting]:
    """For the agenda of the support group: a partner that announced it leaves, until its term is set. One query."""
    if body.kind != words.SUPPORT_GROUP:
        return []
    rows = Change.objects.filter(partnership_id=body.partnership_id, kind=words.LEAVE, last_day=None)
    rows = rows.filter(withdrawn_at=None, made_at__lte=at).select_related("partner__organisation")
    return [
        Waiting(
            "leave",
            change.partner.organisation.name,
            reverse("governance:change", args=[change.partnership_id, change.pk]),
            "governance.change",
            change.pk,
            change.reason[:120],
        )
        for change in rows
    ]


@rule("F-27", decides)
def entries_wait(body: Body, at: datetime) -> Iterable[Waiting]:
    """For the agenda of the support group: a later partner on whom the promotor needs its advice. One query."""
    if body.kind != words.SUPPORT_GROUP:
        return []
    rows = LateEntry.objects.filter(area__origin__partnership=body.partnership_id, approval=None, refused_at=None)
    return [
        Waiting(
            "entry",
            row.organisation.name,
            reverse("governance:entry", args=[body.partnership_id, row.pk]),
            "formation.lateentry",
            row.pk,
            row.reason[:120],
        )
        for row in rows.filter(manager_at__lte=at, promotor_at=None).select_related("organisation")
    ]
