"""What a companion carries: cases weighed by phase against the agreed number per FTE (C-04, C-07)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from gezel.kernel.rule import decides, rule


@dataclass(frozen=True, slots=True)
class Load:
    """``cases``: how many; ``weight``: in hundredths of a case; ``least`` and ``most``: agreed for this many FTE, in hundredths
    (``None``: no FTE is deployed)."""

    cases: int
    weight: int
    least: int | None
    most: int | None


@rule("C-04", decides)
@rule("C-07", decides)
def load_of(phases: Iterable[str], agreed: Mapping[str, int], fte: int) -> Load:
    """The load of cases in these phases (or ``paused``), with the agreed weights (percent), for so many thousandths of FTE."""
    rows = list(phases)
    weight = sum(agreed[f"weight_{phase}"] for phase in rows)
    if not fte:
        return Load(len(rows), weight, None, None)
    least, most = (agreed[code] * fte // 10 for code in ("cases_per_fte_least", "cases_per_fte_most"))
    return Load(len(rows), weight, least, most)
