"""Voices counted: of the group and the project without names, and only where enough people spoke (C-21)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from gezel.kernel.rule import decides, rule
from gezel.organisations.models import Partnership

from ..models import Voice
from ..rules.own import Heard, counted
from ..words import own as words

MONTHS = 6
LEVELS = (words.GROUP, words.PROJECT)


@rule("C-21", decides)
def voices_of(partnership: Partnership, on: date) -> Mapping[str, Mapping[str, Mapping[int, int]]]:
    """Per level (group, project) and question how many gave each answer in the six whole months before a day; too few are not shown.
    One query."""
    until = on.replace(day=1)
    since = (until - timedelta(days=30 * MONTHS)).replace(day=1)
    rows = Voice.objects.filter(partnership=partnership, level__in=LEVELS, month__lt=until).order_by()
    found = list(rows.values_list("level", "question", "month", "answer"))
    return {level: counted((Heard(*row) for one, *row in found if one == level), since, until) for level in LEVELS}
