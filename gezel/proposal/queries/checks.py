"""The one check list of a proposal: the text's checks and the budget's, with the place where each is mended (P-15)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.urls import NoReverseMatch, reverse

from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.organisations.rules.enterprise_number import digits_of

from .. import words
from ..models import Declarations, Proposal, Targets
from ..rules.budget.checks import Checked, Finding, check_list
from ..rules.writing_checks import Declared, ForPersona, Member, Numbers, Whole, Written, check_writing
from .budget import sheet_of
from .draft import Draft, draft_of
from .partners import legal_of, partners
from .windows import dates_verdict


@dataclass(frozen=True, slots=True)
class Line:
    """A check with what it found: each finding as a sentence, with the address where one mends it."""

    checked: Checked
    found: tuple[tuple[str, str], ...]

    @property
    def title(self) -> str:
        """The code of the sentence that names the check."""
        return f"proposal.checks_{self.checked.name}"


def whole_of(draft: Draft, at: datetime) -> Whole:
    """Everything of a proposal but its budget, in plain values. Eight queries."""
    proposal, on = draft.proposal, day_of(at)
    return Whole(
        form=draft.form,
        answers=tuple(
            Written(
                a.question.number,
                a.question.title,
                a.question.words_hint,
                a.words,
                a.untouched,
                a.kept is not None,
                a.threads,
            )
            for a in draft.answers
        ),
        numbers=numbers_of(proposal),
        personas=tuple(
            ForPersona(t.persona.title, t.tracks, t.outflow_percent, t.motivation)
            for t in proposal.persona_targets.select_related("persona")
        ),
        milestones=tuple(proposal.milestones.filter(removed_at=None).values_list("period", "on")),
        declared=declared_of(proposal),
        members=tuple(
            Member(legal_of(p.organisation), p.side == words.SELECTED, p.organisation.quality_valid_on(on))
            for p in partners(proposal)
        ),
        start=proposal.start_on,
        dates=dates_verdict(proposal, on),
    )


def numbers_of(proposal: Proposal) -> Numbers:
    """The targets as plain values."""
    row = Targets.objects.filter(proposal=proposal).first()
    if row is None:
        return Numbers()
    return Numbers(
        tracks=row.tracks,
        quarters=(row.quarter_1, row.quarter_2, row.quarter_3, row.quarter_4),
        concurrent_min=row.concurrent_min,
        concurrent_max=row.concurrent_max,
        caseload=row.caseload,
        companion_hundredths=row.companion_hundredths,
        outflow_percent=row.outflow_percent,
    )


def declared_of(proposal: Proposal) -> Declared:
    """The declarations as plain values."""
    row = Declarations.objects.filter(proposal=proposal).first()
    if row is None:
        return Declared()
    return Declared(
        separate_accounting=row.separate_accounting,
        contracting_authority=row.contracting_authority,
        category=row.category,
        above=row.above,
        purpose=row.purpose,
        creditworthy=row.creditworthy,
    )


@rule("P-15", decides)
def checks_of(draft: Draft, at: datetime) -> tuple[Checked, ...]:
    """Every check on text and budget; without a budget that is a finding that blocks."""
    sheet = sheet_of(draft.proposal)
    if sheet is None:
        missing = Finding("budget", "P-07", words.BLOCK, "proposal.check_budget")
        return (*check_writing(whole_of(draft, at)), Checked("budget", "P-07", (missing,)))
    known = frozenset(digits_of(line.number) for line in sheet.staff if line.organisation_id)
    return (*check_writing(whole_of(draft, at)), *check_list(sheet.budget, sheet.totals, known))


def findings_of(proposal: Proposal, at: datetime) -> tuple[Finding, ...]:
    """Only what was found."""
    return tuple(f for checked in checks_of(draft_of(proposal), at) for f in checked.findings)


def lines_of(checks: Iterable[Checked], proposal: Proposal, language: str) -> tuple[Line, ...]:
    """The check list for a page."""
    return tuple(Line(c, tuple((f.sentence(language), _place(f, proposal.pk)) for f in c.findings)) for c in checks)


PAGES = {
    "dates": "details",
    "targets": "targets",
    "outflow": "targets",
    "milestones": "milestones",
    "declarations": "declarations",
    "conditions": "declarations",
}


def _place(finding: Finding, pk: int) -> str:
    """The page on which a finding is mended; those of the budget on the budget's own."""
    number = finding.params.get("number")
    if finding.check in ("answered", "length", "read_over", "settled") and number:
        return reverse("proposal:question", args=[pk, number])
    try:
        return reverse(f"proposal:{PAGES.get(finding.check, 'budget_overview')}", args=[pk])
    except NoReverseMatch:  # the budget's pages are not there
        return reverse("proposal:overview", args=[pk])
