"""Chapter 7: a reply is weighed, the process is offered for ratification, and the partnership in the making begins to talk."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from gezel.formation import words
from gezel.formation.models import Area, Decision, Weigher
from gezel.formation.rules.reply import Point
from gezel.formation.workflows import ratification, reply, reply_weighing, step4
from gezel.kernel import clock

from .jury import of
from .stage import Stage, texts


def weigh_reply(stage: Stage, area: Area) -> None:
    """A candidate refused in round 1 replies; two matchmakers from outside confirm."""
    plot = texts("after")["reply"]
    candidacy = of(area, stage, plot["organisation"])
    decision = Decision.objects.get(candidacy=candidacy, kind=words.MAIL_REFUSED_1, voided_at__isnull=True)
    with stage.moment(plot["written"], 11) as at:
        point = Point(plot["document"], plot["passage"], plot["explanation"])
        reply.save(decision.pk, reply.Written(plot["about"], [point], 0), stage.actor(plot["by"]), at)
        found = reply.submit(decision.pk, stage.actor(plot["by"]), at)
    by = texts("jury")[area.name]["by"]
    for who, expertise, motivation in plot["weighers"]:
        person = stage.person(who)
        with stage.moment(plot["asked"], 10) as at:
            reply_weighing.ask_external(found.pk, person.name, person.email, expertise, stage.actor(by), at)
            stage.take_up_invitation(who)
        with stage.moment(plot["weighed"], 14) as at:
            seat = Weigher.objects.get(reply=found, email=person.email)
            reply_weighing.declare(seat.pk, False, "", True, stage.actor(who), at)
            reply_weighing.save(seat.pk, words.CONFIRM, motivation, 0, stage.actor(who), at)
            reply_weighing.hand_in(seat.pk, stage.actor(who), at)


def develop(stage: Stage, area: Area) -> None:
    """The first talks of step 4: what was settled and what is open, drivers, roles, milestones."""
    plot = texts("after")["step4"]
    with stage.moment(plot["day"], 19) as at:
        by = stage.actor(plot["by"])
        promotor = stage.organisations[plot["promotor"]].pk
        step4.state(area.pk, plot["goal"], plot["target_group"], promotor, 0, by, at)
        for block, text, who in plot["points"]:
            step4.add_point(area.pk, block, text, who, clock.today() if who else None, by, at)
        for name, key, means, fte in plot["roles"]:
            step4.add_role(area.pk, name, stage.organisations[key].pk, means, Decimal(fte), by, at)
        for days, title, who in plot["milestones"]:
            step4.add_milestone(area.pk, title, stage.today + timedelta(days=days), who, by, at)
    for who, key, drivers, contribution in plot["drives"]:
        with stage.moment(plot["day"] + 2, 10) as at:
            organisation = stage.organisations[key].pk
            step4.drive(area.pk, organisation, drivers, contribution, 0, stage.actor(who), at)


def offer(stage: Stage, area: Area) -> None:
    """The area offers its process; the manager has it on the desk."""
    plot = texts("after")["offered"]
    with stage.moment(plot["day"], 11) as at:
        ratification.offer(area.pk, plot["note"], stage.actor(plot["by"]), at)
