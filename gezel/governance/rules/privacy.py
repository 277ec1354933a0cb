"""Which privacy papers must stand before participants' data may be shared (D-02). Plain values in and out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from gezel.kernel.rule import decides, rule
from gezel.kernel.typed import is_blank
from gezel.kernel.verdict import YES, Verdict, first_no, no

VTC, GBA = "vtc", "gba"
_PUBLIC_KINDS = ("local_government", "vdab")
_PUBLIC_FORMS = ("gemeente", "ocmw", "igs", "ilv", "welzijnsvereniging", "publiek")
LEVELS = (1, 2, 3, 4)


@rule("D-02", decides)
def is_public(kind: str, legal_form: str) -> bool:
    """Whether an organisation is a public body, by its kind or legal form: who needs a protocol to pass data on to another one."""
    return kind in _PUBLIC_KINDS or legal_form in _PUBLIC_FORMS


@rule("D-02", decides)
def supervisor(kind: str, legal_form: str) -> str:
    """Who supervises an organisation unless it says otherwise: the Flemish commission for public bodies, the federal authority for others."""
    return VTC if is_public(kind, legal_form) else GBA


@rule("D-02", decides)
def score(likelihood: int, impact: int) -> int:
    """How heavy a risk weighs: likelihood × impact, each from 1 (small) to 4 (very large), so 1 to 16."""
    return likelihood * impact


@rule("D-02", decides)
def band(weight: int) -> str:
    """``low`` (to 4), ``middle`` (to 8) or ``high``."""
    if weight <= 4:
        return "low"
    return "middle" if weight <= 8 else "high"


@dataclass(frozen=True, slots=True)
class Risk:
    """A risk as assessed: before and after its measures; ``None`` where nobody said."""

    title: str
    likelihood: int | None = None
    impact: int | None = None
    measures: str = ""
    residual_likelihood: int | None = None
    residual_impact: int | None = None


@rule("D-02", decides)
def assessed(risk: Risk) -> Verdict:
    """A risk is assessed when likelihood and impact are said before and after, with measures, and measures never make it heavier."""
    before, after = (risk.likelihood, risk.impact), (risk.residual_likelihood, risk.residual_impact)
    if not all(level in LEVELS for level in (*before, *after)):
        return no("governance.risk_unassessed", title=risk.title)
    if is_blank(risk.measures):
        return no("governance.risk_without_measures", title=risk.title)
    heavier = score(risk.residual_likelihood or 0, risk.residual_impact or 0) > score(
        risk.likelihood or 0, risk.impact or 0
    )
    return no("governance.risk_grew", title=risk.title) if heavier else YES


@rule("D-02", decides)
def dpia_whole(questions: Iterable[str], answers: Mapping[str, str], risks: Iterable[Risk], advice: str) -> Verdict:
    """An assessment is whole when every question is answered, every risk assessed, and the data protection officer gave advice."""
    silent = [code for code in questions if is_blank(answers.get(code, ""))]
    rows = list(risks)
    return first_no(
        no("governance.dpia_unanswered", count=len(silent)) if silent else YES,
        YES if rows else no("governance.dpia_no_risks"),
        *(assessed(risk) for risk in rows),
        no("governance.dpia_no_advice") if is_blank(advice) else YES,
    )


@dataclass(frozen=True, slots=True)
class Sharer:
    """A partner that shares participants' data: what of its papers stands on the day."""

    organisation_id: int
    name: str
    public: bool
    agreed: bool = False  # its board approved the joint controller agreement
    accepted: bool = False  # its board accepted the residual risk of the standing assessment
    registered: bool = False  # its register names at least one processing with its legal basis
    protocol: bool = False  # a public body: a protocol in which it is a party stands


@dataclass(frozen=True, slots=True)
class Papers:
    """What stands in a partnership on a day. ``processors`` are those who process for us, with whether their agreement stands."""

    dpia: bool
    agreement: bool
    sharers: tuple[Sharer, ...] = ()
    processors: tuple[tuple[str, bool], ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Missing:
    """A paper that is missing: its kind, and of whom (0 and blank: of the partnership as a whole)."""

    kind: str
    organisation_id: int = 0
    name: str = ""

    @property
    def code(self) -> str:
        """The code of its sentence."""
        return f"governance.missing_paper_{self.kind}"


@rule("D-02", decides)
def missing(papers: Papers) -> tuple[Missing, ...]:
    """Everything that is missing: of all together first (assessment, agreement, processors), then of each partner."""
    found = [] if papers.dpia else [Missing("dpia")]
    found += [] if papers.agreement else [Missing("agreement")]
    found += [Missing("processor", 0, name) for name, stands in papers.processors if not stands]
    bodies = sum(s.public for s in papers.sharers)
    for s in papers.sharers:
        found += [] if s.agreed else [Missing("approval", s.organisation_id, s.name)]
        found += [] if s.accepted else [Missing("risk", s.organisation_id, s.name)]
        found += [] if s.registered else [Missing("register", s.organisation_id, s.name)]
        if s.public and bodies > 1 and not s.protocol:
            found.append(Missing("protocol", s.organisation_id, s.name))
    return tuple(found)


@rule("D-02", decides)
def stands(from_on: date | None, until_on: date | None, on: date) -> bool:
    """Whether a paper stands on a day: signed, begun, and not yet ended (its last day counts)."""
    return from_on is not None and from_on <= on and (until_on is None or on <= until_on)
