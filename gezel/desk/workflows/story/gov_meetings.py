"""Chapter: the bodies of Noorderkempen fill, meet, report and take things on; a review goes to Europa WSE (G-06, G-07, G-14)."""

from __future__ import annotations

from datetime import datetime, time
from typing import Any

from gezel.governance import words
from gezel.governance.models import Action, Body, Meeting, Seat
from gezel.governance.workflows.actions import finish, give, postpone
from gezel.governance.workflows.agenda import add_point
from gezel.governance.workflows.attendance import come_to, note
from gezel.governance.workflows.bodies import give_seat
from gezel.governance.workflows.meetings import When, call, entrust, open_meeting
from gezel.governance.workflows.minutes import save_note
from gezel.governance.workflows.report import freeze, remark
from gezel.governance.workflows.reviews import release_review, send_review
from gezel.kernel.clock import at_brussels
from gezel.organisations.models import Partnership

from .stage import Stage, texts


def meet(stage: Stage, partnership: Partnership) -> None:
    """The people take their seats, three meetings and a review were held, the next meeting is called."""
    plot = texts("gov_meetings")
    bodies = take_seats(stage, partnership)
    for meeting in plot["held"]:
        _hold(stage, bodies[meeting["body"]], meeting)
    _follow_up(stage, partnership, plot["actions"])
    _call_next(stage, bodies[words.SUPPORT_GROUP], plot["next"])


def take_seats(stage: Stage, partnership: Partnership) -> dict[str, Body]:
    """The bodies by their kind, everyone in their seat; doing it again adds nobody."""
    bodies = {body.kind: body for body in Body.objects.filter(partnership=partnership)}
    sit(stage, bodies, texts("gov_meetings"))
    return bodies


def sit(stage: Stage, bodies: dict[str, Body], plot: dict[str, Any]) -> None:
    """Everyone gets their seats, from the start of the partnership."""
    with stage.moment(plot["seated"], 11) as at:
        for kind, rows in plot["seats"].items():
            body = bodies[kind]
            for who, key in rows:
                person = stage.person(who)
                if Seat.objects.filter(body=body, person=person, until_on=None).exists():
                    continue
                organisation = stage.organisations[key].pk if key else None
                since = body.partnership.started_on
                give_seat(body.pk, person.pk, organisation, not key, since, stage.actor("dirk"), at)


def _when(stage: Stage, plot: dict[str, Any]) -> When:
    day = stage.day(plot["day"])
    starts, ends = (at_brussels(day, time(hour)) for hour in plot["hours"])
    return When(starts, ends, plot.get("place", ""), plot.get("link", ""))


def _hold(stage: Stage, body: Body, plot: dict[str, Any]) -> None:
    """Called, opened, written down, closed; what somebody took on has an owner and a day."""
    with stage.moment(plot["called"], 9) as at:
        by = stage.actor(plot["by"])
        meeting = call(body.pk, _when(stage, plot), by, at, review=plot.get("review", False))
        for title, minutes, who in plot.get("points", ()):
            add_point(meeting.pk, title, "", minutes, stage.person(who).pk, by, at)
        entrust(meeting.pk, stage.person(plot["leads"]).pk, stage.person(plot["by"]).pk, by, at)
    with stage.moment(plot["day"], plot["hours"][0], 5) as at:
        open_meeting(meeting.pk, stage.actor(plot["by"]), at)
        _attend(stage, meeting, plot["excused"], at)
    with stage.moment(plot["day"], plot["hours"][0], 40) as at:
        _write(stage, meeting, plot, at)
    with stage.moment(plot["day"], plot["hours"][1] + 2) as at:
        freeze(meeting.pk, stage.actor(plot["by"]), at)
    _afterwards(stage, meeting, plot)


def _attend(stage: Stage, meeting: Meeting, excused: list[str], at: datetime) -> None:
    missed = {stage.person(who).pk for who in excused}
    rows = meeting.attendances.all()
    statuses = {row.pk: words.EXCUSED if row.person_id in missed else words.PRESENT for row in rows}
    note(meeting.pk, statuses, stage.actor("sanne"), at)


def _write(stage: Stage, meeting: Meeting, plot: dict[str, Any], at: datetime) -> None:
    """A text on each point that has one, and the actions that were taken on there."""
    by = stage.actor(plot["by"])
    own = list(meeting.points.exclude(kind=words.ACTIONS_POINT))
    for point, text in zip(own, plot["notes"], strict=False):
        come_to(point.pk, by, at)
        save_note(point.pk, text, 0, by, at)
    for place, text, who, days in plot.get("actions", ()):
        partnership, owner, due = meeting.body.partnership, stage.person(who).pk, stage.day(days)
        give(partnership, text, owner, due, by, at, body=meeting.body, subject=own[place])


def _afterwards(stage: Stage, meeting: Meeting, plot: dict[str, Any]) -> None:
    if "remark" in plot:
        who, text = plot["remark"]
        with stage.moment(plot["day"] + 3, 9) as at:
            remark(meeting.pk, text, stage.actor(who), at)
    if plot.get("review"):
        with stage.moment(plot["day"] + 5, 10) as at:
            send_review(meeting.pk, stage.actor("dirk"), at)
            release_review(meeting.pk, stage.actor("dirk"), at)


def _follow_up(stage: Stage, partnership: Partnership, plot: dict[str, Any]) -> None:
    """Some things got done, one was put off; the rest is open, one of it late."""
    rows = {action.text: action for action in Action.objects.filter(partnership=partnership)}
    for text, who, days, outcome in plot["done"]:
        with stage.moment(days, 15) as at:
            finish(rows[text].pk, outcome, stage.actor(who), at)
    for text, who, days, until, reason in plot["postponed"]:
        with stage.moment(days, 15) as at:
            postpone(rows[text].pk, stage.day(until), reason, stage.actor(who), at)


def _call_next(stage: Stage, body: Body, plot: dict[str, Any]) -> None:
    with stage.moment(plot["called"], 14) as at:
        by = stage.actor(plot["by"])
        meeting = call(body.pk, _when(stage, plot), by, at)
        for title, minutes, who in plot["points"]:
            add_point(meeting.pk, title, "", minutes, stage.person(who).pk, by, at)
