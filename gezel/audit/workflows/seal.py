"""Sealing committed rows in batches, exporting the seals, and verifying both.

A row may be committed after rows with a higher id were sealed (a long transaction): such late rows are looked for among
the ids of the last day's seals and go into the next batch. Rolled-back ids never come and stay gaps.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import models, transaction

from .. import words
from ..models import Event, Look, Seal
from ..rules.chain import START, covers, link, runs_of

BATCH = 5000
TABLES: dict[str, type[models.Model]] = {words.EVENT: Event, words.LOOK: Look}
LATE = timedelta(days=1)


def seal(at: datetime) -> None:
    """Seal every committed, unsealed row of both tables and append the new seals to the exported file."""
    for kind in words.SEALED:
        while _seal_batch(kind, at):
            pass
    export()


@transaction.atomic
def _seal_batch(kind: str, at: datetime) -> bool:
    ids = _unsealed(kind, at)[:BATCH]
    if not ids:
        return False
    last = Seal.objects.select_for_update().order_by("-number").first()
    previous, number = (last.hash, last.number + 1) if last else (START, 1)
    Seal.objects.create(
        number=number,
        kind=kind,
        runs=runs_of(ids),
        count=len(ids),
        previous=previous,
        hash=link(previous, kind, _rows(kind, ids)),
        sealed_at=at,
    )
    return len(ids) == BATCH


def _unsealed(kind: str, at: datetime) -> list[int]:
    """Ids to seal: late ones below the highest sealed id first, then everything above it."""
    recent = [s.runs for s in Seal.objects.filter(kind=kind, sealed_at__gte=at - LATE)]
    newest = Seal.objects.filter(kind=kind).order_by("-number").first()
    runs = [run for found in [*recent, *([newest.runs] if newest else [])] for run in found]
    top = max((last for _, last in runs), default=0)
    floor = min((first for first, _ in runs), default=0)
    rows = TABLES[kind]._default_manager.order_by("id")
    around = rows.filter(id__gt=floor, id__lt=top).values_list("id", flat=True) if _has_gaps(runs) else []
    late = [number for number in around if not covers(runs, number)]
    return [*late, *rows.filter(id__gt=top).values_list("id", flat=True)[:BATCH]]


def _has_gaps(runs: list[list[int]]) -> bool:
    """Whether the runs, taken together, leave a hole in which a late row may have come."""
    ordered = sorted(map(tuple, runs))
    return any(after[0] > before[1] + 1 for before, after in itertools.pairwise(ordered))


def _rows(kind: str, ids: list[int]) -> Iterator[dict[str, object]]:
    return TABLES[kind]._default_manager.filter(id__in=ids).order_by("id").values().iterator()


def export_file() -> Path:
    """Where the seals are exported: one JSON object a line. Copy it away from the machine that holds the database."""
    return Path(settings.RUN) / "seals" / "seals.jsonl"


def export() -> int:
    """Append the seals that the file does not hold yet; returns how many."""
    file = export_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    known = max((line["number"] for line in exported()), default=0)
    fresh = list(Seal.objects.filter(number__gt=known))
    with file.open("a", encoding="utf-8") as out:
        for found in fresh:
            out.write(json.dumps(_line(found), sort_keys=True) + "\n")
    return len(fresh)


def exported() -> list[dict[str, Any]]:
    """The seals in the exported file, in order."""
    file = export_file()
    if not file.exists():
        return []
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]


def _line(found: Seal) -> dict[str, object]:
    names = ("number", "kind", "runs", "count", "previous", "hash")
    return {name: getattr(found, name) for name in names} | {"sealed_at": found.sealed_at.isoformat()}
