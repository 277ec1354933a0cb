"""Parameters of a sentence as JSON and back, so that days and instants are still days and instants when read.

A day becomes ``{"day": "2026-11-22"}``, an instant ``{"at": "2026-11-22T10:00:00+00:00"}``; the rest is plain JSON.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any


def packed(params: Mapping[str, Any]) -> dict[str, Any]:
    """Parameters as plain JSON values; what JSON cannot carry is written as text."""
    return {name: _pack(value) for name, value in params.items()}


def unpacked(params: Mapping[str, Any]) -> dict[str, Any]:
    """The parameters that :func:`packed` was given."""
    return {name: _unpack(value) for name, value in params.items()}


def _pack(value: Any) -> Any:
    if isinstance(value, datetime):
        return {"at": value.astimezone(UTC).isoformat()}
    if isinstance(value, date):
        return {"day": value.isoformat()}
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, list | tuple):
        return [_pack(item) for item in value]
    return str(value)


def _unpack(value: Any) -> Any:
    match value:
        case {"at": str(text)}:
            return datetime.fromisoformat(text)
        case {"day": str(text)}:
            return date.fromisoformat(text)
        case list():
            return [_unpack(item) for item in value]
    return value
