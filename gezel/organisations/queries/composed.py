"""A query that Django composes once and the house asks at every request: who acts, and what they hold.

Composing the statement takes a hundred times longer than answering it. :func:`composed` keeps the statement and fills in new values.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from django.db import connection
from django.db.models import QuerySet

Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """SQL with its values; ``places`` gives for each value the argument that stands there, or ``None`` for what never changes."""

    sql: str
    values: tuple[Any, ...]
    places: tuple[int | None, ...]

    def filled(self, arguments: Sequence[Any]) -> list[Any]:
        """The values for these arguments."""
        values = zip(self.values, self.places, strict=True)
        return [value if place is None else _prepared(arguments[place]) for value, place in values]


class Composed:
    """A query that is composed once; :func:`composed` makes it. Called, it gives rows."""

    def __init__(self, make: Callable[..., QuerySet[Any, Any]]) -> None:
        functools.update_wrapper(self, make)
        self._make = make
        self._known: dict[tuple[Any, ...], Statement] = {}

    def __call__(self, *arguments: Any) -> list[Row]:
        """The rows for these arguments, as the database gives them: an instant may be text (SQLite)."""
        with connection.cursor() as cursor:
            cursor.execute(*self.statement(*arguments))
            return list(cursor.fetchall())

    def statement(self, *arguments: Any) -> tuple[str, list[Any]]:
        """The SQL and its values for these arguments, to stand in another statement."""
        shape = (connection.vendor, *(type(a) if _changes(a) else a for a in arguments))
        if shape not in self._known:
            self._known[shape] = _compose(self._make, arguments)
        return self._known[shape].sql, self._known[shape].filled(arguments)


def composed(make: Callable[..., QuerySet[Any, Any]]) -> Composed:
    """Decorate a function that makes a query of plain values (``values_list``); it then gives rows.

    Numbers, days and instants among its arguments are filled in anew at each call, as they are: the function may hand them to the
    query but not calculate with them (``ValueError``). Everything else, such as ``None``, ``0`` or a word, makes a statement of its own.
    """
    return Composed(make)


def _changes(argument: Any) -> bool:
    return isinstance(argument, (date, int)) and not isinstance(argument, bool) and argument != 0


def _compose(make: Callable[..., QuerySet[Any, Any]], arguments: Sequence[Any]) -> Statement:
    """Made with two sets of stand-ins: nothing may differ but the stand-ins themselves."""
    one, other = (_statement(make, arguments, first) for first in (1, 51))
    fixed = [[v for v, place in zip(s.values, s.places, strict=True) if place is None] for s in (one, other)]
    if (one.sql, one.places, fixed[0]) != (other.sql, other.places, fixed[1]):
        raise ValueError(f"{make.__qualname__} must hand its numbers and days to the query as they are")
    return one


def _statement(make: Callable[..., QuerySet[Any, Any]], arguments: Sequence[Any], first: int) -> Statement:
    stand_ins = [_stand_in(a, first + place) if _changes(a) else a for place, a in enumerate(arguments)]
    sql, values = make(*stand_ins).query.get_compiler(connection=connection).as_sql()
    found = {_prepared(s): place for place, s in enumerate(stand_ins) if _changes(arguments[place])}
    return Statement(str(sql), tuple(values), tuple(found.get(value) for value in values))


def _stand_in(argument: Any, number: int) -> Any:
    """A value of the same type that nothing in the house has."""
    if isinstance(argument, datetime):
        return datetime(1234, 1, 1, tzinfo=UTC) + timedelta(days=number)
    if isinstance(argument, date):
        return date(1234, 6, 1) + timedelta(days=number)
    return -7_000_000 - number


def _prepared(value: Any) -> Any:
    """As the database takes it."""
    if isinstance(value, datetime):
        return connection.ops.adapt_datetimefield_value(value)
    return connection.ops.adapt_datefield_value(value) if isinstance(value, date) else value
