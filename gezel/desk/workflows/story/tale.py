"""The tale as a whole: which chapter comes after which."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from gezel.formation import words
from gezel.formation.models import Area, Call
from gezel.kernel import clock
from gezel.kernel.clock import day_of
from gezel.post.models import Mail
from gezel.post.workflows.clock import run_rooms
from gezel.post.workflows.sending import send

from . import case_closing, case_conference, case_own, case_referral, case_scores, gov_changes, gov_issues
from .after import develop, offer, weigh_reply
from .areas import form_area
from .budget import budget
from .call import explain_call, open_call
from .candidacies import stand
from .case_notes import go_along
from .gov_agreement import agree
from .gov_decisions import decide_together
from .gov_meetings import meet, take_seats
from .jury import compose, decide, declare, hand_in_some
from .partnership import found_noorderkempen
from .people import arrive
from .proposal import write_proposal
from .rounds import finish, release_first
from .stage import Stage

AREAS = ("noorderkempen", "aalst", "mechelen", "waasland", "leuven", "gent")


def tell(at: datetime) -> int:
    """Live half a year that ends at ``at``; returns how many mails were written on the way.

    The mail of a first round is delivered before the second round begins: what is written later leans on its receipt;
    the same holds for the second round before the process is offered.
    """
    stage = Stage(day_of(at))
    with transaction.atomic():
        call, areas = begin(stage)
        stand_and_judge(stage, areas)
        release_first(stage, areas["Noorderkempen"])
        release_first(stage, areas["Denderstreek"])
    delivered = deliver_mail(at)
    with transaction.atomic():
        weigh_reply(stage, areas["Noorderkempen"])
        finish(stage, areas["Noorderkempen"])
        develop(stage, areas["Noorderkempen"])
        write_proposal(stage, areas["Noorderkempen"])
        budget(stage, areas["Noorderkempen"], "dirk", "hoogstraten")
        explain_call(stage, call)
    delivered += deliver_mail(at)
    with transaction.atomic():
        offer(stage, areas["Noorderkempen"])
    with transaction.atomic():
        live_on(stage)
    delivered += deliver_mail(at)
    with transaction.atomic():
        gov_issues.hear_back(stage)
        gov_changes.let_go(stage)
    return delivered + deliver_mail(at)


def live_on(stage: Stage) -> None:
    """Half a year of a partnership that ran already."""
    partnership = found_noorderkempen(stage)
    take_seats(stage, partnership)
    agree(stage, partnership)
    decide_together(stage, partnership)
    meet(stage, partnership)
    gov_issues.raise_issues(stage, partnership)
    gov_changes.change(stage, partnership)
    case_referral.knock(stage, partnership)
    go_along(stage, partnership)
    case_scores.score(stage, partnership)
    case_own.own_place(stage, partnership)
    case_conference.confer(stage, partnership)
    case_closing.let_go(stage, partnership)


def begin(stage: Stage) -> tuple[Call, dict[str, Area]]:
    """The people, the call and its areas."""
    arrive(stage)
    call = open_call(stage)
    found = [form_area(stage, call, name) for name in AREAS]
    return call, {area.name: area for area in found}


def stand_and_judge(stage: Stage, areas: dict[str, Area]) -> None:
    """Candidacies and juries of the areas whose needs are published."""
    for name in ("Noorderkempen", "Denderstreek", "Rivierenland", "Waasland"):
        stand(stage, areas[name])
        compose(stage, areas[name])
    for name in ("Noorderkempen", "Denderstreek", "Rivierenland"):
        declare(stage, areas[name])
    hand_in_some(stage, areas["Rivierenland"])
    decide(stage, areas["Noorderkempen"], words.PAPER)
    decide(stage, areas["Denderstreek"], words.PAPER)


def deliver_mail(at: datetime) -> int:
    """Bring every queued mail to the practice mailbox as if on the day it was written; returns how many."""
    waiting = Mail.objects.filter(next_attempt_at__lte=at, sent_at__isnull=True).order_by("next_attempt_at", "pk")
    rows = list(waiting.values_list("pk", "next_attempt_at"))
    for pk, due in rows:
        assert due is not None  # filtered above
        with clock.frozen(due):
            send(pk, due)
    with clock.frozen(at):
        run_rooms(at)
    return len(rows)
