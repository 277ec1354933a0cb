"""What a partnership begins with: roles and bodies of ``data/begin.nl.yaml`` as plain values (G-04, G-06)."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from pathlib import Path

import yaml

_FILE = Path(__file__).resolve().parents[1] / "data" / "begin.nl.yaml"


@dataclass(frozen=True, slots=True)
class FirstRole:
    """A role as it begins."""

    kind: str
    name: str
    mandate: str
    tasks: str
    needed: bool = False
    single: bool = False


@dataclass(frozen=True, slots=True)
class FirstBody:
    """A body as it begins; the fallbacks name kinds."""

    kind: str
    name: str
    mission: str
    mode: str
    rhythm: str
    rhythm_months: int | None = None
    fallback_role: str = ""
    fallback_body: str = ""


@functools.cache
def first() -> tuple[tuple[FirstRole, ...], tuple[FirstBody, ...]]:
    """The roles and the bodies, in their order."""
    plot = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return tuple(FirstRole(**row) for row in plot["roles"]), tuple(FirstBody(**row) for row in plot["bodies"])
