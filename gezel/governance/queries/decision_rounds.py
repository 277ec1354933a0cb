"""The rounds of a decision for its page: each version with what changed, what was said and objected (G-08)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gezel.kernel.differences import Piece, differences
from gezel.kernel.rule import rule, shows

from .. import words
from ..models import DecisionVersion, DecisionWord, Objection
from .decision_table import Gathered, by_version

# The order in which a round is read.
_ORDER = (words.QUESTION, words.REACTION, words.CONCERN, words.NOT_IN_FAVOUR, words.NO_OBJECTION, words.IN_FAVOUR)


@dataclass(frozen=True, slots=True)
class Said:
    """Something said, with the answers it got."""

    word: DecisionWord
    answers: tuple[DecisionWord, ...] = ()


@dataclass(frozen=True, slots=True)
class Round:
    """A version with what it changed (nothing for the first), what was said about it, and the objections raised in it."""

    version: DecisionVersion
    pieces: Sequence[Piece]
    said: tuple[Said, ...]
    objections: tuple[Objection, ...]

    @property
    def number(self) -> int:
        """Which round it is."""
        return self.version.number


@rule("G-08", shows)
def rounds_of(found: Gathered) -> list[Round]:
    """Every round, the last one first. No query."""
    said = by_version(found)
    answers: dict[int, list[DecisionWord]] = {}
    for word in found.words:
        if word.answers_id:
            answers.setdefault(word.answers_id, []).append(word)
    rounds, before = [], ""
    for version in found.versions:
        words_here = sorted(
            (w for w in said.get(version.pk, ()) if w.kind != words.ANSWER),
            key=lambda w: (_ORDER.index(w.kind) if w.kind in _ORDER else len(_ORDER), w.said_at, w.pk),
        )
        rounds.append(
            Round(
                version,
                differences(before, version.text) if before and before != version.text else (),
                tuple(Said(word, tuple(answers.get(word.pk, ()))) for word in words_here),
                tuple(o for o in found.objections if o.version_id == version.pk),
            )
        )
        before = version.text
    return rounds[::-1]
