"""What the jury adds to a home and to the navigation: the ports ``home_cards`` and ``navigation``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime

from gezel.kernel.actor import Actor
from gezel.kernel.ports import HomeCard, NavEntry

from ..models import Area, Juror
from ..rules.jury import jury_complete
from . import jury_home as home
from .jury_state import member_of

_DONE_STATES = (home.HANDED_IN, home.READ_BY_ME, home.NEXT_ROUND)


def cards(actor: Actor, at: datetime) -> Sequence[HomeCard]:
    """What waits in a jury: a seat to accept, training, declarations, scores, deliberation; and a jury still to compose."""
    return [] if actor.is_visitor else [*_seats(actor), *_work(actor, at), *_compose(actor, at)]


def entries(actor: Actor) -> Sequence[NavEntry]:
    """The jury stands in the navigation of who sits in one."""
    seated = any(held.role == "juror" for held in actor.held)
    return [NavEntry("formation.nav_jury", "/jury/", "scale", "vorming")] if seated else []


def _seats(actor: Actor) -> list[HomeCard]:
    """Seats that wait for a step of their own, also those under another hat."""
    found = []
    for seat in home.own_seats(actor):
        if (seat.organisation_id or 0) != actor.organisation_id:
            params = {"area": seat.area.name, "hat": seat.organisation.name if seat.organisation else seat.name}
            found.append(HomeCard("formation.card_jury_other_hat", params, "/jury/", None, "next"))
        elif not seat.accepted_at:
            found.append(HomeCard("formation.card_jury_accept", {"area": seat.area.name}, "/jury/"))
        elif not seat.trained_at:
            url = f"/jury/zetel/{seat.pk}/vorming/"
            found.append(HomeCard("formation.card_jury_training", {"area": seat.area.name}, url, seat.area.deadline_at))
    return found


def _work(actor: Actor, at: datetime) -> list[HomeCard]:
    if not any(held.role == "juror" for held in actor.held):
        return []
    found = []
    for seat in home.seats_with_work(actor, at):
        area, counts = seat.juror.area, seat.counts
        due = min((line.due for line in seat.work if line.due), default=None)
        for state in home.TODO:
            if counts[state]:
                url = _url(seat.juror, state)
                params = {"area": area.name, "count": counts[state]}
                found.append(HomeCard(f"formation.card_jury_{state}", params, url, due))
        if not seat.todo and any(counts[state] for state in _DONE_STATES):
            url = f"/jury/gebied/{area.pk}/"
            found.append(HomeCard("formation.card_jury_waiting", {"area": area.name}, url, None, "wait"))
    return found


def _url(seat: Juror, state: str) -> str:
    return f"/jury/zetel/{seat.pk}/belangen/" if state == home.DECLARE else f"/jury/gebied/{seat.area_id}/"


def _compose(actor: Actor, at: datetime) -> list[HomeCard]:
    """Areas in matching of this desk whose jury is not complete. Two queries, none without a desk."""
    desks = actor.scopes("area_desk", "area")
    if not desks:
        return []
    areas = list(
        Area.objects.filter(pk__in=desks, published_at__lte=at, decided_at__isnull=True).select_related("call_version")
    )
    members = defaultdict(list)
    rows = Juror.objects.filter(area__in=areas, ended_at__isnull=True, accepted_at__isnull=False)
    for juror in rows if areas else ():
        members[juror.area_id].append(member_of(juror))
    return [
        HomeCard("formation.card_jury_compose", {"area": a.name}, f"/jury/gebied/{a.pk}/samenstelling/", a.deadline_at)
        for a in areas
        if not jury_complete(members[a.pk], a.call_version.settings.numbers.jurors_min)
    ]
