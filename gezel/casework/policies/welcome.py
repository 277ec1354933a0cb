"""Who takes someone from the knock to a companion, and who decides who that is (C-03, C-04)."""

from __future__ import annotations

from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no
from gezel.organisations import words as orgs
from gezel.organisations.models import Partnership

from .. import words
from ..models import Case, Transfer
from ..rules.sight import Sight

_WELCOMING = frozenset(
    {
        *(words.LEADER, words.LEADER_AFTER, words.RECEIVER, words.MEETING_AGAIN),
        *(words.COMPANION, words.COVER, words.FILE_MANAGER),
    }
)
_DIVIDING = frozenset({words.LEADER, words.ALLOCATOR, words.COMPANION, words.MEETING_AGAIN, words.FILE_MANAGER})


@rule("C-03", decides)
def may_welcome(sight: Sight, case: Case) -> Verdict:
    """Call, plan, meet, talk, hand over: the team leader, the companions of the partner knocked at, who goes along or manages the file; while the case is not closed."""
    if not sight.roles & _WELCOMING:
        return no("casework.welcoming_do")
    return no("casework.case_is_closed") if case.state == words.CLOSED else YES


@rule("C-03", decides)
def may_take_up(sight: Sight, case: Case) -> Verdict:
    """Take up again someone who said no or could not be reached: who divides the work or manages the file."""
    if not sight.roles & _WELCOMING:
        return no("casework.welcoming_do")
    ended_before = case.state == words.CLOSED and case.committed_at is None
    return YES if ended_before else no("casework.not_parted")


@rule("C-02", decides)
def may_follow_up(actor: Actor, transfer: Transfer, sight: Sight) -> Verdict:
    """Ask what came of a transfer: who handed over, for the same organisation and as long as they work in the partnership, and who may open the case."""
    own = (transfer.by_id, transfer.organisation_id or 0) == (actor.person_id, actor.organisation_id)
    takes_part = actor.has(orgs.TAKES_PART, "partnership", transfer.case.partnership_id)
    if not ((own and takes_part) or sight.roles & _WELCOMING):
        return no("casework.welcoming_do")
    return no("casework.transfer_answered") if transfer.result else YES


@rule("C-01", decides)
def may_open_up(sight: Sight, case: Case) -> Verdict:
    """Let the partners that divide the work know: who takes the case along, and only when the person agreed to that."""
    if not sight.roles & _WELCOMING:
        return no("casework.welcoming_do")
    return YES if case.shares else no("casework.shares_not")


@rule("C-04", decides)
def may_divide(sight: Sight, case: Case) -> Verdict:
    """Decide who goes along: the companions and the team leader in their meeting, with the file manager; a closed case goes to nobody."""
    if not sight.roles & _DIVIDING:
        return no("casework.dividing_do")
    return no("casework.case_is_closed") if case.state == words.CLOSED else YES


@rule("C-01", decides)
def may_lead(actor: Actor, partnership: Partnership) -> Verdict:
    """Agree on inflow shares and print the poster: the team leader."""
    if actor.has(words.TEAM_LEADER, "partnership", partnership.pk):
        return YES
    return no("casework.leader_does", name=partnership.name)


@rule("C-01", decides)
def may_take_over(actor: Actor, partnership: Partnership) -> Verdict:
    """Take over running tracks of an earlier project: team leader and companions."""
    roles = (words.TEAM_LEADER, words.COMPANION)
    if any(actor.has(role, "partnership", partnership.pk) for role in roles):
        return YES
    return no("casework.dividing_do")
