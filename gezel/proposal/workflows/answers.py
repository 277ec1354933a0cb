"""Writing the answers together: save, merge, put back, assign, call ready; remarks and attachments (P-01, P-03, P-04)."""

from __future__ import annotations

from datetime import datetime
from pathlib import PurePath
from typing import Any

from django.db import transaction

from gezel.audit import record
from gezel.formation.queries.partnership import partnership_of
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no, require
from gezel.organisations.models import Person
from gezel.post.workflows.files import store
from gezel.writing.rules.saving import text_mark
from gezel.writing.workflows import writing
from gezel.writing.workflows.writing import Desk, Saved

from ..models import Attachment, Comment, Milestone, Proposal, Section, SectionVersion
from ..policies.proposal import may_write, still_open
from ..queries.known import known_for
from ..rules.windows import period_of
from .proposal import take


def _desk(proposal: Proposal) -> Desk:
    return Desk(proposal, proposal.call_version.settings.numbers.lease_seconds, still_open(proposal))


def asked(proposal: Proposal, code: str) -> Verdict:
    """Whether the call asks this question."""
    codes = {q.code for q in proposal.call_version.settings.proposal.questions}
    return YES if code in codes else no("proposal.unknown_question", field=code)


@rule("P-01", decides)
def section_of(proposal: Proposal, code: str, at: datetime) -> Section:
    """The row of an answer, made when nobody wrote there yet; only for a question that the call asks."""
    require(asked(proposal, code))
    rows = Section.objects.select_related("saved_by", "lease_by")
    section, _ = rows.get_or_create(proposal=proposal, code=code, defaults={"saved_at": at})
    return section


@transaction.atomic
def save_answer(proposal_id: int, code: str, text: str, version: int, by: Actor, at: datetime) -> Saved:
    """Save one answer; ``version`` is the one the writer started from. What was ready is being written again."""
    proposal = take(proposal_id)
    require(may_write(by, proposal))
    section = section_of(proposal, code, at)
    saved = writing.save(section, text, version, _desk(proposal), by, at)
    if saved.outcome == "saved" and section.ready_at:
        _ready(section, None, None)
    return saved


@transaction.atomic
def merge(kept_id: int, text: str, version: int, by: Actor, at: datetime) -> Saved:
    """A person settles two texts of one answer; both old ones stay in the history."""
    kept = SectionVersion.objects.select_related("section").get(pk=kept_id, conflict=True)
    proposal = take(kept.section.proposal_id)
    require(may_write(by, proposal))
    kept = SectionVersion.objects.select_related("section__saved_by").get(pk=kept_id)
    return writing.merge(kept, text, version, _desk(proposal), by, at)


@transaction.atomic
def put_back(old_id: int, version: int, by: Actor, at: datetime) -> Saved:
    """Put an earlier answer back as a new version."""
    old = SectionVersion.objects.select_related("section").get(pk=old_id)
    proposal = take(old.section.proposal_id)
    require(may_write(by, proposal))
    section = section_of(proposal, old.section.code, at)
    return writing.put_back(old, section, version, _desk(proposal), by, at)


@rule("P-03", decides)
@transaction.atomic
def fill_known(proposal_id: int, by: Actor, at: datetime) -> int:
    """Fill what the system already knows into the answers that are still empty, marked with where it comes from; how many."""
    proposal = take(proposal_id)
    require(may_write(by, proposal))
    require(still_open(proposal))
    filled = 0
    for question in proposal.call_version.settings.proposal.questions:
        text = known_for(proposal, question.known)
        section = Section.objects.filter(proposal=proposal, code=question.code).first()
        if not text or (section is not None and section.text.strip()):
            continue
        section = section_of(proposal, question.code, at)
        writing.save(section, text, section.version, _desk(proposal), by, at)
        section.known_from, section.known_mark = question.known, text_mark(text)
        section.save(update_fields=["known_from", "known_mark"])
        filled += 1
    filled += _known_milestones(proposal, by, at)
    if filled:
        record("proposal.known_filled", proposal, by, at, count=filled)
    return filled


def _known_milestones(proposal: Proposal, by: Actor, at: datetime) -> int:
    """The milestones of step 4 on the timeline, as long as it is empty; how many."""
    if proposal.milestones.exists():
        return 0
    start = proposal.start_on or proposal.area.planned_start_on
    found = partnership_of(proposal.area).milestones
    rows = [
        Milestone(
            proposal=proposal,
            period=period_of(m.due_on, start),
            title=m.title[:120],
            detail=m.who,
            on=m.due_on,
            saved_at=at,
            saved_by_id=by.person_id,
        )
        for m in found
    ]
    return len(Milestone.objects.bulk_create(rows))


