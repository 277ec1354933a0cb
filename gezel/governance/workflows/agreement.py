"""An agreement's life: frozen as an edition, approved by each partner's own body, signed by each (G-03)."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.urls import reverse

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.fingerprint import fingerprint
from gezel.kernel.rule import decides, rule
from gezel.kernel.steps import Steps
from gezel.kernel.verdict import YES, no, require
from gezel.organisations.models import Organisation, Partnership
from gezel.post.workflows.files import store
from gezel.post.workflows.notices import tell
from gezel.ui.documents import to_docx, to_pdf

from .. import words
from ..documents.agreement import paper
from ..models import Approval, Edition, Signatory, Signature
from ..policies.agreement import may_answer_for, may_write
from ..queries.agreement import content_of
from ..queries.agreement_facts import facts_of
from ..queries.agreement_gaps import gaps_of
from ..queries.agreement_people import people_of_partner
from ..queries.agreement_signing import Standing, standing
from ..rules import signing
from ..rules.gaps import may_freeze
from .partnership import take

_OPEN = {words.FROZEN, words.APPROVING, words.STARTED_UNSIGNED}
STEPS = Steps(
    ("freeze", {words.WRITING, *_OPEN}, words.FROZEN),
    ("approve", {*_OPEN, words.SIGNED}, words.APPROVING),
    ("sign", {*_OPEN, words.SIGNED}, words.APPROVING),
)


@rule("G-02", decides)
@rule("G-03", decides)
@transaction.atomic
def freeze(partnership_id: int, why: str, by: Actor, at: datetime) -> Edition:
    """Freeze the agreement as it is now, with its fingerprint, PDF and Word; the partners' own bodies are asked to approve it."""
    partnership = take(partnership_id)
    require(may_write(by, partnership))
    now = standing(partnership, day_of(at))
    signed = Signature.objects.filter(edition=now.edition).count() if now.edition else 0
    require(signing.may_freeze_again(signed))
    require(STEPS.may("freeze", now.state))
    facts = facts_of(partnership, day_of(at))
    found = gaps_of(facts)
    require(may_freeze(found))
    content = content_of(facts, found)
    edition = Edition.objects.create(
        partnership=partnership,
        number=now.edition.number + 1 if now.edition else 1,
        at=at,
        by_id=by.person_id,
        why=why,
        content=content,
        sha256=fingerprint(content),
    )
    _papers(edition, by, at)
    record("governance.agreement_frozen", partnership, by, at, number=edition.number, sha256=edition.sha256, why=why)
    _ask(partnership, edition, at)
    return edition


def _papers(edition: Edition, by: Actor, at: datetime) -> None:
    document = paper(edition.content, number=edition.number, frozen_at=edition.at, sha256=edition.sha256)
    pdf = to_pdf(document)
    name = f"Partnerschapsovereenkomst {edition.content['name']} editie {edition.number}"
    edition.pdf = store(f"{name}.pdf", pdf, edition, by, at)
    edition.docx = store(f"{name}.docx", to_docx(document), edition, by, at)
    edition.pdf_sha256 = hashlib.sha256(pdf).hexdigest()
    edition.save(update_fields=["pdf", "docx", "pdf_sha256"])


def _ask(partnership: Partnership, edition: Edition, at: datetime) -> None:
    for partner in standing(partnership, day_of(at), edition).rows:
        url = reverse("governance:agreement_approval", args=[partnership.pk, partner.organisation.pk])
        params = {"name": partnership.name, "number": edition.number}
        tell(people_of_partner(partner.organisation, at), "governance.notice_agreement_to_approve", params, url, at)


@dataclass(frozen=True, slots=True)
class Held:
    """What is known of the own body: which one, when it meets, and (once it met) when and what it decided."""

    body: str
    planned_on: date | None = None
    decided_on: date | None = None
    outcome: str = ""
    remark: str = ""


