"""A task for a subcontractor: prepared, launched, delivered, accepted, released for payment, cut short (G-18)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.steps import Steps
from gezel.kernel.typed import is_blank
from gezel.kernel.verdict import YES, no, require
from gezel.organisations.models import Membership, Organisation
from gezel.post.models import StoredFile
from gezel.post.workflows import files
from gezel.post.workflows.notices import tell

from .. import words
from ..models import Change, Deliverable, FunderApproval, Holding, Role, Subcontract
from ..policies.subcontracts import may_deliver, may_engage, may_note_approval
from ..queries.subcontracts import approved_on, as_task, is_partner, paid
from ..rules.subcontract import may_launch, may_pay
from .partnership import take

STEPS = Steps(
    ("describe", {words.TASK_DRAFTED}, words.TASK_DRAFTED),
    ("launch", {words.TASK_DRAFTED}, words.TASK_RUNNING),
    ("deliver", {words.TASK_RUNNING, words.TASK_OVER}, words.TASK_RUNNING),
    ("cut", {words.TASK_RUNNING}, words.TASK_OVER),
)
FIELDS = ("title", "content", "result", "from_on", "until_on", "why", "price", "procedure", "how", "handles_data")


@transaction.atomic
@rule("G-18", decides)
def prepare(
    partnership_id: int, organisation: Organisation, title: str, by: Actor, at: datetime, change: Change | None = None
) -> Subcontract:
    """Begin a task for an organisation; a change that makes a partner a subcontractor can be named."""
    partnership = take(partnership_id)
    require(may_engage(by, partnership))
    require(no("governance.task_title") if is_blank(title) else YES)
    task = Subcontract.objects.create(
        partnership=partnership,
        organisation=organisation,
        title=title.strip(),
        change=change,
        made_at=at,
        made_by_id=by.person_id,
    )
    record("governance.task_prepared", partnership, by, at, name=organisation.name, title=task.title)
    return task


@transaction.atomic
@rule("G-18", decides)
def describe(task_id: int, fields: Mapping[str, Any], contact: int | None, by: Actor, at: datetime) -> Subcontract:
    """Fill in what the task is (``FIELDS``, and ``edition``: the one the writer saw), and who of the organisation does it."""
    task = _take(task_id)
    require(may_engage(by, task.partnership))
    require(STEPS.may("describe", task.state(day_of(at))))
    require(YES if fields["edition"] == task.edition else no("ui.changed_meanwhile"))
    for name in FIELDS:
        setattr(task, name, fields[name])
    if contact:
        works = Membership.objects.active_at(at).filter(organisation=task.organisation, person_id=contact).exists()
        require(YES if works else no("governance.task_contact_elsewhere", name=task.organisation.name))
    task.contact_id = contact
    task.edition += 1
    task.save()
    record("governance.task_described", task.partnership, by, at, title=task.title)
    return task


@transaction.atomic
@rule("G-18", decides)
def attach(task_id: int, name: str, content: Any, by: Actor, at: datetime) -> StoredFile:
    """Add a piece of evidence of how public procurement was followed."""
    task = _take(task_id)
    require(may_engage(by, task.partnership))
    return files.store(name, content, task, by, at)


@transaction.atomic
@rule("G-18", decides)
def launch(task_id: int, by: Actor, at: datetime) -> Subcontract:
    """The task begins: bounded, procured, for no partner, after Europa WSE approved; its contact gets the role of subcontractor."""
    task, on = _take(task_id), day_of(at)
    require(may_engage(by, task.partnership))
    require(STEPS.may("launch", task.state(on)))
    starts, ends = task.partnership.started_on, task.partnership.last_day
    require(may_launch(as_task(task), starts, ends, approved_on(task.partnership), is_partner(task, on), on))
    task.launched_at, task.launched_by_id = at, by.person_id
    task.holding = _role_for(task, on)
    task.save(update_fields=["launched_at", "launched_by", "holding"])
    record("governance.task_launched", task.partnership, by, at, name=task.organisation.name, title=task.title)
    if task.contact_id:
        tell([task.contact_id], "governance.notice_task", {"title": task.title}, url_of(task), at)
    return task


def _role_for(task: Subcontract, on: date) -> Holding | None:
    """The contact holds the role of subcontractor for as long as the task runs (one role, however many tasks)."""
    role = Role.objects.filter(partnership=task.partnership, kind=words.SUBCONTRACTOR, removed_on=None).first()
    if role is None or task.contact_id is None or task.until_on is None:
        return None
    until = task.until_on + timedelta(days=1)
    from_on = min(max(on, task.from_on or on), task.until_on)
    return Holding.objects.create(
        role=role,
        person_id=task.contact_id,
        organisation=task.organisation,
        from_on=from_on,
        until_on=until,
        line_manager=task.title[:300],
    )


@transaction.atomic
@rule("G-18", decides)
def deliver(task_id: int, what: str, on: date, by: Actor, at: datetime) -> Deliverable:
    """Write down work that was delivered."""
    task = _take(task_id)
    require(may_deliver(by, task))
    require(STEPS.may("deliver", task.state(day_of(at))))
    require(no("governance.work_what") if is_blank(what) else YES)
    require(YES if on <= day_of(at) else no("governance.work_in_future", on=on))
    row = Deliverable.objects.create(
        subcontract=task, what=what.strip(), delivered_on=on, noted_at=at, noted_by_id=by.person_id
    )
    record("governance.work_delivered", task.partnership, by, at, title=task.title)
    return row


@transaction.atomic
@rule("G-18", decides)
def accept(deliverable_id: int, by: Actor, at: datetime) -> Deliverable:
    """Who engaged it found the delivered work good."""
    row = _take_work(deliverable_id)
    require(may_engage(by, row.subcontract.partnership))
    require(no("governance.work_accepted_already") if row.accepted_at else YES)
    row.accepted_at, row.accepted_by_id = at, by.person_id
    row.save(update_fields=["accepted_at", "accepted_by"])
    record("governance.work_accepted", row.subcontract.partnership, by, at, title=row.subcontract.title)
    return row


@transaction.atomic
@rule("G-18", decides)
def release(deliverable_id: int, amount: int, by: Actor, at: datetime) -> Deliverable:
    """Let delivered and accepted work be paid: an amount in eurocents, together never above the agreed price."""
    row = _take_work(deliverable_id)
    task = row.subcontract
    require(may_engage(by, task.partnership))
    require(no("governance.work_released_already") if row.released_at else YES)
    require(may_pay(task.launched_at is not None, row.accepted_at is not None, amount, paid(task), task.price))
    row.amount, row.released_at, row.released_by_id = amount, at, by.person_id
    row.save(update_fields=["amount", "released_at", "released_by"])
    record("governance.work_released", task.partnership, by, at, title=task.title)
    return row


@transaction.atomic
@rule("G-18", decides)
def cut_short(task_id: int, on: date, reason: str, by: Actor, at: datetime) -> Subcontract:
    """End a running task early, with the reason; its contact's role ends with it."""
    task = _take(task_id)
    require(may_engage(by, task.partnership))
    require(STEPS.may("cut", task.state(day_of(at))))
    assert task.until_on is not None  # it was launched
    require(no("governance.task_cut_reason") if is_blank(reason) else YES)
    require(
        YES if day_of(at) <= on < task.until_on else no("governance.task_cut_day", first=day_of(at), last=task.until_on)
    )
    task.ended_on, task.ended_reason = on, reason.strip()
    task.save(update_fields=["ended_on", "ended_reason"])
    holding = task.holding
    if holding:  # a task that had not begun gives its contact one more day, so that the page still says why
        holding.until_on = max(on, holding.from_on) + timedelta(days=1)
        holding.save(update_fields=["until_on"])
    record("governance.task_cut", task.partnership, by, at, reason=reason.strip(), title=task.title)
    return task


