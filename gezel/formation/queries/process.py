"""The process of every area for manager and support team: steps, dates, counts and who did what; no text of a candidate (F-23, F-28)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from operator import or_

from django.db.models import Count, Q, QuerySet

from gezel.audit.models import Event
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule, shows

from .. import words
from ..models import Area, Candidacy, Juror, RoundOutcome
from ..rules.reply import leads_to
from .jury_access import known_by

# What others may follow about a candidate: that it submitted, and what jury and desk did. Its drafting is its own (F-11).
CANDIDATE_EVENTS = (
    "formation.candidacy_submitted",
    "formation.receipt_corrected",
    "formation.reply_submitted",
    "formation.reply_withdrawn",
    "formation.reply_confirmed",
    "formation.reply_reversed",
)
PROCESS_EVENTS = ("formation.jury_", "formation.decision_", "formation.pitch_", "formation.weigher_")
PAGE = 60


@dataclass(frozen=True)
class AreaLine:
    """An area in the list: counts are empty before its deadline, when nobody knows who stands."""

    area: Area
    standing: int | None
    invited: int
    refused: int
    selected: int
    jurors: int


@dataclass(frozen=True)
class Happening:
    """One line of the timeline: when, who, what; about which candidate, when it is about one."""

    pk: int
    at: datetime
    who: str
    organisation: str
    sentence: str
    reason: str
    about: str


@rule("D-01", decides)
@rule("F-23", decides)
def processes_seen_by(actor: Actor) -> QuerySet[Area]:
    """Every area for the manager and the support team, who read any process and write none; nothing for anyone else."""
    areas = Area.objects.select_related("call", "lead", "addendum", "call_version")
    return areas if actor.has("manager") or actor.has("support") else areas.none()


@rule("F-23", shows)
def area_lines(actor: Actor, at: datetime) -> list[AreaLine]:
    """The areas with their counts: four flat queries whatever their number."""
    areas = list(processes_seen_by(actor).order_by("call", "name"))
    known = known_by(actor, at).order_by()
    standing = dict(known.values_list("area").annotate(n=Count("pk")).values_list("area", "n"))
    final = RoundOutcome.objects.filter(
        final_at__isnull=False, replaced_at__isnull=True, candidacy__in=known.values("pk")
    )
    rows = final.order_by().values("candidacy__area", "round", "result")
    rows = rows.annotate(n=Count("pk"), back=Count("reversal"))
    results: Counter[tuple[int, int, str]] = Counter()
    for row in rows:
        area_id, round = row["candidacy__area"], row["round"]
        results[area_id, round, row["result"]] += row["n"] - row["back"]
        if row["back"]:
            results[area_id, round, leads_to(round, row["result"], True)] += row["back"]
    jurors = Juror.objects.filter(ended_at__isnull=True, accepted_at__isnull=False).order_by()
    seats = dict(jurors.values_list("area").annotate(n=Count("pk")).values_list("area", "n"))
    return [_line(area, standing, results, seats, at) for area in areas]


def _line(
    area: Area, standing: dict[int, int], results: Counter[tuple[int, int, str]], seats: dict[int, int], at: datetime
) -> AreaLine:
    past = area.deadline_at is not None and area.deadline_at <= at
    refused = sum(results[area.pk, round, words.NOT_SELECTED] for round in (words.PAPER, words.PITCH))
    return AreaLine(
        area,
        standing.get(area.pk, 0) if past else None,
        results[area.pk, words.PAPER, words.INVITED],
        refused,
        results[area.pk, words.PITCH, words.SELECTED],
        seats.get(area.pk, 0),
    )


def candidates_of(actor: Actor, area: Area, at: datetime) -> list[Candidacy]:
    """The candidates whose name the reader may know; none before the deadline. One query."""
    return list(known_by(actor, at).filter(area=area).select_related("organisation").order_by("organisation__name"))


@rule("F-11", decides)
@rule("F-23", shows)
def timeline(
    area: Area, candidates: list[Candidacy], language: str, before: int | None = None
) -> tuple[list[Happening], int | None]:
    """Who did what, newest first, a page at a time, and the key of the next page. Two queries.

    ``candidates`` are those the reader may know: nothing is told about any other. Reasons are shown of the area's own steps only.
    """
    names = {str(c.pk): c.organisation.name for c in candidates}
    seats = [str(pk) for pk in Juror.objects.filter(area=area).values_list("pk", flat=True)]
    about = Q(thing_kind="formation.candidacy", thing_id__in=list(names))
    about &= reduce(or_, (Q(code__startswith=start) for start in PROCESS_EVENTS), Q(code__in=CANDIDATE_EVENTS))
    own = Q(thing_kind="formation.area", thing_id=str(area.pk)) | Q(thing_kind="formation.juror", thing_id__in=seats)
    events = Event.objects.filter(own | about).order_by("-pk")
    if before:
        events = events.filter(pk__lt=before)
    rows = list(events[: PAGE + 1])
    found = [_happening(event, names, language) for event in rows[:PAGE]]
    return found, (found[-1].pk if len(rows) > PAGE else None)


def _happening(event: Event, names: dict[str, str], language: str) -> Happening:
    of_area = event.thing_kind == "formation.area"
    about = names.get(event.thing_id, "") if event.thing_kind == "formation.candidacy" else ""
    return Happening(
        event.pk,
        event.at,
        event.person_name,
        event.organisation_name,
        event.sentence(language),
        event.reason if of_area else "",
        about,
    )
