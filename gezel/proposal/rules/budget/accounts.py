"""Filling the financing of a part and closing its control, each with an account of every cent (P-11).

Both answer an :class:`Account`: what moved from where to where and why, what was left alone, and the control before and after.
What moved together is exactly the difference between the two controls.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from gezel.kernel.money import Euro
from gezel.kernel.rule import decides, rule
from gezel.kernel.texts import say
from gezel.kernel.verdict import Refused, no

from .amounts import WHOLE, Points, share, spread
from .totals import ALL_SOURCES

SHARE, REST, DIFFERENCE = "proposal.moved_share", "proposal.moved_rest", "proposal.moved_difference"


@dataclass(frozen=True, slots=True)
class Move:
    """One source and what happened to it. ``before`` is ``None`` for an empty field; ``points`` its share of the split.

    ``exact`` is the share before rounding, in euro; ``rounding`` the cents (and parts of cents) that rounding gave or took.
    """

    source: str
    before: int | None
    after: int
    reason: str
    points: int = 0
    exact: Decimal | None = None

    @property
    def by(self) -> int:
        """Cents added (below 0: taken)."""
        return self.after - (self.before or 0)

    @property
    def rounding(self) -> Decimal:
        """After − exact, in euro."""
        return Decimal(0) if self.exact is None else Decimal(self.after) / 100 - self.exact

    def sentence(self, language: str = "nl") -> str:
        """What happened to this source, for a reader."""
        return say(self.reason, language, **self.params(language))

    def params(self, language: str = "nl") -> dict[str, Any]:
        """The places of the sentence: names and amounts, the exact share with four decimals."""
        exact = f"{self.exact or 0:.4f}"
        return {
            "source": say(f"proposal.source_{self.source}", language),
            "before": Euro(self.before or 0),
            "after": Euro(self.after),
            "by": Euro(self.by),
            "percent": Points(self.points),
            "exact": exact if language == "en" else exact.replace(".", ","),
        }


@dataclass(frozen=True, slots=True)
class Account:
    """What an action did to the financing of one part; ``financing`` is the result (source → cents, typed fields only)."""

    part: str
    moves: tuple[Move, ...]
    kept: tuple[tuple[str, int], ...]
    control_before: int
    control_after: int
    financing: Mapping[str, int]

    def sentences(self, language: str = "nl") -> list[str]:
        """Every move, every field left alone, and the control: to be read before one confirms."""
        told = [move.sentence(language) for move in self.moves]
        told += [
            say("proposal.kept", language, source=say(f"proposal.source_{source}", language), amount=Euro(amount))
            for source, amount in self.kept
        ]
        ends = {"before": Euro(self.control_before), "after": Euro(self.control_after)}
        return [*told, say("proposal.control_moved", language, **ends)]


@rule("P-11", decides)
def propose(
    part: str,
    costs: int,
    typed: Mapping[str, int],
    split: Mapping[str, int],
    balancing: str,
    *,
    overwrite: bool = False,
) -> Account:
    """Financing of a part from the split of the call; only empty fields, unless ``overwrite`` is confirmed.

    Each source gets its share rounded half up, the balancing source what is left (never below 0: the rest stays in the
    control). ``Refused`` (``proposal.no_split``) where the call gives no split for this part and region.
    """
    if sum(split.values()) != WHOLE:
        raise Refused(no("proposal.no_split"))
    kept = {} if overwrite else dict(typed)
    empty = [source for source in ALL_SOURCES if split.get(source) and source not in kept]
    last = balancing if balancing in empty else ""
    shares = {source: share(costs, split[source]) for source in empty if source != last}
    left = costs - sum(kept.values()) - sum(shares.values())
    if last and left < 0 and not kept:  # so few cents that roundings overtake the last source
        shares, left = _few(costs, split, last)
    if last:
        shares[last] = max(left, 0)
    after = {**({} if overwrite else typed), **{source: shares[source] for source in ALL_SOURCES if source in shares}}
    if overwrite:
        after.update({source: 0 for source in typed if source not in after})
    moves = tuple(
        _share_move(source, typed.get(source), after, costs, split, last) for source in _changed(typed, after)
    )
    return _account(part, costs, typed, after, moves)


def _few(costs: int, split: Mapping[str, int], last: str) -> tuple[dict[str, int], int]:
    parts = dict(zip(split, spread(costs, list(split.values())), strict=True))
    return {source: amount for source, amount in parts.items() if source != last}, parts[last]


def _changed(typed: Mapping[str, int], after: Mapping[str, int]) -> list[str]:
    return [source for source in ALL_SOURCES if source in after and typed.get(source) != after[source]]


def _share_move(
    source: str, before: int | None, after: Mapping[str, int], costs: int, split: Mapping[str, int], last: str
) -> Move:
    points = split.get(source, 0)
    exact = Decimal(costs * points) / WHOLE / 100
    return Move(source, before, after[source], REST if source == last else SHARE, points, exact)


@rule("P-11", decides)
def close(part: str, costs: int, typed: Mapping[str, int], balancing: str) -> Account:
    """The control of a part closed: the balancing source, and nothing else, moves by exactly the difference.

    ``Refused``: ``proposal.already_closed`` when there is nothing to move, ``proposal.below_zero`` when the source would
    fall below 0.
    """
    difference = costs - sum(typed.values())
    before = typed.get(balancing)
    after = (before or 0) + difference
    if difference == 0:
        raise Refused(no("proposal.already_closed"))
    if after < 0:
        raise Refused(no("proposal.below_zero", difference=Euro(-difference), amount=Euro(before or 0)))
    moves = (Move(balancing, before, after, DIFFERENCE),)
    return _account(part, costs, typed, {**typed, balancing: after}, moves)


def _account(
    part: str, costs: int, typed: Mapping[str, int], after: Mapping[str, int], moves: tuple[Move, ...]
) -> Account:
    moved = {move.source for move in moves}
    kept = tuple((source, after[source]) for source in ALL_SOURCES if source in after and source not in moved)
    return Account(part, moves, kept, costs - sum(typed.values()), costs - sum(after.values()), after)
