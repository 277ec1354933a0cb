"""A candidacy's life: started at the door, submitted (again), withdrawn; what arrives after the deadline does not count.

``at`` is the instant at which the small request arrived, taken by the view before anything else: making the PDF cannot make a
submission late. Two submissions of the same text are one.
"""

from __future__ import annotations

import hashlib
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.urls import reverse

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.steps import Steps
from gezel.kernel.verdict import Refused, no, require
from gezel.organisations.models import Organisation, Person
from gezel.post.models import StoredFile
from gezel.post.workflows.files import store

from .. import words
from ..documents.candidacy import part_d_pages, pdf_of
from ..models import Area, Candidacy, Contribution, Section, Submission
from ..policies.candidacy import may_start, may_submit, may_withdraw, of_the_candidate
from ..queries.candidacy_door import door_facts, facts_of
from ..queries.candidacy_draft import Draft, draft_of, frozen, mark_of
from ..rules.deadline import arrival
from ..rules.form import CHALLENGE, findings
from .candidacy_post import send_receipt, send_withdrawn, tell_colleagues

STEPS = Steps(
    ("write", {words.DRAFT, words.SUBMITTED, words.WITHDRAWN}, ""),  # the state stays as it is
    ("submit", {words.DRAFT, words.SUBMITTED, words.WITHDRAWN}, words.SUBMITTED),
    ("withdraw", {words.SUBMITTED}, words.WITHDRAWN),
)


def take(candidacy_id: int) -> Candidacy:
    """Lock a candidacy's row, with area, organisation and call version at hand."""
    rows = Candidacy.objects.select_for_update(of=("self",))
    return rows.select_related("area", "organisation", "call_version", "engagement_by").get(pk=candidacy_id)


@transaction.atomic
def start(
    area: Area,
    organisation: Organisation,
    by: Actor,
    at: datetime,
    *,
    invoice_only: bool | None,
    consortium: bool | None,
) -> Candidacy:
    """Pass the door and begin a draft, with the contact filled in from who starts it (F-09, F-10)."""
    facts = door_facts(organisation, area, day_of(at), invoice_only=invoice_only, consortium=consortium)
    require(may_start(by, area, facts, at))
    require(of_the_candidate(by, Candidacy(area=area, organisation=organisation)))
    candidacy = _insert(area, organisation, by, at)
    _fill_contact(candidacy, by, at)
    record("formation.candidacy_started", candidacy, by, at, area=area.name)
    url = reverse("formation:candidacy_overview", args=[candidacy.pk])
    tell_colleagues(candidacy, "formation.notice_started", url, by, at, due=area.deadline_at)
    return candidacy


def _insert(area: Area, organisation: Organisation, by: Actor, at: datetime) -> Candidacy:
    """The row; two colleagues starting at once become one candidacy and one refusal."""
    try:
        with transaction.atomic():
            return Candidacy.objects.create(
                area=area,
                organisation=organisation,
                call_version=area.call_version,
                invoice_only=False,
                consortium=False,
                started_at=at,
                started_by_id=by.person_id,
            )
    except IntegrityError:
        raise Refused(no("formation.door_second", area=area.name)) from None


def _fill_contact(candidacy: Candidacy, by: Actor, at: datetime) -> None:
    person = Person.objects.get(pk=by.person_id)
    tie = person.memberships.active_at(at).filter(organisation_id=candidacy.organisation_id).first()
    known = {
        "contact_name": person.name,
        "contact_function": tie.function if tie else "",
        "contact_email": person.email,
        "contact_phone": person.phone,
    }
    rows = [
        Section(candidacy=candidacy, code=code, text=text, version=1, saved_at=at, saved_by=person)
        for code, text in known.items()
        if text
    ]
    Section.objects.bulk_create(rows)


