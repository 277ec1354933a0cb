"""Counting barriers without persons: small counts are not shown (G-19)."""

from __future__ import annotations

from gezel.kernel.rule import decides, rule


@rule("G-19", decides)
def shown_count(count: int, floor: int) -> int | None:
    """The count as it may be shown: nothing (``None``: "fewer than ``floor``") where a person could be guessed; none at all is none."""
    return None if 0 < count < floor else count
