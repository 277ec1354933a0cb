"""Agreed shares of the inflow beside what really came (C-01). A share is a question to each other, never a gate."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from gezel.kernel.rule import decides, rule


@dataclass(frozen=True, slots=True)
class Inflow:
    """A partner's inflow over a period: how many came, which percent of all that is (rounded half up; ``None`` when nobody came), and
    which percent was agreed (``None``: nothing agreed)."""

    organisation_id: int
    came: int
    percent: int | None
    agreed: int | None


@rule("C-01", decides)
def inflow(came: Mapping[int, int], agreed: Mapping[int, int], order: Iterable[int]) -> list[Inflow]:
    """Each partner that referred or agreed to, in the given order; ``0`` stands for everyone who is no partner."""
    total = sum(came.values())
    rows = [pk for pk in order if came.get(pk) or pk in agreed]
    return [Inflow(pk, came.get(pk, 0), _percent(came.get(pk, 0), total), agreed.get(pk)) for pk in rows]


def _percent(part: int, total: int) -> int | None:
    return (200 * part + total) // (2 * total) if total else None
