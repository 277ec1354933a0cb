"""Where referrals came from, beside the agreed shares (C-01)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from gezel.kernel.clock import start_of
from gezel.kernel.rule import decides, rule
from gezel.organisations.models import Organisation, Partnership

from ..models import InflowShare, Referral
from ..rules.inflow import Inflow, inflow


@dataclass(frozen=True, slots=True)
class Table:
    """Inflow over a period that began on ``since``: each line with its organisation (``None``: everyone who is no partner)."""

    code: str
    since: date
    rows: tuple[tuple[Organisation | None, Inflow], ...]
    total: int


def shares_of(partnership: Partnership) -> list[InflowShare]:
    """Every agreed share with its history, by partner, the last first. One query."""
    return list(InflowShare.objects.filter(partnership=partnership).select_related("organisation", "set_by"))


@rule("C-01", decides)
def inflow_of(partnership: Partnership, partners: Sequence[Organisation], on: date) -> list[Table]:
    """Since the start and in this quarter. A referral counts for the partner who sent it in under its own account. Three queries."""
    agreed: dict[int, int] = {}
    rows = InflowShare.objects.filter(partnership=partnership, from_on__lte=on).order_by("from_on", "pk")
    agreed.update(rows.values_list("organisation_id", "percent"))
    quarter = date(on.year, 3 * ((on.month - 1) // 3) + 1, 1)
    periods = (("since_start", partnership.started_on), ("this_quarter", quarter))
    return [_table(code, since, partnership, partners, agreed) for code, since in periods]


def _table(
    code: str, since: date, partnership: Partnership, partners: Sequence[Organisation], agreed: dict[int, int]
) -> Table:
    rows = Referral.objects.filter(case__partnership=partnership, sent_at__gte=start_of(since))
    came: Counter[int] = Counter()
    named = {row.pk: row for row in sorted(partners, key=lambda p: p.name)}
    for organisation in rows.values_list("referrer_organisation_id", flat=True):
        came[organisation if organisation in named else 0] += 1
    lines = inflow(came, agreed, [*named, 0])
    return Table(code, since, tuple((named.get(x.organisation_id), x) for x in lines), sum(came.values()))
