"""What counts as work in a partnership on a day, and how the choices read (C-18)."""

from __future__ import annotations

from datetime import date

from gezel.kernel.rule import configures, rule
from gezel.organisations.models import Partnership
from gezel.proposal.models import Targets

from ..models import WorkDefinition
from ..rules.work import DEFAULT_TARGET, Work


def targets_of(partnership: Partnership) -> Targets | None:
    """The targets of the proposal the partnership grew from, when it has one. One query."""
    rows = Targets.objects.filter(proposal__area__origin__partnership=partnership)
    return rows.order_by("-pk").first()


@rule("C-18", configures)
def work_on(partnership: Partnership, on: date, targets: Targets | None = None) -> Work:
    """The definition that stands on a day; when nobody chose, paid work at leaving over all who left, against the proposal's target
    (20 % when it names none). One query."""
    rows = WorkDefinition.objects.filter(partnership=partnership, from_on__lte=on)
    row = rows.order_by("-from_on", "-pk").first()
    if row is not None:
        return Work(frozenset(row.kinds.split(",")), row.moment, row.over, row.target, row.from_on)
    named = targets.outflow_percent if targets else None
    return Work(target=DEFAULT_TARGET if named is None else named)
