"""The themes of structural barriers with which every partnership begins (G-19)."""

from __future__ import annotations

import functools
from pathlib import Path

import yaml

from gezel.kernel.rule import configures, rule

_FILE = Path(__file__).resolve().parents[1] / "data" / "themes.nl.yaml"


@rule("G-19", configures)
@functools.cache
def first() -> tuple[tuple[str, str], ...]:
    """(code, name) in the order of the file."""
    plot = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return tuple((row["code"], row["name"]) for row in plot["themes"])
