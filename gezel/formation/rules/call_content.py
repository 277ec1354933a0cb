"""The content of a call version as typed values: settings, questions, criteria, texts and mail templates.

A stored document may leave anything out; what is missing has the value of the source (``data/call.nl.yaml``). Where the
sources leave a number to agreement it is a setting here, never a constant in the code.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

import yaml

from gezel.kernel.rule import configures, rule

from .call_budget import Terms
from .call_proposal import ProposalForm, default_proposal

DEFAULTS = Path(__file__).resolve().parent.parent / "data" / "call.nl.yaml"


@rule("F-06", configures)
@rule("F-05", configures)
@rule("F-21", configures)
@rule("F-22", configures)
@rule("F-26", configures)
@rule("F-27", configures)
@dataclass(frozen=True, slots=True)
class Numbers:
    """Numbers and switches of the call; weeks, days, pages, counts, megabytes.

    ``publication``: ``at_once`` or ``weekly`` (on ``publication_weekday``, Monday = 0). ``reminders``: days before a deadline.
    ``replies_block_final``: final decisions wait for open replies on round 1. ``extra_slot_days``: days at least before a slot that is
    given by itself after a reply. ``emergency_weeks``: before the planned start. ``challenge_years``: after the start.
    """

    weeks_before_deadline: int = 6
    reply_days: int = 14
    reply_rolls: bool = True
    pages_max: int = 10
    attachments_max: int = 10
    attachment_mb: int = 10
    publication: str = "at_once"
    publication_weekday: int = 4
    jurors_min: int = 3
    enough: int = 3
    reminders: tuple[int, ...] = (14, 7, 2)
    lease_seconds: int = 120
    replies_block_final: bool = True
    extra_slot_days: int = 2
    emergency_weeks: int = 8
    challenge_years: int = 3

    def __post_init__(self) -> None:
        if self.publication not in ("at_once", "weekly"):
            raise ValueError("publication: at_once of weekly")
        for name in (
            "weeks_before_deadline",
            "reply_days",
            "pages_max",
            "jurors_min",
            "emergency_weeks",
            "challenge_years",
        ):
            if not 1 <= getattr(self, name) <= 100:
                raise ValueError(f"{name}: een geheel getal van 1 tot 100")


@rule("F-08", configures)
@dataclass(frozen=True, slots=True)
class Question:
    """A question of part D: code, group (1 or 2), title and help; ``words_hint`` is a hint, not a limit."""

    code: str
    group: str
    title: str
    help: str = ""
    words_hint: int = 0


@rule("F-14", configures)
@dataclass(frozen=True, slots=True)
class Criterion:
    """One of the two fixed criteria with its explanation and its four assessment questions, each with the answers to read."""

    code: str
    name: str
    explanation: str
    questions: tuple[str, ...]
    answers: tuple[str, ...] = ()


@rule("F-19", configures)
@dataclass(frozen=True, slots=True)
class MailTemplate:
    """Subject and body (limited Markdown) with ``{name}`` places."""

    subject: str
    body: str


@dataclass(frozen=True, slots=True)
class CallContent:
    """Everything that can differ between calls, typed."""

    numbers: Numbers = field(default_factory=Numbers)
    engagement: str = ""
    selection_notice: str = ""
    reply_scope: str = ""
    reply_how: str = ""
    complaints: str = ""
    training: str = ""
    groups: Mapping[str, str] = field(default_factory=dict)
    questions: tuple[Question, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    score_meanings: Mapping[int, str] = field(default_factory=dict)
    conditions: tuple[str, ...] = ()
    mails: Mapping[str, MailTemplate] = field(default_factory=dict)
    proposal: ProposalForm = field(default_factory=ProposalForm)
    budget: Terms = field(default_factory=Terms)

    @classmethod
    def load(cls, stored: Mapping[str, Any]) -> CallContent:
        """Typed content from a stored document; raises ``ValueError`` naming the key that is wrong."""
        merged = {**default_document(), **stored}
        unknown = set(merged) - {f.name for f in fields(cls)}
        if unknown:
            raise ValueError(f"onbekende sleutel: {', '.join(sorted(unknown))}")
        try:
            return cls(
                numbers=_numbers({**default_document()["numbers"], **merged["numbers"]}),
                groups={str(k): v for k, v in merged["groups"].items()},
                questions=tuple(Question(**q) for q in merged["questions"]),
                criteria=tuple(_criterion(c) for c in merged["criteria"]),
                score_meanings={int(k): v for k, v in merged["score_meanings"].items()},
                conditions=tuple(merged["conditions"]),
                mails={k: MailTemplate(**v) for k, v in {**default_document()["mails"], **merged["mails"]}.items()},
                proposal=ProposalForm.load(merged["proposal"]),
                budget=Terms.load(merged["budget"]),
                **{k: str(merged[k]) for k in _TEXT_KEYS},
            )
        except TypeError as wrong:
            raise ValueError(str(wrong)) from wrong

    def dump(self) -> dict[str, Any]:
        """A plain document that ``load`` reads back to the same content."""
        plain = asdict(replace(self, budget=Terms(splits={})))
        plain["numbers"]["reminders"] = list(self.numbers.reminders)
        plain["score_meanings"] = {str(k): v for k, v in self.score_meanings.items()}
        plain["questions"] = list(plain["questions"])
        plain["criteria"] = [
            {**c, "questions": list(c["questions"]), "answers": list(c["answers"])} for c in plain["criteria"]
        ]
        plain["conditions"] = list(self.conditions)
        plain["proposal"] = self.proposal.dump()
        plain["budget"] = self.budget.dump()
        return plain

    def question(self, code: str) -> Question:
        """The question of a code; ``KeyError`` when the call does not ask it."""
        return next(q for q in self.questions if q.code == code)

    def criterion(self, code: str) -> Criterion:
        """The criterion ``contribution`` or ``partnership``."""
        return next(c for c in self.criteria if c.code == code)


_TEXT_KEYS = ("engagement", "selection_notice", "reply_scope", "reply_how", "complaints", "training")


def _numbers(values: Mapping[str, Any]) -> Numbers:
    return Numbers(**{**values, "reminders": tuple(values.get("reminders", Numbers().reminders))})


def _criterion(values: Mapping[str, Any]) -> Criterion:
    return Criterion(**{**values, "questions": tuple(values["questions"]), "answers": tuple(values.get("answers", ()))})


@functools.cache
def default_document() -> dict[str, Any]:
    """The values of the source in our own words, as a plain document (read once)."""
    document: dict[str, Any] = yaml.safe_load(DEFAULTS.read_text(encoding="utf-8"))
    return {**document, "proposal": default_proposal(), "budget": Terms().dump()}
