"""What waits for someone in their cases: computed by every topic, never ticked off."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from gezel.kernel.actor import Actor
from gezel.kernel.ports import Port
from gezel.kernel.texts import known

from ..models import Case


@dataclass(frozen=True, slots=True)
class Waiting:
    """What a case asks of this person: a sentence (code and parameters), where to do it, and the day it is due or began to wait."""

    case: Case
    code: str
    params: dict[str, object]
    url: str
    due: date | None = None

    @property
    def here(self) -> Waiting:
        """The same in a sentence without the name, where the name stands above it already."""
        return replace(self, code=f"{self.code}_here") if f"{self.code}_here" in known() else self


Source = Callable[[Actor, datetime], Iterable[Waiting]]
# Each topic fills its own in ``AppConfig.ready``: ``SOURCES.fill("contacts", silences)``.
SOURCES: Port[Source] = Port("casework waiting")


def waiting_for(actor: Actor, at: datetime) -> list[Waiting]:
    """Everything that waits, the oldest day first."""
    found = [waiting for source in SOURCES for waiting in source(actor, at)]
    return sorted(found, key=lambda waiting: (waiting.due is None, waiting.due or date.max))
