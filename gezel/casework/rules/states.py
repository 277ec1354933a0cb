"""The state of a case, derived from when things happened (C-03, C-18)."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from .. import words


class Dated(Protocol):
    """The instants that tell where a case stands."""

    met_at: datetime | None
    talked_at: datetime | None
    committed_at: datetime | None
    paused_at: datetime | None
    closed_at: datetime | None


def state_of(case: Dated) -> str:
    """Where a case stands: what came last counts, a pause only while it runs."""
    if case.closed_at:
        return words.CLOSED
    if case.committed_at:
        return words.PAUSED if case.paused_at else words.RUNNING
    if case.talked_at:
        return words.TALKING
    return words.MEETING if case.met_at else words.WAITING


def initials(given: str, family: str) -> str:
    """The initials by which colleagues may know that someone exists: ``"Ali van den Berg"`` is ``"A.v.d.B."``; never empty."""
    letters = [part[0] for part in (*given.split(), *family.split()) if part]
    return "".join(f"{letter}." for letter in letters[:5]) or "?"
