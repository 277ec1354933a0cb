"""A partnership is evaluated after three years, may be stopped, decides to stop, and hands over in order (G-17)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from gezel.audit import record
from gezel.formation.queries.reached import manager_people
from gezel.kernel.actor import SYSTEM, Actor
from gezel.kernel.clock import day_of, end_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.steps import Steps
from gezel.kernel.typed import is_blank
from gezel.kernel.verdict import YES, no, require
from gezel.organisations.models import Partnership
from gezel.post.workflows.notices import tell

from .. import words
from ..models import Decision, EndDuty, Ending, EndingStep, InterimEvaluation
from ..policies.composition import decided_here
from ..policies.ending import may_evaluate, may_keep_duties, may_stop
from ..queries.composition import group_members
from ..queries.ending import first_duties, founded_on, plan_of
from ..queries.members import arrangers
from ..rules import ending as rules
from .partnership import take

OPEN, CLOSED = "open", "closed"
STEPS = Steps(("step", {OPEN}, OPEN), ("close", {OPEN}, CLOSED))


@dataclass(frozen=True, slots=True)
class Planned:
    """A step of a stop procedure, with its day."""

    what: str
    due_on: date


@transaction.atomic
@rule("G-17", decides)
def evaluate(
    partnership_id: int, positive: bool, on: date, motivation: str, by: Actor, at: datetime
) -> InterimEvaluation:
    """Europa WSE writes its interim evaluation down; one that is not positive ends the project on the last day of the term."""
    partnership = take(partnership_id)
    require(may_evaluate(by))
    require(no("governance.evaluation_motivation") if is_blank(motivation) else YES)
    require(YES if partnership.started_on <= on <= day_of(at) else no("governance.evaluation_day", last=day_of(at)))
    require(no("governance.partnership_stopped") if partnership.stopped_on else YES)
    defaults = {
        "positive": positive,
        "evaluated_on": on,
        "motivation": motivation.strip(),
        "noted_at": at,
        "noted_by_id": by.person_id,
    }
    row, _ = InterimEvaluation.objects.update_or_create(partnership=partnership, defaults=defaults)
    code = "governance.evaluated_positive" if positive else "governance.evaluated_not_positive"
    record(code, partnership, by, at, reason=row.motivation)
    _tell_all(partnership, code.replace("evaluated", "notice_evaluated"), {}, at)
    _end_when_not_positive(partnership, at)
    return row


@transaction.atomic
@rule("G-17", decides)
def open_procedure(
    partnership_id: int, reasons: str, coached: str, steps: Sequence[Planned], by: Actor, at: datetime
) -> Ending:
    """Europa WSE opens a stop procedure: which engagement is not kept, what the coaches did, and the dated steps."""
    partnership = take(partnership_id)
    require(may_evaluate(by))
    _none_open(partnership)
    require(rules.may_open_procedure(reasons, coached, len(steps)))
    late = next((s for s in steps if s.due_on < day_of(at)), None)
    require(no("governance.stop_step_in_past", on=late.due_on) if late else YES)
    row = Ending.objects.create(
        partnership=partnership,
        kind=words.STOP_PROCEDURE,
        reasons=reasons.strip(),
        coached=coached.strip(),
        opened_at=at,
        opened_by_id=by.person_id,
    )
    EndingStep.objects.bulk_create(EndingStep(ending=row, what=s.what.strip(), due_on=s.due_on) for s in steps)
    record("governance.procedure_opened", partnership, by, at, reason=row.reasons)
    _tell_all(partnership, "governance.notice_procedure_opened", {}, at)
    return row


@transaction.atomic
@rule("G-17", decides)
def take_step(step_id: int, on: date, note: str, by: Actor, at: datetime) -> EndingStep:
    """A step of the procedure was taken, with what came of it."""
    row = _take(EndingStep.objects.values_list("ending_id", flat=True).get(pk=step_id))
    require(may_evaluate(by))
    require(STEPS.may("step", CLOSED if row.closed_at else OPEN))
    require(YES if on <= day_of(at) else no("governance.step_in_future", on=on))
    require(no("governance.procedure_step_note") if is_blank(note) else YES)
    step = EndingStep.objects.get(pk=step_id)
    step.done_on, step.note = on, note.strip()
    step.save(update_fields=["done_on", "note"])
    record("governance.procedure_step", row.partnership, by, at, reason=step.note, what=step.what)
    return step


@transaction.atomic
@rule("G-17", decides)
def close_procedure(ending_id: int, last_day: date | None, outcome: str, by: Actor, at: datetime) -> Ending:
    """Europa WSE closes the procedure: the project goes on (no day), or it stops after its steps were taken."""
    row = _take(ending_id)
    require(may_evaluate(by))
    require(STEPS.may("close", CLOSED if row.closed_at else OPEN))
    require(no("governance.stop_outcome") if is_blank(outcome) else YES)
    row.closed_at, row.outcome, row.goes_on = at, outcome.strip(), last_day is None
    if last_day is not None:
        require(rules.ready_to_stop(row.steps.filter(done_on=None).count()))
        _stop(row.partnership, last_day, at)
        row.last_day = last_day
    row.save()
    code = "governance.procedure_closed" if row.goes_on else "governance.procedure_stopped"
    record(code, row.partnership, by, at, reason=row.outcome, last_day=last_day)
    _tell_all(row.partnership, code.replace("procedure", "notice_procedure"), {"last_day": last_day}, at)
    return row


@transaction.atomic
@rule("G-17", decides)
def stop_ourselves(
    partnership_id: int, decision_id: int, last_day: date, reasons: str, by: Actor, at: datetime
) -> Ending:
    """The support group decided to stop: its decision, the last day, and why; Europa WSE hears of it."""
    partnership = take(partnership_id)
    require(may_stop(by, partnership))
    _none_open(partnership)
    require(no("governance.partnership_stopped") if partnership.stopped_on else YES)
    require(no("governance.stop_reasons_own") if is_blank(reasons) else YES)
    decision = Decision.objects.select_related("body").filter(pk=decision_id).first()
    require(decided_here(decision, partnership))
    _stop(partnership, last_day, at)
    row = Ending.objects.create(
        partnership=partnership,
        kind=words.OWN_DECISION,
        reasons=reasons.strip(),
        decision=decision,
        opened_at=at,
        opened_by_id=by.person_id,
        closed_at=at,
        last_day=last_day,
    )
    record("governance.stopped_by_group", partnership, by, at, reason=row.reasons, last_day=last_day)
    _tell_all(partnership, "governance.notice_stopped_by_group", {"last_day": last_day}, at)
    return row


@rule("G-17", decides)
def watch(at: datetime) -> None:
    """The clock: warn ahead of the interim evaluation, once, and end a project whose term passed without a positive one."""
    rows = Partnership.objects.filter(stopped_on=None, ends_on__gte=day_of(at), interim_evaluation=None)
    for partnership in rows:
        plan = plan_of(partnership, day_of(at))
        if not plan.comes:
            continue
        if plan.warn_from <= day_of(at) <= plan.term.last_day:
            params = {"last_day": plan.term.last_day}
            due, key = end_of(plan.term.last_day), f"interim:{partnership.pk}:{plan.term.last_day}"
            _tell_all(partnership, "governance.notice_interim", params, at, due, key)
        elif day_of(at) > plan.term.last_day:
            with transaction.atomic():
                _end_when_not_positive(take(partnership.pk), at)


def _end_when_not_positive(partnership: Partnership, at: datetime) -> None:
    evaluation = InterimEvaluation.objects.filter(partnership=partnership).first()
    positive = evaluation.positive if evaluation else None
    plan = plan_of(partnership, day_of(at))
    last = rules.ends_without(plan, positive, founded_on(partnership), day_of(at))
    if last is None or partnership.stopped_on:
        return
    partnership.stopped_on = last
    partnership.save(update_fields=["stopped_on"])
    reasons = evaluation.motivation if evaluation else "Er is geen positieve tussentijdse evaluatie."
    Ending.objects.filter(partnership=partnership, closed_at=None).update(closed_at=at, goes_on=True)
    Ending.objects.create(
        partnership=partnership,
        kind=words.NOT_POSITIVE,
        reasons=reasons,
        opened_at=at,
        closed_at=at,
        last_day=last,
    )
    record("governance.ended_not_positive", partnership, SYSTEM, at, last_day=last)
    _tell_all(partnership, "governance.notice_ended_not_positive", {"last_day": last}, at)


def _stop(partnership: Partnership, last_day: date, at: datetime) -> None:
    require(rules.last_day_of(last_day, day_of(at), partnership.ends_on))
    partnership.stopped_on = last_day
    partnership.save(update_fields=["stopped_on"])


@transaction.atomic
@rule("G-17", decides)
def begin_duties(partnership_id: int, by: Actor, at: datetime) -> list[EndDuty]:
    """Begin the list of a good end with what always belongs to it, dated from the last day; also to rehearse, long before."""
    partnership = take(partnership_id)
    require(may_keep_duties(by, partnership))
    require(no("governance.duties_begun") if EndDuty.objects.filter(partnership=partnership).exists() else YES)
    rows = [
        EndDuty(partnership=partnership, kind=duty.kind, what=what, due_on=rules.due_on(duty, partnership.last_day))
        for duty, what in first_duties()
    ]
    made = EndDuty.objects.bulk_create(rows)
    record("governance.duties_made", partnership, by, at, count=len(made))
    return made


@transaction.atomic
@rule("G-17", decides)
def keep_duty(duty_id: int | None, partnership_id: int, fields: dict[str, object], by: Actor, at: datetime) -> EndDuty:
    """Change a line of the list, or add one: ``what``, ``owner``, ``due_on``, ``done_on``, ``note`` and the ``edition`` seen."""
    partnership = take(partnership_id)
    require(may_keep_duties(by, partnership))
    row = EndDuty.objects.get(pk=duty_id, partnership=partnership) if duty_id else EndDuty(partnership=partnership)
    require(YES if fields["edition"] == row.edition else no("ui.changed_meanwhile"))
    done = fields["done_on"]
    ahead = isinstance(done, date) and done > day_of(at)
    require(no("governance.step_in_future", on=done) if ahead else YES)
    for name in ("what", "owner", "due_on", "done_on", "note"):
        setattr(row, name, fields[name])
    row.edition += 1
    row.save()
    record("governance.duty_kept", partnership, by, at, what=row.what)
    return row


@transaction.atomic
@rule("G-17", decides)
def redate_duties(partnership_id: int, by: Actor, at: datetime) -> int:
    """Count the open lines anew from the last day that stands now; returns how many moved."""
    partnership = take(partnership_id)
    require(may_keep_duties(by, partnership))
    months = {duty.kind: duty for duty, _ in first_duties()}
    moved = 0
    for row in EndDuty.objects.filter(partnership=partnership, done_on=None, kind__in=months):
        due = rules.due_on(months[row.kind], partnership.last_day)
        if due != row.due_on:
            row.due_on, row.edition, moved = due, row.edition + 1, moved + 1
            row.save(update_fields=["due_on", "edition"])
    record("governance.duties_redated", partnership, by, at, count=moved)
    return moved


def _none_open(partnership: Partnership) -> None:
    running = Ending.objects.filter(partnership=partnership, closed_at=None).exists()
    require(no("governance.procedure_runs_already") if running else YES)


def _take(ending_id: int) -> Ending:
    partnership = take(Ending.objects.values_list("partnership_id", flat=True).get(pk=ending_id))
    row = Ending.objects.get(pk=ending_id)
    row.partnership = partnership
    return row


def _tell_all(
    partnership: Partnership,
    code: str,
    params: Mapping[str, object],
    at: datetime,
    due: datetime | None = None,
    key: str = "",
) -> None:
    """The support group, who arranges, and Europa WSE."""
    on = day_of(at)
    group = [person.pk for person in group_members(partnership, on)]
    people = {*group, *arrangers([partnership], on)[partnership.pk], *manager_people(at)}
    url = f"/partnerschappen/{partnership.pk}/samenstelling/einde/"
    tell(sorted(people), code, {"name": partnership.name, **params}, url, at, due, key)
