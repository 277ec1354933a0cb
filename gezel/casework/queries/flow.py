"""The flow through a partnership: every figure is a number of stretches, its list is those stretches (C-18, G-19)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Count, Q

from gezel.governance.queries.settings import numbers as numbers_of
from gezel.kernel.clock import day_of, start_of
from gezel.kernel.rule import rule, shows
from gezel.organisations.models import Partnership
from gezel.proposal.models import Targets

from ..models import Case, Closing, Contact, FirstCall, FollowUp, Parting, Pause, Transfer
from ..rules.flow import Period, Stretch, holds
from ..rules.work import Left, Work
from ..words import closing as words
from ..words.referral import REACHED
from .work import targets_of, work_on


@dataclass(frozen=True, slots=True)
class Flow:
    """What the figures of a partnership are counted from, as known at an instant."""

    partnership: Partnership
    stretches: tuple[Stretch, ...]
    work: Work
    targets: Targets | None
    small: int
    today: date

    def rows(self, code: str, period: Period) -> list[Stretch]:
        """The stretches of a figure; no day after today counts, and whoever was on the way twice in a period is one person."""
        until = min(period.until_on, self.today + timedelta(days=1))
        known = Period(period.from_on, max(until, period.from_on))
        found = [row for row in self.stretches if holds(code, row, known, self.work)]
        return list({row.case_id: row for row in found}.values()) if code == "in_track" else found

    def count(self, code: str, period: Period) -> int:
        """How many they are."""
        return len(self.rows(code, period))


@rule("C-18", shows)
def flow_of(partnership: Partnership, at: datetime) -> Flow:
    """Every stretch of every case, with its pauses, how it ended and what was heard afterwards. Ten queries, however many cases."""
    today = day_of(at)
    targets = targets_of(partnership)
    return Flow(
        partnership,
        tuple(_stretches(partnership)),
        work_on(partnership, today, targets),
        targets,
        numbers_of(partnership, today)["small_count"],
        today,
    )


def _stretches(partnership: Partnership) -> list[Stretch]:
    closings = list(Closing.objects.filter(case__partnership=partnership))
    heard = _heard(partnership)
    pauses, calls, before = _pauses(partnership), _calls(partnership), _before(partnership)
    standing = {row.case_id for row in closings if row.reopened_at is None}
    found = [_ended(row, heard.get(row.pk, {}), pauses[row.case_id], calls[row.case_id]) for row in closings]
    found += [
        _present(case, pauses[case.pk], calls[case.pk], before.get(case.pk, ""))
        for case in Case.objects.filter(partnership=partnership, joined_to=None)
        if case.pk not in standing
    ]
    return sorted(found, key=lambda row: (row.since, row.case_id))


def _heard(partnership: Partnership) -> dict[int, dict[str, tuple[str, str]]]:
    found: dict[int, dict[str, tuple[str, str]]] = defaultdict(dict)
    rows = FollowUp.objects.filter(closing__case__partnership=partnership)
    for closing, moment, answer, situation in rows.values_list("closing_id", "moment", "answer", "situation"):
        found[closing][moment] = (answer, situation)
    return found


def _pauses(partnership: Partnership) -> dict[int, tuple[tuple[date, date | None], ...]]:
    found: dict[int, tuple[tuple[date, date | None], ...]] = defaultdict(tuple)
    rows = Pause.objects.filter(case__partnership=partnership).values_list("case_id", "began_at", "ended_at")
    for case, began, ended in rows:
        found[case] += ((day_of(began), day_of(ended) if ended else None),)
    return found


def _calls(partnership: Partnership) -> dict[int, tuple[date, ...]]:
    """The days on which each person was reached before the acquaintance."""
    found: dict[int, tuple[date, ...]] = defaultdict(tuple)
    rows = FirstCall.objects.filter(case__partnership=partnership, outcome=REACHED).order_by("at")
    for case, at in rows.values_list("case_id", "at"):
        found[case] += (day_of(at),)
    return found


def _before(partnership: Partnership) -> dict[int, str]:
    """How each case ended that ended before it began; what came last counts."""
    mine = Q(case__partnership=partnership, case__closed_at__isnull=False, case__committed_at=None)
    said = Parting.objects.filter(mine).order_by("at", "pk").values_list("case_id", "at", "kind")
    handed = Transfer.objects.filter(mine).order_by("at", "pk").values_list("case_id", "at")
    ends = [*said, *((case, at, words.ELSEWHERE) for case, at in handed)]
    return {case: how for case, _, how in sorted(ends, key=lambda end: end[1])}


def _first(calls: tuple[date, ...], since: date, until: date | None) -> date | None:
    """The first of these days within a stretch."""
    return next((day for day in calls if since <= day and (until is None or day <= until)), None)


def _day(at: datetime | None) -> date | None:
    return day_of(at) if at else None


def _ended(
    row: Closing,
    heard: dict[str, tuple[str, str]],
    pauses: tuple[tuple[date, date | None], ...],
    calls: tuple[date, ...],
) -> Stretch:
    left = Left(row.outcome, heard.get(words.SHORT, ("", "")), heard.get(words.LONG, ("", "")))
    return Stretch(
        row.case_id,
        day_of(row.waited_since),
        _day(row.met_at),
        _day(row.committed_at),
        row.left_on,
        row.reopened_at is not None,
        pauses,
        left,
        _first(calls, day_of(row.waited_since), row.left_on),
    )


def _present(case: Case, pauses: tuple[tuple[date, date | None], ...], calls: tuple[date, ...], ended: str) -> Stretch:
    return Stretch(
        case.pk,
        day_of(case.waiting_since),
        _day(case.met_at),
        _day(case.committed_at),
        _day(case.closed_at),
        pauses=pauses,
        called=_first(calls, day_of(case.waiting_since), _day(case.closed_at)),
        ended=ended,
    )


@dataclass(frozen=True, slots=True)
class Intensity:
    """Contacts with whoever was in a track in a period: how many people, how many contacts, and with how many there was none."""

    people: int
    contacts: int
    without: int

    @property
    def tenths(self) -> int:
        """Contacts per participant, in tenths, rounded half up."""
        return (20 * self.contacts + self.people) // (2 * self.people) if self.people else 0


@rule("C-18", shows)
def intensity(flow: Flow, period: Period) -> Intensity:
    """One query."""
    among, per_case = flow.rows("in_track", period), _contacts(flow, period)
    counts = [per_case.get(row.case_id, 0) for row in among]
    return Intensity(len(counts), sum(counts), sum(1 for count in counts if not count))


@rule("C-18", shows)
def without_contact(flow: Flow, period: Period) -> list[Stretch]:
    """Who was in a track in a period without a contact in it. One query."""
    per_case = _contacts(flow, period)
    return [row for row in flow.rows("in_track", period) if not per_case.get(row.case_id)]


def _contacts(flow: Flow, period: Period) -> dict[int, int]:
    """How many contacts each case had in a period."""
    rows = Contact.objects.filter(
        case__partnership=flow.partnership, at__gte=start_of(period.from_on), at__lt=start_of(period.until_on)
    )
    return dict(rows.order_by().values("case_id").annotate(many=Count("pk")).values_list("case_id", "many"))
