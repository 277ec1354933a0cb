"""What the page of one case begins with: who helps and what keeps everyone safe (D-08)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from gezel.kernel.clock import day_of
from gezel.kernel.rule import rule, shows

from .. import words
from ..models import Case, CaseRole, Safety
from ..rules.sight import COURSE, SAFETY, Sight


@dataclass(frozen=True, slots=True)
class First:
    """The first screen of a case; what is not open to the reader is empty."""

    helpers: Sequence[CaseRole]
    safety: Sequence[Safety]


@rule("D-08", shows)
def first_of(case: Case, sight: Sight, at: datetime) -> First:
    """What this reader sees first. One query per part that is open."""
    safety = Safety.objects.on(day_of(at)).filter(case=case)
    return First(helpers_of(case, at) if COURSE in sight else (), list(safety) if SAFETY in sight else ())


def helpers_of(case: Case, at: datetime) -> list[CaseRole]:
    """Who helps on that day, companion first. One query."""
    rows = CaseRole.objects.on(day_of(at)).filter(case=case).select_related("person", "organisation")
    return sorted(rows, key=lambda role: words.CASE_ROLES.index(role.kind))
