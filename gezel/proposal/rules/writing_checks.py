"""What must be right in the text of a proposal before it goes in: named checks beside those of the budget (P-01 to P-06, P-13, P-16)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from gezel.formation.rules.call_proposal import ProposalForm
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict

from .. import words
from .budget.checks import Checked, Finding
from .promotor import Legal, stands_in_law


@dataclass(frozen=True, slots=True)
class Written:
    """One answer: its question, how many words, whether still as filled in, a second text waiting, open remarks."""

    number: int
    title: str
    hint: int
    length: int
    untouched: bool = False
    two_texts: bool = False
    threads: int = 0


@dataclass(frozen=True, slots=True)
class Numbers:
    """The targets; None: not filled in. ``companion_hundredths``: full-time companions × 100."""

    tracks: int | None = None
    quarters: tuple[int | None, ...] = (None, None, None, None)
    concurrent_min: int | None = None
    concurrent_max: int | None = None
    caseload: int | None = None
    companion_hundredths: int | None = None
    outflow_percent: int | None = None


@dataclass(frozen=True, slots=True)
class ForPersona:
    """What is meant for one persona."""

    title: str
    tracks: int | None = None
    outflow_percent: int | None = None
    motivation: str = ""


@dataclass(frozen=True, slots=True)
class Declared:
    """The declarations; None: not answered. ``above``: highest threshold passed, in euro (0: none)."""

    separate_accounting: bool | None = None
    contracting_authority: bool | None = None
    category: str = ""
    above: int | None = None
    purpose: str = ""
    creditworthy: bool | None = None


@dataclass(frozen=True, slots=True)
class Member:
    """A partner for the organisation conditions: in law, whether it is a service provider, until when its quality registration holds."""

    legal: Legal
    provider: bool
    quality: bool


@dataclass(frozen=True, slots=True)
class Whole:
    """Everything of a proposal but its budget, in plain values. ``milestones``: period and day of each."""

    form: ProposalForm
    answers: tuple[Written, ...] = ()
    numbers: Numbers = Numbers()
    personas: tuple[ForPersona, ...] = ()
    milestones: tuple[tuple[str, date], ...] = ()
    declared: Declared = Declared()
    members: tuple[Member, ...] = ()
    start: date | None = None
    dates: Verdict = YES


def _block(check: str, rule_number: str, /, **params: object) -> Finding:
    return Finding(check, rule_number, words.BLOCK, f"proposal.check_{check}", params)


def _warn(check: str, rule_number: str, code: str, /, **params: object) -> Finding:
    return Finding(check, rule_number, words.WARN, f"proposal.check_{code}", params)


@rule("P-01", decides)
def answered(whole: Whole) -> Iterator[Finding]:
    """Every question has an answer."""
    for a in whole.answers:
        if not a.length:
            yield _block("answered", "P-01", number=a.number, title=a.title)


@rule("P-01", decides)
def length(whole: Whole) -> Iterator[Finding]:
    """An answer far beyond its hint is worth another look."""
    for a in whole.answers:
        if a.hint and a.length * 2 > a.hint * 3:
            yield _warn("length", "P-01", "length", number=a.number, count=a.length, hint=a.hint)


@rule("P-03", decides)
def read_over(whole: Whole) -> Iterator[Finding]:
    """A text that is still word for word what the system filled in."""
    for a in whole.answers:
        if a.untouched and a.length:
            yield _warn("read_over", "P-03", "read_over", number=a.number)


@rule("P-04", decides)
def settled(whole: Whole) -> Iterator[Finding]:
    """No second text waits beside an answer; open remarks are worth a look."""
    for a in whole.answers:
        if a.two_texts:
            yield _block("settled", "P-04", number=a.number)
        if a.threads:
            yield _warn("settled", "P-04", "threads", number=a.number, count=a.threads)


@rule("P-02", decides)
def dates(whole: Whole) -> Iterator[Finding]:
    """First and last day lie within the windows of the call."""
    if not whole.dates:
        yield Finding("dates", "P-02", words.BLOCK, whole.dates.code, dict(whole.dates.params))


@rule("P-05", decides)
def targets(whole: Whole) -> Iterator[Finding]:
    """Tracks in all, participants per quarter, least and most at the same time are there; the caseload fits what the call expects."""
    n, form = whole.numbers, whole.form
    needed = (n.tracks, *n.quarters, n.concurrent_min, n.concurrent_max, n.caseload, n.outflow_percent)
    if missing := sum(value is None for value in needed):
        yield _block("targets", "P-05", count=missing)
    if n.caseload is not None and not form.caseload_min <= n.caseload <= form.caseload_max:
        yield _warn("targets", "P-05", "caseload", caseload=n.caseload, least=form.caseload_min, most=form.caseload_max)
    if n.caseload and n.companion_hundredths and n.concurrent_max:
        room = n.caseload * n.companion_hundredths // 100
        if room != n.concurrent_max:
            yield _warn("targets", "P-05", "capacity", room=room, most=n.concurrent_max)


@rule("P-05", decides)
def outflow(whole: Whole) -> Iterator[Finding]:
    """Less outflow to work than the call expects is motivated per persona, for each that is lower."""
    expected = whole.form.outflow_percent
    lower = [p for p in whole.personas if p.outflow_percent is not None and p.outflow_percent < expected]
    for p in lower:
        if not p.motivation.strip():
            yield _block("outflow", "P-05", persona=p.title, percent=p.outflow_percent, expected=expected)
    meant = whole.numbers.outflow_percent
    if meant is not None and meant < expected and not lower:
        yield Finding(
            "outflow", "P-05", words.BLOCK, "proposal.check_outflow_where", {"percent": meant, "expected": expected}
        )


@rule("P-06", decides)
def milestones(whole: Whole) -> Iterator[Finding]:
    """Each period has a milestone; those until the start lie before it, the others from it on."""
    for period, _ in words.PERIODS:
        days = [on for kind, on in whole.milestones if kind == period]
        if not days:
            yield Finding("milestones", "P-06", words.BLOCK, f"proposal.check_milestones_{period}")
        if whole.start is None:
            continue
        wrong = [on for on in days if (on < whole.start) != (period == words.BEFORE)]
        for on in wrong:
            yield _warn("milestones", "P-06", "milestone_place", day=on, start=whole.start)


@rule("P-13", decides)
def declarations(whole: Whole) -> Iterator[Finding]:
    """Separate accounting is declared, public procurement is answered, with its purpose when a threshold is passed."""
    d = whole.declared
    if not d.separate_accounting:
        yield _block("declarations", "P-13")
    if d.contracting_authority is None or d.above is None:
        yield Finding("declarations", "P-13", words.BLOCK, "proposal.check_procurement")
    if d.contracting_authority and not d.category:
        yield Finding("declarations", "P-13", words.BLOCK, "proposal.check_category")
    if d.above and not d.purpose.strip():
        yield Finding("declarations", "P-13", words.BLOCK, "proposal.check_purpose", {"amount": d.above})


@rule("P-16", decides)
def conditions(whole: Whole) -> Iterator[Finding]:
    """Every partner stands in law, service providers have a valid quality registration, the promotor is declared creditworthy."""
    for member in whole.members:
        law = stands_in_law(member.legal)
        if not law:
            yield Finding("conditions", "P-16", words.BLOCK, law.code, dict(law.params))
        if member.provider and not member.quality:
            yield Finding("conditions", "P-16", words.BLOCK, "proposal.check_quality", {"name": member.legal.name})
    if not whole.declared.creditworthy:
        yield Finding("conditions", "P-16", words.BLOCK, "proposal.check_creditworthy")


CHECKS: tuple[tuple[str, str, Callable[[Whole], Iterator[Finding]]], ...] = (
    ("answered", "P-01", answered),
    ("length", "P-01", length),
    ("dates", "P-02", dates),
    ("read_over", "P-03", read_over),
    ("settled", "P-04", settled),
    ("targets", "P-05", targets),
    ("outflow", "P-05", outflow),
    ("milestones", "P-06", milestones),
    ("declarations", "P-13", declarations),
    ("conditions", "P-16", conditions),
)


def check_writing(whole: Whole) -> tuple[Checked, ...]:
    """Every check in its order."""
    return tuple(Checked(name, number, tuple(check(whole))) for name, number, check in CHECKS)
