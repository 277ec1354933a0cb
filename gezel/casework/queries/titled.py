"""Tracks that are not of one person, found by any word of their title (C-05)."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import Q

from gezel.kernel.rule import decides, rule
from gezel.kernel.search import search_key

from ..models import Case


@rule("C-05", decides)
def titled(words: Sequence[str], partnership_id: int | None = None) -> Q | None:
    """The condition for tracks whose title has, for each of these normalised words, a word that begins like it; ``None``: there is none.

    They are few, and a title has no column of its own to search: one query, compared here.
    """
    rows = Case.objects.filter(participant=None, joined_to=None).order_by()
    rows = rows.filter(partnership_id=partnership_id) if partnership_id else rows
    found = [pk for pk, title in rows.values_list("pk", "title") if _has(search_key(title).split(), words)]
    return Q(pk__in=found) if found else None


def _has(title: Sequence[str], words: Sequence[str]) -> bool:
    return all(any(one.startswith(word) for one in title) for word in words)
