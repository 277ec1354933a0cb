"""The directory: entries added, changed with what stood before, checked, laid aside (C-23)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no, require
from gezel.organisations.models import Partnership

from ..models import DirectoryBefore, DirectoryEntry, LifeDomain
from ..policies.groups import may_keep_directory
from ..words import directory as words


@dataclass(frozen=True, slots=True)
class Listed:
    """Public facts of an organisation: what it offers for whom, which places it has, how to reach it."""

    kind: str
    name: str
    offers: str = ""
    for_whom: str = ""
    work: Sequence[str] = field(default_factory=tuple)
    domains: Sequence[int] = field(default_factory=tuple)
    address: str = ""
    phone: str = ""
    email: str = ""
    website: str = ""


@rule("C-23", decides)
def complete(listed: Listed) -> Verdict:
    """It has a name and says what it offers; an employer says which places it has."""
    if listed.kind not in words.ENTRIES or not listed.name.strip():
        return no("casework.directory_no_name")
    if listed.kind == words.EMPLOYER and not set(listed.work) & set(words.PLACES):
        return no("casework.directory_no_place")
    return YES if listed.kind == words.EMPLOYER or listed.offers.strip() else no("casework.directory_no_offer")


@rule("C-23", decides)
@transaction.atomic
def add_entry(partnership: Partnership, listed: Listed, by: Actor, at: datetime) -> DirectoryEntry:
    """A new entry, checked today; the same name of the same kind twice is refused with what to do instead."""
    require(may_keep_directory(by, partnership))
    require(complete(listed))
    rows = DirectoryEntry.objects.filter(partnership=partnership, kind=listed.kind, removed_on=None)
    there = rows.filter(name=listed.name.strip()).exists()
    require(no("casework.directory_there_already", name=listed.name.strip()) if there else YES)
    entry = DirectoryEntry(partnership=partnership, checked_on=day_of(at), checked_by_id=by.person_id)
    _fill(entry, listed)
    record("casework.directory_added", entry, by, at, name=entry.name)
    return entry


@rule("C-23", decides)
@transaction.atomic
def change_entry(entry_id: int, edition: int, listed: Listed, by: Actor, at: datetime) -> DirectoryEntry:
    """Change an entry on the version the writer saw; how it stood is kept, and it counts as checked today."""
    entry = _locked(entry_id, by)
    require(YES if edition == entry.edition else no("ui.changed_meanwhile"))
    require(complete(listed))
    DirectoryBefore.objects.create(entry=entry, stood=stands(entry), at=at, by_id=by.person_id)
    entry.edition, entry.checked_on, entry.checked_by_id = entry.edition + 1, day_of(at), by.person_id
    _fill(entry, listed)
    record("casework.directory_changed", entry, by, at, name=entry.name)
    return entry


@rule("C-23", decides)
@transaction.atomic
def check_entry(entry_id: int, by: Actor, at: datetime) -> DirectoryEntry:
    """Somebody made sure that it still holds."""
    entry = _locked(entry_id, by)
    entry.checked_on, entry.checked_by_id = day_of(at), by.person_id
    entry.save()
    record("casework.directory_checked", entry, by, at, name=entry.name)
    return entry


@rule("C-23", decides)
@transaction.atomic
def lay_aside_entry(entry_id: int, by: Actor, at: datetime) -> DirectoryEntry:
    """It is no longer offered; where participants were stays known. Taken up again by the same step."""
    entry = _locked(entry_id, by)
    entry.removed_on = None if entry.removed_on else day_of(at)
    entry.save()
    code = "casework.directory_laid_aside" if entry.removed_on else "casework.directory_taken_up"
    record(code, entry, by, at, name=entry.name)
    return entry


def stands(entry: DirectoryEntry) -> dict[str, object]:
    """How an entry stands, as plain values."""
    plain = ("name", "offers", "for_whom", "work", "address", "phone", "email", "website")
    found: dict[str, object] = {name: getattr(entry, name) for name in plain}
    return found | {"domains": [domain.name for domain in entry.domains.all()]}


def _locked(entry_id: int, by: Actor) -> DirectoryEntry:
    entry = DirectoryEntry.objects.select_for_update(of=("self",)).select_related("partnership").get(pk=entry_id)
    require(may_keep_directory(by, entry.partnership))
    return entry


def _fill(entry: DirectoryEntry, listed: Listed) -> None:
    values = asdict(listed)
    domains, work = values.pop("domains"), values.pop("work")
    for name, value in values.items():
        setattr(entry, name, value.strip())
    entry.work = " ".join(code for code in words.PLACES if code in work) if listed.kind == words.EMPLOYER else ""
    entry.save()
    entry.domains.set(LifeDomain.objects.filter(partnership=entry.partnership, pk__in=domains))
