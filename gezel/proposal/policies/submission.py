"""Who submits, takes back, judges and follows up a proposal (P-15)."""

from __future__ import annotations

from collections.abc import Iterable

from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, first_no, no

from .. import words
from ..models import Evaluation, Proposal, Submission
from ..rules.budget.checks import Finding, blocking
from .proposal import acts_for_promotor, still_open


@rule("P-15", decides)
def may_submit(actor: Actor, proposal: Proposal, in_time: Verdict, found: Iterable[Finding]) -> Verdict:
    """An administrator of the promotor, while it is a draft, in time, with nothing that blocks."""
    stops = len(blocking(tuple(found)))
    return first_no(
        acts_for_promotor(actor, proposal.promotor),
        still_open(proposal),
        in_time,
        YES if not stops else no("proposal.checks_block", count=stops),
    )


@rule("P-15", decides)
def may_take_back(actor: Actor, proposal: Proposal, evaluation: Evaluation | None) -> Verdict:
    """The promotor, as long as Europa WSE has not begun; and again once it was rejected."""
    rejected = evaluation is not None and evaluation.result == words.REJECTED
    return first_no(
        acts_for_promotor(actor, proposal.promotor),
        YES if proposal.state != words.DRAFT else no("proposal.is_draft"),
        YES if evaluation is None or rejected else no("proposal.being_read"),
    )


@rule("P-15", decides)
def may_judge(actor: Actor, proposal: Proposal) -> Verdict:
    """Only Europa WSE judges, and only what stands submitted."""
    return first_no(
        YES if actor.has("manager") else no("proposal.manager_judges"),
        YES if proposal.state != words.DRAFT else no("proposal.not_submitted"),
    )


@rule("P-15", decides)
@rule("D-01", decides)
def may_see_judgement(actor: Actor, proposal: Proposal, evaluation: Evaluation | None) -> Verdict:
    """Before the decision only Europa WSE sees scores; afterwards the partners and the support team read them too."""
    if actor.has("manager"):
        return YES
    decided = evaluation is not None and evaluation.decided_at is not None
    seen = Submission.objects.filter(proposal__in=Proposal.objects.seen_by(actor), proposal=proposal).exists()
    return YES if decided and seen else no("proposal.not_decided")
