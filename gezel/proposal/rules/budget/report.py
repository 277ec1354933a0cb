"""A budget told: as JSON for programs, as a page of text for people. Amounts in JSON are strings with two decimals."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from gezel.kernel.money import Euro
from gezel.kernel.texts import say
from gezel.proposal.words import BLOCK, WARN

from .amounts import HOUR, Hours, Points
from .checks.finding import Finding, plain
from .content import Budget
from .figures import ALL_PARTS, Named, PartName
from .totals import ALL_SOURCES, PartTotals, Totals, reckon

WIDTH = 46


def as_json(budget: Budget, findings: Sequence[Finding], language: str = "nl") -> dict[str, Any]:
    """``lines``, ``totals`` by part, and ``findings``: what ``gezel budget check --json`` prints.

    Hours are strings with three decimals; a value of a finding is ``{"value", "place"}``.
    """
    totals = reckon(budget)
    return {
        "lines": [
            {
                "part": result.line.part,
                "organisation": result.line.organisation,
                "rate": plain(result.rate),
                "hours": f"{'-' if result.hours < 0 else ''}{abs(result.hours) // HOUR}.{abs(result.hours) % HOUR:03d}",
                "cost": plain(result.cost),
            }
            for result in totals.lines
        ],
        "totals": {part: _part(totals.parts[part]) for part in ALL_PARTS},
        "findings": [finding_as_json(finding, language) for finding in findings],
    }


def _part(part: PartTotals) -> dict[str, Any]:
    percentages = part.percentages
    return {
        "staff": plain(part.staff),
        "flat_rate": plain(part.flat_rate),
        "cost": plain(part.cost),
        "financing": {
            source: {"amount": plain(part.financing[source]), "percent": plain(percentages[source])}
            for source in ALL_SOURCES
        },
        "control": plain(part.control),
    }


def finding_as_json(finding: Finding, language: str = "nl") -> dict[str, Any]:
    """``rule``, ``level``, ``text`` and the values with their places."""
    return {
        "rule": finding.rule,
        "level": finding.level,
        "text": finding.sentence(language),
        "values": [{"value": value.shown(), "place": value.place(language)} for value in finding.values],
    }


def as_text(budget: Budget, findings: Sequence[Finding], language: str = "nl") -> str:
    """Lines, sums per part, and what was found, heaviest first."""
    totals = reckon(budget)
    told = [budget.title, ""] if budget.title else []
    told += [_line(totals, row, language) for row in range(len(totals.lines))]
    for part in ALL_PARTS:
        told += ["", *_sums(part, totals.parts[part], language)]
    return "\n".join([*told, "", *_findings(findings, language)])


def _line(totals: Totals, row: int, language: str) -> str:
    result = totals.lines[row]
    who = f"{row + 1:>3}  {result.line.organisation}, {result.line.function}"
    rate, hours, cost = (Euro(result.rate), Hours(result.hours), Euro(result.cost))
    return f"{who[:WIDTH]:<{WIDTH}} {rate.said(language):>8} × {hours.said(language):>9} = {cost.said(language):>13}"


def _sums(part: str, sums: PartTotals, language: str) -> list[str]:
    def row(words: str, amount: int, after: str = "") -> str:
        return f"  {words:<{WIDTH}} {Euro(amount).said(language):>15}{after}"

    shares = [
        row(Named(f"{source}:{part}").said(language), sums.financing[source], f"  {Points(points).said(language):>6} %")
        for source, points in sums.percentages.items()
        if sums.financing[source]
    ]
    return [
        PartName(part).said(language).capitalize(),
        row(Named(f"staff:{part}").said(language), sums.staff),
        row(Named(f"flat_rate:{part}").said(language), sums.flat_rate),
        row(Named(f"cost:{part}").said(language), sums.cost),
        *shares,
        row(say("proposal.control_word", language), sums.control),
    ]


def _findings(findings: Sequence[Finding], language: str) -> list[str]:
    if not findings:
        return [say("proposal.nothing_found", language)]
    heavy = sorted(findings, key=lambda finding: finding.level != BLOCK)
    counts = {level: sum(finding.level == level for finding in findings) for level in (BLOCK, WARN)}
    marks = {BLOCK: "✗", WARN: "!"}
    head = say("proposal.found_counts", language, block=counts[BLOCK], warn=counts[WARN])
    return [head, *(f"{marks.get(f.level, ' ')} {f.rule}  {f.sentence(language)}" for f in heavy)]
