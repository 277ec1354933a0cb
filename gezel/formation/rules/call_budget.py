"""What a call fixes for the budget of a proposal: rates, hours a year, splits, who balances (P-08 to P-11, M-02).

Written in a call's document as people say it (percent, hours, euro); reckoned with in whole smallest units. The split of the support
part outside the default region is not known (facts 2.4) and therefore absent until a call gives it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Any

from gezel.kernel.rule import configures, rule, ruled

from .. import words

Split = Mapping[str, int]  # source → points (hundredths of a percent), together 10 000
Splits = Mapping[tuple[str, str], Split]  # (category of region, part) → split

DEFAULT_SPLITS: Splits = ruled(
    {
        (words.MORE_DEVELOPED, words.OPERATION): {
            words.ESF: 4000,
            words.VCF: 3000,
            words.LOCAL: 1500,
            words.VDAB: 1500,
        },
        (words.MORE_DEVELOPED, words.SUPPORT): {words.ESF: 4000, words.VCF: 4500, words.VDAB: 1500},
        (words.TRANSITION, words.OPERATION): {words.ESF: 6000, words.VCF: 2000, words.LOCAL: 1000, words.VDAB: 1000},
    },
    "P-11",
    configures,
    name=f"{__name__}:DEFAULT_SPLITS",
)

# Key of the document → field, decimals, lowest and highest that a call can mean.
NUMBERS: Mapping[str, tuple[str, int, int, int]] = {
    "rate_percent": ("rate_points", 2, 1, 1_000),
    "flat_percent": ("flat_points", 2, 0, 10_000),
    "year_hours": ("year_hours", 3, 1_000, 8_784_000),
    "rate_cap": ("rate_cap", 2, 1, 10_000_000),
}
OWN = tuple(pair for pair in words.BUDGET_SOURCES if pair[0] in words.COFINANCING_SOURCES)
_WORDS = ("balancing", "with_flat_rate", "splits")


@rule("P-08", configures)
@rule("P-09", configures)
@rule("P-11", configures)
@rule("M-02", configures)
@dataclass(frozen=True, slots=True)
class Terms:
    """The call's terms. Points are hundredths of a percent, hours thousandths, amounts cents."""

    rate_points: int = 120  # hourly rate: 1.2 % of the full-time gross monthly wage
    flat_points: int = 4000  # flat rate for all other costs: 40 % of staff
    year_hours: int = 1_720_000  # per person and calendar year, over all projects
    rate_cap: int | None = None  # highest hourly rate in cents, where a call sets one
    balancing: str = words.VCF  # the source that takes the last cent, unless the partners choose another
    with_flat_rate: frozenset[str] = frozenset({words.LOCAL})  # whose own staff counts with its flat rate, idem
    splits: Splits = field(default_factory=lambda: DEFAULT_SPLITS)

    def split(self, region: str, part: str) -> Split:
        """The split of a part in a category of region; empty where the call gives none."""
        return self.splits.get((region, part), {})

    @classmethod
    def load(cls, stored: Mapping[str, Any]) -> Terms:
        """Terms of a call's document; what is left out has the value of the source. Raises ``ValueError`` naming the key."""
        if not isinstance(stored, Mapping):
            raise ValueError("budget: geen lijst van sleutels")
        if unknown := {str(key) for key in stored} - {*NUMBERS, *_WORDS}:
            raise ValueError(f"budget: onbekende sleutel: {', '.join(sorted(unknown))}")
        read: dict[str, Any] = {
            NUMBERS[key][0]: _within(key, stored[key]) for key in NUMBERS if key in stored and stored[key] is not None
        }
        if "balancing" in stored:
            read["balancing"] = _one_of("balancing", stored["balancing"], words.BUDGET_SOURCES)
        if "with_flat_rate" in stored:
            own = [_one_of("with_flat_rate", source, OWN) for source in _several(stored["with_flat_rate"])]
            read["with_flat_rate"] = frozenset(own)
        if "splits" in stored:
            read["splits"] = dict(_splits(stored["splits"]))
        return cls(**read)

    def dump(self) -> dict[str, Any]:
        """A plain document that ``load`` reads back to the same terms."""
        plain: dict[str, Any] = {key: written(getattr(self, name), at) for key, (name, at, _, _) in NUMBERS.items()}
        splits: dict[str, dict[str, Any]] = {}
        for (region, part), split in self.splits.items():
            splits.setdefault(region, {})[part] = {source: written(points, 2) for source, points in split.items()}
        return {**plain, "balancing": self.balancing, "with_flat_rate": sorted(self.with_flat_rate), "splits": splits}


def number(key: str, value: Any, decimals: int) -> int:
    """A number as people write it (``1,2`` or ``1.2``) in whole smallest units; ``ValueError`` with the key when it is none."""
    try:
        typed = Decimal(str(value).strip().replace(",", "."))
        units = typed.scaleb(decimals)
    except InvalidOperation:
        raise ValueError(f"budget.{key}: {value} is geen getal") from None
    if isinstance(value, bool) or not units.is_finite():
        raise ValueError(f"budget.{key}: {value} is geen getal")
    if units != units.to_integral_value():
        raise ValueError(f"budget.{key}: {value} heeft meer dan {decimals} decimalen")
    return int(units)


def written(units: int | None, decimals: int) -> int | str | None:
    """Whole smallest units as a document has them: ``40``, ``"1.2"``, nothing for nothing."""
    if units is None:
        return None
    whole, rest = divmod(units, 10**decimals)
    return f"{whole}.{rest:0{decimals}d}".rstrip("0") if rest else whole


def _within(key: str, value: Any) -> int:
    _, decimals, lowest, highest = NUMBERS[key]
    units = number(key, value, decimals)
    if not lowest <= units <= highest:
        raise ValueError(f"budget.{key}: van {written(lowest, decimals)} tot {written(highest, decimals)}")
    return units


def _one_of(key: str, value: Any, known: tuple[tuple[str, str], ...]) -> str:
    codes = [code for code, _ in known]
    if value not in codes:
        raise ValueError(f"budget.{key}: {value} is onbekend; kies uit {', '.join(codes)}")
    return str(value)


def _several(value: Any) -> list[Any]:
    if not isinstance(value, list | tuple):
        raise ValueError("budget.with_flat_rate: een lijst van bronnen")
    return list(value)


def _splits(stored: Any) -> list[tuple[tuple[str, str], Split]]:
    """Category of region → part → source → percent; a part without sources gives no split."""
    found: list[tuple[tuple[str, str], Split]] = []
    for region, parts in _mapping("splits", stored).items():
        for part, split in _mapping(f"splits.{region}", parts).items():
            key = f"splits.{region}.{part}"
            at = (_one_of("splits", region, words.REGIONS), _one_of(f"splits.{region}", part, words.BUDGET_PARTS))
            points = {
                _one_of(key, source, words.BUDGET_SOURCES): number(f"{key}.{source}", percent, 2)
                for source, percent in _mapping(key, split).items()
            }
            if any(not 0 <= share <= 10_000 for share in points.values()):
                raise ValueError(f"budget.{key}: elk aandeel is van 0 tot 100")
            if shares := {source: share for source, share in points.items() if share}:
                found.append((at, shares))
    return found


def _mapping(key: str, value: Any) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise ValueError(f"budget.{key}: geen lijst van sleutels")
    return value
