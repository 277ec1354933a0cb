"""A policy answers yes, or no *because*: a code and its parameters.

The sentence of a code stands in the ``texts/`` of the room that says no; the button and the gate ask the
same policy, so a page can show why something cannot be done before anyone tries.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Verdict:
    """Truthy when allowed; otherwise ``code`` and ``params`` say why not."""

    allowed: bool
    code: str = ""
    params: Mapping[str, Any] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return self.allowed

    def __and__(self, other: Verdict) -> Verdict:
        """The first refusal of two verdicts, or yes."""
        return other if self.allowed else self


YES = Verdict(True)


def no(code: str, **params: Any) -> Verdict:
    """A refusal with the code of its sentence, e.g. ``no("formation.deadline_passed", last_day=day)``."""
    return Verdict(False, code, params)


def first_no(*verdicts: Verdict) -> Verdict:
    """The first refusal among the verdicts, or yes."""
    return next((v for v in verdicts if not v.allowed), YES)


class Refused(Exception):
    """Raised by :func:`require`; the refusal page and the forms turn its verdict into a sentence."""

    def __init__(self, verdict: Verdict) -> None:
        super().__init__(verdict.code)
        self.verdict = verdict


def require(verdict: Verdict) -> None:
    """Stop a workflow with the verdict's own reason when it says no."""
    if not verdict.allowed:
        raise Refused(verdict)
