"""Changes to an agreement and statements in versions (G-03, G-15), on plain values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, first_no, no

from .. import words


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision as a change leans on it: of which partnership and kind of body, in which mode, and whether it was adopted."""

    partnership_id: int
    body_kind: str
    mode: str
    adopted_on: date | None


@rule("G-03", decides)
def rests_on(decision: Decided | None, partnership_id: int) -> Verdict:
    """A change leans on an adopted decision of the support group of the same partnership."""
    if decision is None or decision.partnership_id != partnership_id:
        return no("governance.needs_decision")
    if decision.body_kind != words.SUPPORT_GROUP:
        return no("governance.needs_support_group")
    return YES if decision.adopted_on else no("governance.decision_not_standing")


@rule("G-03", decides)
def may_adopt(*, leader: bool, director: bool, decision: Decided | None, partnership_id: int) -> Verdict:
    """An annex is adopted when team leader and director both prepared it as it now reads, by a decision of the support group."""
    if not leader:
        return no("governance.leader_has_not_prepared")
    if not director:
        return no("governance.director_has_not_prepared")
    return rests_on(decision, partnership_id)


@rule("G-15", decides)
def may_restate(
    number: int, source: str, decision: Decided | None, partnership_id: int, from_on: date, before: date | None
) -> Verdict:
    """The first version may come from elsewhere (it says where); every later one rests on consent of the support group, and follows."""
    if before is not None and from_on < before:
        return no("governance.statement_goes_back", before=before)
    if number == 1 and decision is None:
        return YES if source.strip() else no("governance.statement_needs_source")
    by_consent = decision is not None and decision.mode in (words.CONSENT, words.CONSENSUS)
    return first_no(rests_on(decision, partnership_id), YES if by_consent else no("governance.statement_by_consent"))
