"""Who opens the files of a proposal: the port ``file_access`` (D-01)."""

from __future__ import annotations

from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule

from ..models import Proposal, Submission


@rule("D-01", decides)
def may_open_file(actor: Actor, owner: str, owner_id: int) -> bool | None:
    """Attachments and papers of a proposal are opened by whoever sees the proposal; no opinion on other files."""
    seen = Proposal.objects.seen_by(actor)
    if owner == "proposal.proposal":
        return seen.filter(pk=owner_id).exists() or None
    if owner == "proposal.submission":
        return Submission.objects.filter(pk=owner_id, proposal__in=seen).exists() or None
    return None
