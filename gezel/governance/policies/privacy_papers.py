"""Whether participants' data may be shared, and who keeps the papers that say so (D-02)."""

from __future__ import annotations

from datetime import date
from typing import Any

from gezel.kernel.actor import Actor
from gezel.kernel.clock import start_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.texts import say
from gezel.kernel.verdict import YES, Verdict, first_no, no
from gezel.organisations import words as orgs
from gezel.organisations.models import Organisation, Partnership

from .. import words
from ..models import BoardApproval, Dpia, PrivacyPaper
from ..queries.partnership import reads_until
from ..queries.privacy_papers import missing
from ..rules.privacy import Missing
from .partnership import holds, may_arrange, may_read, may_take_part

_KEEPING = (words.DPO, words.PRIVACY_SUPERVISOR)


@rule("D-02", decides)
def may_share_participants(partnership: Partnership, on: date, organisation_id: int = 0) -> Verdict:
    """Whether participants' data may be shared in a partnership on a day; else the first paper that is missing.

    With an organisation: whether that one may, so only the papers of all together and its own count.
    """
    found = [m for m in missing(partnership, on) if not organisation_id or m.organisation_id in (0, organisation_id)]
    if not found:
        return YES
    return no("governance.may_not_share", paper=Named(found[0]), count=len(found))


class Named:
    """A missing paper that says itself in the reader's language, as a value of another sentence."""

    def __init__(self, paper: Missing) -> None:
        self.paper = paper

    def said(self, language: str) -> str:
        """Its sentence."""
        return say(self.paper.code, language, name=self.paper.name)


@rule("D-02", decides)
def may_keep_papers(actor: Actor, partnership: Partnership) -> Verdict:
    """The data protection officer, the privacy supervisor, and who arranges the partnership."""
    keeps = holds(actor, partnership, *_KEEPING) or bool(may_arrange(actor, partnership))
    return first_no(
        may_take_part(actor, partnership), YES if keeps else no("governance.papers_kept_by", name=partnership.name)
    )


@rule("D-02", decides)
def may_keep_own(actor: Actor, partnership: Partnership, organisation: Organisation) -> Verdict:
    """An administrator of a partner keeps its own register and says what its board decided; who keeps the papers can too."""
    own = actor.organisation_id in organisation.acts_under
    if own and actor.has(orgs.ORG_ADMIN, "organisation", actor.organisation_id):
        return may_take_part(actor, partnership)
    keeps = may_keep_papers(actor, partnership)
    return keeps if keeps else may_take_part(actor, partnership) & no("governance.own_papers", name=organisation.name)


@rule("D-01", decides)
def may_open_file(actor: Actor, owner: str, owner_id: int) -> bool | None:
    """The port ``file_access`` for privacy papers and approvals: who reads the partnership; who left what was there before."""
    model = {
        "governance.privacypaper": PrivacyPaper,
        "governance.boardapproval": BoardApproval,
        "governance.dpia": Dpia,
    }.get(owner)
    if model is None:
        return None
    row: Any = model._default_manager.filter(pk=owner_id).select_related("partnership").first()
    if row is None or not may_read(actor, row.partnership):
        return None
    until = reads_until(actor, row.partnership)
    made = getattr(row, "made_at", None) or getattr(row, "noted_at", None) or getattr(row, "begun_at", None)
    return until is None or bool(made and made < start_of(until)) or None
