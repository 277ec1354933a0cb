"""Value steps and indicators: the first ones, and what a partnership makes of them (L-04, C-22)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from gezel.audit import record
from gezel.governance.workflows.partnership import take as take_partnership
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import configures, decides, rule
from gezel.kernel.search import search_key
from gezel.kernel.typed import is_blank
from gezel.kernel.verdict import YES, no, require
from gezel.organisations.models import Partnership

from ..models import Indicator, IndicatorVersion, StepEdition, ValueStep
from ..policies.hands import may_keep_lists
from ..queries.begin import first_lists
from ..rules.lists import Level, indicator_is_whole, steps_are_whole
from ..words.lists import ICONS


@dataclass(frozen=True, slots=True)
class StepRow:
    """One value step as it is written: name, what it means, icon."""

    name: str
    hint: str = ""
    icon: str = "footprints"


@rule("L-04", configures)
@rule("C-22", configures)
def begin_lists(partnership: Partnership, at: datetime) -> None:
    """Give a partnership its first value steps and indicators when it has none; within the transaction of its first case."""
    if not StepEdition.objects.filter(partnership=partnership).exists():
        _edition(partnership, 1, [StepRow(**row) for row in first_lists()["value_steps"]], "", None, at)
    if not Indicator.objects.filter(partnership=partnership).exists():
        for place, row in enumerate(first_lists()["indicators"]):
            indicator = Indicator.objects.create(partnership=partnership, code=row["code"], position=place)
            IndicatorVersion.objects.create(
                indicator=indicator, number=1, name=row["name"], levels=row["levels"], at=at
            )


@rule("L-04", decides)
@transaction.atomic
def publish_steps(
    partnership_id: int, seen: int, rows: Sequence[StepRow], reason: str, by: Actor, at: datetime
) -> StepEdition:
    """A new numbered edition of the value steps. ``seen``: the number of the edition it was written from. Actions keep their own edition."""
    partnership = take_partnership(partnership_id)
    require(may_keep_lists(by, partnership) & steps_are_whole([row.name for row in rows]))
    last = StepEdition.objects.filter(partnership=partnership).first()
    number = last.number if last else 0
    require(YES if seen == number else no("casework.steps_changed_meanwhile", number=number))
    require(no("casework.list_needs_reason") if number and is_blank(reason) else YES)
    edition = _edition(partnership, number + 1, rows, reason.strip(), by.person_id, at)
    record("casework.steps_published", partnership, by, at, number=edition.number)
    return edition


def _edition(
    partnership: Partnership, number: int, rows: Sequence[StepRow], reason: str, by: int | None, at: datetime
) -> StepEdition:
    edition = StepEdition.objects.create(
        partnership=partnership, number=number, reason=reason, published_at=at, published_by_id=by
    )
    ValueStep.objects.bulk_create(
        ValueStep(edition=edition, name=row.name.strip(), hint=row.hint.strip(), icon=row.icon, position=place)
        for place, row in enumerate(rows)
    )
    return edition


@rule("C-22", decides)
@transaction.atomic
def write_indicator(
    partnership_id: int, code: str, name: str, levels: Sequence[Level], reason: str, by: Actor, at: datetime
) -> IndicatorVersion:
    """A new indicator (no code), or a new version of one: what was seen keeps the version it was seen with."""
    partnership = take_partnership(partnership_id)
    require(may_keep_lists(by, partnership) & indicator_is_whole(name, levels, ICONS))
    rows = Indicator.objects.filter(partnership=partnership)
    indicator = rows.filter(code=code).first() if code else None
    require(no("casework.indicator_unknown") if code and indicator is None else YES)
    if indicator is None:
        taken = f"own-{search_key(name).replace(' ', '-')[:32]}"
        require(no("casework.indicator_twice") if rows.filter(code=taken).exists() else YES)
        indicator = Indicator.objects.create(partnership=partnership, code=taken, position=rows.count())
    number = indicator.versions.count()
    require(no("casework.list_needs_reason") if number and is_blank(reason) else YES)
    if indicator.removed_on:
        indicator.removed_on = None
        indicator.save(update_fields=["removed_on"])
    version = IndicatorVersion.objects.create(
        indicator=indicator,
        number=number + 1,
        name=name.strip(),
        levels=[{"icon": level.icon, "word": level.word.strip()} for level in levels],
        reason=reason.strip(),
        at=at,
        by_id=by.person_id,
    )
    record("casework.indicator_written", partnership, by, at, name=version.name, number=version.number)
    return version


@rule("C-22", decides)
@transaction.atomic
def lay_indicator_aside(partnership_id: int, code: str, by: Actor, at: datetime) -> Indicator:
    """Nobody follows it any more from today; what was seen stays."""
    partnership = take_partnership(partnership_id)
    require(may_keep_lists(by, partnership))
    indicator = Indicator.objects.filter(partnership=partnership, code=code, removed_on=None).first()
    require(YES if indicator else no("casework.indicator_unknown"))
    assert indicator is not None  # required above
    indicator.removed_on = day_of(at)
    indicator.save(update_fields=["removed_on"])
    record("casework.indicator_aside", partnership, by, at, name=indicator.versions.latest("number").name)
    return indicator
