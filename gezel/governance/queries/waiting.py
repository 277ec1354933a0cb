"""What waits for the agenda of a body: every topic of the room adds its own source (G-07).

A source is a function ``(body, at) -> Iterable[Waiting]`` in the query file of its topic, of one query or two. ``Waiting`` stands in
``rules.waiting``, so that a source need not import this file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime

from gezel.kernel.rule import decides, rule

from ..models import Body
from ..rules.waiting import Waiting
from .actions import actions_waiting
from .cards_agreement import changes_waiting
from .cards_composition import entries_wait, leaving_waits
from .cards_decisions import decisions_waiting
from .cards_issues import issues_waiting
from .reviews import review_waits

Source = Callable[[Body, datetime], Iterable[Waiting]]

SOURCES: tuple[Source, ...] = (
    actions_waiting,
    issues_waiting,
    leaving_waits,
    entries_wait,
    decisions_waiting,
    changes_waiting,
    review_waits,
)  # fmt: skip


@rule("G-07", decides)
def waiting_for(body: Body, at: datetime) -> list[Waiting]:
    """Everything that waits for a body, in the order of the sources. One or two queries a source."""
    return [one for source in SOURCES for one in source(body, at)]
