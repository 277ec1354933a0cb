"""Who may reply, withdraw, ask matchmakers and weigh: the button and the gate ask the same (F-21, F-22)."""

from __future__ import annotations

from datetime import datetime

from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, first_no, no

from .. import words
from ..models import Area, Decision, Reply, Weigher
from ..queries.decision_access import has_conflict_in
from ..queries.decision_pages import last_day
from ..queries.reply_access import own_refusal, refusal_by_link
from ..rules.reply import reply_in_time
from .area import may_work_on


@rule("F-21", decides)
def may_write(actor: Actor, decision: Decision, at: datetime, token: str = "") -> Verdict:
    """Only a candidate who was refused writes a reply, by its link or as one of its people, and until the last day."""
    return first_no(speaks_for(actor, decision, at, token), in_time(decision, at))


@rule("F-21", decides)
def speaks_for(actor: Actor, decision: Decision, at: datetime, token: str = "") -> Verdict:
    """Whether this is the candidate: someone of its organisation, or whoever holds the link of this decision."""
    own = own_refusal(actor, decision.candidacy_id, at)
    held = refusal_by_link(token, actor, at) if token else None
    return YES if decision in (own, held) else no("formation.reply_not_yours")


def in_time(decision: Decision, at: datetime) -> Verdict:
    """Whether a reply that arrives now counts."""
    return reply_in_time(at, last_day(decision.candidacy, decision))


@rule("F-22", decides)
def may_withdraw(actor: Actor, reply: Reply, at: datetime, token: str = "") -> Verdict:
    """The candidate takes a reply back as long as it is not decided."""
    return speaks_for(actor, reply.decision, at, token)


@rule("F-22", decides)
def may_ask_weighers(actor: Actor, area: Area, at: datetime) -> Verdict:
    """The area desk asks the two matchmakers; not who has a conflict of interest on a candidate of the area."""
    return first_no(
        may_work_on(actor, area),
        no("formation.decision_conflict") if has_conflict_in(actor, area, at) else YES,
    )


@rule("F-22", decides)
@rule("D-07", decides)
def may_act_in(actor: Actor, weigher: Weigher) -> Verdict:
    """Only the person who was asked, under that hat and with a second factor, acts in a seat, until the reply is decided."""
    mine = weigher.person_id == actor.person_id and (weigher.organisation_id or 0) == actor.organisation_id
    decided = weigher.reply.state not in (words.SUBMITTED,)
    return first_no(
        YES if mine and weigher.person_id else no("formation.weigher_not_yours"),
        YES if actor.second_factor else no("formation.jury_second_factor"),
        no("formation.weigher_closed") if decided else YES,
    )
