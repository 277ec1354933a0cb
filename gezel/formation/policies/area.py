"""Who may know, see and do what with an area (F-01, F-28, D-01)."""

from __future__ import annotations

from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no

from ..models import Area


@rule("F-01", decides)
@rule("F-28", decides)
def may_work_on(actor: Actor, area: Area) -> Verdict:
    """Only the area desk (local governments and VDAB of this area) changes anything; manager and support team never."""
    if actor.has("area_desk", "area", area.pk):
        return YES
    if actor.has("support"):
        return no("formation.support_never_decides")
    if actor.has("manager"):
        return no("formation.manager_reads_only")
    return no("formation.not_of_this_area", area=area.name)


def may_read_process(actor: Actor, area: Area) -> Verdict:
    """Area desk, manager and support team read the process of an area; texts of candidates have policies of their own."""
    if actor.has("manager") or actor.has("support") or actor.has("area_desk", "area", area.pk):
        return YES
    return no("formation.not_of_this_area", area=area.name)


def may_manage_calls(actor: Actor) -> Verdict:
    """Only the manager edits calls, publishes addenda and answers questions of the call."""
    return YES if actor.has("manager") else no("formation.manager_only")


def may_read_calls(actor: Actor) -> Verdict:
    """The manager edits calls; the support team reads along."""
    return YES if actor.has("manager") or actor.has("support") else no("formation.manager_only")
