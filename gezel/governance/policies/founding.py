"""Who may bring a partnership into Gezel (G-01)."""

from __future__ import annotations

from gezel.formation import words as forming
from gezel.formation.models import Area
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no
from gezel.organisations import words as orgs
from gezel.organisations.models import Organisation


@rule("G-01", decides)
def may_found(actor: Actor, area: Area, promotor: Organisation | None) -> Verdict:
    """People of the promotor found the partnership of an area whose partners are known."""
    if area.step != forming.DEVELOPMENT:
        return no("governance.not_matched", area=area.name)
    if promotor is None:
        return no("governance.no_promotor")
    mine = actor.organisation_id in promotor.acts_under
    if mine and actor.has(orgs.ORG_ADMIN, "organisation", actor.organisation_id):
        return YES
    return no("governance.promotor_founds", promotor=promotor.name)


@rule("G-01", decides)
def may_take_over(actor: Actor) -> Verdict:
    """Only the manager brings a partnership in that ran before."""
    return YES if actor.has(orgs.MANAGER) else no("governance.manager_takes_over")
