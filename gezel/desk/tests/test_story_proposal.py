"""The demo world's proposal: several partners at work, some of it ready, some of it waiting."""

from __future__ import annotations

import pytest

from gezel.proposal.models import Proposal
from gezel.proposal.queries.draft import draft_of

from .test_story import inside, world

__all__ = ["inside", "world"]


@pytest.mark.rule("P-03")
def test_a_proposal_is_being_written_together():
    proposal = Proposal.objects.select_related("area", "call_version", "promotor").get()
    draft = draft_of(proposal)
    states = [a.state for a in draft.answers]
    assert proposal.state == "draft" and proposal.start_on < proposal.end_on
    assert states.count("ready") >= 5 and "empty" in states and any(a.untouched for a in draft.answers)
    assert sum(a.threads for a in draft.answers) == 2
    assert len({a.section.saved_by_id for a in draft.answers if a.section}) >= 4
    assert proposal.milestones.count() == 10
