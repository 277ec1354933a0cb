"""Money in whole eurocents. Half up, parts rounded before they are summed, never float."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

CENT = Decimal("0.01")


def cents(amount: Decimal) -> int:
    """Eurocents of a decimal amount in euro, rounded half up."""
    return int(amount.quantize(CENT, ROUND_HALF_UP) * 100)


def euro(amount_cents: int) -> Decimal:
    """Euro with exactly two decimals from eurocents."""
    return (Decimal(amount_cents) / 100).quantize(CENT)


def parse(text: str) -> int:
    """Eurocents from Belgian or plain notation (``1.234,56``, ``1234.56``); raises ``ValueError``."""
    bare = text.replace("€", "").replace(" ", "").replace("\u00a0", "").replace("\u202f", "")
    if "," in bare:
        bare = bare.replace(".", "").replace(",", ".")
    try:
        return cents(Decimal(bare))
    except InvalidOperation:
        raise ValueError(text) from None


def show(amount_cents: int, language: str = "nl") -> str:
    """``1.234,56`` for Dutch, ``1,234.56`` for English."""
    plain = f"{euro(amount_cents):,.2f}"
    return plain if language == "en" else plain.translate(str.maketrans(",.", ".,"))


class Euro(int):
    """Eurocents that a sentence writes as an amount in its own language (a parameter of :func:`texts.say`)."""

    def said(self, language: str = "nl") -> str:
        """``1.234,56`` or ``1,234.56``."""
        return show(self, language)

    def __str__(self) -> str:
        return show(self)
