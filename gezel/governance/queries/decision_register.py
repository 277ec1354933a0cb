"""The decision register: searched by the start of words, filtered, a screen at a time; and the same list for Excel (G-08)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q, QuerySet

from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule, shows
from gezel.kernel.sheet import sheet_of
from gezel.kernel.typed import whole
from gezel.organisations.models import Partnership

from .. import words
from ..models import Decision
from .as_it_was import decision_was
from .decisions import decisions_seen_by, with_words
from .partnership import reads_until

PAGE = 40
OPEN, STANDING, OTHER, REVIEW = "open", "geldt", "anders", "terugblik"
STATES = (OPEN, STANDING, OTHER, REVIEW)
_LABELS = dict(words.OUTCOMES)
_MODES = dict(words.MODES)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a reader looks for: words, a body (0: all), a state of ``STATES`` (blank: all), and after which row."""

    query: str = ""
    body: int = 0
    state: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Register:
    """One screen of the register; ``next_key`` asks for the following one."""

    rows: Sequence[Decision]
    next_key: str = ""


@rule("G-08", shows)
def register(actor: Actor, partnership: Partnership, wanted: Wanted, at: datetime) -> Register:
    """One screen, newest first. One query (one more for who left)."""
    found = matching(actor, partnership, wanted, at).select_related("body", "proposed_by")
    if (key := _key(wanted.after)) is not None:
        found = found.filter(pk__lt=key)
    until = reads_until(actor, partnership)
    found = found.prefetch_related("reviews") if until else found
    rows = [
        decision_was(d, until) for d in found.order_by("-pk").defer("search", "driver", "closed_reason")[: PAGE + 1]
    ]
    return Register(rows[:PAGE], str(rows[PAGE - 1].pk) if len(rows) > PAGE else "")


@rule("G-08", decides)
def matching(actor: Actor, partnership: Partnership, wanted: Wanted, at: datetime) -> QuerySet[Decision]:
    """The decisions one may read that answer to every word, the body and the state."""
    found = with_words(decisions_seen_by(actor, partnership), wanted.query)
    if wanted.body:
        found = found.filter(body=wanted.body)
    return found.filter(_in_state(wanted.state, day_of(at)))


def _in_state(state: str, on: date) -> Q:
    stands = Q(outcome__in=words.STANDS, ended_on=None)
    if state == OPEN:
        return Q(outcome="")
    if state == REVIEW:
        return stands & Q(review_on__lte=on)
    if state == STANDING:
        return stands
    return ~Q(outcome="") & ~stands if state == OTHER else Q()


def _key(after: str) -> int | None:
    return whole(after)


@rule("G-08", shows)
def sheet(actor: Actor, partnership: Partnership, wanted: Wanted, at: datetime) -> str:
    """The whole list as text for Belgian Excel; the standing text of each with it. Two queries."""
    rows = matching(actor, partnership, wanted, at).select_related("body", "proposed_by", "closed_by", "role")
    head = ["Nr", "Titel", "Overleg", "Manier", "Voorgesteld op", "Door", "Stand", "Afgesloten op", "Afgesloten door"]
    head += ["Toelichting", "Aanleiding", "Tekst", "Terugblik op", "Gestopt op"]
    until = reads_until(actor, partnership)
    rows = rows.prefetch_related("versions", *(("reviews",) if until else ()))
    return sheet_of([head, *(_cells(decision_was(row, until)) for row in rows.order_by("-pk"))])


def _cells(row: Decision) -> list[object]:
    by = row.closed_by or (row.role.name if row.role and row.outcome in (words.DECIDED, words.DECLINED) else "")
    return [
        row.pk,
        row.title,
        row.body.name,
        _MODES[row.mode],
        day_of(row.proposed_at),
        row.proposed_by,
        _LABELS.get(row.outcome, "open"),
        day_of(row.closed_at - datetime.resolution) if row.closed_at else "",
        by,
        row.closed_reason,
        row.driver,
        max(row.versions.all(), key=lambda version: version.number).text,
        row.review_on or "",
        row.ended_on or "",
    ]
