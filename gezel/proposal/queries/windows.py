"""The windows of the call that hold for a proposal on a day (P-02)."""

from __future__ import annotations

from datetime import date, datetime

from gezel.kernel.clock import day_of
from gezel.kernel.rule import rule, shows
from gezel.kernel.verdict import Verdict

from ..models import Proposal
from ..rules.windows import Window, dates_fit, may_arrive, standing


def windows(proposal: Proposal, kind: str, on: date) -> list[Window]:
    """What was decided on a window until a day, in the order of deciding. One query."""
    rows = proposal.area.call.windows.filter(kind=kind, decided_on__lte=on).order_by("decided_on", "pk")
    return [Window(w.opens_on, w.closes_on, place) for place, w in enumerate(rows)]


@rule("P-02", shows)
def rounds(proposal: Proposal, on: date) -> dict[str, tuple[Window, ...]]:
    """The windows of submission, start and duration that hold on a day, for a page."""
    return {kind: standing(windows(proposal, kind, on)) for kind in ("proposal", "start", "project")}


def arrival(proposal: Proposal, at: datetime) -> Verdict:
    """Whether the proposal is in time at an instant."""
    return may_arrive(windows(proposal, "proposal", day_of(at)), at)


def dates_verdict(proposal: Proposal, on: date) -> Verdict:
    """Whether the dates of the project fit the call."""
    years = proposal.call_version.settings.proposal.years_max
    starts, runs = windows(proposal, "start", on), windows(proposal, "project", on)
    return dates_fit(proposal.start_on, proposal.end_on, starts, runs, years)


def closes_at(proposal: Proposal, at: datetime) -> datetime | None:
    """The exclusive instant at which the running window closes; None when none is open."""
    holding = standing(windows(proposal, "proposal", day_of(at)))
    return next((w.closes_at for w in holding if w.holds(at)), None)
