"""Who engages a subcontractor, accepts its work and lets it be paid; who opens its papers (G-18, D-01)."""

from __future__ import annotations

from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, first_no, no
from gezel.organisations import words as orgs
from gezel.organisations.models import Partnership

from .. import words
from ..models import Subcontract
from ..queries.subcontracts import subcontracts_seen_by
from .partnership import holds, may_take_part


@rule("G-18", decides)
def may_engage(actor: Actor, partnership: Partnership) -> Verdict:
    """Only the team leader or the promotor engages a subcontractor."""
    promotor = holds(actor, partnership, words.MEMBER_OF_PROMOTOR)
    runs = actor.has(orgs.ORG_ADMIN, "organisation", actor.organisation_id)
    engages = holds(actor, partnership, words.TEAM_LEADER, words.DIRECTOR) or (promotor and runs)
    return first_no(
        may_take_part(actor, partnership),
        YES if engages else no("governance.team_leader_engages", name=partnership.name),
    )


@rule("G-18", decides)
def may_deliver(actor: Actor, task: Subcontract) -> Verdict:
    """Who does the task writes down what was delivered; who engaged it can too."""
    own = task.contact_id == actor.person_id and task.organisation_id == actor.organisation_id
    return YES if own else may_engage(actor, task.partnership)


@rule("G-18", decides)
def may_note_approval(actor: Actor) -> Verdict:
    """Only the manager notes that project and budget were approved before the partnership came into Gezel."""
    return YES if actor.has(orgs.MANAGER) else no("governance.manager_notes_approval")


@rule("D-01", decides)
def may_open_file(actor: Actor, owner: str, owner_id: int) -> bool | None:
    """The port ``file_access`` for the evidence of a task: whoever reads the task."""
    if owner != "governance.subcontract":
        return None
    row = Subcontract.objects.filter(pk=owner_id).select_related("partnership").first()
    return bool(row and subcontracts_seen_by(actor, row.partnership).filter(pk=owner_id).exists()) or None
