"""The emergency procedure, later entry and the right to challenge: when, under which conditions, with what effect (F-26, F-27)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from gezel.kernel import days
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, first_no, no

from .. import words


@rule("F-26", decides)
def emergency_from(planned_start: date, weeks: int) -> date:
    """The first day on which the procedure may be opened: so many weeks before the planned start."""
    return days.emergency_window(planned_start, days.TERMS["emergency"].but(length=weeks)).first_day


@rule("F-26", decides)
def emergency_open(on: date, planned_start: date | None, weeks: int) -> Verdict:
    """Only in the weeks before the planned start; not before, not from the start on, and not without a date."""
    if planned_start is None:
        return no("formation.emergency_no_start")
    first = emergency_from(planned_start, weeks)
    if on < first:
        return no("formation.emergency_too_early", first=first, weeks=weeks, start=planned_start)
    return YES if on < planned_start else no("formation.emergency_started", start=planned_start)


@dataclass(frozen=True, slots=True)
class Scored:
    """A partner scored again: both criteria with motivation, the behaviour seen in step 4, its place when it stays."""

    name: str
    contribution: int | None = None
    contribution_motivation: str = ""
    partnership: int | None = None
    partnership_motivation: str = ""
    behaviour: str = ""
    rank: int | None = None
    argument: str = ""


@rule("F-26", decides)
def stays(contribution: int, partnership: int) -> bool:
    """Who has 3 or 4 on both criteria stays."""
    return contribution >= words.ENOUGH and partnership >= words.ENOUGH


@rule("F-26", decides)
def scored_whole(row: Scored) -> Verdict:
    """Both criteria scored 1 to 4 with a motivation, and fit for partnership also on behaviour seen in step 4."""
    scores = row.contribution in words.SCORES and row.partnership in words.SCORES
    motivated = row.contribution_motivation.strip() and row.partnership_motivation.strip()
    return first_no(
        YES if scores else no("formation.emergency_unscored", name=row.name),
        YES if motivated else no("formation.emergency_unmotivated", name=row.name),
        YES if row.behaviour.strip() else no("formation.emergency_no_behaviour", name=row.name),
    )


@rule("F-26", decides)
def emergency_decidable(rows: Sequence[Scored], motivation: str) -> Verdict:
    """Every partner scored again; several who stay are ranked, each with argument; and it is said with whom they start."""
    kept = [r for r in rows if stays(r.contribution or 0, r.partnership or 0)]
    places = sorted(r.rank or 0 for r in kept)
    ranked = len(kept) < 2 or places == list(range(1, len(kept) + 1))
    silent = [r.name for r in kept if not r.argument.strip()] if len(kept) > 1 else []
    return first_no(
        YES if rows else no("formation.emergency_nobody"),
        *(scored_whole(row) for row in rows),
        YES if ranked else no("formation.emergency_unranked", count=len(kept)),
        no("formation.emergency_no_argument", names=", ".join(silent)) if silent else YES,
        YES if motivation.strip() else no("formation.emergency_motivate"),
    )


@rule("F-27", decides)
def entry_whole(process: str, reason: str, conditions: Mapping[int, str]) -> Verdict:
    """A later entry says why it is needed, by which matching process, and how that meets each of the six conditions."""
    silent = [n for n in words.CONDITIONS if not conditions.get(n, "").strip()]
    return first_no(
        YES if reason.strip() else no("formation.entry_without_reason"),
        YES if process.strip() else no("formation.entry_without_process"),
        no("formation.entry_conditions", numbers=", ".join(map(str, silent))) if silent else YES,
    )


@rule("F-27", decides)
def promotor_approves(manager_approved: bool, advice: str, who: str) -> Verdict:
    """The promotor approves after Europa WSE did, on the advice of the support group, by somebody."""
    return first_no(
        YES if manager_approved else no("formation.entry_manager_first"),
        YES if advice.strip() else no("formation.entry_without_advice"),
        YES if who.strip() else no("formation.entry_by_whom"),
    )


@rule("F-27", decides)
def challenge_from(start: date | None, years: int) -> date | None:
    """The first day on which an outside actor may apply; none without a start."""
    return days.challenge_from(start, days.TERMS["challenge"].but(length=years)) if start else None


@rule("F-27", decides)
def challenge_open(on: date, start: date | None, years: int) -> Verdict:
    """Whether the right to challenge has begun."""
    first = challenge_from(start, years)
    if first is None:
        return no("formation.challenge_no_start")
    return YES if on >= first else no("formation.challenge_too_early", first=first, years=years)