@transaction.atomic
@rule("G-18", decides)
def note_approval(partnership_id: int, on: date, reference: str, by: Actor, at: datetime) -> FunderApproval:
    """The manager notes that Europa WSE approved project and budget of a partnership that was taken over."""
    partnership = take(partnership_id)
    require(may_note_approval(by))
    require(no("governance.approval_reference") if is_blank(reference) else YES)
    require(YES if on <= day_of(at) else no("governance.approval_in_future", on=on))
    defaults = {"approved_on": on, "reference": reference.strip(), "noted_at": at, "noted_by_id": by.person_id}
    row, _ = FunderApproval.objects.update_or_create(partnership=partnership, defaults=defaults)
    record("governance.approval_noted", partnership, by, at, reason=row.reference, on=on)
    return row


def url_of(task: Subcontract) -> str:
    """The page of a task."""
    return f"/partnerschappen/{task.partnership_id}/samenstelling/onderaannemers/{task.pk}/"


def _take(task_id: int) -> Subcontract:
    partnership = take(Subcontract.objects.values_list("partnership_id", flat=True).get(pk=task_id))
    task = Subcontract.objects.select_related("organisation").get(pk=task_id)
    task.partnership = partnership
    return task


def _take_work(deliverable_id: int) -> Deliverable:
    task = _take(Deliverable.objects.values_list("subcontract_id", flat=True).get(pk=deliverable_id))
    row = Deliverable.objects.get(pk=deliverable_id)
    row.subcontract = task
    return row
