"""The work list of follow-ups, and what of it waits for someone today (C-18)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml
from django.db.models import Count
from django.urls import reverse

from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import rule, shows
from gezel.organisations.models import Partnership

from ..models import Closing, FollowUp
from .waiting import Waiting

_SCRIPT = Path(__file__).resolve().parents[1] / "data" / "follow_up_script.yaml"


@lru_cache(maxsize=1)
def script() -> dict[str, list[dict[str, str]]]:
    """What one can say on the telephone: per language (``nl``, ``en``) lines of ``when`` and ``say``."""
    found: dict[str, list[dict[str, str]]] = yaml.safe_load(_SCRIPT.read_text(encoding="utf-8"))
    return found


@dataclass(frozen=True, slots=True)
class WorkList:
    """``due``: to be asked now; ``unreached``: not reached, to be tried once more when the person turns up; ``ahead``: later."""

    due: tuple[FollowUp, ...]
    unreached: tuple[FollowUp, ...]
    ahead: tuple[FollowUp, ...]


@rule("C-18", shows)
def work_list(actor: Actor, partnership: Partnership, at: datetime, most: int = 200) -> WorkList:
    """What this actor is to ask in a partnership, the oldest first. Two queries."""
    today = day_of(at)
    rows = FollowUp.objects.asked_by(actor, at).filter(closing__case__partnership=partnership)
    rows = rows.select_related("closing__case__participant").annotate(tries=Count("attempts"))
    open_ones = list(rows.filter(answer="").order_by("due_on", "pk")[:most])
    missed = list(rows.filter(answer="not_reached", closing__reopened_at=None).order_by("-due_on", "pk")[:50])
    due = tuple(row for row in open_ones if row.due_on <= today)
    return WorkList(due, tuple(missed), tuple(row for row in open_ones if row.due_on > today))


@rule("C-18", shows)
def of_closing(closing: Closing) -> list[FollowUp]:
    """The follow-ups of one closing with their attempts. Two queries."""
    return list(closing.follow_ups.prefetch_related("attempts__by"))


@rule("C-18", shows)
def waiting(actor: Actor, at: datetime) -> Iterator[Waiting]:
    """Follow-ups whose day has come, for who asks them. One query."""
    rows = FollowUp.objects.asked_by(actor, at).open().filter(due_on__lte=day_of(at))
    for row in rows.select_related("closing__case__participant").order_by("due_on", "pk")[:50]:
        case = row.closing.case
        params: dict[str, object] = {"name": case.name, "left": row.closing.left_on}
        url = reverse("casework:follow_up", args=[case.key, row.moment])
        yield Waiting(case, f"casework.waits_follow_up_{row.moment}", params, url, row.due_on)


def lines_in(language: str) -> list[dict[str, Any]]:
    """The script in a language, Dutch where it has none."""
    return script().get(language, script()["nl"])
