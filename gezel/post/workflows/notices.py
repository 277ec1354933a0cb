"""Notices: told once, seen once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from gezel.kernel import texts
from gezel.kernel.actor import Actor
from gezel.kernel.params import packed

from ..models import Notice


@transaction.atomic
def tell(
    person_ids: Iterable[int],
    code: str,
    params: Mapping[str, Any],
    url: str,
    at: datetime,
    due: datetime | None = None,
    key: str = "",
) -> None:
    """Leave a notice for each person. With a ``key`` (``"deadline-7d:candidacy:12"``) it comes at most once per person, ever.

    ``url`` is an address of this house (starts with ``/``). Raises ``ValueError`` for a code without a sentence.
    """
    if code not in texts.known():
        raise ValueError(f"{code} has no sentence")
    Notice.objects.bulk_create(
        [
            Notice(person_id=person, code=code, params=packed(params), url=url, due=due, key=key, created_at=at)
            for person in sorted(set(person_ids))
            if person
        ],
        ignore_conflicts=bool(key),
    )


@dataclass(frozen=True, slots=True)
class Reminder:
    """A notice with a key, as :func:`tell` takes one: it comes at most once per person, ever."""

    person_ids: Iterable[int]
    code: str
    params: Mapping[str, Any]
    url: str
    key: str
    due: datetime | None = None


@transaction.atomic
def remind(reminders: Iterable[Reminder], at: datetime) -> int:
    """What a daily job has to say, all at once: asks once who heard what already, and leaves the rest. Returns how many came.

    One query for every five hundred keys, and one statement when there is something new. Raises ``ValueError`` for a code without a sentence.
    """
    wanted = {(person, one.key): one for one in reminders for person in set(one.person_ids) if person}
    if unsaid := {one.code for one in wanted.values()} - set(texts.known()):
        raise ValueError(f"{sorted(unsaid)} have no sentence")
    new = sorted(set(wanted) - _heard(sorted({key for _, key in wanted})))
    Notice.objects.bulk_create([_notice(person, wanted[person, key], at) for person, key in new], ignore_conflicts=True)
    return len(new)


def _heard(keys: list[str]) -> set[tuple[int, str]]:
    found: set[tuple[int, str]] = set()
    for start in range(0, len(keys), 500):
        rows = Notice.objects.exclude(key="").filter(key__in=keys[start : start + 500])
        found.update(rows.values_list("person_id", "key"))
    return found


def _notice(person: int, one: Reminder, at: datetime) -> Notice:
    said = {"code": one.code, "params": packed(one.params), "url": one.url, "due": one.due}
    return Notice(person_id=person, key=one.key, created_at=at, **said)


@transaction.atomic
def see(by: Actor, at: datetime, notice_ids: Iterable[int] | None = None) -> int:
    """Mark the actor's own notices as seen (all of them, or the given ones); returns how many."""
    unseen = Notice.objects.filter(person_id=by.person_id, seen_at__isnull=True)
    if notice_ids is not None:
        unseen = unseen.filter(pk__in=list(notice_ids))
    return unseen.update(seen_at=at)


@transaction.atomic
def withdraw(key: str, person_ids: Iterable[int] | None = None) -> int:
    """Take back unseen notices with a key (what they warned of is no longer so); returns how many."""
    unseen = Notice.objects.filter(key=key, seen_at__isnull=True).exclude(key="")
    if person_ids is not None:
        unseen = unseen.filter(person_id__in=list(person_ids))
    return unseen.delete()[0]
