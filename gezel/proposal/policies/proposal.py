"""Who may start, read, write and submit a proposal (P-01, P-04, D-01). Buttons and workflows ask the same ones."""

from __future__ import annotations

from gezel.formation import words as forming
from gezel.formation.models import Area
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, first_no, no
from gezel.organisations.models import Organisation

from .. import words
from ..models import Proposal
from ..queries.partners import legal_of
from ..rules.promotor import may_be_promotor


@rule("D-01", decides)
def may_read(actor: Actor, proposal: Proposal) -> Verdict:
    """Partners and the support team; the manager once something was submitted."""
    if Proposal.objects.seen_by(actor).filter(pk=proposal.pk).exists():
        return YES
    return no("proposal.not_yours", area=proposal.area.name)


@rule("P-04", decides)
def may_write(actor: Actor, proposal: Proposal) -> Verdict:
    """The people of every partner write; the support team and the manager never do."""
    if actor.has("support") or actor.has("manager"):
        return no("proposal.partners_write")
    member = actor.has("member", "organisation", actor.organisation_id)
    if member and Proposal.objects.of_partner(actor.organisation_id).filter(pk=proposal.pk).exists():
        return YES
    return no("proposal.not_yours", area=proposal.area.name)


@rule("P-01", decides)
def acts_for_promotor(actor: Actor, promotor: Organisation) -> Verdict:
    """An administrator of the promotor, or of the municipality through which it acts."""
    for pk in (promotor.pk, promotor.managing_organisation_id):
        if pk and actor.organisation_id == pk and actor.has("org_admin", "organisation", pk):
            return YES
    return no("proposal.promotor_submits", promotor=promotor.name)


def may_start(actor: Actor, area: Area, promotor: Organisation) -> Verdict:
    """People of the local governments or VDAB of a matched area, or of the promotor, start its proposal."""
    return first_no(_of_area(actor, area, promotor), matched(area), may_be_promotor(legal_of(promotor)))


@rule("P-01", decides)
def matched(area: Area) -> Verdict:
    """The partners are known: the area is in step 4."""
    return YES if area.step == forming.DEVELOPMENT else no("proposal.not_matched", area=area.name)


@rule("D-01", decides)
def _of_area(actor: Actor, area: Area, promotor: Organisation) -> Verdict:
    own = actor.organisation_id and actor.organisation_id in (promotor.pk, promotor.managing_organisation_id)
    if actor.has("area_desk", "area", area.pk) or (own and actor.has("member", "organisation", actor.organisation_id)):
        return YES
    return no("proposal.not_yours", area=area.name)


@rule("P-15", decides)
def still_open(proposal: Proposal) -> Verdict:
    """What was submitted does not change; what comes in then is kept beside it."""
    return YES if proposal.state == words.DRAFT else no("proposal.frozen")
