"""The privacy papers of a partnership: agreements, protocols, approvals per board, registers, supervisors (D-02)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import configures, decides, rule
from gezel.kernel.typed import is_blank
from gezel.kernel.verdict import YES, Verdict, first_no, no, require
from gezel.organisations.models import Organisation, Partnership
from gezel.post.workflows import files

from .. import words
from ..models import BoardApproval, Dpia, PrivacyPaper, Processing, Supervision
from ..policies.privacy_papers import may_keep_own, may_keep_papers
from ..queries.partnership import partners_on
from ..rules import privacy as rules
from .partnership import take

PAPER = (
    "title",
    "organisation",
    "other_organisation",
    "other",
    "content",
    "advice",
    "published_at",
    "from_on",
    "until_on",
)
LINE = ("purpose", "basis", "basis_source", "special_ground", "people", "data", "receivers", "kept", "security")


@transaction.atomic
@rule("D-02", decides)
def keep_paper(
    partnership_id: int, paper_id: int | None, kind: str, fields: Mapping[str, Any], by: Actor, at: datetime
) -> PrivacyPaper:
    """Make a paper, or change one (``PAPER`` and ``edition``). What boards approved is not rewritten under them."""
    partnership = take(partnership_id)
    require(may_keep_papers(by, partnership))
    row = (
        PrivacyPaper.objects.get(pk=paper_id, partnership=partnership)
        if paper_id
        else PrivacyPaper(partnership=partnership, kind=kind, made_at=at, made_by_id=by.person_id)
    )
    require(YES if fields["edition"] == row.edition else no("ui.changed_meanwhile"))
    require(paper_whole(row.kind, fields))
    if row.kind == words.JOINT_CONTROLLERS and not paper_id:
        rows = PrivacyPaper.objects.filter(partnership=partnership, kind=row.kind)
        open_ones = [r for r in rows if r.until_on is None or r.until_on >= day_of(at)]
        require(no("governance.paper_one_agreement") if open_ones else YES)
    rewritten = paper_id and row.content != fields["content"] and row.approvals.exists()
    require(no("governance.paper_changed_after_approval") if rewritten else YES)
    for name in PAPER:
        setattr(row, name, fields[name])
    row.edition += 1
    row.save()
    record("governance.paper_kept", partnership, by, at, title=row.title)
    return row


@rule("D-02", decides)
def paper_whole(kind: str, fields: Mapping[str, Any]) -> Verdict:
    """A title; with whom; a protocol names the public body that concludes it and, once it begins, the officers' advice."""
    from_on, until_on, organisation = fields["from_on"], fields["until_on"], fields["organisation"]
    is_protocol = kind == words.PROTOCOL
    public = organisation is not None and rules.is_public(organisation.kind, organisation.legal_form)
    return first_no(
        no("governance.paper_title") if is_blank(fields["title"]) else YES,
        no("governance.paper_other") if kind != words.JOINT_CONTROLLERS and is_blank(fields["other"]) else YES,
        no("governance.protocol_organisation") if is_protocol and not public else YES,
        no("governance.protocol_advice") if is_protocol and from_on and is_blank(fields["advice"]) else YES,
        no("governance.paper_period") if from_on and until_on and until_on < from_on else YES,
    )


@transaction.atomic
@rule("D-02", decides)
def attach(row: PrivacyPaper | BoardApproval | Dpia, name: str, content: Any, by: Actor, at: datetime) -> Any:
    """Add the document itself, signed or not."""
    partnership = take(row.partnership_id)
    own = row.organisation if isinstance(row, BoardApproval) else None
    require(may_keep_own(by, partnership, own) if own else may_keep_papers(by, partnership))
    return files.store(name, content, row, by, at)


