"""The questions of a quarterly review that a partnership begins with (G-14)."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import yaml

from gezel.kernel.fingerprint import fingerprint
from gezel.kernel.rule import configures, decides, rule

_FILE = Path(__file__).resolve().parents[1] / "data" / "review_questions.nl.yaml"


@dataclass(frozen=True, slots=True)
class Question:
    """A question and the level it asks about: ``service`` or ``partnership``."""

    level: str
    text: str


@rule("G-14", configures)
@functools.cache
def first_questions() -> tuple[Question, ...]:
    """The questions of the file, in their order."""
    return tuple(Question(**row) for row in yaml.safe_load(_FILE.read_text(encoding="utf-8")))


@rule("G-14", decides)
def mark_of(questions: Iterable[Question]) -> str:
    """The mark of a template: two that ask the same, level by level and in the same order, have the same."""
    return fingerprint({"questions": [[question.level, question.text] for question in questions]})
