"""Who looked at which file of a partnership, and when, without anything of what stands in it (D-04).

A file is named by its mark (``Case.key``), which says nothing of whom it is about; the participant finds the same mark in their own place.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import CharField, Exists, OuterRef, QuerySet
from django.db.models.functions import Cast

from gezel.audit.models import LookThing
from gezel.kernel.clock import BRUSSELS, end_of, start_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.sheet import sheet_of
from gezel.kernel.texts import known, say
from gezel.kernel.typed import whole as number
from gezel.organisations.models import Partnership

from ..models import Case, Glass

PAGE = 50
_KIND = "casework.case"


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for: days (both included); a person, an organisation (0: any) and a mark of a file (empty: any); only emergencies."""

    first: date
    last: date
    person_id: int = 0
    organisation_id: int = 0
    mark: str = ""
    emergency: bool = False


@dataclass(frozen=True, slots=True)
class LookedAt:
    """One look at one file: when, who, for whom, the file's mark, the codes of its parts, and whether the glass was broken for it."""

    pk: int
    at: datetime
    person: str
    organisation: str
    mark: str
    parts: Sequence[str]
    emergency: bool

    def said(self, language: str) -> str:
        """The parts in words; names of single fields together."""
        codes = [part for part in self.parts if f"casework.looked_{part}" in known()]
        words = [say(f"casework.looked_{part}", language) for part in codes]
        return ", ".join([*words, *([say("casework.looked_other", language)] if len(codes) < len(self.parts) else [])])


@rule("D-04", decides)
@rule("D-01", decides)
def looks_in(partnership: Partnership, asked: Asked, organisation_id: int) -> QuerySet[LookThing]:
    """The looks that were asked for, newest first; only those for this organisation unless it is 0."""
    rows = _looks_at(partnership, organisation_id, asked.mark)
    rows = rows.filter(look__at__gte=start_of(asked.first), look__at__lt=end_of(asked.last))
    rows = rows.filter(look__organisation_id=asked.organisation_id) if asked.organisation_id else rows
    rows = rows.filter(look__person_id=asked.person_id) if asked.person_id else rows
    rows = rows.annotate(emergency=Exists(_glass()))
    rows = rows.filter(emergency=True) if asked.emergency else rows
    return rows.select_related("look").order_by("-pk")


def _looks_at(partnership: Partnership, organisation_id: int, mark: str = "") -> QuerySet[LookThing]:
    """The looks at the files here, or at the one with this mark; only those for this organisation unless it is 0."""
    files = Case.objects.filter(partnership=partnership).order_by()
    files = files.filter(key=mark) if mark else files
    rows = LookThing.objects.filter(thing_kind=_KIND, thing_id__in=files.values(text=Cast("pk", CharField())))
    return rows.filter(look__organisation_id=organisation_id) if organisation_id else rows


def _glass() -> QuerySet[Glass]:
    """The broken glass through which a look was taken."""
    return Glass.objects.annotate(text=Cast("case_id", CharField())).filter(
        text=OuterRef("thing_id"),
        person_id=OuterRef("look__person_id"),
        organisation_id=OuterRef("look__organisation_id"),
        at__lte=OuterRef("look__at"),
        until_at__gt=OuterRef("look__at"),
    )


def page_of(rows: QuerySet[LookThing], after: str = "") -> tuple[list[LookedAt], str]:
    """A page of looks and the key of what follows (empty at the end). Two queries."""
    last = number(after)
    found = list((rows.filter(pk__lt=last) if last else rows)[: PAGE + 1])
    return _named(found[:PAGE]), str(found[PAGE - 1].pk) if len(found) > PAGE else ""


def whole(rows: QuerySet[LookThing]) -> list[LookedAt]:
    """Every look that was asked for. Two queries."""
    return _named(list(rows))


def _named(rows: Sequence[LookThing]) -> list[LookedAt]:
    marks = dict(Case.objects.filter(pk__in={int(row.thing_id) for row in rows}).values_list("pk", "key"))
    return [
        LookedAt(
            row.pk,
            row.look.at,
            row.look.person_name,
            row.look.organisation_name,
            marks[int(row.thing_id)],
            row.look.fields,
            row.emergency,  # type: ignore[attr-defined]
        )
        for row in rows
    ]


def lookers(partnership: Partnership, organisation_id: int) -> tuple[list[tuple[int, str]], list[tuple[int, str]]]:
    """Whom one can choose from: people and organisations that looked at a file here, by name. One query."""
    rows = _looks_at(partnership, organisation_id).order_by()
    names = ("look__person_id", "look__person_name", "look__organisation_id", "look__organisation_name")
    found = list(rows.values_list(*names).distinct())
    return _by_name((row[0], row[1]) for row in found), _by_name((row[2], row[3]) for row in found if row[2])


def _by_name(pairs: Iterable[tuple[int, str]]) -> list[tuple[int, str]]:
    return sorted(dict(pairs).items(), key=lambda pair: pair[1])


def sheet(rows: Iterable[LookedAt], language: str) -> str:
    """The looks for Excel: day, hour, who, for whom, the file's mark, what, emergency."""
    head = [say(f"casework.looks_{name}", language) for name in ("day", "hour", "who", "whom", "mark", "what", "need")]
    yes = say("casework.own_yes", language)
    lines = []
    for row in rows:
        at = row.at.astimezone(BRUSSELS)
        lines.append(
            [
                at.date(),
                f"{at:%H:%M}",
                row.person,
                row.organisation,
                row.mark,
                row.said(language),
                yes if row.emergency else "",
            ]
        )
    return sheet_of([head, *lines])
