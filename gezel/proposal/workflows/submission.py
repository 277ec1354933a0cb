"""A proposal goes in: checked, frozen with its fingerprint, receipted; and taken back while nobody reads it (P-02, P-15).

``at`` is the instant at which the small request arrived, taken by the view before anything else.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.urls import reverse

from gezel.audit import record
from gezel.formation.queries.reached import manager_people
from gezel.formation.rules.mail_text import Markdown, fill
from gezel.formation.words import MAIL_PROPOSAL_RECEIPT
from gezel.kernel.actor import Actor
from gezel.kernel.clock import BRUSSELS
from gezel.kernel.fingerprint import fingerprint
from gezel.kernel.rule import decides, rule
from gezel.kernel.steps import Steps
from gezel.kernel.texts import shown
from gezel.kernel.verdict import Refused, require
from gezel.organisations.models import Person
from gezel.post.models import StoredFile
from gezel.post.words import Recipient
from gezel.post.workflows.files import store
from gezel.post.workflows.mail import draft as draft_mail
from gezel.post.workflows.notices import tell
from gezel.ui.documents import to_docx, to_pdf

from .. import words
from ..documents.proposal import paper
from ..models import Evaluation, Proposal, Submission
from ..policies.submission import may_submit, may_take_back
from ..queries.checks import findings_of
from ..queries.draft import draft_of
from ..queries.frozen import frozen
from ..queries.partners import writers
from ..queries.windows import arrival
from .proposal import take

STEPS = Steps(
    ("write", {words.DRAFT}, words.DRAFT),
    ("submit", {words.DRAFT}, words.SUBMITTED),
    ("decide", {words.SUBMITTED}, words.DECIDED),
    ("take_back", {words.SUBMITTED, words.DECIDED}, words.DRAFT),
)


@rule("P-02", decides)
@rule("P-15", decides)
@transaction.atomic
def submit(proposal_id: int, by: Actor, at: datetime) -> Submission:
    """Freeze the draft as the version that stands, with fingerprint, PDF and Word, and send the receipt.

    Too late, or while something blocks, nothing goes in and everything stays as it was written.
    """
    proposal = take(proposal_id)
    require(may_submit(by, proposal, arrival(proposal, at), findings_of(proposal, at)))
    require(STEPS.may("submit", proposal.state))
    content = frozen(draft_of(proposal), at)
    last = Submission.objects.filter(proposal=proposal).order_by("-number").first()
    submission = Submission.objects.create(
        proposal=proposal,
        number=last.number + 1 if last else 1,
        at=at,
        by_id=by.person_id,
        content=content,
        sha256=fingerprint(content),
    )
    _papers(submission, by, at)
    proposal.submitted_at = at
    proposal.save(update_fields=["submitted_at"])
    record("proposal.submitted", proposal, by, at, number=submission.number, sha256=submission.sha256)
    _receipt(submission, by, at)
    return submission


def _papers(submission: Submission, by: Actor, at: datetime) -> None:
    document = paper(submission.content, number=submission.number, arrived=at, sha256=submission.sha256)
    pdf = to_pdf(document)
    name = f"Projectvoorstel {submission.proposal.area.name} {submission.number}"
    submission.pdf = store(f"{name}.pdf", pdf, submission, by, at)
    submission.docx = store(f"{name}.docx", to_docx(document), submission, by, at)
    submission.pdf_sha256 = hashlib.sha256(pdf).hexdigest()
    submission.save(update_fields=["pdf", "docx", "pdf_sha256"])


def _receipt(submission: Submission, by: Actor, at: datetime) -> None:
    """The receipt to who submitted, a notice to everyone who wrote and to Europa WSE."""
    proposal = submission.proposal
    url = reverse("proposal:receipt", args=[proposal.pk, submission.number])
    values = {
        "number": str(submission.number),
        "arrived": to_the_second(at),
        "fingerprint": submission.sha256,
        "link": address(url),
    }
    files = [submission.pdf] if submission.pdf else []
    send(proposal, MAIL_PROPOSAL_RECEIPT, [Person.objects.get(pk=by.person_id)], values, by, at, files)
    tell(
        [p.pk for p in writers(proposal, at)],
        "proposal.notice_submitted",
        {"area": proposal.area.name, "who": by.name},
        url,
        at,
    )
    tell(
        manager_people(at),
        "proposal.notice_to_judge",
        {"area": proposal.area.name},
        reverse("proposal:judge", args=[proposal.pk]),
        at,
    )


def address(url: str) -> Markdown:
    """An address of the house as it stands in a mail."""
    return Markdown(f"<{settings.BASE_URL}{url}>")


@rule("P-15", decides)
def send(
    proposal: Proposal,
    kind: str,
    people: Sequence[Person],
    values: Mapping[str, str],
    by: Actor,
    at: datetime,
    files: Sequence[StoredFile] = (),
) -> None:
    """A mail from the template of the proposal's call, through the outbox; an address that the mail room refuses is on record."""
    template = proposal.call_version.settings.mails[kind]
    for person in people:
        own = {"area": proposal.area.name, "organisation": proposal.promotor.name, "contact": person.name}
        subject, body = fill(template, {**own, **values})
        to = Recipient(person.email, person.name)
        try:
            draft_mail(f"proposal.{kind}", proposal, to, subject, body, by, at, files, False, from_name="Europa WSE")
        except Refused:
            record("proposal.mail_refused", proposal, by, at, address=person.email)


def to_the_second(at: datetime) -> str:
    """A Dutch date with hours, minutes and seconds in Brussels."""
    local = at.astimezone(BRUSSELS)
    return f"{shown(local.date())} om {local:%H:%M:%S}"


@rule("P-15", decides)
@transaction.atomic
def take_back(proposal_id: int, by: Actor, at: datetime) -> Proposal:
    """Make it a draft again: as long as nobody judges it, or after a rejection. What was submitted stays as it was."""
    proposal = take(proposal_id)
    last = Evaluation.objects.filter(submission__proposal=proposal).order_by("-submission__number").first()
    standing = Submission.objects.filter(proposal=proposal).order_by("-number").first()
    current = last if last and standing and last.submission_id == standing.pk else None
    require(may_take_back(by, proposal, current))
    require(STEPS.may("take_back", proposal.state))
    proposal.submitted_at = proposal.decided_at = None
    proposal.save(update_fields=["submitted_at", "decided_at"])
    record("proposal.taken_back", proposal, by, at)
    return proposal
