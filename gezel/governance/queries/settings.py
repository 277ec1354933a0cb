"""The numbers of a partnership as they stand on a day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from gezel.kernel.rule import configures, rule
from gezel.organisations.models import Partnership

from ..models import Setting
from ..rules.settings import NUMBERS


@rule("G-02", configures)
def numbers(partnership: Partnership, on: date) -> Mapping[str, int]:
    """Every number by its code: the last agreed one that began, else the default. One query."""
    return numbers_of([partnership.pk], on)[partnership.pk]


def numbers_of(partnership_ids: Iterable[int], on: date) -> dict[int, dict[str, int]]:
    """The same of many partnerships, by their number. One query."""
    first = {code: number.default for code, number in NUMBERS.items()}
    found = {key: dict(first) for key in partnership_ids}
    agreed = Setting.objects.filter(partnership__in=found, from_on__lte=on).order_by("from_on", "pk")
    for key, code, value in agreed.values_list("partnership", "code", "value"):
        found[key][code] = value
    return found


def number(partnership: Partnership, code: str, on: date) -> int:
    """One number; ask :func:`numbers` when you need more than one."""
    return numbers(partnership, on)[code]
