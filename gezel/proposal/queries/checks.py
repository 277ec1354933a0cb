"""The one check list of a proposal: the text's checks and the budget's, with the place where each is mended (P-15)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse

from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule

from .. import words
from ..models import Declarations, Proposal, Targets
from ..rules.budget.checks import Checked, Finding
from ..rules.writing_checks import Declared, ForPersona, Member, Numbers, Whole, Written, check_writing
from . import budget_checks
from .budget import Sheet, sheet_of
from .budget_places import address
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


@dataclass(frozen=True, slots=True)
class Material:
    """What the check list is made from, read once: the proposal, the checks of its text, and the sheet of its budget (if there is one)."""

    proposal_id: int
    text: tuple[Checked, ...]
    sheet: Sheet | None


def material_of(draft: Draft, at: datetime) -> Material:
    """Read everything there is to check."""
    return Material(draft.proposal.pk, tuple(check_writing(whole_of(draft, at))), sheet_of(draft.proposal))


@rule("P-15", decides)
def checks_of(material: Material) -> tuple[Checked, ...]:
    """Every check on text and budget; without a budget that is a finding that blocks."""
    money = NO_BUDGET if material.sheet is None else budget_checks.checks_of(material.sheet)
    return (*material.text, *money)


NO_BUDGET = (Checked("budget", "P-07", (Finding("budget", "P-07", words.BLOCK, "proposal.check_budget"),)),)


def findings_of(proposal: Proposal, at: datetime) -> tuple[Finding, ...]:
    """Only what was found."""
    return tuple(f for checked in checks_of(material_of(draft_of(proposal), at)) for f in checked.findings)


@dataclass(frozen=True, slots=True)
class Seen:
    """The check list as a reader may see it; ``hidden``: findings about lines of other organisations, by level (P-07)."""

    lines: tuple[Line, ...]
    hidden: dict[str, int]

    @property
    def stopping(self) -> tuple[Line, ...]:
        """What stops the submission."""
        return self._of(words.BLOCK)

    @property
    def doubtful(self) -> tuple[Line, ...]:
        """What deserves another look."""
        return self._of(words.WARN)

    @property
    def right(self) -> tuple[Line, ...]:
        """What is in order."""
        return self._of(words.OK)

    def _of(self, level: str) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if line.checked.level == level)

    def count(self, level: str) -> int:
        """How many findings of a level, shown or not."""
        shown = sum(f.level == level for line in self.lines for f in line.checked.findings)
        return shown + self.hidden.get(level, 0)


@rule("P-07", decides)
def seen_by(material: Material, organisation_id: int, whole: bool, language: str) -> Seen:
    """The list for somebody of an organisation; with ``whole`` every line of the budget."""
    pk, sheet = material.proposal_id, material.sheet
    text = [_line(c, language, [_place(f, pk) for f in c.findings]) for c in material.text]
    if sheet is None:
        url = reverse("proposal:budget_overview", args=[pk])
        return Seen((*text, *(_line(c, language, [url]) for c in NO_BUDGET)), {})
    seen = budget_checks.seen_checks(sheet, organisation_id, whole)
    money = [_line(c, language, [address(f.place, seen.sheet) for f in c.findings]) for c in seen.checks]
    return Seen((*text, *money), seen.hidden)


def _line(checked: Checked, language: str, places: list[str]) -> Line:
    told = [f.sentence(language) for f in checked.findings]
    return Line(checked, tuple(zip(told, places, strict=True)))


PAGES = {
    "dates": "details",
    "targets": "targets",
    "outflow": "targets",
    "milestones": "milestones",
    "declarations": "declarations",
    "conditions": "declarations",
}


def _place(finding: Finding, pk: int) -> str:
    """The page on which a finding about the text is mended."""
    number = finding.params.get("number")
    if number:
        return reverse("proposal:question", args=[pk, number])
    return reverse(f"proposal:{PAGES[finding.check]}", args=[pk])
