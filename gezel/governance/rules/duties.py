"""Publication duties: what must be shown, by whom, and what is still missing (G-21)."""

from __future__ import annotations

import functools
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

import yaml

from gezel.kernel.rule import configures, decides, rule

_FILE = Path(__file__).resolve().parents[1] / "data" / "duties.nl.yaml"
PARTNER, PARTNERSHIP = "partner", "partnership"


@dataclass(frozen=True, slots=True)
class Duty:
    """A duty with its code; ``per`` partner or partnership."""

    code: str
    per: str
    name: str


@rule("G-21", configures)
@functools.cache
def duties() -> tuple[Duty, ...]:
    """The duties of the data file."""
    plot = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return tuple(Duty(**row) for row in plot["duties"])


@rule("G-21", decides)
def missing(duty: Duty, partners: Collection[int], shown: Collection[int | None]) -> tuple[int, ...]:
    """Which partners (organisation ids) still owe evidence; for a duty of the partnership: all of them until anyone has shown it."""
    if duty.per == PARTNERSHIP:
        return () if shown else tuple(partners)
    return tuple(pk for pk in partners if pk not in shown)
