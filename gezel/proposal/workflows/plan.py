"""Targets, milestones and declarations: one shared way of saving, never over what a colleague saved meanwhile (P-05, P-06, P-13)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import transaction

from gezel.audit import record
from gezel.formation.models import Persona
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, no, require

from ..models import Declarations, Milestone, PersonaTarget, Proposal, Targets
from ..policies.proposal import acts_for_promotor, may_write, still_open
from ..queries.partners import partner_ids
from .proposal import take


def _open(proposal_id: int, by: Actor) -> Proposal:
    proposal = take(proposal_id)
    require(may_write(by, proposal))
    require(still_open(proposal))
    return proposal


@rule("P-05", decides)
@transaction.atomic
def save_targets(
    proposal_id: int,
    fields: Mapping[str, Any],
    personas: Mapping[int, Mapping[str, Any]],
    edition: int,
    by: Actor,
    at: datetime,
) -> Targets:
    """Save the numbers, and per retained persona what is meant; ``edition`` is the one the writer saw."""
    proposal = _open(proposal_id, by)
    row = Targets.objects.filter(proposal=proposal).first() or Targets(proposal=proposal)
    require(YES if row.edition == edition else no("ui.changed_meanwhile"))
    least, most = fields.get("concurrent_min"), fields.get("concurrent_max")
    require(YES if least is None or most is None or least <= most else no("proposal.least_above_most"))
    for name, value in fields.items():
        setattr(row, name, value)
    row.edition, row.saved_at, row.saved_by_id = edition + 1, at, by.person_id
    row.save()
    for persona in Persona.objects.filter(area=proposal.area, pk__in=personas):
        PersonaTarget.objects.update_or_create(proposal=proposal, persona=persona, defaults=dict(personas[persona.pk]))
    record("proposal.targets_saved", proposal, by, at)
    return row


@rule("P-06", decides)
@transaction.atomic
def save_milestone(
    proposal_id: int, milestone_id: int | None, fields: Mapping[str, Any], edition: int, by: Actor, at: datetime
) -> Milestone:
    """Add a milestone, or change one. Fields: period, title, detail, on, organisation (an id of a partner, or None)."""
    proposal = _open(proposal_id, by)
    known = Milestone.objects.filter(proposal=proposal, removed_at=None)
    row = known.get(pk=milestone_id) if milestone_id else Milestone(proposal=proposal)
    require(YES if row.edition == edition else no("ui.changed_meanwhile"))
    partner = fields["organisation"]
    require(YES if partner is None or partner in partner_ids(proposal) else no("proposal.not_a_partner"))
    row.period, row.title, row.detail, row.on = fields["period"], fields["title"], fields["detail"], fields["on"]
    row.organisation_id, row.saved_at, row.saved_by_id, row.edition = partner, at, by.person_id, edition + 1
    row.save()
    record("proposal.milestone_saved", proposal, by, at, title=row.title)
    return row


@transaction.atomic
def remove_milestone(milestone_id: int, by: Actor, at: datetime) -> Milestone:
    """Take a milestone off the timeline; the row stays."""
    found = Milestone.objects.get(pk=milestone_id)
    proposal = _open(found.proposal_id, by)
    if found.removed_at is None:
        found.removed_at = at
        found.save(update_fields=["removed_at"])
        record("proposal.milestone_removed", proposal, by, at, title=found.title)
    return found


@rule("P-13", decides)
@rule("P-16", decides)
@transaction.atomic
def declare(proposal_id: int, fields: Mapping[str, Any], edition: int, by: Actor, at: datetime) -> Declarations:
    """Save the declarations: only for the promotor, whose declarations they are. Thresholds are those of the day."""
    proposal = _open(proposal_id, by)
    require(acts_for_promotor(by, proposal.promotor))
    row = Declarations.objects.filter(proposal=proposal).first() or Declarations(proposal=proposal)
    require(YES if row.edition == edition else no("ui.changed_meanwhile"))
    for name, value in fields.items():
        setattr(row, name, value)
    today: date = day_of(at)
    row.procurement_on = today if row.above is not None else None
    row.edition, row.saved_at, row.saved_by_id = edition + 1, at, by.person_id
    row.save()
    record("proposal.declared", proposal, by, at)
    return row
