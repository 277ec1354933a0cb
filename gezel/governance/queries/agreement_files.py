"""Who opens the files of an agreement: the port ``file_access`` (D-01)."""

from __future__ import annotations

from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.organisations import words as orgs
from gezel.organisations.models import Partnership

from ..models import AnnexPaper, Approval, Edition, Signature
from .partnership import reads_until

_OWNERS = {
    "governance.edition": (Edition, "partnership"),
    "governance.annexpaper": (AnnexPaper, "partnership"),
    "governance.approval": (Approval, "edition__partnership"),
    "governance.signature": (Signature, "edition__partnership"),
}


@rule("D-01", decides)
def may_open_file(actor: Actor, owner: str, owner_id: int) -> bool | None:
    """Papers of an agreement are opened by who takes part today, the support team and the manager; no opinion on other files."""
    if owner not in _OWNERS:
        return None
    model, path = _OWNERS[owner]
    partnership_id = model._default_manager.filter(pk=owner_id).values_list(f"{path}_id", flat=True).first()
    partnership = Partnership.objects.seen_by(actor).filter(pk=partnership_id or 0).first()
    if partnership is None or reads_until(actor, partnership) is not None:
        return None
    reads = actor.has(orgs.MANAGER) or actor.has(orgs.SUPPORT)
    return reads or actor.has(orgs.TAKES_PART, "partnership", partnership.pk) or None
