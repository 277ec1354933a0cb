"""Who may open the wage slips and evidence of a budget (P-07): the port ``file_access`` for files of its lines."""

from __future__ import annotations

from django.db.models import Q

from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule

from ..models import CofinancingLine, Proposal, StaffLine
from ..models.budget_reads import whole_budget_of


@rule("P-07", decides)
def may_open_file(actor: Actor, owner: str, owner_id: int) -> bool | None:
    """A wage slip opens with its line, evidence for the own organisation and for who sees the whole budget."""
    if owner == StaffLine._meta.label_lower:
        return StaffLine.objects.seen_by(actor).filter(pk=owner_id).exists()
    if owner == CofinancingLine._meta.label_lower:
        seen = Proposal.objects.seen_by(actor)
        own = actor.organisation_id if actor.has("member", "organisation", actor.organisation_id) else 0
        whole = seen.filter(whole_budget_of(actor)).order_by().values("pk")
        mine = Q(organisation_id=own, budget__proposal__in=seen.order_by().values("pk")) if own else Q(pk__in=[])
        rows = CofinancingLine.objects.filter(Q(budget__proposal__in=whole) | mine)
        return bool(rows.filter(pk=owner_id).exists())
    return None
