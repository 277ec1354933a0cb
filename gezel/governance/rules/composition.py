"""When a partnership may change its composition, and on which day a partner's notice ends (G-12). Plain values in and out.

Every day is a Brussels day; a *last day* is the last one on which the partner takes part, in full.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from gezel.kernel import days
from gezel.kernel.rule import decides, rule
from gezel.kernel.typed import is_blank
from gezel.kernel.verdict import YES, Verdict, first_no, no

RELEASE, REDUCE, TO_SUBCONTRACTOR, LEAVE = "release", "reduce", "to_subcontractor", "leave"
LEARNING, SHORTCOMING = "learning", "shortcoming"
BY_GROUP = (RELEASE, REDUCE, TO_SUBCONTRACTOR)


@rule("G-12", decides)
def bar(started_on: date, months: int) -> days.Counted | None:
    """The first months in which the composition stays as it is; ``None`` when the partnership agreed on no such months."""
    return days.composition_bar(started_on, days.TERMS["composition_bar"].but(length=months)) if months else None


@rule("G-12", decides)
def may_change_on(on: date, started_on: date, months: int) -> Verdict:
    """Whether the support group may change the composition on a day; else the first day on which it can."""
    term = bar(started_on, months)
    if term is None or on >= term.day_after:
        return YES
    return no("governance.composition_barred", months=months, started=started_on, first=term.day_after)


@rule("G-12", decides)
def group_change(kind: str, ground: str, reason: str, role_after: str) -> Verdict:
    """A change by the support group names its ground (learning process or shortcomings), the reason, and what is left to do."""
    stays = kind in (REDUCE, TO_SUBCONTRACTOR)
    return first_no(
        YES if kind in BY_GROUP else no("governance.change_kind_unknown"),
        YES if ground in (LEARNING, SHORTCOMING) else no("governance.change_ground"),
        no("governance.change_reason") if is_blank(reason) else YES,
        no("governance.change_role_after") if stays and is_blank(role_after) else YES,
    )


@rule("G-12", decides)
def notice(sent_on: date, months: int) -> days.Counted:
    """The notice: from the first day after the day of sending (or, on own request, after the day the group set it); a Sunday is a day."""
    return days.notice_term(sent_on, days.TERMS["notice"].but(length=months))


@rule("G-12", decides)
def term_set(months: int, least: int) -> Verdict:
    """The support group sets at least the agreed number of months; it may set more."""
    return YES if months >= least else no("governance.term_too_short", months=months, least=least)


@rule("G-12", decides)
def term_rests_on(announced_at: datetime, adopted_at: datetime) -> Verdict:
    """The term of who leaves on own request is set after the announcement, not before."""
    if adopted_at >= announced_at:
        return YES
    return no("governance.term_decided_before", announced=announced_at, adopted=adopted_at)


@rule("G-12", decides)
def extension(last_day: date, until: date, project_ends: date, on: date) -> Verdict:
    """An extension goes further than the last day that stands, comes before that day is over, and stays within the project."""
    return first_no(
        YES if on <= last_day else no("governance.extension_too_late", last_day=last_day),
        YES if until > last_day else no("governance.extension_not_later", last_day=last_day),
        YES if until <= project_ends else no("governance.extension_past_project", ends=project_ends),
    )


@dataclass(frozen=True, slots=True)
class Extended:
    """A later last day, and when it stood (``None``: proposed, the other side did not agree yet)."""

    until: date
    stands_at: datetime | None


@rule("G-12", decides)
def last_day(term: days.Counted | None, extensions: Iterable[Extended] = ()) -> date | None:
    """The last day of a leaving partner: none before the term runs, else that of the term or of the furthest extension that stands."""
    if term is None:
        return None
    return max([term.last_day, *(e.until for e in extensions if e.stands_at)])


@dataclass(frozen=True, slots=True)
class Handed:
    """What a leaving partner holds (``key``), by its name, and on which day somebody takes it over (``None``: nobody yet)."""

    key: str
    name: str
    on: date | None


@rule("G-12", decides)
def hand_over_day(on: date, last: date | None) -> Verdict:
    """Whatever is handed over is handed over by the last day at the latest."""
    if last is None or on <= last:
        return YES
    return no("governance.hand_over_too_late", on=on, last_day=last)


@rule("G-12", decides)
def handed_over(held: Iterable[Handed]) -> Verdict:
    """Whether a partner can be let go: everything it still holds has a day and somebody who takes it; else the first that has not."""
    open_ones = [h.name for h in held if h.on is None]
    if not open_ones:
        return YES
    return no("governance.still_holds", count=len(open_ones), first=open_ones[0])