@transaction.atomic
def assign(proposal_id: int, code: str, person_id: int | None, by: Actor, at: datetime) -> Section:
    """Say who looks after an answer, or nobody; that person works for a partner."""
    proposal = take(proposal_id)
    require(may_write(by, proposal))
    require(still_open(proposal))
    section = section_of(proposal, code, at)
    require(_works_for_a_partner(proposal, person_id, at))
    if section.assigned_to_id == person_id:
        return section
    section.assigned_to_id = person_id
    section.save(update_fields=["assigned_to"])
    name = str(Person.objects.get(pk=person_id)) if person_id else "–"
    record("proposal.answer_assigned", proposal, by, at, field=code, name=name)
    return section


def _works_for_a_partner(proposal: Proposal, person_id: int | None, at: datetime) -> Verdict:
    from ..queries.partners import writers

    known = person_id is None or any(p.pk == person_id for p in writers(proposal, at))
    return YES if known else no("proposal.not_a_writer")


@transaction.atomic
def call_ready(proposal_id: int, code: str, is_ready: bool, by: Actor, at: datetime) -> Section:
    """Say that an answer is finished, or that it is not after all; an empty one never is."""
    proposal = take(proposal_id)
    require(may_write(by, proposal))
    require(still_open(proposal))
    section = section_of(proposal, code, at)
    require(YES if section.text.strip() or not is_ready else no("proposal.nothing_there"))
    if is_ready != (section.ready_at is not None):
        _ready(section, at if is_ready else None, by.person_id if is_ready else None)
        record("proposal.answer_ready" if is_ready else "proposal.answer_reopened", proposal, by, at, field=code)
    return section


def _ready(section: Section, at: datetime | None, person_id: int | None) -> None:
    section.ready_at, section.ready_by_id = at, person_id
    section.save(update_fields=["ready_at", "ready_by"])


@transaction.atomic
def comment(proposal_id: int, code: str, text: str, parent_id: int | None, by: Actor, at: datetime) -> Comment:
    """Add a remark to an answer, or to a thread of it."""
    proposal = take(proposal_id)
    require(may_write(by, proposal))
    require(YES if text.strip() else no("proposal.comment_empty"))
    section = section_of(proposal, code, at)
    parent = Comment.objects.get(pk=parent_id, section=section, parent=None) if parent_id else None
    made = Comment.objects.create(section=section, parent=parent, text=text.strip(), at=at, by_id=by.person_id)
    record("proposal.commented", proposal, by, at, field=code)
    return made


@transaction.atomic
def resolve(comment_id: int, is_resolved: bool, by: Actor, at: datetime) -> Comment:
    """Settle a thread, or open it again."""
    thread = Comment.objects.select_related("section").get(pk=comment_id, parent=None)
    proposal = take(thread.section.proposal_id)
    require(may_write(by, proposal))
    thread.resolved_at = at if is_resolved else None
    thread.resolved_by_id = by.person_id if is_resolved else None
    thread.save(update_fields=["resolved_at", "resolved_by"])
    return thread


@rule("P-01", decides)
@transaction.atomic
def attach(proposal_id: int, number: int, name: str, content: Any, title: str, by: Actor, at: datetime) -> Attachment:
    """Add a document to a question, by its number; without a title it is called by its file name."""
    proposal = take(proposal_id)
    require(may_write(by, proposal))
    require(still_open(proposal))
    require(asked(proposal, f"v{number}"))
    file = store(name, content, proposal, by, at)
    title = " ".join(title.split()) or PurePath(file.name).stem
    made = Attachment.objects.create(
        proposal=proposal, number=number, title=title[:160], file=file, added_at=at, added_by_id=by.person_id
    )
    record("proposal.attached", proposal, by, at, field=f"v{number}", title=made.title, sha256=file.sha256)
    return made


@transaction.atomic
def detach(attachment_id: int, by: Actor, at: datetime) -> Attachment:
    """Take a document out of the draft; the file stays, because a submission may carry it."""
    found = Attachment.objects.get(pk=attachment_id)
    proposal = take(found.proposal_id)
    require(may_write(by, proposal))
    require(still_open(proposal))
    if found.removed_at is None:
        found.removed_at = at
        found.save(update_fields=["removed_at"])
        record("proposal.detached", proposal, by, at, title=found.title)
    return found
