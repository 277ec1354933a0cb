"""How the end of a partnership stands: interim evaluation, open procedure, last day and why (G-17)."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import yaml

from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.organisations.models import Partnership

from ..models import Ending, InterimEvaluation, Setting
from ..rules.ending import Duty, Interim, interim
from ..rules.settings import NUMBERS
from .settings import numbers

_FILE = Path(__file__).resolve().parents[1] / "data" / "end.nl.yaml"


@dataclass(frozen=True, slots=True)
class End:
    """The end of a partnership as it stands. ``why`` is the code of the sentence that explains ``last_day``."""

    interim: Interim
    evaluation: InterimEvaluation | None
    open: Ending | None
    closed: Ending | None
    last_day: date
    why: str


@rule("G-17", decides)
def plan_of(partnership: Partnership, on: date) -> Interim:
    """When the interim evaluation is due and from when it is warned of, by the partnership's numbers. One query."""
    agreed = numbers(partnership, on)
    return interim(
        partnership.started_on, partnership.ends_on, agreed["interim_years"], agreed["interim_warning_months"]
    )


@rule("G-17", decides)
def plans(partnerships: Iterable[Partnership], on: date) -> dict[int, Interim]:
    """The same for many partnerships at once. One query."""
    rows = {p.pk: p for p in partnerships}
    codes = ("interim_years", "interim_warning_months")
    agreed = {pk: {code: NUMBERS[code].default for code in codes} for pk in rows}
    settings = Setting.objects.filter(partnership__in=rows, code__in=codes, from_on__lte=on).order_by("from_on", "pk")
    for pk, code, value in settings.values_list("partnership_id", "code", "value"):
        agreed[pk][code] = value
    return {pk: interim(p.started_on, p.ends_on, *(agreed[pk][code] for code in codes)) for pk, p in rows.items()}


@rule("G-17", decides)
def end_of_partnership(partnership: Partnership, on: date) -> End:
    """Everything the page of the end needs. Three queries."""
    evaluation = InterimEvaluation.objects.filter(partnership=partnership).select_related("noted_by").first()
    rows = list(Ending.objects.filter(partnership=partnership).select_related("decision", "opened_by"))
    open_one = next((row for row in rows if row.closed_at is None), None)
    ended = next((row for row in rows if row.last_day), None)
    why = f"governance.ends_{ended.kind}" if ended else "governance.ends_as_planned"
    return End(plan_of(partnership, on), evaluation, open_one, ended, partnership.last_day, why)


@functools.cache
def first_duties() -> tuple[tuple[Duty, str], ...]:
    """What belongs to a good end, with its text (``data/end.nl.yaml``)."""
    plot = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return tuple((Duty(row["kind"], row["months"]), row["what"]) for row in plot)


def founded_on(partnership: Partnership) -> date:
    """The day on which a partnership came into Gezel."""
    return day_of(partnership.founded_at)
