"""Measurements of a case: scored, compared within one version, and when the next one is due (C-14)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction

from django.db.models import Prefetch
from django.urls import reverse
from django.utils import translation

from gezel.governance.queries.settings import numbers
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.organisations.models import Partnership
from gezel.ui.charts import Chart, Marked, profile

from ..models import Case, Contact, Instrument, Measurement, MeasurementAnswer
from ..rules import instruments
from ..rules.instruments import in_language, parse
from ..rules.measurement import Given, Score, comparable, due_on, goes_on, score, shown
from ..rules.sight import Sight
from ..words import contacts as contact_words
from .guiding import guided_by
from .waiting import Waiting

# A meeting is a contact in which one saw one another.
_NOT_MET = (contact_words.CALL, contact_words.MESSAGE)


@dataclass(frozen=True, slots=True)
class Done:
    """A finished measurement with its score."""

    pk: int
    day: date
    instrument: instruments.Instrument
    score: Score
    given: Given

    @property
    def version(self) -> tuple[str, int]:
        """Which version of which instrument."""
        return self.instrument.code, self.instrument.version


@dataclass(frozen=True, slots=True)
class Series:
    """Measurements that may be compared, oldest first; ``chart`` and ``rows`` say the same."""

    name: str
    demonstration: bool
    licence: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    chart: Chart


def finished(case: Case) -> list[Done]:
    """Every finished measurement, oldest first. Two queries."""
    answers = Prefetch("answers", MeasurementAnswer.objects.order_by("pk"))
    rows = Measurement.objects.filter(case=case, finished_at__isnull=False).select_related("instrument")
    return [_done(row) for row in rows.prefetch_related(answers).order_by("finished_at", "pk")]


def _done(row: Measurement) -> Done:
    instrument = parse(row.instrument.content)
    given = {found.item: found.value for found in row.answers.all()}
    assert row.finished_at is not None  # asked for
    return Done(row.pk, day_of(row.finished_at), instrument, score(instrument, given), given)


@rule("C-14", decides)
def series_of(done: Iterable[Done], language: str) -> list[Series]:
    """Measurements grouped so that change only shows within one version, the group measured last first."""
    groups: list[list[Done]] = []
    for one in done:
        group = next((g for g in groups if comparable(g[0].version, one.version)), None)
        if group is None:
            groups.append([one])
        else:
            group.append(one)
    return [_series(group, language) for group in sorted(groups, key=lambda g: g[-1].day, reverse=True)]


def panel_of_measurements(case: Case, sight: Sight, at: datetime) -> list[Series]:
    """What was measured last, within its version, for the page of the case."""
    return series_of(finished(case), translation.get_language() or "nl")[:1]


def _series(group: list[Done], language: str) -> Series:
    instrument = group[0].instrument
    head = (_say(language, "deel", "part", "partie"), *(f"{one.day:%d/%m/%Y}" for one in group))
    lines: list[tuple[str, list[Fraction | None]]] = [
        (in_language(name, language), [one.score.scales[code] for one in group])
        for code, name in instrument.scales.items()
    ]
    lines.append((_say(language, "alles samen", "all together", "tout ensemble"), [one.score.whole for one in group]))
    rows = tuple((name, *(shown(value) for value in values)) for name, values in lines)
    name = in_language(instrument.name, language)
    chart = profile(
        [Marked(label, [None if v is None else float(v) for v in values]) for label, values in lines],
        low=instrument.least,
        high=instrument.most,
        ends=(
            in_language(min(instrument.answers, key=lambda a: a.value).label, language),
            in_language(max(instrument.answers, key=lambda a: a.value).label, language),
        ),
        title=name,
        description=_say(
            language,
            "Per deel een lijn; het laatste punt is vol, vroegere zijn hol.",
            "A line per part; the last point is full, earlier ones are hollow.",
            "Une ligne par partie ; le dernier point est plein, les précédents sont creux.",
        ),
        head=head,
        rows=rows,
    )
    return Series(name, instrument.demonstration, instrument.licence, head, rows, chart)


def _say(language: str, nl: str, en: str, fr: str) -> str:
    return {"en": en, "fr": fr}.get(language, nl)


def in_use(partnership: Partnership) -> list[Instrument]:
    """The instruments with which one may begin. One query."""
    return list(Instrument.objects.filter(partnership=partnership, retired_at=None))


@rule("C-14", decides)
def unfinished(case: Case, at: datetime) -> Measurement | None:
    """The measurement that was begun and not finished, with which one may still go on. One query."""
    rows = Measurement.objects.filter(case=case, finished_at=None, laid_aside_at=None)
    found = rows.select_related("instrument", "case__participant").first()
    return found if found and goes_on(day_of(found.started_at), day_of(at)) else None


def due_for(case: Case, agreed: Mapping[str, int]) -> date | None:
    """From which day a measurement of a case is due. Two queries."""
    met = Contact.objects.filter(case=case).exclude(kind__in=_NOT_MET).order_by("at").values_list("at", flat=True)
    last = Measurement.objects.filter(case=case, finished_at__isnull=False).order_by("-finished_at").first()
    number, months = agreed["first_measurement_contact"], agreed["measurement_months"]
    on = day_of(last.finished_at) if last and last.finished_at else None
    return due_on([day_of(at) for at in met[:number]], number, months, on)


@rule("C-14", decides)
def measurements_due(actor: Actor, at: datetime) -> Iterable[Waiting]:
    """The running cases one guides whose measurement is due. Three queries and one per partnership, for any number of cases."""
    cases = list(
        guided_by(actor, at)
        .filter(committed_at__isnull=False, paused_at=None, participant__isnull=False)
        .select_related("participant", "partnership")
    )
    met, last = _met(cases), _last(cases)
    agreed: dict[int, Mapping[str, int]] = {}
    for case in cases:
        if case.partnership_id not in agreed:
            agreed[case.partnership_id] = numbers(case.partnership, day_of(at))
        wanted = agreed[case.partnership_id]
        due = due_on(
            met.get(case.pk, []), wanted["first_measurement_contact"], wanted["measurement_months"], last.get(case.pk)
        )
        if due and due <= day_of(at):
            url = reverse("casework:measurements", args=[case.key])
            yield Waiting(case, "casework.wait_measurement", {"name": case.name}, url, due)


def _met(cases: list[Case]) -> dict[int, list[date]]:
    found: dict[int, list[date]] = {}
    if cases:
        rows = Contact.objects.filter(case__in=cases).exclude(kind__in=_NOT_MET).order_by("at")
        for case, at in rows.values_list("case_id", "at"):
            found.setdefault(case, []).append(day_of(at))
    return found


def _last(cases: list[Case]) -> dict[int, date]:
    found: dict[int, date] = {}
    if cases:
        rows = Measurement.objects.filter(case__in=cases, finished_at__isnull=False).order_by("finished_at")
        found = {case: day_of(at) for case, at in rows.values_list("case_id", "finished_at") if at}
    return found
