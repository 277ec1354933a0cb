"""Lines of a file that can be laid on the table of a conference: every topic offers its own, each only when its part is open (D-08)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from gezel.kernel.clock import day_of
from gezel.kernel.ports import Port
from gezel.kernel.rule import rule, shows
from gezel.kernel.texts import say

from ..models import Case, CaseRole, Intention
from ..rules import sight as parts
from ..rules.sight import Sight


@dataclass(frozen=True, slots=True)
class Line:
    """A piece of a file: the part it belongs to, which piece (``topic:id``, stays the same), a title, and its text as it stands now."""

    part: str
    source: str
    title: str
    text: str


Source = Callable[[Case, Sight, datetime], Iterable[Line]]


def _person(case: Case, sight: Sight, at: datetime) -> Iterable[Line]:
    """Age and language: what a table may need of who somebody is, without name or address."""
    who = case.participant
    if who is None or parts.IDENTITY not in sight:
        return
    if who.born_on:
        today = day_of(at)
        age = today.year - who.born_on.year - ((today.month, today.day) < (who.born_on.month, who.born_on.day))
        yield Line(
            parts.IDENTITY, "person:age", say("casework.line_age", "nl"), say("casework.line_years", "nl", n=age)
        )
    if who.language:
        code = "casework.line_interpreter" if who.interpreter else "casework.line_own_language"
        text = say(code, "nl", tongue=who.language)
        yield Line(parts.IDENTITY, "person:language", say("casework.line_language", "nl"), text)


def _wish(case: Case, sight: Sight, at: datetime) -> Iterable[Line]:
    """The intention as it stands. One query."""
    newest = Intention.objects.filter(case=case).first() if parts.WISH in sight else None
    if newest is not None:
        yield Line(parts.WISH, "wish:intention", say("casework.line_wish", "nl"), newest.text or "")


def _helpers(case: Case, sight: Sight, at: datetime) -> Iterable[Line]:
    """Who helps within the partnership. One query."""
    if parts.COURSE not in sight:
        return
    roles = CaseRole.objects.on(day_of(at)).filter(case=case).select_related("person", "organisation")
    rows = [f"{say(f'casework.role_{r.kind}', 'nl')}: {r.person} ({r.organisation.name})" for r in roles]
    if rows:
        yield Line(parts.COURSE, "course:helpers", say("casework.line_helpers", "nl"), "\n".join(rows))


# Each topic fills its own in ``AppConfig.ready``.
SOURCES: Port[Source] = Port("casework lines")
SOURCES.fill("wish", _wish)
SOURCES.fill("person", _person)
SOURCES.fill("helpers", _helpers)


@rule("D-08", shows)
def lines_for(case: Case, sight: Sight, at: datetime) -> list[Line]:
    """Everything of a file that this reader may lay on the table; nothing is chosen beforehand."""
    return [line for source in SOURCES for line in source(case, sight, at) if line.part in sight and line.text.strip()]
