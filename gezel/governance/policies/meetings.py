"""Who may call a meeting, write in it, close it and read its report (D-01, G-07, G-14)."""

from __future__ import annotations

from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no
from gezel.organisations import words as orgs
from gezel.organisations.models import Partnership

from .. import words
from ..models import Body, Meeting, Point
from ..queries.meetings import meetings_seen
from .partnership import may_arrange, may_read, may_take_part


def sits_in(actor: Actor, body: Body) -> bool:
    """Whether the actor has a seat in the body today."""
    return actor.has(words.SEATED, "body", body.pk)


@rule("G-07", decides)
def may_call(actor: Actor, body: Body) -> Verdict:
    """Any member calls a meeting, prepares and minutes it; who arranges the partnership as well, but not in a case conference."""
    partnership = body.partnership
    if sits_in(actor, body):
        return may_take_part(actor, partnership)
    if body.kind != words.CASE_CONFERENCE and may_arrange(actor, partnership):
        return YES
    return may_take_part(actor, partnership) & no("governance.members_call", body=body.name)


@rule("G-07", decides)
def may_freeze(actor: Actor, meeting: Meeting) -> Verdict:
    """Who wrote the minutes or led the meeting closes them; or who arranges the partnership."""
    if actor.person_id in (meeting.minute_taker_id, meeting.facilitator_id):
        return may_call(actor, meeting.body)
    if may_arrange(actor, meeting.body.partnership):
        return may_call(actor, meeting.body)
    return may_call(actor, meeting.body) & no("governance.minute_taker_freezes", body=meeting.body.name)


@rule("D-01", decides)
def may_read_minutes(actor: Actor, meeting: Meeting, *, was_there: bool) -> Verdict:
    """The whole minutes: for who sits in the body or was invited, and for the support team and the manager.

    Of a case conference only for its own people. Other partners read decisions and actions (:func:`may_read_outcome`).
    """
    if was_there or sits_in(actor, meeting.body):
        return may_read(actor, meeting.body.partnership)
    if meeting.body.kind == words.CASE_CONFERENCE:
        return no("governance.case_conference_own", body=meeting.body.name)
    if actor.has(orgs.MANAGER) or actor.has(orgs.SUPPORT):
        return YES
    return no("governance.members_read", body=meeting.body.name)


@rule("D-01", decides)
def may_read_outcome(actor: Actor, meeting: Meeting, *, was_there: bool) -> Verdict:
    """What a meeting decided and who does what: for every partner, except of a case conference."""
    if meeting.body.kind == words.CASE_CONFERENCE:
        return may_read_minutes(actor, meeting, was_there=was_there)
    return may_read(actor, meeting.body.partnership)


@rule("G-07", decides)
def may_come_from(actor: Actor, point_id: int, partnership: Partnership) -> Verdict:
    """Whether an issue or a proposal may be tied to a point of a meeting: one of this partnership that the actor may know (0: to none)."""
    if not point_id:
        return YES
    known = Point.objects.filter(pk=point_id, meeting__in=meetings_seen(actor, partnership))
    return YES if known.exists() else no("governance.point_elsewhere", name=partnership.name)
