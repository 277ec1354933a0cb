"""Reminders for jurors before a round ends: the port ``clock_jobs``; each comes once (F-04, F-15)."""

from __future__ import annotations

from datetime import date, datetime

from gezel.kernel.clock import day_of, end_of
from gezel.post.workflows.notices import tell

from .. import words
from ..models import Addendum, Area, HandIn, RoundOutcome
from ..queries.jury_state import JuryFacts, jury_facts, round_open


def remind(at: datetime) -> None:
    """Tell each juror who still has candidacies to score how long the round lasts, on the days that the call sets."""
    today = day_of(at)
    running = Addendum.objects.filter(area__deadline_at__lte=at, area__decided_at__isnull=True)
    for addendum in running.select_related("area__call_version"):
        for round, last_day in ((words.PAPER, addendum.round1_ends_on), (words.PITCH, addendum.round2_ends_on)):
            if last_day and (last_day - today).days in addendum.area.call_version.settings.numbers.reminders:
                _remind(addendum.area, round, last_day, (last_day - today).days, at)


def _remind(area: Area, round: int, last_day: date, days: int, at: datetime) -> None:
    facts = jury_facts(area, at)
    late = _late(facts, round, at)
    people = [j.person_id for j in facts.jurors if j.pk in late and j.person_id]
    params = {"area": area.name, "last_day": last_day}
    key = f"jury-{days}d-r{round}:area:{area.pk}"
    tell(people, "formation.notice_jury_reminder", params, f"/jury/gebied/{area.pk}/", at, end_of(last_day), key)


def _late(facts: JuryFacts, round: int, at: datetime) -> set[int]:
    """The jurors who have not handed in on some candidacy they judge in an open round."""
    done = set(HandIn.objects.filter(candidacy__area=facts.area, round=round).values_list("candidacy_id", "juror_id"))
    final = set(
        RoundOutcome.objects.filter(candidacy__area=facts.area, round=round, replaced_at__isnull=True).values_list(
            "candidacy_id", flat=True
        )
    )
    waiting = [c for c in facts.area.candidacies.filter(pk__in=facts.candidacy_ids) if c.pk not in final]
    late: set[int] = set()
    for candidacy in waiting:
        candidacy.area = facts.area
        if round_open(candidacy, round, at):
            late |= {juror for juror in facts.sitting_ids(candidacy.pk) if (candidacy.pk, juror) not in done}
    return late
