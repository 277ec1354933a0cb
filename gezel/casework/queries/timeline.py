"""One timeline of a case: every topic gives its moments, each only when its part of the file is open to the reader.

What a topic keeps in its tables is read together with that of all others, in one statement: the page costs the same whatever happened.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple

from django.db.models import CharField, DateField, DateTimeField, Expression, F, IntegerField, QuerySet, Value
from django.db.models.functions import Cast, Coalesce, NullIf
from django.urls import reverse

from gezel.kernel.clock import start_of
from gezel.kernel.ports import Port

from ..models import Case
from ..rules.sight import WISH, Sight


@dataclass(frozen=True, slots=True)
class Moment:
    """Something that happened: when, a sentence (code and parameters), an icon, and where it is read (may be empty)."""

    at: datetime
    code: str
    params: dict[str, object]
    icon: str = "circle"
    url: str = ""


class Row(NamedTuple):
    """A row of some topic as it comes from the one statement; ``at`` is the start of ``on`` where a topic only keeps days."""

    at: datetime
    on: date | None
    word: str
    other: str
    number: int


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows that each tell one moment. The rest names the columns they bring (empty: none): ``at`` an instant, ``on`` a day (one of
    both is there), ``word`` and ``other`` plain text, ``number`` a whole number."""

    rows: QuerySet[Any]
    tell: Callable[[Row], Moment]
    at: str = ""
    on: str = ""
    word: str | Expression = ""
    other: str | Expression = ""
    number: str = ""

    def part(self, place: int) -> QuerySet[Any]:
        """Its part of the statement, marked with its place."""
        text, whole = CharField(), IntegerField()
        return self.rows.order_by().values_list(
            Value(place, output_field=whole),
            F(self.at) if self.at else Cast(Value(None), DateTimeField()),
            F(self.on) if self.on else Cast(Value(None), DateField()),
            Cast(self.word, text) if self.word else Value("", output_field=text),
            Cast(self.other, text) if self.other else Value("", output_field=text),
            Cast(self.number, whole) if self.number else Value(0, output_field=whole),
        )


def name_of(person: str) -> Coalesce:
    """How someone is called, to bring as a word: their name, or their address while they have none. ``person``: the way to them."""
    return Coalesce(NullIf(f"{person}__name", Value("")), f"{person}__email")


Source = Callable[[Case, Sight, datetime], Iterable[Moment | Rows]]


def _course(case: Case, sight: Sight, at: datetime) -> Iterable[Moment]:
    """The knock, acquaintance, talk, commitment, pause and closing."""
    steps = (
        ("knocked", case.knocked_at, "door-open"),
        ("met", case.met_at, "coffee"),
        ("talked", case.talked_at, "users"),
        ("committed", case.committed_at, "handshake"),
        ("paused", case.paused_at, "pause"),
        ("closed", case.closed_at, "door-closed"),
    )
    return [Moment(when, f"casework.moment_{code}", {}, icon) for code, when, icon in steps if when]


def _wishes(case: Case, sight: Sight, at: datetime) -> Iterable[Rows]:
    """When the intention was written down or changed."""
    if WISH in sight:
        url = reverse("casework:intention", args=[case.key])
        yield Rows(
            case.intentions.all(), lambda row: Moment(row.at, "casework.moment_intended", {}, "compass", url), at="at"
        )


def _glasses(case: Case, sight: Sight, at: datetime) -> Iterable[Rows]:
    """Every time the glass was broken: for who goes along with the participant."""
    if sight.guides:
        yield Rows(
            case.glasses.all(),
            lambda row: Moment(row.at, "casework.moment_glass", {"who": row.word}, "siren"),
            at="at",
            word=name_of("person"),
        )


# Each topic fills its own in ``AppConfig.ready``: ``SOURCES.fill("contacts", contact_moments)``.
SOURCES: Port[Source] = Port("casework timeline")
SOURCES.fill("course", _course)
SOURCES.fill("wishes", _wishes)
SOURCES.fill("glasses", _glasses)


def timeline_of(case: Case, sight: Sight, at: datetime) -> list[Moment]:
    """Every moment this reader may see, newest first. One query."""
    found = told(part for source in SOURCES for part in source(case, sight, at))
    return sorted(found, key=lambda moment: moment.at, reverse=True)


def told(parts: Iterable[Moment | Rows]) -> list[Moment]:
    """The moments that sources give, in the order of the sources. One query, none when nothing of it is kept in rows."""
    given = list(parts)
    read = [part for part in given if isinstance(part, Rows)]
    found = [part for part in given if isinstance(part, Moment)]
    if read:
        first, *others = [rows.part(place) for place, rows in enumerate(read)]
        kept = first.union(*others, all=True) if others else first
        found += [read[place].tell(_row(*rest)) for place, *rest in sorted(kept, key=lambda row: row[0])]
    return found


def _row(at: datetime | None, on: date | None, word: str, other: str, number: int) -> Row:
    when = at or (start_of(on) if on else None)
    assert when is not None  # every topic brings one of both
    return Row(when, on, word, other, number)
