"""Life domains: the ones a partnership begins with, and its own choice (C-12)."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from gezel.kernel.rule import configures, rule
from gezel.organisations.models import Partnership

from ..models import LifeDomain

_DATA = Path(__file__).resolve().parents[1] / "data" / "begin.nl.yaml"


@lru_cache(maxsize=1)
def first() -> dict[str, list[dict[str, Any]]]:
    """What a partnership begins its casework with, from ``data/begin.nl.yaml``."""
    found: dict[str, list[dict[str, Any]]] = yaml.safe_load(_DATA.read_text(encoding="utf-8"))
    return found


@rule("C-12", configures)
def begin(partnership: Partnership) -> None:
    """Give a partnership its first life domains when it has none yet; within the transaction of its first case."""
    if LifeDomain.objects.filter(partnership=partnership).exists():
        return
    LifeDomain.objects.bulk_create(
        LifeDomain(partnership=partnership, position=place, **row) for place, row in enumerate(first()["life_domains"])
    )
