"""Signals about structural barriers, and how often each theme came up, without persons (G-19)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, QuerySet
from django.http import Http404

from gezel.kernel.actor import Actor
from gezel.kernel.clock import start_of
from gezel.kernel.ports import case_themes
from gezel.kernel.rule import decides, rule, shows
from gezel.organisations.models import Partnership

from ..models import Issue, Signal
from ..rules.counting import shown_count
from .as_it_was import signal_was
from .partnership import reads_until
from .settings import number
from .themes import theme_names


@rule("D-01", decides)
def signals_seen_by(actor: Actor, partnership: Partnership) -> QuerySet[Signal]:
    """The signals of a partnership for who reads it; who left reads those made before that day."""
    rows = Signal.objects.filter(partnership=partnership).select_related("made_by", "letter")
    until = reads_until(actor, partnership)
    return rows.filter(made_at__lt=start_of(until)) if until else rows


def signal_for(actor: Actor, partnership: Partnership, pk: int) -> Signal:
    """One of them, or 404."""
    found = signals_seen_by(actor, partnership).filter(pk=pk).first()
    if found is None:
        raise Http404
    return signal_was(found, reads_until(actor, partnership))


@rule("G-19", decides)
def counted(partnership: Partnership, on: date) -> tuple[Counter[str], Counter[str]]:
    """Theme → how many issues and how many cases name it, as counted. One query, and those of who fills the port ``case_themes``."""
    rows = Issue.objects.filter(partnership=partnership).exclude(theme="").order_by()
    issues = Counter(dict(rows.values_list("theme").annotate(Count("pk"))))
    cases: Counter[str] = Counter()
    for answer in case_themes:
        cases.update(answer(partnership.pk, on))
    return issues, cases


@dataclass(frozen=True, slots=True)
class ThemeLine:
    """A theme with its counts as they may be shown (``None``: fewer than the floor), and its signals."""

    code: str
    name: str
    issues: int | None
    cases: int | None
    signals: tuple[Signal, ...]


@rule("G-19", shows)
def overview(actor: Actor, partnership: Partnership, on: date) -> tuple[list[ThemeLine], int]:
    """Every theme that came up, most often named first, and the floor under which a count is not shown. Five queries."""
    floor = number(partnership, "small_count", on)
    issues, cases = counted(partnership, on)
    until = reads_until(actor, partnership)
    names, signals = theme_names(partnership), [signal_was(s, until) for s in signals_seen_by(actor, partnership)]
    codes = {*issues, *cases, *(signal.theme for signal in signals)}
    lines = [
        ThemeLine(
            code,
            names.get(code, code),
            shown_count(issues[code], floor),
            shown_count(cases[code], floor),
            tuple(s for s in signals if s.theme == code),
        )
        for code in codes
    ]
    return sorted(lines, key=lambda line: (-(line.issues or 0) - (line.cases or 0), line.name)), floor


def may_open_file(actor: Actor, owner: str, owner_id: int) -> bool | None:
    """The letter of a signal is opened by who reads its partnership; no opinion on other files (port ``file_access``)."""
    if owner != "governance.signal":
        return None
    found = Signal.objects.filter(pk=owner_id, partnership__in=Partnership.objects.seen_by(actor)).first()
    if found is None:
        return None
    seen = signals_seen_by(actor, found.partnership).filter(pk=owner_id).first()
    return (seen is not None and signal_was(seen, reads_until(actor, found.partnership)).letter_id is not None) or None
