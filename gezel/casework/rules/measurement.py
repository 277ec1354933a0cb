"""Scoring a measurement, and when the next one comes (C-14). Never tied to the release score or the star.

A reversed item counts as highest + lowest value - answer. A sub-scale is the mean of its answered items, when at least the share that
the instrument asks was answered. The whole is the mean of the sub-scales, and there is none when a sub-scale is missing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from gezel.kernel.calendar import add_months
from gezel.kernel.rule import decides, rule

from ..words.measurement import GOES_ON_DAYS
from .instruments import Instrument

Given = Mapping[str, int | None]  # item code → value; None: would rather not say; absent: not asked yet


@dataclass(frozen=True, slots=True)
class Score:
    """Per sub-scale its mean (``None``: too little answered), and the mean of those when none is missing; exact fractions."""

    scales: Mapping[str, Fraction | None]
    whole: Fraction | None


@rule("C-14", decides)
def turned(instrument: Instrument, value: int) -> int:
    """What an answer to a reversed item counts for."""
    return instrument.most + instrument.least - value


@rule("C-14", decides)
def score(instrument: Instrument, given: Given) -> Score:
    """The score of one measurement."""
    scales = {code: _scale(instrument, code, given) for code in instrument.scales}
    means = [mean for mean in scales.values() if mean is not None]
    whole = Fraction(sum(means), len(means)) if len(means) == len(scales) else None
    return Score(scales, whole)


def _scale(instrument: Instrument, code: str, given: Given) -> Fraction | None:
    items = [item for item in instrument.items if item.scale == code]
    values = [
        turned(instrument, value) if item.reversed else value
        for item in items
        if (value := given.get(item.code)) is not None
    ]
    if not values or len(values) * 100 < instrument.least_share * len(items):
        return None
    return Fraction(sum(values), len(values))


@rule("C-14", decides)
def comparable(earlier: tuple[str, int], later: tuple[str, int]) -> bool:
    """Whether change may be shown between two measurements, each by code and version: only within one version of one instrument."""
    return earlier == later


def shown(value: Fraction | None) -> str:
    """A mean with one decimal, half up, Belgian comma; a dash when there is none."""
    if value is None:
        return "–"
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    return str(exact.quantize(Decimal("0.1"), ROUND_HALF_UP)).replace(".", ",")


@rule("C-14", decides)
def due_on(met: list[date], first_meeting: int, months: int, last: date | None) -> date | None:
    """From which day a measurement is due: the day of the agreed meeting for the first one, so many months after the last one for the next.

    ``met``: the days of the meetings so far, oldest first. ``None``: not yet.
    """
    if last is not None:
        return add_months(last, months)
    return met[first_meeting - 1] if len(met) >= first_meeting else None


@rule("C-14", decides)
def goes_on(begun: date, today: date) -> bool:
    """Whether one goes on with a measurement that was not finished: its answers must tell of one moment, not of two."""
    return today < begun + timedelta(days=GOES_ON_DAYS)
