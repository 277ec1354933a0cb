"""Ratifying the process on its six conditions: what the evidence says, and when it may be offered, ratified or returned (F-23)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, first_no, no

from .. import words

OK, MISSING, NOTE = "ok", "warn", "note"


@dataclass(frozen=True, slots=True)
class Fact:
    """One piece of evidence the system holds, or one that is missing: the code of its sentence, and where it can be seen.

    ``blocks``: without it the process is not over, so that nobody can ratify yet.
    """

    code: str
    params: Mapping[str, Any] = field(default_factory=dict)
    state: str = OK
    url: str = ""
    blocks: bool = False


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition of the call with its evidence: the number (1 to 6), the words of the call, the facts."""

    number: int
    text: str
    facts: tuple[Fact, ...]

    @property
    def missing(self) -> tuple[Fact, ...]:
        """What is not there."""
        return tuple(fact for fact in self.facts if fact.state == MISSING)


def at_least_one(code: str, count: int, url: str = "", **params: Any) -> Fact:
    """Evidence that counts: there when it is not zero."""
    state = OK if count else MISSING
    return Fact(code if count else f"{code}_none", {"count": count, **params}, state, url)


def all_of(code: str, there: int, wanted: int, url: str = "", blocks: bool = False) -> Fact:
    """Evidence that must be there for each: ``there`` of ``wanted``."""
    whole = there >= wanted
    return Fact(code, {"there": there, "wanted": wanted}, OK if whole else MISSING, url, blocks and not whole)


@rule("F-23", decides)
def process_over(conditions: Iterable[Condition]) -> Verdict:
    """Whether the process has come to its end: everybody judged and told, no reply open, no term running."""
    open_ones = sorted({condition.number for condition in conditions for fact in condition.facts if fact.blocks})
    return no("formation.ratify_not_over", numbers=", ".join(map(str, open_ones))) if open_ones else YES


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the manager says of one condition: met or not (``None``: not said yet), with a remark."""

    met: bool | None
    remark: str = ""


@rule("F-23", decides)
def may_be_ratified(judged: Mapping[int, Judgement]) -> Verdict:
    """All six conditions were judged and are met."""
    unsaid = [n for n in words.CONDITIONS if n not in judged or judged[n].met is None]
    unmet = [n for n in words.CONDITIONS if n in judged and judged[n].met is False]
    return first_no(
        no("formation.ratify_unjudged", numbers=_listed(unsaid)) if unsaid else YES,
        no("formation.ratify_unmet", numbers=_listed(unmet)) if unmet else YES,
    )


@rule("F-23", decides)
def may_be_returned(judged: Mapping[int, Judgement]) -> Verdict:
    """Returned with reasons: at least one condition is not met, and each such one says why."""
    unmet = [n for n in words.CONDITIONS if n in judged and judged[n].met is False]
    silent = [n for n in unmet if not judged[n].remark.strip()]
    return first_no(
        YES if unmet else no("formation.return_needs_condition"),
        no("formation.return_needs_reason", numbers=_listed(silent)) if silent else YES,
    )


def _listed(numbers: Iterable[int]) -> str:
    return ", ".join(map(str, numbers))