@transaction.atomic
@rule("D-02", decides)
def board_decides(
    what: PrivacyPaper | Dpia, organisation: Organisation, board: str, on: date, by: Actor, at: datetime
) -> BoardApproval:
    """A partner's council or board approved the joint controller agreement, or accepted the residual risk of a closed assessment."""
    partnership = take(what.partnership_id)
    require(may_keep_own(by, partnership, organisation))
    require(_on_the_table(what, partnership, organisation, on, day_of(at)))
    require(no("governance.approval_board") if is_blank(board) else YES)
    which = {"dpia": what} if isinstance(what, Dpia) else {"paper": what}
    twice = BoardApproval.objects.filter(organisation=organisation, **which).exists()
    require(no("governance.approval_twice") if twice else YES)
    row = BoardApproval.objects.create(
        partnership=partnership,
        organisation=organisation,
        board=board.strip()[:160],
        on=on,
        noted_at=at,
        noted_by_id=by.person_id,
        **which,
    )
    code = "governance.risk_accepted" if isinstance(what, Dpia) else "governance.privacy_agreement_approved"
    record(code, partnership, by, at, board=row.board, name=organisation.name)
    return row


def _on_the_table(
    what: PrivacyPaper | Dpia, partnership: Partnership, organisation: Organisation, on: date, today: date
) -> Verdict:
    inside = organisation.pk in {p.organisation_id for p in partners_on(partnership, today)}
    closed = not isinstance(what, Dpia) or what.closed_at is not None
    return first_no(
        YES if closed else no("governance.dpia_not_closed"),
        YES if inside else no("governance.approval_not_partner", name=organisation.name),
        YES if on <= today else no("governance.approval_day", on=on),
    )


@transaction.atomic
@rule("D-02", decides)
def keep_processing(
    partnership_id: int,
    organisation: Organisation,
    line_id: int | None,
    fields: Mapping[str, Any],
    by: Actor,
    at: datetime,
) -> Processing:
    """A line of an organisation's register: one purpose with its legal basis (``LINE`` and ``edition``)."""
    partnership = take(partnership_id)
    require(may_keep_own(by, partnership, organisation))
    rows = Processing.objects.filter(partnership=partnership, organisation=organisation, removed_on=None)
    row = rows.get(pk=line_id) if line_id else Processing(partnership=partnership, organisation=organisation)
    require(YES if fields["edition"] == row.edition else no("ui.changed_meanwhile"))
    twice = rows.exclude(pk=line_id or 0).filter(purpose=fields["purpose"]).exists()
    require(no("governance.processing_twice", name=organisation.name) if twice else YES)
    for name in LINE:
        setattr(row, name, fields[name])
    row.edition += 1
    row.save()
    record("governance.processing_kept", partnership, by, at, name=organisation.name, purpose=row.purpose)
    return row


@transaction.atomic
@rule("D-02", decides)
def remove_processing(line_id: int, by: Actor, at: datetime) -> Processing:
    """A purpose is no longer pursued: the line leaves the register, and stays kept."""
    row = Processing.objects.select_related("organisation").get(pk=line_id, removed_on=None)
    partnership = take(row.partnership_id)
    require(may_keep_own(by, partnership, row.organisation))
    row.removed_on = day_of(at)
    row.save(update_fields=["removed_on"])
    record("governance.processing_removed", partnership, by, at, name=row.organisation.name, purpose=row.purpose)
    return row


@transaction.atomic
@rule("D-02", configures)
def supervise(
    partnership_id: int, organisation: Organisation, supervisor: str, reason: str, by: Actor, at: datetime
) -> Supervision | None:
    """Say which authority supervises an organisation; the usual one again takes the exception away."""
    partnership = take(partnership_id)
    require(may_keep_own(by, partnership, organisation))
    usual = rules.supervisor(organisation.kind, organisation.legal_form)
    if supervisor == usual:
        Supervision.objects.filter(organisation=organisation).delete()
        record("governance.supervision_usual", partnership, by, at, name=organisation.name)
        return None
    require(no("governance.supervision_reason") if is_blank(reason) else YES)
    defaults = {"supervisor": supervisor, "reason": reason.strip(), "set_at": at, "set_by_id": by.person_id}
    row, _ = Supervision.objects.update_or_create(organisation=organisation, defaults=defaults)
    record("governance.supervision_set", partnership, by, at, reason=row.reason, name=organisation.name)
    return row
