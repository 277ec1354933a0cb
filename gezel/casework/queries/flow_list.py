"""The list behind a figure: by name what one opens, by initials what one may know of, and the rest only counted (D-01, G-19)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule, shows
from gezel.kernel.sheet import sheet_of
from gezel.kernel.texts import say

from .. import words
from ..models import Case
from ..rules.flow import CODES, Period, Stretch
from .capacity import carried_on
from .flow import Flow, without_contact

PHASE_CODES = {f"phase_{phase}": phase for phase in words.PHASES}
PRESENT = frozenset(
    (*PHASE_CODES, "carried", "resting", "alone", "with_partner")
)  # as it stands today, whatever the period
LISTED = CODES | PRESENT | {"without"}


@dataclass(frozen=True, slots=True)
class Line:
    """One stretch of the list. ``case`` when the reader opens it; ``initials`` empty when they may not even know of it."""

    case: Case | None
    initials: str
    row: Stretch | None

    @property
    def how(self) -> str:
        """The code of how it ended, before or after the start; empty while it goes on."""
        if self.row is None:
            return ""
        if self.row.after.outcome:
            return f"casework.outcome_{self.row.after.outcome}"
        return f"casework.ended_{self.row.ended}" if self.row.ended else ""


@rule("D-01", decides)
def lines_of(flow: Flow, code: str, period: Period, actor: Actor, at: datetime, *, partner: int = 0) -> list[Line]:
    """As many lines as the figure counts; ``partner``: the organisation of ``with_partner``. Two queries, and one where the flow itself
    does not tell; nothing of a case one may not know stands in its line."""
    rows = _rows(flow, code, period, partner)
    listed = Case.objects.filter(pk__in={row.case_id for row in rows}).select_related("participant")
    opened = {case.pk: case for case in listed.seen_by(actor, at)}
    known = {case.pk: case for case in listed.known_by(actor, at)}
    return [_line(row, opened.get(row.case_id), known.get(row.case_id)) for row in rows]


def _rows(flow: Flow, code: str, period: Period, partner: int) -> Sequence[Stretch]:
    if code in PRESENT:
        return _present(flow, code, partner)
    return without_contact(flow, period) if code == "without" else flow.rows(code, period)


def _present(flow: Flow, code: str, partner: int) -> list[Stretch]:
    """The stretches behind a figure of the capacity as it stands today."""
    running = carried_on(flow.partnership, flow.today)
    if code in PHASE_CODES:
        running = running.filter(phase=PHASE_CODES[code], paused_at=None)
    elif code == "resting":
        running = running.filter(paused_at__isnull=False)
    elif code == "alone":
        running = running.filter(with_organisation=None)
    elif code == "with_partner":
        running = running.filter(with_organisation=partner)
    ids = set(running.values_list("pk", flat=True))
    return [row for row in flow.stretches if row.case_id in ids and row.left is None]


def _line(row: Stretch, opened: Case | None, known: Case | None) -> Line:
    if opened is not None:
        return Line(opened, opened.initials, row)
    return Line(None, known.initials if known else "", None)


@rule("G-19", shows)
def sheet(head: Iterable[Sequence[object]], rows: Iterable[Sequence[object]]) -> str:
    """Text for Belgian Excel: semicolons, days as dd/mm/yyyy; the filter that made it stands above the rows."""
    return sheet_of((*head, [], *rows))


def cells(line: Line, language: str) -> list[object]:
    """The cells of a line: a name only where it opens."""
    row = line.row
    if line.case is None or row is None:
        return [line.initials or say("casework.not_shared", language), "", "", "", ""]
    return [line.case.name, row.since, row.began, row.left, say(how, language) if (how := line.how) else ""]
