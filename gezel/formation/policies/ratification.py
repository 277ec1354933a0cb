"""Who offers a process, who ratifies it, and who reads the final report (F-23, F-24, F-28)."""

from __future__ import annotations

from datetime import datetime

from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, first_no, no

from .. import words
from ..models import Area, Ratification
from ..queries.decision_access import has_conflict_in
from .area import may_read_process, may_work_on


@rule("F-23", decides)
def may_offer(actor: Actor, area: Area, last: Ratification | None) -> Verdict:
    """The area desk offers its process once the matching is decided, and again after it was returned."""
    state = last.state if last else words.RETURNED
    return first_no(
        may_work_on(actor, area),
        YES if area.decided_at else no("formation.ratify_not_decided", area=area.name),
        YES if state == words.RETURNED else no(f"formation.ratify_is_{state}", area=area.name),
    )


@rule("F-23", decides)
@rule("F-28", decides)
def may_judge_process(actor: Actor, area: Area, last: Ratification | None) -> Verdict:
    """Only the manager ratifies or returns, and only what was offered; the support team never decides."""
    if not actor.has("manager"):
        return no("formation.support_never_decides" if actor.has("support") else "formation.manager_only")
    offered = last is not None and last.state == words.OFFERED
    return first_no(
        YES if actor.second_factor else no("formation.decision_second_factor"),
        YES if offered else no("formation.ratify_not_offered", area=area.name),
    )


@rule("F-24", decides)
@rule("D-07", decides)
def may_read_report(actor: Actor, area: Area, at: datetime) -> Verdict:
    """Who reads the process reads its report, with a second factor; not who has a conflict of interest on a candidate of it."""
    return first_no(
        may_read_process(actor, area),
        YES if actor.second_factor else no("formation.decision_second_factor"),
        no("formation.report_conflict") if has_conflict_in(actor, area, at) else YES,
    )
