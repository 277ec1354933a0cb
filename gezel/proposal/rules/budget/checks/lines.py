"""Checks of the staff lines: whole, possible, and each for one person (P-07, P-08)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from gezel.kernel.money import Euro
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import Verdict
from gezel.organisations.rules.enterprise_number import check_number, digits_of, dotted
from gezel.proposal.words import BLOCK, VACANCY, WARN

from ..amounts import Hours
from ..lines import StaffLine, hourly_rate
from ..person_hours import person_hours
from .finding import STAFF, Finding, Place, Value
from .matter import Matter

SEVERAL = re.compile(r"\s(en|and|et)\s|[&/+;\n]", re.IGNORECASE)  # how two names end up in one field
NEEDED = ("organisation", "number", "function")
numbered, digits = lru_cache(4096)(check_number), lru_cache(4096)(digits_of)  # a budget repeats its few numbers


def _at(row: int, name: str) -> Place:
    return Place(STAFF, row, name)


def _of(line: StaffLine, row: int) -> dict[str, Any]:
    return {"line": row + 1, "function": line.function or "?", "organisation": line.organisation or "?"}


def _found(check: str, rule_number: str, level: str, line: StaffLine, row: int, name: str, /, **more: Any) -> Finding:
    """A finding about one field of a line; its code is ``proposal.check_<check>``."""
    return Finding(check, rule_number, level, f"proposal.check_{check}", {**_of(line, row), **more}, (), _at(row, name))


@rule("P-07", decides)
def staff_present(matter: Matter) -> Iterator[Finding]:
    """A budget has at least one staff line: everything else is reckoned from it."""
    if not matter.budget.staff:
        yield Finding("staff_present", "P-07", BLOCK, "proposal.check_staff_present", place=Place(STAFF))


@rule("P-07", decides)
def line_complete(matter: Matter) -> Iterator[Finding]:
    """Each line says at which organisation (with its number) and in which function; without activity a warning."""
    for row, line in enumerate(matter.budget.staff):
        for name in NEEDED:
            if not getattr(line, name):
                yield _found(f"missing_{name}", "P-07", BLOCK, line, row, name)
        if not line.activity:
            yield _found("missing_activity", "P-07", WARN, line, row, "activity")


@rule("P-07", decides)
def hours_possible(matter: Matter) -> Iterator[Finding]:
    """Hours are never negative; a line without hours costs nothing and is probably not finished."""
    for row, line in enumerate(matter.budget.staff):
        if line.hours < 0:
            yield _found("hours_negative", "P-07", BLOCK, line, row, "hours", hours=Hours(line.hours))
        elif line.hours == 0:
            yield _found("hours_zero", "P-07", WARN, line, row, "hours")


@rule("P-07", decides)
def one_person(matter: Matter) -> Iterator[Finding]:
    """A line is for one person: each has an own wage, wage slip and hours."""
    for row, line in enumerate(matter.budget.staff):
        if line.person and SEVERAL.search(line.person):
            yield _found("one_person", "P-07", BLOCK, line, row, "person", person=" ".join(line.person.split()))
        elif line.kind != VACANCY and line.fte > 1000:
            yield _found("more_than_full_time", "P-07", BLOCK, line, row, "fte", fte=Hours(line.fte))


@rule("P-08", decides)
def wage_possible(matter: Matter) -> Iterator[Finding]:
    """A line has a wage above 0 from which its rate follows; a rate taken over without a wage is named."""
    agreed = []
    for row, line in enumerate(matter.budget.staff):
        if line.wage is None and line.agreed_rate is None:
            yield _found("wage_missing", "P-08", BLOCK, line, row, "wage")
        elif line.wage is not None and line.wage <= 0:
            yield _found("wage_zero", "P-08", BLOCK, line, row, "wage", wage=Euro(line.wage))
        elif line.wage is None:
            agreed.append(row)
        elif line.agreed_rate is not None:
            yield from _rate_differs(matter, line, row)
    if agreed:
        yield _agreed(matter, agreed)


def _rate_differs(matter: Matter, line: StaffLine, row: int) -> Iterator[Finding]:
    rate = hourly_rate(line.wage or 0, matter.budget.terms)
    if line.agreed_rate is not None and line.agreed_rate != rate:
        params = {**_of(line, row), "typed": Euro(line.agreed_rate), "rate": Euro(rate)}
        values = (Value(line.agreed_rate), Value(rate))
        yield Finding(
            "rate_differs", "P-08", WARN, "proposal.check_rate_differs", params, values, _at(row, "agreed_rate")
        )


def _agreed(matter: Matter, rows: list[int]) -> Finding:
    lines = [matter.budget.staff[row] for row in rows]
    values = tuple(Value(line.agreed_rate or 0, f"{line.organisation}, {line.function}") for line in lines)
    params = {"count": len(rows), "lines": ", ".join(str(row + 1) for row in rows)}
    return Finding(
        "rate_agreed", "P-08", WARN, "proposal.check_rate_agreed", params, values, _at(rows[0], "agreed_rate")
    )


@rule("P-08", decides)
def rate_within_cap(matter: Matter) -> Iterator[Finding]:
    """No rate above the highest that the call allows, where it names one."""
    cap = matter.budget.terms.rate_cap
    for row, result in enumerate(matter.totals.lines if cap is not None else ()):
        if result.rate > (cap or 0):
            more = {"rate": Euro(result.rate), "cap": Euro(cap or 0)}
            yield _found("rate_cap", "P-08", BLOCK, result.line, row, "wage", **more)


@rule("P-07", decides)
def number_valid(matter: Matter) -> Iterator[Finding]:
    """Every enterprise number is a real one, and one that the system knows where it can tell."""
    for row, line in enumerate(matter.budget.staff):
        if not line.number:
            continue
        verdict: Verdict = numbered(line.number)
        if not verdict:
            yield Finding("number_valid", "P-07", BLOCK, verdict.code, verdict.params, (), _at(row, "number"))
        elif matter.known is not None and digits(line.number) not in matter.known:
            shown = dotted(digits(line.number))
            yield _found("number_unknown", "P-07", WARN, line, row, "number", number=shown)


@rule("P-07", decides)
def one_name_per_number(matter: Matter) -> Iterator[Finding]:
    """One enterprise number stands beside one name, so that totals per organisation are right."""
    names: dict[str, str] = {}
    for row, line in enumerate(matter.budget.staff):
        first = names.setdefault(digits(line.number), line.organisation) if line.number else line.organisation
        if first != line.organisation and " ".join(first.casefold().split()) != " ".join(
            line.organisation.casefold().split()
        ):
            yield _found("one_name", "P-07", WARN, line, row, "organisation", number=line.number, other=first)


@rule("M-02", decides)
def hours_of_a_person(matter: Matter) -> Iterator[Finding]:
    """Nobody works more than 1 720 hours a calendar year over all projects, pro rata for part-timers."""
    for who in person_hours(matter.budget):
        if who.over:
            row = who.lines[-1]
            more = {
                "hours": Hours(who.here),
                "elsewhere": Hours(who.elsewhere),
                "most": Hours(who.most),
                "over": Hours(who.over),
            }
            yield _found("person_hours", "M-02", BLOCK, matter.budget.staff[row], row, "hours", **more)
