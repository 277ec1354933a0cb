"""One thing that waits for the agenda of a body, in plain values (G-07)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits: ``kind`` names its sentence ``governance.waiting_<kind>``; ``subject_kind`` is a model's lower label.

    ``url`` is where it is read; ``detail`` says in a few words why it waits; ``due`` by when.
    """

    kind: str
    title: str
    url: str
    subject_kind: str
    subject_id: int
    detail: str = ""
    due: date | None = None

    @property
    def key(self) -> str:
        """What tells two waiting things apart."""
        return f"{self.subject_kind}:{self.subject_id}"
