"""Who must take part in a partnership (G-01), on plain values."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no

PROMOTOR, ADMINISTRATOR = "promotor", "administrator"
_ALWAYS = ("vdab", "local_government", "support")


@dataclass(frozen=True, slots=True)
class Party:
    """An organisation (its id), its part and its kind; ``stands_for`` are further kinds it represents (an association of local
    governments is one for them)."""

    organisation_id: int
    part: str
    kind: str
    stands_for: frozenset[str] = frozenset()


@rule("G-01", decides)
def composed(parties: Iterable[Party]) -> Verdict:
    """Exactly one promotor and at most one administrator, and each organisation once. Who is always a partner but missing is listed by
    :func:`missing`, and does not stop the partners from beginning."""
    rows = list(parties)
    promotors = [p for p in rows if p.part == PROMOTOR]
    if not promotors:
        return no("governance.no_promotor")
    if len(promotors) > 1:
        return no("governance.second_promotor")
    if sum(p.part == ADMINISTRATOR for p in rows) > 1:
        return no("governance.second_administrator")
    if len({p.organisation_id for p in rows}) < len(rows):
        return no("governance.partner_twice")
    return YES


@rule("G-01", decides)
def missing(parties: Iterable[Party]) -> tuple[str, ...]:
    """The kinds that are always partners and are not here: VDAB, a local government, the support organisation."""
    here = frozenset[str]().union(*({p.kind} | p.stands_for for p in parties))
    return tuple(kind for kind in _ALWAYS if kind not in here)


@rule("G-01", decides)
def period(started_on: date, ends_on: date) -> Verdict:
    """A partnership ends after it started."""
    return YES if started_on < ends_on else no("governance.ends_before_start")
