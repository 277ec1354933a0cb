"""What every page of a proposal shows around it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from gezel.kernel.actor import Actor

from ..models import Proposal
from ..policies.proposal import may_write, still_open

TABS = (
    ("proposal.tab_overview", "proposal:overview"),
    ("proposal.tab_details", "proposal:details"),
    ("proposal.tab_targets", "proposal:targets"),
    ("proposal.tab_milestones", "proposal:milestones"),
    ("proposal.tab_budget", "proposal:budget_overview"),
    ("proposal.tab_declarations", "proposal:declarations"),
    ("proposal.tab_submit", "proposal:submit"),
    ("proposal.tab_copy", "proposal:copying"),
)


def frame_of(request: HttpRequest, proposal: Proposal, tab: str = "") -> dict[str, Any]:
    """The proposal, its tabs, and whether this reader may write now."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    allowed = may_write(actor, proposal)
    return {
        "proposal": proposal,
        "area": proposal.area,
        "tabs": [(code, name, reverse(name, args=[proposal.pk])) for code, name in (*TABS, *_judged(actor, proposal))],
        "tab": tab,
        "of_partner": allowed,
        "may_write": allowed & still_open(proposal),
    }


def _judged(actor: Actor, proposal: Proposal) -> tuple[tuple[str, str], ...]:
    """The way to judging for the manager, and to the judgement for everyone else once it was taken."""
    if actor.has("manager"):
        return (("proposal.tab_judge", "proposal:judge"),) if proposal.submitted_at else ()
    return (("proposal.tab_judgement", "proposal:judgement"),) if proposal.decided_at else ()
