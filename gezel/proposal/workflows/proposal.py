"""A proposal's life: started for a matched area, its promotor and dates decided."""

from __future__ import annotations

from datetime import datetime

from django.db import IntegrityError, transaction

from gezel.audit import record
from gezel.formation.models import Area
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import Refused, no, require
from gezel.organisations.models import Organisation

from ..models import Proposal
from ..policies import may_start


def take(proposal_id: int) -> Proposal:
    """Lock a proposal's row, with area, promotor and call version at hand."""
    rows = Proposal.objects.select_for_update(of=("self",))
    return rows.select_related("area__call", "promotor__managing_organisation", "call_version").get(pk=proposal_id)


@rule("P-01", decides)
@transaction.atomic
def start(area: Area, promotor: Organisation, by: Actor, at: datetime) -> Proposal:
    """Begin the one proposal of an area under the version of the call that the area has."""
    require(may_start(by, area, promotor))
    try:
        with transaction.atomic():
            proposal = Proposal.objects.create(
                area=area,
                promotor=promotor,
                call_version=area.call_version,
                title=f"Lokaal partnerschap {area.name}",
                started_at=at,
                started_by_id=by.person_id,
            )
    except IntegrityError:
        raise Refused(no("proposal.one_per_area", area=area.name)) from None
    record("proposal.started", proposal, by, at, area=area.name, promotor=promotor.name)
    return proposal
