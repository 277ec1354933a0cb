"""The one named way round the append-only triggers: retention, and the clearing of a test database."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import DEFAULT_DB_ALIAS, connections, transaction


@contextmanager
def way_round(using: str = DEFAULT_DB_ALIAS) -> Iterator[None]:
    """Let this transaction, and only this one, change or remove append-only rows.

    On PostgreSQL a setting local to the transaction; on SQLite a row in ``audit_gate`` that is gone before the commit.
    Whoever removes rows records what and why first (``audit.retained``).
    """
    connection = connections[using]
    with transaction.atomic(using=using), connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET LOCAL gezel.way_round = 'on'")
            yield
            cursor.execute("SET LOCAL gezel.way_round = 'off'")
        else:
            cursor.execute("INSERT INTO audit_gate (open) VALUES (1)")
            yield
            cursor.execute("DELETE FROM audit_gate")
