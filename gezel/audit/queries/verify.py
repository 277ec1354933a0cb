"""Whether the record still is what was sealed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from ..models import Event, Look, Seal
from ..rules.chain import START, covers, link

TABLES = {"event": Event, "look": Look}


@dataclass(frozen=True, slots=True)
class Fault:
    """A seal that does not hold: its number and the code of the sentence that says why."""

    number: int
    code: str


def verify(exported: Iterable[Mapping[str, Any]]) -> list[Fault]:
    """Every fault between the rows, the seals and the exported seals; empty means nothing was altered."""
    return [*_chain_faults(), *_export_faults(exported)]


def _chain_faults() -> list[Fault]:
    faults, previous, expected = [], START, 1
    gone = _retained()
    for seal in Seal.objects.order_by("number").iterator():
        if seal.number != expected or seal.previous != previous:
            faults.append(Fault(expected, "audit.seal_missing"))
        elif not _rows_hold(seal, gone):
            faults.append(Fault(seal.number, "audit.seal_broken"))
        previous, expected = seal.hash, seal.number + 1
    return faults


def _retained() -> list[list[int]]:
    """The numbers (as closed ranges) of the seals whose rows went because their term was over, as recorded."""
    told = Event.objects.filter(code="audit.retained").values_list("params", flat=True)
    return [run for params in told for run in params.get("seals", ())]


def _rows_hold(seal: Seal, gone: list[list[int]]) -> bool:
    inside = Q()
    for first, last in seal.runs:
        inside |= Q(id__gte=first, id__lte=last)
    rows = list(TABLES[seal.kind]._default_manager.filter(inside).order_by("id").values())
    if not rows and covers(gone, seal.number):
        return True
    return len(rows) == seal.count and link(seal.previous, seal.kind, rows) == seal.hash


def _export_faults(exported: Iterable[Mapping[str, Any]]) -> list[Fault]:
    kept = dict(Seal.objects.values_list("number", "hash"))
    return [
        Fault(int(line["number"]), "audit.seal_differs")
        for line in exported
        if kept.get(line["number"]) != line["hash"]
    ]
