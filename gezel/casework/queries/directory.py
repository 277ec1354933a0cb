"""The directory: searched, filtered, one entry, and a sheet for elsewhere (C-23)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet, Subquery

from gezel.kernel.calendar import add_months
from gezel.kernel.rule import decides, rule, shows
from gezel.kernel.search import search_key
from gezel.kernel.sheet import sheet_of
from gezel.kernel.texts import say
from gezel.organisations.models import Partnership

from ..models import DirectoryEntry
from ..words import directory as words

PAGE = 50
HEAD = ("kind", "name", "offers", "for_whom", "work", "domains", "address", "phone", "email", "website", "checked")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for: words, kind, life domain, kind of place; ``stale``: only what was not checked for a year; ``after``: the id
    of the entry after which the page begins (0: at the first)."""

    text: str = ""
    kind: str = ""
    domain: int = 0
    work: str = ""
    stale: bool = False
    after: int = 0


@rule("C-23", decides)
def stale_before(today: date) -> date:
    """Entries last checked before this day may no longer hold."""
    return add_months(today, -words.STALE_MONTHS)


@rule("C-23", shows)
def matching(partnership: Partnership, wanted: Wanted, today: date) -> QuerySet[DirectoryEntry]:
    """The entries that are offered now and match, by name."""
    rows = DirectoryEntry.objects.filter(partnership=partnership, removed_on=None)
    for word in search_key(wanted.text).split():
        rows = rows.filter(search__contains=word)
    if wanted.kind in words.ENTRIES:
        rows = rows.filter(kind=wanted.kind)
    if wanted.work in words.PLACES:
        rows = rows.filter(work__contains=wanted.work)
    if wanted.domain:
        rows = rows.filter(domains=wanted.domain)
    if wanted.stale:
        rows = rows.filter(checked_on__lt=stale_before(today))
    return rows.prefetch_related("domains")


@rule("C-23", shows)
def page_of(rows: QuerySet[DirectoryEntry], after: int) -> tuple[list[DirectoryEntry], int]:
    """A page of entries and after which one the next begins (0: nowhere). What is added meanwhile shifts nothing, and an entry that was
    just taken out still says where one was; an unknown one gives nothing. Two queries."""
    rows = rows.order_by("name", "pk")
    if after:
        last = Subquery(DirectoryEntry.objects.filter(pk=after).values("name"))
        rows = rows.filter(Q(name__gt=last) | Q(name=last, pk__gt=after))
    found = list(rows[: PAGE + 1])
    return found[:PAGE], found[PAGE - 1].pk if len(found) > PAGE else 0


@rule("C-23", decides)
def sheet(rows: Sequence[DirectoryEntry], language: str) -> str:
    """The entries as a Belgian CSV (semicolons, dd/mm/yyyy); nothing in it that a spreadsheet takes for a formula."""
    head = [say(f"casework.directory_col_{name}", language) for name in HEAD]
    return sheet_of([head, *(_cells(row, language) for row in rows)])


def _cells(row: DirectoryEntry, language: str) -> list[object]:
    work = ", ".join(say(f"casework.place_{code}", language) for code in row.works)
    domains = ", ".join(domain.name for domain in row.domains.all())
    kind = say(f"casework.directory_kind_{row.kind}", language)
    return [
        *(kind, row.name, row.offers, row.for_whom, work, domains),
        *(row.address, row.phone, row.email, row.website, row.checked_on),
    ]