@rule("G-03", decides)
@transaction.atomic
def approve(edition_id: int, organisation: Organisation, held: Held, upload: Any, by: Actor, at: datetime) -> Approval:
    """Note when a partner's own body treats the edition, or what it decided; a decision can be put right until the partner signed."""
    edition, now = _take_edition(edition_id, at)
    require(may_answer_for(by, edition.partnership, organisation))
    partner = now.row(organisation.pk)
    require(YES if partner else no("governance.agreement_no_partner", organisation=organisation.name))
    require(STEPS.may("approve", now.state))
    signed = partner is not None and bool(partner.signatures)
    require(no("governance.approval_is_signed_on") if signed else YES)
    require(_consistent(held, edition, at))
    row = Approval.objects.filter(edition=edition, organisation=organisation).first()
    row = row or Approval(edition=edition, organisation=organisation)
    for name in ("body", "planned_on", "decided_on", "outcome", "remark"):
        setattr(row, name, getattr(held, name))
    row.saved_at, row.saved_by_id = at, by.person_id
    row.save()
    if upload:
        row.document = store(upload.name, upload, row, by, at)
        row.save(update_fields=["document"])
    _note_approval(row, by, at)
    return row


def _consistent(held: Held, edition: Edition, at: datetime) -> Any:
    if not held.decided_on:
        return no("governance.outcome_needs_day") if held.outcome else YES
    if not held.outcome:
        return no("governance.day_needs_outcome")
    if held.outcome == words.BODY_NOT_APPROVED and not held.remark.strip():
        return no("governance.not_approved_needs_reason")
    newest = _stands(edition)
    return signing.may_decide(held.decided_on, day_of(at), day_of(edition.at), standing=newest)


def _note_approval(row: Approval, by: Actor, at: datetime) -> None:
    params: dict[str, Any] = {
        "organisation": row.organisation.name,
        "body": row.get_body_display(),
        "number": row.edition.number,
    }
    partnership = row.edition.partnership
    if row.outcome == words.BODY_APPROVED:
        record("governance.agreement_approved", partnership, by, at, on=row.decided_on, **params)
    elif row.outcome:
        record("governance.agreement_not_approved", partnership, by, at, on=row.decided_on, **params)
    elif row.planned_on:
        record("governance.approval_planned", partnership, by, at, on=row.planned_on, **params)


@rule("G-03", decides)
@transaction.atomic
def sign(edition_id: int, signatory_id: int, on: date, upload: Any, by: Actor, at: datetime) -> Signature:
    """Note that a signatory signed the edition on a day, with the signed paper."""
    edition, now = _take_edition(edition_id, at)
    signatory = Signatory.objects.select_related("organisation").get(pk=signatory_id, partnership=edition.partnership)
    organisation = signatory.organisation
    require(may_answer_for(by, edition.partnership, organisation))
    row = now.row(organisation.pk)
    require(YES if row else no("governance.agreement_no_partner", organisation=organisation.name))
    already = edition.signatures.filter(signatory=signatory).exists()
    require(no("governance.has_signed", name=signatory.name) if already else YES)
    mandate = signing.Mandate(signatory.capacity, signatory.name, signatory.from_on, signatory.until_on)
    approved = row.approval.decided_on if row and row.approval and row.approved else None
    stands = _stands(edition)
    require(signing.may_sign(mandate, on, day_of(at), approved, day_of(edition.at), standing=stands))
    require(STEPS.may("sign", now.state))
    made = Signature.objects.create(
        edition=edition, signatory=signatory, signed_on=on, recorded_at=at, recorded_by_id=by.person_id
    )
    if upload:
        made.document = store(upload.name, upload, made, by, at)
        made.save(update_fields=["document"])
    record(
        "governance.agreement_signed",
        edition.partnership,
        by,
        at,
        organisation=organisation.name,
        on=on,
        number=edition.number,
    )
    _tell_when_all_signed(edition, at)
    return made


def _tell_when_all_signed(edition: Edition, at: datetime) -> None:
    now = standing(edition.partnership, day_of(at), edition)
    if now.state != words.SIGNED:
        return
    url = reverse("governance:agreement", args=[edition.partnership_id])
    params = {"name": edition.partnership.name, "number": edition.number}
    for row in now.rows:
        tell(people_of_partner(row.organisation, at), "governance.notice_agreement_signed", params, url, at)


def _take_edition(edition_id: int, at: datetime) -> tuple[Edition, Standing]:
    partnership = take(Edition.objects.values_list("partnership_id", flat=True).get(pk=edition_id))
    edition = Edition.objects.defer("content").get(pk=edition_id)
    edition.partnership = partnership
    return edition, standing(partnership, day_of(at), edition)


def _stands(edition: Edition) -> bool:
    return not Edition.objects.filter(partnership=edition.partnership, number__gt=edition.number).exists()
