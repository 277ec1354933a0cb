"""The numbers of a partnership as they stand on a day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from gezel.kernel.rule import configures, rule
from gezel.organisations.models import Partnership

from ..models import Setting
from ..rules.settings import NUMBERS


@rule("G-02", configures)
def numbers(partnership: Partnership, on: date) -> Mapping[str, int]:
    """Every number by its code: the last agreed one that began, else the default. One query."""
    found = {code: number.default for code, number in NUMBERS.items()}
    agreed = Setting.objects.filter(partnership=partnership, from_on__lte=on).order_by("from_on", "pk")
    found.update(agreed.values_list("code", "value"))
    return found


def number(partnership: Partnership, code: str, on: date) -> int:
    """One number; ask :func:`numbers` when you need more than one."""
    return numbers(partnership, on)[code]
