"""The form of the project proposal as data of a call: questions with criterion and weight, and the limits that differ between calls (P-01)."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from gezel.kernel.rule import configures, rule

DEFAULTS = Path(__file__).resolve().parent.parent / "data" / "voorstel.nl.yaml"


@dataclass(frozen=True, slots=True)
class ProposalCriterion:
    """A criterion on which Europa WSE judges, with its weight in percent."""

    code: str
    name: str
    weight: int


@dataclass(frozen=True, slots=True)
class ProposalQuestion:
    """A question of the proposal with the sentence by which its answer is judged.

    ``words_hint`` is a hint, not a limit. ``known`` names what the system can fill in (P-03); ``page`` the structured page beside it.
    """

    number: int
    criterion: str
    title: str
    text: str
    sentence: str
    help: str = ""
    words_hint: int = 0
    known: str = ""
    page: str = ""

    @property
    def code(self) -> str:
        """The code of its answer: ``v7``."""
        return f"v{self.number}"


@rule("P-13", configures)
@dataclass(frozen=True, slots=True)
class Thresholds:
    """The thresholds of public procurement (whole euros, excl. VAT) that hold from a day on, lowest first."""

    from_on: date
    amounts: tuple[int, ...]


@rule("P-01", configures)
@rule("P-02", configures)
@rule("P-05", configures)
@dataclass(frozen=True, slots=True)
class ProposalForm:
    """Everything of the proposal's form that can differ between calls."""

    years_max: int = 6
    caseload_min: int = 16
    caseload_max: int = 18
    outflow_percent: int = 20
    score_max: int = 4
    score_meanings: Mapping[int, str] = field(default_factory=dict)
    procurement_thresholds: tuple[Thresholds, ...] = ()
    criteria: tuple[ProposalCriterion, ...] = ()
    questions: tuple[ProposalQuestion, ...] = ()

    def __post_init__(self) -> None:
        for name in ("years_max", "caseload_min", "caseload_max", "score_max"):
            if not 1 <= getattr(self, name) <= 100:
                raise ValueError(f"proposal.{name}: een geheel getal van 1 tot 100")
        if not 0 <= self.outflow_percent <= 100:
            raise ValueError("proposal.outflow_percent: van 0 tot 100")

    @classmethod
    def load(cls, stored: Mapping[str, Any]) -> ProposalForm:
        """Typed values of a stored document; what is left out has the value of the source. Raises ``ValueError`` or ``TypeError``."""
        merged = {**default_proposal(), **stored}
        if unknown := set(merged) - {f.name for f in fields(cls)}:
            raise ValueError(f"proposal: onbekende sleutel: {', '.join(sorted(unknown))}")
        return cls(
            **{
                **merged,
                "score_meanings": {int(k): str(v) for k, v in merged["score_meanings"].items()},
                "procurement_thresholds": tuple(_thresholds(row) for row in merged["procurement_thresholds"]),
                "criteria": tuple(ProposalCriterion(**c) for c in merged["criteria"]),
                "questions": tuple(ProposalQuestion(**q) for q in merged["questions"]),
            }
        )

    def dump(self) -> dict[str, Any]:
        """A plain document that ``load`` reads back to the same values."""
        return {
            **{
                n: getattr(self, n)
                for n in ("years_max", "caseload_min", "caseload_max", "outflow_percent", "score_max")
            },
            "score_meanings": {str(k): v for k, v in self.score_meanings.items()},
            "procurement_thresholds": [
                {"from_on": t.from_on.isoformat(), "amounts": list(t.amounts)} for t in self.procurement_thresholds
            ],
            "criteria": [asdict(c) for c in self.criteria],
            "questions": [asdict(q) for q in self.questions],
        }

    def question(self, number: int) -> ProposalQuestion:
        """The question of a number; ``KeyError`` when the call does not ask it."""
        found = {q.number: q for q in self.questions}
        return found[number]

    def criterion(self, code: str) -> ProposalCriterion:
        """The criterion of a code; ``KeyError`` when the call has none."""
        return {c.code: c for c in self.criteria}[code]

    def asked_for(self, code: str) -> tuple[ProposalQuestion, ...]:
        """The questions that belong to a criterion, in their order."""
        return tuple(q for q in self.questions if q.criterion == code)

    @rule("P-13", configures)
    def thresholds_on(self, on: date) -> Thresholds | None:
        """The thresholds that hold on a day."""
        rows = [t for t in self.procurement_thresholds if t.from_on <= on]
        return max(rows, key=lambda t: t.from_on, default=None)


def _thresholds(row: Mapping[str, Any]) -> Thresholds:
    day = row["from_on"]
    return Thresholds(day if isinstance(day, date) else date.fromisoformat(str(day)), tuple(row["amounts"]))


@functools.cache
def default_proposal() -> dict[str, Any]:
    """The values of the source in our own words, as a plain document (read once); days as text."""
    document: dict[str, Any] = yaml.safe_load(DEFAULTS.read_text(encoding="utf-8"))
    for row in document["procurement_thresholds"]:
        row["from_on"] = str(row["from_on"])
    return document
