"""The chain of seals: how rows become one hash, and how ids become runs. Plain values in and out."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

START = "0" * 64
Run = tuple[int, int]


def canonical(row: Mapping[str, Any]) -> bytes:
    """One row as bytes that never differ for the same content: sorted names, instants in UTC."""
    return json.dumps(
        {name: _plain(value) for name, value in row.items()}, sort_keys=True, ensure_ascii=False, separators=(",", ":")
    ).encode()


def _plain(value: Any) -> Any:
    return value.astimezone(UTC).isoformat(timespec="microseconds") if isinstance(value, datetime) else value


def link(previous: str, kind: str, rows: Iterable[Mapping[str, Any]]) -> str:
    """The hash (hex SHA-256) of a batch of rows on top of the previous seal's hash."""
    digest = hashlib.sha256(f"{previous}\n{kind}\n".encode())
    for row in rows:
        digest.update(canonical(row) + b"\n")
    return digest.hexdigest()


def runs_of(ids: Sequence[int]) -> list[Run]:
    """Ascending ids as closed runs: ``[1, 2, 3, 7]`` → ``[(1, 3), (7, 7)]``."""
    runs: list[Run] = []
    for number in ids:
        if runs and number == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return runs


def covers(runs: Iterable[Sequence[int]], number: int) -> bool:
    """Whether an id lies in one of the runs."""
    return any(first <= number <= last for first, last in runs)
