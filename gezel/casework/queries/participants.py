"""The list of a partnership's participants: what one opens by name, what one only knows by initials; never a score (D-01, D-08)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from operator import and_

from django.db.models import Exists, OuterRef, Q, Subquery

from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.search import search_key
from gezel.organisations.models import Partnership

from .. import words
from ..models import Case, CaseRole, SearchWord
from ..models.case import CaseQuerySet
from .titled import titled

PAGE = 30
_WORDS = 4


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the list. ``case`` only when the reader opens it; ``initials``, ``state`` and ``companion`` are all that others see."""

    case: Case | None
    initials: str
    state: str
    companion: str

    @property
    def opens(self) -> bool:
        """Whether the line is a link to the file."""
        return self.case is not None


@dataclass(frozen=True, slots=True)
class Page:
    """``rows`` newest knock first; ``next_key`` for what follows, empty at the end."""

    rows: tuple[Row, ...]
    next_key: str

    @property
    def opened(self) -> list[Case]:
        """The cases that are shown by name: whose look is written down."""
        return [row.case for row in self.rows if row.case]


@dataclass(frozen=True, slots=True)
class Asked:
    """What someone looks for: ``mine`` (a role of one's own), a state (empty: every open one), words of a name, and from where."""

    mine: bool = False
    state: str = ""
    text: str = ""
    after: str = ""


_NOT_CLOSED = Q(closed_at=None)
STATE_FILTERS = {
    "": _NOT_CLOSED,
    words.WAITING: _NOT_CLOSED & Q(met_at=None, committed_at=None, talked_at=None),
    words.MEETING: _NOT_CLOSED & Q(met_at__isnull=False, talked_at=None, committed_at=None),
    words.TALKING: _NOT_CLOSED & Q(talked_at__isnull=False, committed_at=None),
    words.RUNNING: _NOT_CLOSED & Q(committed_at__isnull=False, paused_at=None),
    words.PAUSED: _NOT_CLOSED & Q(paused_at__isnull=False),
    words.CLOSED: Q(closed_at__isnull=False),
}


def page_of(actor: Actor, partnership: Partnership, asked: Asked, at: datetime) -> Page:
    """A page of the list. One query, and one more for a search."""
    found = _rows(actor, partnership, asked, at).order_by("-knocked_at", "-key")
    if asked.after:
        found = _after(found, asked.after)
    found = found.marked(actor, at).annotate(companion=companion_name(at)).select_related("participant")
    cases = list(found[: PAGE + 1])
    more, cases = len(cases) > PAGE, cases[:PAGE]
    rows = tuple(
        Row(case if case.opens else None, case.initials, case.state, case.companion or "")  # type: ignore[attr-defined]
        for case in cases
    )
    return Page(rows, cases[-1].key if more else "")


def companion_name(at: datetime) -> Subquery:
    """The name of the companion of a case on that day, to annotate cases with."""
    rows = CaseRole.objects.on(day_of(at)).filter(case=OuterRef("pk"), kind=words.COMPANION)
    return Subquery(rows.order_by("-from_on").values("person__name")[:1])


@rule("D-08", decides)
def _rows(actor: Actor, partnership: Partnership, asked: Asked, at: datetime) -> CaseQuerySet:
    """Which cases come in the list: known ones; on a name only those one opens, so that nobody finds out who is there by guessing."""
    texts = search_key(asked.text).split()[:_WORDS]
    base = Case.objects.seen_by(actor, at) if texts else Case.objects.known_by(actor, at)
    rows = base.filter(STATE_FILTERS.get(asked.state, _NOT_CLOSED), partnership=partnership)
    if texts:
        person = reduce(and_, (Q(participant_id__in=_named(partnership.pk, text)) for text in texts))
        common = titled(texts, partnership.pk)
        rows = rows.filter(person if common is None else person | common)
    return _mine(rows, actor, at) if asked.mine else rows


def _named(partnership_id: int, text: str) -> object:
    """Participants with a word in their name that begins like this."""
    return SearchWord.objects.filter(partnership_id=partnership_id, word__startswith=text).values("participant_id")


def _mine(rows: CaseQuerySet, actor: Actor, at: datetime) -> CaseQuerySet:
    own = CaseRole.objects.on(day_of(at)).filter(
        case=OuterRef("pk"), person_id=actor.person_id, organisation_id=actor.organisation_id
    )
    return rows.filter(Exists(own))


def _after(rows: CaseQuerySet, key: str) -> CaseQuerySet:
    """What comes after the case with this key; an unknown key gives nothing."""
    last = Subquery(Case.objects.filter(key=key).values("knocked_at"))
    return rows.filter(Q(knocked_at__lt=last) | Q(knocked_at=last, key__lt=key))
