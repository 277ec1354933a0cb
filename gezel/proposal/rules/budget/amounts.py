"""Whole numbers of a budget: cents, thousandths of an hour, points (hundredths of a percent). Never a float.

Every rounding is half up (away from zero below it) and happens once, here; ``docs/rounding.md`` lists where.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

WHOLE = 10_000  # points in 100 %
HOUR = 1_000  # thousandths in an hour, and in a full-time equivalent


def half_up(numerator: int, denominator: int) -> int:
    """The nearest whole number of a fraction, halves away from zero; ``denominator`` is positive."""
    sign = -1 if numerator < 0 else 1
    return sign * ((2 * abs(numerator) + denominator) // (2 * denominator))


def share(amount: int, points: int) -> int:
    """``points`` hundredths of a percent of an amount, rounded half up."""
    return half_up(amount * points, WHOLE)


def percentage(amount: int, whole: int) -> int:
    """An amount as points of a whole, as it is displayed; 0 of nothing is 0."""
    return half_up(amount * WHOLE, whole) if whole > 0 else 0


def spread(amount: int, weights: Sequence[int]) -> list[int]:
    """An amount over weights by largest remainder, ties by listed order: nothing lost, nothing made (facts T-2.12)."""
    total = sum(weights)
    if total <= 0:
        raise ValueError("nothing to spread over")
    parts = [amount * weight // total for weight in weights]
    remainders = [amount * weight % total for weight in weights]
    late = sorted(range(len(weights)), key=lambda place: (-remainders[place], place))
    for place in late[: amount - sum(parts)]:
        parts[place] += 1
    return parts


class Hours(int):
    """Thousandths of an hour that a sentence writes as hours (``602,047``)."""

    def said(self, language: str = "nl") -> str:
        """Up to three decimals, in the sign language of the reader."""
        return _plain(Decimal(self) / HOUR, language)

    def __str__(self) -> str:
        return self.said()


class Points(int):
    """Hundredths of a percent that a sentence writes as a percentage without its sign (``31,51``)."""

    def said(self, language: str = "nl") -> str:
        """Up to two decimals."""
        return _plain(Decimal(self) / 100, language)

    def __str__(self) -> str:
        return self.said()


def _plain(number: Decimal, language: str) -> str:
    text = f"{number:,f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return text if language == "en" else text.translate(str.maketrans(",.", ".,"))
