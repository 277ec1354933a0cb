"""One search, grouped, over what the actor may see: every room answers for its own nouns."""

from __future__ import annotations

from itertools import groupby

from gezel.kernel.actor import Actor
from gezel.kernel.ports import Hit, search

MAX_PER_ROOM = 20


def find(actor: Actor, query: str) -> list[tuple[str, list[Hit]]]:
    """Hits per group, in the rooms' own order; an empty or one-letter query finds nothing."""
    if len(query.strip()) < 2:
        return []
    hits = [hit for room in search for hit in list(room(actor, query.strip()))[:MAX_PER_ROOM]]
    hits.sort(key=lambda hit: hit.group)
    return [(group, list(rows)) for group, rows in groupby(hits, key=lambda hit: hit.group)]
