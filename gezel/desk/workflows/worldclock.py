"""The demo world's own clock: how far it stands from the real one, kept in a small file that every process reads.

A file and not a row: the clock is asked many times a request, and the two web processes and the worker must agree at once.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings

from gezel.kernel import clock

_seen: tuple[int, timedelta] = (0, timedelta(0))


def _file() -> Path:
    return Path(settings.RUN) / "world-clock"


def offset() -> timedelta:
    """How far the demo world's clock stands from the real one (zero when nobody moved it)."""
    global _seen
    try:
        stamp = _file().stat().st_mtime_ns
    except FileNotFoundError:
        return timedelta(0)
    if stamp != _seen[0]:
        _seen = (stamp, timedelta(seconds=float(_file().read_text())))
    return _seen[1]


def move_to(at: datetime) -> None:
    """Let the world stand at an instant from now on; it goes on running from there."""
    temporary = _file().with_suffix(".new")
    temporary.write_text(str((at - clock.real_now()).total_seconds()))
    temporary.replace(_file())


def reset() -> None:
    """Back to the real time."""
    _file().unlink(missing_ok=True)
