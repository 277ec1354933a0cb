"""Step tables: which step may be taken from which derived state.

A workflow file with three states or more opens with its literal table::

    STEPS = Steps(
        ("submit", {DRAFT, WITHDRAWN}, SUBMITTED),
        ("withdraw", {SUBMITTED}, WITHDRAWN),
    )

States are derived from *who and when* columns, never stored.
"""

from __future__ import annotations

from collections.abc import Iterable

from .verdict import YES, Verdict, no


class Steps:
    """A literal table of (step, states it may be taken from, state it leads to)."""

    def __init__(self, *rows: tuple[str, Iterable[str], str]) -> None:
        self.rows = {step: (frozenset(sources), target) for step, sources, target in rows}
        if len(self.rows) != len(rows):
            raise ValueError("a step stands twice in the table")

    def may(self, step: str, state: str) -> Verdict:
        """Yes, or ``steps.not_now`` with the step and the state it was tried from."""
        sources, _ = self.rows[step]
        return YES if state in sources else no("steps.not_now", step=step, state=state)

    def target(self, step: str) -> str:
        """The state that a step leads to."""
        return self.rows[step][1]

    @property
    def states(self) -> frozenset[str]:
        """Every state named in the table."""
        return frozenset().union(*(s | {t} for s, t in self.rows.values()))

    def open_steps(self, state: str) -> tuple[str, ...]:
        """The steps that may be taken from a state, in the order of the table."""
        return tuple(step for step, (sources, _) in self.rows.items() if state in sources)
