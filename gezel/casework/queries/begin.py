"""What a partnership begins its casework with: life domains, value steps and indicators of ``data/begin.nl.yaml`` (C-12, C-22, L-04)."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

_DATA = Path(__file__).resolve().parents[1] / "data" / "begin.nl.yaml"


@lru_cache(maxsize=1)
def first_lists() -> dict[str, list[dict[str, Any]]]:
    """The rows of each list by its name: ``life_domains``, ``value_steps``, ``indicators``; in the order in which they stand."""
    found: dict[str, list[dict[str, Any]]] = yaml.safe_load(_DATA.read_text(encoding="utf-8"))
    return found