@transaction.atomic
def accept_engagement(candidacy_id: int, accepted: bool, by: Actor, at: datetime) -> Candidacy:
    """Accept part C explicitly, or take that back while nothing stands (F-08)."""
    candidacy = take(candidacy_id)
    require(of_the_candidate(by, candidacy))
    require(arrival(at, candidacy.area.deadline_at, candidacy.area.name))
    require(STEPS.may("write", candidacy.state(at)))
    if accepted == (candidacy.engagement_at is not None):
        return candidacy
    if not accepted and candidacy.submitted_at:
        raise Refused(no("formation.engagement_stands"))
    candidacy.engagement_at = at if accepted else None
    candidacy.engagement_by_id = by.person_id if accepted else None
    candidacy.save(update_fields=["engagement_at", "engagement_by"])
    code = "formation.engagement_accepted" if accepted else "formation.engagement_taken_back"
    record(code, candidacy, by, at)
    return candidacy


@transaction.atomic
@rule("F-11", decides)
def submit(candidacy_id: int, by: Actor, at: datetime) -> Submission:
    """Freeze the draft as the version that stands, with its PDF and fingerprint, and send the receipt.

    ``at``: arrival of the request. The same text sent twice gives the submission that already stands.
    """
    candidacy = take(candidacy_id)
    draft = draft_of(candidacy)
    content = frozen(draft)
    standing = candidacy.submissions.order_by("-number").first()
    pages = part_d_pages(content, draft.content, candidacy.area.name)
    found = findings(draft.filled(pages), draft.content)
    require(may_submit(by, candidacy, facts_of(candidacy, day_of(at)), found, at))
    require(STEPS.may("submit", candidacy.state(at)))
    if standing and candidacy.stands and mark_of(standing.content) == mark_of(content):
        return standing
    submission = _freeze(draft, {**content, "pages": pages}, standing.number + 1 if standing else 1, by, at)
    record("formation.candidacy_submitted", candidacy, by, at, number=submission.number, sha256=submission.pdf_sha256)
    send_receipt(submission, draft.content, by, at)
    url = reverse("formation:candidacy_receipt", args=[candidacy.pk, submission.number])
    tell_colleagues(candidacy, "formation.notice_submitted", url, by, at)
    return submission


def _freeze(draft: Draft, content: dict[str, Any], number: int, by: Actor, at: datetime) -> Submission:
    candidacy = draft.candidacy
    pdf = pdf_of(content, draft.content, area=candidacy.area.name, number=number, arrived=at)
    submission = Submission.objects.create(
        candidacy=candidacy,
        number=number,
        at=at,
        by_id=by.person_id,
        content=content,
        pages=content["pages"],
        pdf_sha256=hashlib.sha256(pdf).hexdigest(),
    )
    submission.pdf = store(f"Kandidatuur {candidacy.area.name} {number}.pdf", pdf, submission, by, at)
    submission.save(update_fields=["pdf"])
    carried = StoredFile.objects.filter(pk__in=[a.file_id for a in draft.attachments])
    carried.update(
        owner_kind=Submission._meta.label_lower, owner_id=submission.pk
    )  # who may open it now follows from this
    texts = {c: draft.text(f"{CHALLENGE}{c.pk}").strip() for c in draft.challenges}
    Contribution.objects.bulk_create(
        Contribution(submission=submission, challenge=challenge, text=text) for challenge, text in texts.items() if text
    )
    candidacy.submitted_at = max(at, candidacy.submitted_at or at)
    candidacy.save(update_fields=["submitted_at"])
    return submission


@transaction.atomic
def withdraw(candidacy_id: int, by: Actor, at: datetime) -> Candidacy:
    """Take the standing submission back until the deadline; every text and every submission stays with the candidate."""
    candidacy = take(candidacy_id)
    require(may_withdraw(by, candidacy, at))
    require(STEPS.may("withdraw", candidacy.state(at)))
    candidacy.withdrawn_at = at
    candidacy.withdrawn_by_id = by.person_id
    candidacy.save(update_fields=["withdrawn_at", "withdrawn_by"])
    record("formation.candidacy_withdrawn", candidacy, by, at)
    send_withdrawn(candidacy, by, at)
    url = reverse("formation:candidacy_overview", args=[candidacy.pk])
    tell_colleagues(candidacy, "formation.notice_withdrawn", url, by, at, due=candidacy.area.deadline_at)
    return candidacy
