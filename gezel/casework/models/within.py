"""A condition with a subquery that is composed to SQL once: what stands on every page costs the database little and Django much."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from django.db.models import BooleanField, Expression, F
from django.db.models.expressions import RawSQL

from gezel.organisations.queries.composed import Composed

_OUTER: Final = "__outer__"
IS_AMONG: Final = "among"
HAS_ONE: Final = "one"
_WORDS = {
    (IS_AMONG, "postgresql"): "{outer} = ANY(ARRAY({rows}))",
    (IS_AMONG, "sqlite"): "{outer} IN ({rows})",
    (HAS_ONE, "postgresql"): "({rows}) IS NOT NULL",
    (HAS_ONE, "sqlite"): "({rows}) IS NOT NULL",
}


def outer() -> RawSQL:
    """In a subquery: the column outside that it is about."""
    return RawSQL(_OUTER, ())


class Within(Expression):
    """A condition on the primary key, by a composed query.

    ``IS_AMONG``: it is among the rows, which are few and found first: as an array PostgreSQL goes from them to the cases, where it takes
    a subquery for as many as there are cases. ``HAS_ONE``: the query about ``outer()``, of at most one row, has that row: PostgreSQL
    looks it up for the rows it comes to, where of an ``EXISTS`` it first gathers all that could be asked, though a page shows thirty.
    """

    output_field = BooleanField()

    def __init__(self, how: str, rows: Composed, *arguments: Any, of: Any = F("pk")) -> None:
        super().__init__()
        self.how, self.rows, self.arguments, self.of = how, rows, arguments, of

    def get_source_expressions(self) -> list[Any]:
        """What Django resolves and gives another alias."""
        return [self.of]

    def set_source_expressions(self, exprs: Iterable[Any]) -> None:
        """The same, resolved."""
        (self.of,) = exprs

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, list[Any]]:
        """The composed words, with the values of this time."""
        column, _ = compiler.compile(self.of)
        sql, values = self.rows.statement(*self.arguments)
        words = _WORDS[self.how, connection.vendor]
        return words.format(outer=_OUTER, rows=sql).replace(_OUTER, column), values
