"""A change to the agreement: prepared by team leader and director, adopted by the support group, numbered from then on (G-03)."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.db.models import Max

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.steps import Steps
from gezel.kernel.verdict import YES, no, require

from .. import words
from ..models import Amendment, Decision
from ..policies.agreement import may_prepare, may_write
from ..policies.partnership import holds
from ..queries.agreement_decisions import decided
from ..queries.agreement_signing import last_edition
from ..rules.amending import may_adopt
from .partnership import take

STEPS = Steps(
    ("write", {words.DRAFT_CHANGE, words.PREPARED_CHANGE}, words.DRAFT_CHANGE),
    ("prepare", {words.DRAFT_CHANGE}, words.PREPARED_CHANGE),
    ("adopt", {words.PREPARED_CHANGE}, words.ADOPTED_CHANGE),
    ("withdraw", {words.DRAFT_CHANGE, words.PREPARED_CHANGE}, words.WITHDRAWN_CHANGE),
)


@rule("G-03", decides)
@transaction.atomic
def begin(partnership_id: int, title: str, text: str, by: Actor, at: datetime) -> Amendment:
    """Begin a change. Without a frozen agreement there is nothing to change yet: then one writes the agreement itself."""
    partnership = take(partnership_id)
    require(may_write(by, partnership))
    require(YES if last_edition(partnership) else no("governance.change_the_draft_itself"))
    made = Amendment.objects.create(
        partnership=partnership, title=title, text=text, begun_at=at, begun_by_id=by.person_id, edition=1
    )
    record("governance.amendment_begun", partnership, by, at, title=title)
    return made


@rule("G-03", decides)
@transaction.atomic
def write(amendment_id: int, title: str, text: str, seen: int, by: Actor, at: datetime) -> Amendment:
    """Change its text. What was prepared is no longer what it reads: both prepare it again."""
    row = _take(amendment_id)
    require(may_write(by, row.partnership))
    require(STEPS.may("write", row.state))
    require(YES if seen == row.edition else no("ui.changed_meanwhile"))
    row.title, row.text, row.edition = title, text, row.edition + 1
    row.leader = row.director = row.leader_at = row.director_at = None
    row.save()
    record("governance.amendment_written", row.partnership, by, at, title=title)
    return row


@rule("G-03", decides)
@transaction.atomic
def prepare(amendment_id: int, by: Actor, at: datetime, seen: int | None = None) -> Amendment:
    """Team leader or director stands behind the text as it now reads; whoever holds both roles stands for the one that is open.

    ``seen`` is the edition that was read: nobody stands behind a text that was rewritten meanwhile.
    """
    row = _take(amendment_id)
    require(STEPS.may("prepare", row.state))
    require(may_prepare(by, row))
    require(YES if seen in (None, row.edition) else no("ui.changed_meanwhile"))
    if holds(by, row.partnership, words.TEAM_LEADER) and not row.leader_id:
        row.leader_id, row.leader_at, what = by.person_id, at, "leader"
    else:
        row.director_id, row.director_at, what = by.person_id, at, "director"
    row.save()
    record(f"governance.amendment_prepared_{what}", row.partnership, by, at, title=row.title)
    return row


@rule("G-03", decides)
@transaction.atomic
def adopt(amendment_id: int, decision: Decision | None, holds_from: date | None, by: Actor, at: datetime) -> Amendment:
    """The support group adopted it: it gets the next number and is part of the agreement from ``holds_from`` (else the decision)."""
    row = _take(amendment_id)
    partnership = row.partnership
    require(may_write(by, partnership))
    leans_on = decided(decision)
    if row.state == words.DRAFT_CHANGE or row.state == words.PREPARED_CHANGE:
        require(
            may_adopt(
                leader=row.leader_at is not None,
                director=row.director_at is not None,
                decision=leans_on,
                partnership_id=partnership.pk,
            )
        )
    require(STEPS.may("adopt", row.state))
    used = Amendment.objects.filter(partnership=partnership, decision=decision).exists()
    require(no("governance.decision_used") if used else YES)
    last = Amendment.objects.filter(partnership=partnership).aggregate(last=Max("number"))["last"]
    row.decision, row.number, row.adopted_at = decision, (last or 0) + 1, at
    row.holds_from = holds_from or (leans_on.adopted_on if leans_on else None) or day_of(at)
    row.save()
    record("governance.amendment_adopted", partnership, by, at, title=row.title, number=row.number)
    return row


@transaction.atomic
def withdraw(amendment_id: int, by: Actor, at: datetime) -> Amendment:
    """Let a change go; it stays readable."""
    row = _take(amendment_id)
    require(may_write(by, row.partnership))
    require(STEPS.may("withdraw", row.state))
    row.withdrawn_at = at
    row.save(update_fields=["withdrawn_at"])
    record("governance.amendment_withdrawn", row.partnership, by, at, title=row.title)
    return row


def _take(amendment_id: int) -> Amendment:
    partnership = take(Amendment.objects.values_list("partnership_id", flat=True).get(pk=amendment_id))
    row = Amendment.objects.get(pk=amendment_id)
    row.partnership = partnership
    return row
