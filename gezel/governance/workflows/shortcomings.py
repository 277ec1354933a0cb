"""A partner that fails bears what follows: the failure, the decision, and (later) the money are tied together (G-16)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.typed import is_blank, whole
from gezel.kernel.verdict import YES, no, require
from gezel.organisations.models import Partner, Partnership
from gezel.post.workflows.notices import tell

from ..models import Decision, Shortcoming
from ..policies.composition import decided_here
from ..policies.partnership import may_arrange
from ..queries.composition import people_of_partner
from ..queries.decisions import decisions_seen_by
from ..queries.issues import issues_seen_by
from .partnership import take


@dataclass(frozen=True, slots=True)
class Failure:
    """What fell short, against which article or point of the framework, since when it is known, and from which issue or decision it came.

    ``source``: ``issue-3``, ``decision-5`` or empty.
    """

    what: str
    article: str
    seen_on: date
    source: str = ""


@transaction.atomic
@rule("G-16", decides)
def note(partner_id: int, failure: Failure, by: Actor, at: datetime) -> Shortcoming:
    """Write a shortcoming down; the partner's people hear of it."""
    partnership = take(Partner.objects.values_list("partnership_id", flat=True).get(pk=partner_id))
    partner = Partner.objects.select_related("organisation").get(pk=partner_id)
    partner.partnership = partnership
    require(may_arrange(by, partnership))
    require(no("governance.shortcoming_what") if is_blank(failure.what) else YES)
    require(no("governance.shortcoming_article") if is_blank(failure.article) else YES)
    require(YES if failure.seen_on <= day_of(at) else no("governance.shortcoming_in_future", on=failure.seen_on))
    row = Shortcoming.objects.create(
        partnership=partnership,
        partner=partner,
        what=failure.what.strip(),
        article=failure.article.strip(),
        seen_on=failure.seen_on,
        **_source(failure.source, partnership, by),
        made_at=at,
        made_by_id=by.person_id,
    )
    params = {"name": partner.organisation.name}
    record("governance.shortcoming_noted", partnership, by, at, **params)
    url = f"/partnerschappen/{partnership.pk}/samenstelling/tekortkomingen/{row.pk}/"
    tell([p.pk for p in people_of_partner(partner, day_of(at))], "governance.notice_shortcoming", params, url, at)
    return row


@transaction.atomic
@rule("G-16", decides)
def bear(
    shortcoming_id: int, consequence: str, decision_id: int | None, edition: int, by: Actor, at: datetime
) -> Shortcoming:
    """Say what the partner bears, on a decision of the support group."""
    row = _take(shortcoming_id, by)
    require(YES if edition == row.edition else no("ui.changed_meanwhile"))
    decision = Decision.objects.select_related("body").filter(pk=decision_id).first() if decision_id else None
    if not is_blank(consequence):
        require(YES if decision else no("governance.consequence_needs_decision"))
        require(decided_here(decision, row.partnership))
    row.consequence, row.decision = ("" if is_blank(consequence) else consequence.strip()), decision
    row.edition += 1
    row.save(update_fields=["consequence", "decision", "edition"])
    title = decision.title if decision else ""
    name = row.partner.organisation.name
    record("governance.shortcoming_borne", row.partnership, by, at, reason=row.consequence, name=name, decision=title)
    return row


@transaction.atomic
@rule("G-16", decides)
def trace(shortcoming_id: int, source: str, edition: int, by: Actor, at: datetime) -> Shortcoming:
    """Say from which issue or decision it came (``issue-3``, ``decision-5``; empty: from none)."""
    row = _take(shortcoming_id, by)
    require(YES if edition == row.edition else no("ui.changed_meanwhile"))
    found = _source(source, row.partnership, by)
    row.from_issue, row.from_decision = found["from_issue"], found["from_decision"]
    row.edition += 1
    row.save(update_fields=["from_issue", "from_decision", "edition"])
    title = str(row.from_issue or row.from_decision or "")
    params = {"name": row.partner.organisation.name, "title": title}
    record(
        "governance.shortcoming_traced" if title else "governance.shortcoming_untraced",
        row.partnership,
        by,
        at,
        **params,
    )
    return row


@rule("G-16", decides)
def _source(source: str, partnership: Partnership, by: Actor) -> dict[str, Any]:
    """The issue or the decision, one that the writer may read in this partnership."""
    kind, _, number = source.partition("-")
    key = whole(number) or 0
    issue = issues_seen_by(by, partnership).filter(pk=key).first() if kind == "issue" else None
    decision = decisions_seen_by(by, partnership).filter(pk=key).first() if kind == "decision" else None
    require(no("governance.shortcoming_source", name=partnership.name) if source and not (issue or decision) else YES)
    return {"from_issue": issue, "from_decision": decision}


@transaction.atomic
@rule("G-16", decides)
def close(shortcoming_id: int, outcome: str, by: Actor, at: datetime) -> Shortcoming:
    """It is over: how it ended."""
    row = _take(shortcoming_id, by)
    require(no("governance.shortcoming_outcome") if is_blank(outcome) else YES)
    row.closed_at, row.outcome = at, outcome.strip()
    row.save(update_fields=["closed_at", "outcome"])
    record(
        "governance.shortcoming_closed", row.partnership, by, at, reason=row.outcome, name=row.partner.organisation.name
    )
    return row


def _take(shortcoming_id: int, by: Actor) -> Shortcoming:
    partnership = take(Shortcoming.objects.values_list("partnership_id", flat=True).get(pk=shortcoming_id))
    require(may_arrange(by, partnership))
    row = Shortcoming.objects.select_related("partner__organisation").get(pk=shortcoming_id)
    row.partnership = partnership
    require(no("governance.shortcoming_closed_already") if row.closed_at else YES)
    return row
