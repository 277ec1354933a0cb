"""Voices counted: of the group and the project without names, and only where enough people spoke (C-21)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from gezel.kernel.rule import decides, rule
from gezel.organisations.models import Partnership

from ..models import Voice
from ..rules.own import counted
from ..words import own as words

MONTHS = 6


@rule("C-21", decides)
def voices_of(partnership: Partnership, on: date) -> Mapping[str, Mapping[str, Mapping[int, int]]]:
    """Per level (group, project) and question how many gave each answer in the last six months; too few are not shown. One query."""
    since = (on - timedelta(days=31 * (MONTHS - 1))).replace(day=1)
    rows = Voice.objects.filter(partnership=partnership, level__in=(words.GROUP, words.PROJECT), month__gte=since)
    found = list(rows.values_list("level", "question", "answer"))
    return {level: counted((q, a) for lv, q, a in found if lv == level) for level in (words.GROUP, words.PROJECT)}
