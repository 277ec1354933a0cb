"""The life domains of a partnership (C-12)."""

from __future__ import annotations

from gezel.kernel.rule import configures, rule
from gezel.organisations.models import Partnership

from ..models import LifeDomain


@rule("C-12", configures)
def domains_of(partnership: Partnership) -> list[LifeDomain]:
    """Those in use, in order; a partnership gets its first ones with its first case (``workflows.domains.begin``). One query."""
    return list(LifeDomain.objects.filter(partnership=partnership, removed_on=None))
