"""What holds for bodies among each other (G-06)."""

from __future__ import annotations

from collections.abc import Mapping

from gezel.kernel.rule import decides, rule


@rule("G-06", decides)
def goes_round(body: int, fallback: int | None, others: Mapping[int, int | None]) -> bool:
    """Whether a point that this body passes on would come back to it; ``others`` gives the fallback of each body."""
    seen, at = {body}, fallback
    while at is not None:
        if at in seen:
            return True
        seen.add(at)
        at = others.get(at)
    return False
