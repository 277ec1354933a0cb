"""The whole grid saved at once: every line that differs, or nothing (P-04)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction

from gezel.kernel.actor import Actor
from gezel.kernel.verdict import Refused

from ..rules.budget import lines
from .budget_lines import save_row, save_staff
from .financing import Typed, save_financing


@dataclass(frozen=True, slots=True)
class Typing:
    """A line as typed: its mark on the page, its row (``None`` for a new one), the version that was read."""

    mark: str
    pk: int | None
    version: int
    line: lines.StaffLine | lines.CofinancingLine
    organisation_id: int | None = None


@dataclass(frozen=True, slots=True)
class Changes:
    """Everything that differs from what stands."""

    staff: Sequence[Typing] = ()
    rows: Sequence[Typing] = ()
    financing: Typed = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.staff) + len(self.rows) + len(self.financing)


class LineRefused(Exception):
    """A line was refused; ``mark`` says which, nothing at all was saved."""

    def __init__(self, mark: str, refused: Refused) -> None:
        super().__init__(mark)
        self.mark, self.verdict = mark, refused.verdict


@transaction.atomic
def save_sheet(budget_id: int, changes: Changes, by: Actor, at: datetime) -> None:
    """Save all of it; the first refusal undoes everything and says at which line it was (:class:`LineRefused`)."""
    for typing in (*changes.staff, *changes.rows):
        try:
            if isinstance(typing.line, lines.StaffLine):
                save_staff(budget_id, typing.pk, typing.line, typing.version, by, at)
            else:
                save_row(budget_id, typing.pk, typing.line, typing.organisation_id, typing.version, by, at)
        except Refused as refused:
            raise LineRefused(typing.mark, refused) from refused
    if changes.financing:
        save_financing(budget_id, changes.financing, by, at)
