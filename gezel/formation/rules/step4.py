"""Step 4: what a point of the dialogue needs, and how far the partnership in the making is (F-25). Plain values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, first_no, no

from .. import words

FTE_MOST = 100_000  # thousandths of one full-time worker


@rule("F-25", decides)
def point_complete(text: str, who: str, settled: bool) -> Verdict:
    """A point says what; once settled it also says by whom."""
    return first_no(
        YES if text.strip() else no("formation.point_without_text"),
        YES if who.strip() or not settled else no("formation.point_without_who"),
    )


@rule("F-25", decides)
def fte_thousandths(fte: Decimal | None) -> int:
    """FTE as whole thousandths; raises ``ValueError`` below zero, above a hundred or finer than a thousandth."""
    if fte is None:
        return 0
    thousandths = fte * 1000
    if not 0 <= thousandths <= FTE_MOST or thousandths != int(thousandths):
        raise ValueError(fte)
    return int(thousandths)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far one building block is: points settled and open; ``begun`` once there is any."""

    block: str
    settled: int
    open: int

    @property
    def begun(self) -> bool:
        """Whether anything was noted."""
        return bool(self.settled or self.open)


@rule("F-25", decides)
def progress(points: Iterable[tuple[str, bool]]) -> tuple[Progress, ...]:
    """The five blocks in their order, from the points as (block, settled)."""
    rows = list(points)
    return tuple(Progress(code, rows.count((code, True)), rows.count((code, False))) for code, _ in words.BLOCKS)


@rule("F-25", decides)
def still_missing(partners: Mapping[int, str], spoken: Iterable[int]) -> tuple[str, ...]:
    """Names of the partners whose drivers and contribution nobody wrote down yet."""
    there = set(spoken)
    return tuple(sorted(name for pk, name in partners.items() if pk not in there))
