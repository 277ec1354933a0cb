"""One measurement: begun, answered item by item, finished (C-14)."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no, require

from ..models import Instrument, Measurement, MeasurementAnswer
from ..policies.measurement import may_begin
from ..queries.measurement import unfinished
from ..rules.instruments import parse
from .cases import take


@rule("C-14", decides)
@transaction.atomic
def begin(case_id: int, instrument_id: int, hand: str, by: Actor, at: datetime) -> Measurement:
    """Begin a measurement, or go on with the one that was not finished: unless that was begun too long ago, then it is laid aside.

    In the own place ``by`` is no person of the house.
    """
    case = take(case_id)
    require(may_begin(by, case, hand, at))
    going_on = unfinished(case, at)
    if going_on is not None:
        return going_on
    instrument = Instrument.objects.filter(partnership=case.partnership, retired_at=None, pk=instrument_id).first()
    if instrument is None:
        require(no("casework.instrument_not_in_use"))
    assert instrument is not None  # refused above
    Measurement.objects.filter(case=case, finished_at=None, laid_aside_at=None).update(laid_aside_at=at)
    made = Measurement.objects.create(
        case=case,
        instrument=instrument,
        hand=hand,
        language=by.language,
        started_at=at,
        started_by_id=by.person_id or None,
    )
    record("casework.measurement_begun", case, by, at, instrument=instrument.code)
    return made


@rule("C-14", decides)
@transaction.atomic
def answer(measurement_id: int, item: str, value: int | None, at: datetime) -> None:
    """Keep an answer, in the place of an earlier one; ``None``: would rather not say."""
    row = _take(measurement_id)
    require(_fits(row, item, value))
    MeasurementAnswer.objects.update_or_create(measurement=row, item=item, defaults={"value": value})


@rule("C-14", decides)
@transaction.atomic
def finish(measurement_id: int, by: Actor, at: datetime) -> Measurement:
    """Done: from now on it counts and nobody changes it. At least one item was answered or passed over."""
    row = _take(measurement_id)
    require(_open(row))
    require(YES if row.answers.exists() else no("casework.measurement_empty"))
    row.finished_at = at
    row.save(update_fields=["finished_at"])
    record("casework.measurement_finished", row.case, by, at, instrument=row.instrument.code)
    return row


def _take(measurement_id: int) -> Measurement:
    rows = Measurement.objects.select_for_update(of=("self",)).select_related("instrument", "case__participant")
    found: Measurement = rows.get(pk=measurement_id)
    return found


def _open(row: Measurement) -> Verdict:
    if row.laid_aside_at:
        return no("casework.measurement_laid_aside")
    return no("casework.measurement_is_finished") if row.finished_at else YES


def _fits(row: Measurement, item: str, value: int | None) -> Verdict:
    instrument = parse(row.instrument.content)
    if item not in {known.code for known in instrument.items}:
        return no("casework.measurement_no_such_item")
    if value is not None and value not in {known.value for known in instrument.answers}:
        return no("casework.measurement_no_such_item")
    return _open(row)
