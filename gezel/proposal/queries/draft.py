"""The draft of a proposal as pages need it: each question with its answer, who is on it, what is open, and the progress by weight."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime

from django.shortcuts import get_object_or_404

from gezel.formation.rules.call_proposal import ProposalCriterion, ProposalForm, ProposalQuestion
from gezel.kernel.actor import Actor
from gezel.kernel.differences import Piece, differences
from gezel.kernel.rule import rule, shows
from gezel.writing.queries.presence import NOBODY, Presence, presence
from gezel.writing.rules.saving import base_of, text_mark

from .. import words
from ..models import Attachment, Comment, Proposal, Section, SectionVersion
from .known import known_for


@dataclass(frozen=True, slots=True)
class Answer:
    """One question as a page shows it; ``kept`` is a text that waits beside the answer."""

    question: ProposalQuestion
    criterion: ProposalCriterion
    section: Section | None
    threads: int = 0
    attachments: tuple[Attachment, ...] = ()
    kept: SectionVersion | None = None
    who: Presence = NOBODY

    @property
    def code(self) -> str:
        """The code of the answer: ``v7``."""
        return self.question.code

    @property
    def text(self) -> str:
        """What stands in the draft."""
        return self.section.text if self.section else ""

    @property
    def version(self) -> int:
        """How often it was saved."""
        return self.section.version if self.section else 0

    @property
    def words(self) -> int:
        """How many words stand there."""
        return len(self.text.split())

    @property
    @rule("P-04", shows)
    def state(self) -> str:
        """``empty``, ``writing`` or ``ready``."""
        if not self.text.strip():
            return words.EMPTY
        return words.READY if self.section and self.section.ready_at else words.WRITING

    @property
    def untouched(self) -> bool:
        """Whether it is still word for word what the system filled in."""
        return bool(self.section and self.section.known_from and self.section.known_mark == text_mark(self.text))

    @property
    def base(self) -> str:
        """What the page carries, so that a save knows what its writer started from."""
        return base_of(self.code, self.version, self.text)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a criterion is: its questions, those ready, and those begun."""

    criterion: ProposalCriterion
    asked: int
    ready: int
    begun: int

    @property
    def percent(self) -> int:
        """Ready answers as a whole percentage."""
        return 100 * self.ready // self.asked if self.asked else 0


@dataclass(frozen=True, slots=True)
class Draft:
    """The whole draft, with the form of the call it answers."""

    proposal: Proposal
    form: ProposalForm
    answers: tuple[Answer, ...]

    def answer(self, number: int) -> Answer | None:
        """The answer to a question."""
        return next((a for a in self.answers if a.question.number == number), None)

    @rule("P-01", shows)
    def progress(self) -> tuple[Progress, ...]:
        """Per criterion in the order of the call, heaviest weight first."""
        found = []
        for criterion in self.form.criteria:
            mine = [a for a in self.answers if a.criterion == criterion]
            states = [a.state for a in mine]
            begun = sum(state != words.EMPTY for state in states)
            found.append(Progress(criterion, len(mine), states.count(words.READY), begun))
        return tuple(found)

    @property
    def weighted(self) -> int:
        """How much of the weight is ready, as a whole percentage."""
        return sum(p.criterion.weight * p.ready * 100 // max(1, p.asked) for p in self.progress()) // 100


def proposal_of(actor: Actor, pk: int) -> Proposal:
    """The proposal that an actor may open, with what its pages need, or 404. One query."""
    rows = Proposal.objects.seen_by(actor).select_related(
        "area__call", "promotor__managing_organisation", "administrator", "call_version", "started_by"
    )
    return get_object_or_404(rows, pk=pk)


def draft_of(proposal: Proposal, actor: Actor | None = None, at: datetime | None = None, number: int = 0) -> Draft:
    """The draft with everything around it; ``actor`` and ``at`` tell who else writes. Four queries."""
    form = proposal.call_version.settings.proposal
    sections = {s.code: s for s in proposal.sections.select_related("saved_by", "lease_by", "assigned_to", "ready_by")}
    kept = SectionVersion.objects.filter(section__proposal=proposal, conflict=True, merged_at__isnull=True)
    beside = {v.section.code: v for v in kept.select_related("section", "saved_by").order_by("-pk")}
    threads = Comment.objects.filter(section__proposal=proposal, parent=None, resolved_at=None)
    open_threads = list(threads.values_list("section__code", flat=True))
    files = list(proposal.attachments.filter(removed_at__isnull=True).select_related("file"))
    answers = tuple(
        Answer(
            question=q,
            criterion=form.criterion(q.criterion),
            section=(section := sections.get(q.code)),
            threads=open_threads.count(q.code),
            attachments=tuple(a for a in files if a.number == q.number),
            kept=beside.get(q.code),
            who=presence(section, actor, at) if actor and at else NOBODY,
        )
        for q in form.questions
    )
    return Draft(proposal, form, answers)


@dataclass(frozen=True, slots=True)
class Known:
    """What the system knows for a question now, and how it differs from the answer that stands; ``source`` names where from."""

    source: str
    text: str
    changed: bool
    pieces: tuple[Piece, ...]


@rule("P-03", shows)
def known_now(answer: Answer, proposal: Proposal) -> Known | None:
    """The known text of a question; ``changed`` when it says something else than when the answer was filled from it."""
    text = known_for(proposal, answer.question.known)
    if not text:
        return None
    section = answer.section
    changed = bool(section and section.known_from and section.known_mark != text_mark(text))
    return Known(
        f"proposal.known_{answer.question.known}", text, changed, differences(answer.text, text) if changed else ()
    )


def threads_of(section: Section | None) -> list[Comment]:
    """The threads of an answer, open ones first, with their replies. Two queries."""
    if section is None:
        return []
    rows = section.comments.filter(parent=None).select_related("by", "resolved_by").prefetch_related("replies__by")
    return sorted(rows, key=lambda c: (c.resolved_at is not None, c.pk))


def presence_mark(who: Presence) -> str:
    """A short mark of what a page says about who is writing."""
    return hashlib.sha256(who.mark.encode()).hexdigest()[:12]
