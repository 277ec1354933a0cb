"""Notices: told once, seen once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
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
