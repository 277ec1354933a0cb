"""Tasks of subcontractors: who reads them, whether Europa WSE approved the project, what was paid (G-18, D-01)."""

from __future__ import annotations

from datetime import date

from django.db.models import Q, QuerySet, Sum

from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of, start_of
from gezel.kernel.rule import decides, rule
from gezel.organisations import words as orgs
from gezel.organisations.models import Partner, Partnership
from gezel.post.queries.files import files_of
from gezel.proposal import words as proposals
from gezel.proposal.models import Evaluation

from ..models import FunderApproval, Subcontract
from ..rules.subcontract import Task
from .partnership import reads_until


@rule("D-01", decides)
@rule("G-18", decides)
def subcontracts_seen_by(actor: Actor, partnership: Partnership) -> QuerySet[Subcontract]:
    """Who takes part, the manager and the support team read every task; a subcontractor only the launched ones in which it is the
    contact; who left those that were launched before."""
    rows = Subcontract.objects.filter(partnership=partnership).select_related("organisation", "contact", "partnership")
    if actor.has(orgs.MANAGER) or actor.has(orgs.SUPPORT):
        return rows
    until = reads_until(actor, partnership)
    if until is not None:
        return rows.filter(launched_at__lt=start_of(until))
    if actor.has(orgs.TAKES_PART, "partnership", partnership.pk):
        return rows
    own = Q(contact_id=actor.person_id, organisation_id=actor.organisation_id, launched_at__isnull=False)
    return rows.filter(own)


@rule("G-18", decides)
def approved_on(partnership: Partnership) -> date | None:
    """When Europa WSE approved project and budget: by the proposal of its area, or as the manager noted for one that was taken over."""
    results = (proposals.APPROVED, proposals.CONDITIONS)
    rows = Evaluation.objects.filter(submission__proposal__area__origin__partnership=partnership, result__in=results)
    last = rows.filter(decided_at__isnull=False).order_by("-decided_at").values_list("decided_at", flat=True).first()
    if last:
        return day_of(last)
    noted: date | None = (
        FunderApproval.objects.filter(partnership=partnership).values_list("approved_on", flat=True).first()
    )
    return noted


@rule("G-18", decides)
def as_task(row: Subcontract) -> Task:
    """The task as plain values, with how many pieces of evidence of the procurement there are."""
    evidence = len(list(files_of(row)))
    return Task(
        row.title, row.content, row.result, row.from_on, row.until_on, row.why, row.procedure, row.how, evidence
    )


@rule("G-18", decides)
def is_partner(row: Subcontract, on: date) -> bool:
    """Whether the organisation takes part as a partner on a day: then it cannot be a subcontractor."""
    return Partner.objects.on(on).filter(partnership=row.partnership, organisation=row.organisation).exists()


@rule("G-18", decides)
def paid(row: Subcontract) -> int:
    """What was released for payment so far, in eurocents."""
    found: int | None = row.deliverables.filter(released_at__isnull=False).aggregate(sum=Sum("amount"))["sum"]
    return found or 0
