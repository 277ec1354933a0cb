"""Value steps and indicators of a partnership (L-04, C-22)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Max, OuterRef, Subquery

from gezel.kernel.rule import configures, rule
from gezel.organisations.models import Partnership

from ..models import Case, IndicatorVersion, Observation, StepEdition, ValueStep


@rule("L-04", configures)
def steps_now(partnership: Partnership) -> list[ValueStep]:
    """The value steps of the edition that counts: the one with the highest number. One query."""
    newest = StepEdition.objects.filter(partnership=OuterRef("edition__partnership")).order_by("-number")
    rows = ValueStep.objects.filter(edition__partnership=partnership, edition=Subquery(newest.values("pk")[:1]))
    return list(rows.select_related("edition"))


def editions_of(partnership: Partnership) -> list[StepEdition]:
    """Every edition of the value steps, newest first, each with its steps. Two queries."""
    rows = StepEdition.objects.filter(partnership=partnership).select_related("published_by")
    return list(rows.prefetch_related("steps"))


@rule("C-22", configures)
def indicators_now(partnership: Partnership) -> list[IndicatorVersion]:
    """The indicators in use, each in the version that counts, in order. One query."""
    rows = IndicatorVersion.objects.filter(indicator__partnership=partnership, indicator__removed_on=None)
    rows = rows.annotate(newest=Max("indicator__versions__number")).order_by("indicator__position", "indicator_id")
    return [row for row in rows.select_related("indicator") if row.number == row.newest]  # type: ignore[attr-defined]


def versions_of(partnership: Partnership) -> list[IndicatorVersion]:
    """Every version of every indicator, newest first. One query."""
    rows = IndicatorVersion.objects.filter(indicator__partnership=partnership).select_related("indicator", "by")
    return list(rows.order_by("indicator__position", "indicator_id", "-number"))


@dataclass(frozen=True, slots=True)
class Followed:
    """An indicator in a case: the version that counts (or, laid aside, its last), and what was seen, oldest first."""

    version: IndicatorVersion
    seen: Sequence[Observation]

    @property
    def last(self) -> Observation | None:
        """What was seen last."""
        return self.seen[-1] if self.seen else None


def followed_in(case: Case) -> list[Followed]:
    """The indicators of a case: those in use, and those laid aside with which something was seen. Two queries."""
    now = {version.indicator_id: version for version in indicators_now(case.partnership)}
    per: dict[int, list[Observation]] = {}
    rows = Observation.objects.filter(case=case).select_related("version__indicator", "by")
    for row in rows:
        per.setdefault(row.version.indicator_id, []).append(row)
    used = [Followed(version, per.pop(pk, [])) for pk, version in now.items()]
    return used + [Followed(seen[-1].version, seen) for seen in per.values()]
