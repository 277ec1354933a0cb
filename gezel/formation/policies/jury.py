"""Who may do what in a jury. Buttons and workflows ask the same verdicts (F-13 to F-17, D-01, D-07).

What a person may know or open is decided in ``queries.jury_access``; these verdicts are about things one already may see.
"""

from __future__ import annotations

from datetime import datetime

from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, first_no, no

from .. import words
from ..models import Area, Juror
from ..queries.jury_state import JuryFacts, RoundFacts
from ..rules import jury as rules
from ..rules.voting import outcome_may_be_final
from .area import may_work_on


@rule("F-13", decides)
def may_compose(actor: Actor, area: Area) -> Verdict:
    """The area desk composes the jury, until the matching of the area is decided."""
    return may_work_on(actor, area) & (no("formation.jury_area_decided") if area.decided_at else YES)


@rule("D-01", decides)
def may_take_seat(actor: Actor, juror: Juror) -> Verdict:
    """Only the juror, under the hat of the appointment, acts in a seat; an ended seat is empty."""
    if juror.person_id is None or juror.person_id != actor.person_id:
        return no("formation.jury_not_your_seat")
    if juror.ended_at:
        return no("formation.jury_seat_ended")
    if (juror.organisation_id or 0) != actor.organisation_id:
        return no("formation.jury_other_hat", hat=juror.organisation.name if juror.organisation else juror.name)
    return YES


@rule("F-13", decides)
def may_appoint_chair(actor: Actor, facts: JuryFacts, juror: Juror) -> Verdict:
    """The jury itself appoints its chair among its members; any member records what the jury agreed."""
    mine = any(seat.person_id == actor.person_id and may_take_seat(actor, seat) for seat in facts.jurors)
    is_member = any(member.juror_id == juror.pk for member in facts.members)
    return first_no(
        YES if mine else no("formation.jury_chair_by_jury"),
        YES if is_member else no("formation.jury_chair_is_member", name=juror.name),
    )


@rule("F-13", decides)
def may_declare(actor: Actor, juror: Juror, at: datetime) -> Verdict:
    """A juror declares on conflicts once the deadline has passed and the names are known."""
    deadline = juror.area.deadline_at
    return first_no(
        may_take_seat(actor, juror),
        YES if juror.accepted_at else no("formation.jury_accept_first"),
        YES if deadline and at >= deadline else no("formation.jury_not_before_deadline", deadline=deadline or ""),
    )


@rule("D-07", decides)
def may_judge(actor: Actor, facts: RoundFacts) -> Verdict:
    """Whether the actor sits for this candidacy, with a second factor."""
    seat = seat_in(actor, facts)
    if seat is None:
        return no("formation.jury_not_yours")
    return YES if actor.second_factor else no("formation.jury_second_factor")


def seat_in(actor: Actor, facts: RoundFacts) -> Juror | None:
    """The seat in which the actor judges this candidacy, or none."""
    sits = facts.sitting_ids
    mine = (j for j in facts.jury.jurors if j.pk in sits and j.person_id == actor.person_id and j.trained_at)
    return next((juror for juror in mine if may_take_seat(actor, juror)), None)


@rule("F-15", decides)
def may_write_scores(actor: Actor, facts: RoundFacts) -> Verdict:
    """Notes and draft scores may be written as long as deliberation has not begun."""
    return first_no(may_judge(actor, facts), _open(facts), _before_deliberation(facts))


@rule("F-13", decides)
def may_hand_in(actor: Actor, facts: RoundFacts) -> Verdict:
    """Scores count only from a complete, trained jury that declared on everyone (F-13), and never after the seal is off."""
    return first_no(may_write_scores(actor, facts), facts.jury.may_score(facts.candidacy.pk))


@rule("F-15", decides)
def may_open_early(actor: Actor, facts: RoundFacts, reason: str) -> Verdict:
    """Only the chair opens deliberation before everyone handed in, with a reason."""
    seat = seat_in(actor, facts)
    chairs = seat is not None and seat.pk in facts.jury.chairing_ids(facts.candidacy.pk)
    return first_no(
        may_write_scores(actor, facts),
        facts.jury.may_score(facts.candidacy.pk),
        rules.may_open_early(chairs, reason, facts.sitting_ids, facts.handed_in),
    )


@rule("F-16", decides)
def may_deliberate(actor: Actor, facts: RoundFacts) -> Verdict:
    """Those who sit write notes, vote and propose while deliberation is open and the jury for this candidacy is complete."""
    return first_no(
        may_judge(actor, facts),
        no("formation.jury_still_sealed") if facts.state in (words.CLOSED, words.SCORING) else YES,
        no("formation.jury_is_final") if facts.state == words.FINAL else YES,
        facts.jury.may_score(facts.candidacy.pk),
    )


def may_read_outcome(actor: Actor, facts: RoundFacts) -> Verdict:
    """Everyone who sits reads a proposed outcome before it is final."""
    waits = facts.state == words.PROPOSED
    return first_no(may_judge(actor, facts), YES if waits else no("formation.jury_nothing_proposed"))


@rule("F-16", decides)
def may_make_final(actor: Actor, facts: RoundFacts, readings: dict[int, str]) -> Verdict:
    """The chair makes an outcome final once everyone who sits has read it."""
    seat = seat_in(actor, facts)
    chairs = seat is not None and seat.pk in facts.jury.chairing_ids(facts.candidacy.pk)
    way = facts.outcome.way if facts.outcome else words.CONSENSUS
    return first_no(
        may_read_outcome(actor, facts),
        YES if chairs else no("formation.jury_only_chair_finishes"),
        facts.jury.may_score(facts.candidacy.pk),
        outcome_may_be_final(way, facts.jury.sitting(facts.candidacy.pk), readings),
    )


def _open(facts: RoundFacts) -> Verdict:
    return facts.open if facts.state == words.CLOSED else YES


def _before_deliberation(facts: RoundFacts) -> Verdict:
    open_states = (words.CLOSED, words.SCORING)
    return YES if facts.state in open_states else no("formation.jury_scores_closed")
