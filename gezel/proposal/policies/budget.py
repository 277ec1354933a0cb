"""Who sees and changes which part of a budget (P-07): the own lines, or all of it as promotor, administrator or manager."""

from __future__ import annotations

from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, first_no, no

from ..models import Proposal
from ..models.budget_reads import whole_budget_of
from .proposal import may_read, may_write, still_open


@rule("P-07", decides)
def sees_whole(actor: Actor, proposal: Proposal) -> bool:
    """Whether an actor sees the wages, rates and slips of every organisation."""
    return Proposal.objects.seen_by(actor).filter(whole_budget_of(actor), pk=proposal.pk).exists()


def may_open_budget(actor: Actor, proposal: Proposal) -> Verdict:
    """Who reads the proposal opens its budget; lines of others stay totals per organisation."""
    return may_read(actor, proposal)


def may_change_line(actor: Actor, proposal: Proposal, organisation_id: int | None) -> Verdict:
    """Each partner its own lines; the promotor and the administrator all of them."""
    own = organisation_id is not None and organisation_id == actor.organisation_id
    return line_allowed(may_quote(actor, proposal), own or sees_whole(actor, proposal), proposal)


def may_change_budget(actor: Actor, proposal: Proposal) -> Verdict:
    """Period, envelope and financing are for the promotor and the administrator."""
    return budget_allowed(may_quote(actor, proposal), sees_whole(actor, proposal), proposal)


def may_quote(actor: Actor, proposal: Proposal) -> Verdict:
    """Everyone who writes notes down the figures that stand in a text."""
    return first_no(may_write(actor, proposal), still_open(proposal))


@rule("P-07", decides)
def line_allowed(typing: Verdict, mine: bool, proposal: Proposal) -> Verdict:
    """What :func:`may_change_line` says to who may type at all, for a page that knows already whether the line is theirs."""
    return first_no(typing, YES if mine else no("proposal.line_of_another", promotor=proposal.promotor))


@rule("P-07", decides)
def budget_allowed(typing: Verdict, whole: bool, proposal: Proposal) -> Verdict:
    """What :func:`may_change_budget` says to who may type at all, for a page that read the whole budget already."""
    return first_no(typing, YES if whole else no("proposal.budget_of_promotor", promotor=proposal.promotor))
