"""The room ``audit``: what happened, who looked, the seals over both, and encrypted fields.

``record`` and ``looked`` are plain inserts; their models are only imported when called.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from gezel.kernel.actor import Actor

if TYPE_CHECKING:
    from .models import Event, Look


def record(code: str, thing: Any, by: Actor, at: datetime, reason: str = "", **params: Any) -> Event:
    """Record that ``by`` did something to ``thing`` (a model instance or ``None``), in the transaction of the change.

    Raises ``TransactionManagementError`` outside a transaction and ``ValueError`` for a code without a sentence.
    """
    from .workflows.record import record as _record

    return _record(code, thing, by, at, reason, params)


def looked(things: Iterable[Any], by: Actor, at: datetime, fields: Iterable[str]) -> list[Look]:
    """Record once per request whose data ``by`` saw: ids and field names, never content; one row per kind of thing."""
    from .workflows.record import looked as _looked

    return _looked(things, by, at, fields)
