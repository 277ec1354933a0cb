"""Who looked at a file, per day, and who broke the glass: for the participant, the companion and the data protection officer (D-04)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from gezel.audit.models import Look
from gezel.audit.queries.looks import looks_at
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.texts import known, say

from ..models import Case, Glass


@dataclass(frozen=True, slots=True)
class Parts:
    """Parts of a file (or the names of fields another room wrote down), said in plain words."""

    codes: tuple[str, ...]

    def said(self, language: str) -> str:
        """``"je gegevens, de notities"``; parts without a word of their own are named together."""
        words = [
            say(f"casework.own_part_{code}", language) for code in self.codes if f"casework.own_part_{code}" in known()
        ]
        others = len(words) < len(self.codes)
        return ", ".join([*words, *([say("casework.own_part_other", language)] if others else [])])


@dataclass(frozen=True, slots=True)
class LookDay:
    """Someone looked on a day, for an organisation: how often, and at which parts."""

    day: date
    person: str
    organisation: str
    times: int
    parts: Parts


@rule("D-04", decides)
def look_days(case: Case, *, to_participant: bool = True) -> list[LookDay]:
    """Who looked, newest day first, one line per person, organisation and day. Three queries.

    To the participant, what someone saw through a broken glass stays out while it says why telling is dangerous.
    """
    rows: dict[tuple[date, str, str], list[Look]] = {}
    for look in _told(case) if to_participant else looks_at(*case.files()):
        rows.setdefault((day_of(look.at), look.person_name, look.organisation_name), []).append(look)
    return [
        LookDay(*key, len(looks), Parts(tuple(sorted({name for look in looks for name in look.fields}))))
        for key, looks in rows.items()
    ]


def _told(case: Case) -> QuerySet[Look]:
    looks = looks_at(*case.files())
    for glass in Glass.objects.filter(case__in=case.files()).exclude(danger__isnull=True):
        looks = looks.exclude(
            Q(person_id=glass.person_id, organisation_id=glass.organisation_id, at__gte=glass.at, at__lt=glass.until_at)
        )
    return looks
