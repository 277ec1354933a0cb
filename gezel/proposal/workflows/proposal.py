"""A proposal's life: started for a matched area, its promotor and dates decided."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction

from gezel.audit import record
from gezel.formation.models import Area
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Refused, no, require
from gezel.organisations.models import Organisation

from ..models import Proposal
from ..policies.proposal import acts_for_promotor, may_start, may_write, still_open
from ..queries.partners import legal_of, partner_ids
from ..queries.windows import dates_verdict
from ..rules.promotor import may_be_promotor


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


@rule("P-01", decides)
@rule("P-02", decides)
@transaction.atomic
def describe(proposal_id: int, fields: Mapping[str, Any], by: Actor, at: datetime) -> Proposal:
    """Change name, promotor, administrator and dates; ``edition`` is the one the writer saw.

    Dates that do not fit the call are refused; only the promotor hands over to another one. Empty dates may wait.
    """
    proposal = take(proposal_id)
    require(may_write(by, proposal))
    require(still_open(proposal))
    require(YES if fields["edition"] == proposal.edition else no("ui.changed_meanwhile"))
    if fields["promotor"] != proposal.promotor_id:
        require(acts_for_promotor(by, proposal.promotor))
        proposal.promotor = Organisation.objects.select_related("managing_organisation").get(pk=fields["promotor"])
        require(may_be_promotor(legal_of(proposal.promotor)))
    administrator = fields["administrator"]
    require(YES if administrator is None or administrator in partner_ids(proposal) else no("proposal.not_a_partner"))
    proposal.administrator_id = administrator
    proposal.title, proposal.start_on, proposal.end_on = fields["title"], fields["start_on"], fields["end_on"]
    if proposal.start_on and proposal.end_on:
        require(dates_verdict(proposal, day_of(at)))
    proposal.edition += 1
    proposal.save()
    record("proposal.described", proposal, by, at, promotor=proposal.promotor.name)
    return proposal
