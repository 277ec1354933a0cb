"""Vandaag for who goes along with people: whom, recent first, and what waits (C-11). Never a score."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import F
from django.urls import reverse

from gezel.governance.queries.settings import numbers
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule, shows
from gezel.organisations import words as orgs
from gezel.organisations.models import Person

from ..models import Case, Promise, TakenOver
from .guiding import guided_by
from .waiting import Waiting, waiting_for

MOST = 100


@dataclass(frozen=True, slots=True)
class Someone:
    """One of one's people, with what waits with them, the oldest day first."""

    case: Case
    waits: Sequence[Waiting]


@dataclass(frozen=True, slots=True)
class Today:
    """``people``: whom one goes along with, last contact first; ``waiting``: what waits, the oldest day first; ``on``: today."""

    people: Sequence[Case]
    waiting: Sequence[Waiting]
    on: date = date.min

    def __bool__(self) -> bool:
        return bool(self.people or self.waiting)

    @property
    @rule("C-11", shows)
    def mine(self) -> list[Someone]:
        """One's people, each with what waits with them: who waits longest first, then the others, last contact first."""
        rows = [Someone(case, [one for one in self.waiting if one.case.pk == case.pk]) for case in self.people]
        places = {one.case.pk: place for place, one in reversed(list(enumerate(self.waiting)))}
        return sorted(rows, key=lambda row: places.get(row.case.pk, len(self.waiting)))

    @property
    def others(self) -> list[Waiting]:
        """What waits with people one does not go along with: who knocked, whom to ask how it goes."""
        mine = {case.pk for case in self.people}
        return [one for one in self.waiting if one.case.pk not in mine]

    @property
    def named(self) -> list[Case]:
        """Every case that is shown by name: whose look is written down."""
        return list({case.pk: case for case in (*self.people, *(w.case for w in self.waiting))}.values())


def today_of(actor: Actor, at: datetime) -> Today:
    """The people part of someone's home. No query for who works in no partnership."""
    if not actor.second_factor or not actor.scopes(orgs.TAKES_PART, "partnership"):
        return Today((), ())
    return Today(my_people(actor, at), waiting_for(actor, at), day_of(at))


def my_people(actor: Actor, at: datetime) -> list[Case]:
    """The open cases in which one is companion or cover today, last contact first. One query."""
    rows = guided_by(actor, at)
    return list(rows.order_by(F("last_contact_at").desc(nulls_last=True), "-knocked_at")[:MOST])


@rule("C-11", decides)
def silent_since(last: datetime, days: int, on: date) -> date | None:
    """The day from which a silence counts as long, when that day has come: ``days`` after the last contact."""
    due = day_of(last) + timedelta(days=days)
    return due if due <= on else None


def silences(actor: Actor, at: datetime) -> Iterable[Waiting]:
    """Running cases without a contact for as long as the partnership agreed; it counts anew from a start, also after coming back, and
    from the day a track was taken over: what went before stands elsewhere. One query and one per partnership."""
    agreed: dict[int, int] = {}
    running = guided_by(actor, at).filter(committed_at__isnull=False, paused_at=None)
    for case in running.select_related("participant", "partnership", "taken_over"):
        if case.partnership_id not in agreed:
            agreed[case.partnership_id] = numbers(case.partnership, day_of(at))["silence_days"]
        known = (case.last_contact_at, case.committed_at, taken.at if (taken := _taken_over(case)) else None)
        last = max(moment for moment in known if moment)
        due = silent_since(last, agreed[case.partnership_id], day_of(at))
        if due:
            params = {"name": case.name, "days": (day_of(at) - day_of(last)).days}
            yield Waiting(case, "casework.wait_silence", params, _note_url(case), due)


def _taken_over(case: Case) -> TakenOver | None:
    return getattr(case, "taken_over", None)


@rule("D-08", decides)
def promises(actor: Actor, at: datetime) -> Iterable[Waiting]:
    """What was promised and is due today or before; what stands with a confidential note only to those bound. Two queries."""
    rows = Promise.objects.filter(kept_at=None, due_on__lte=day_of(at), case__in=guided_by(actor, at))
    if not Person.objects.filter(pk=actor.person_id, secrecy_bound=True).exists():
        rows = rows.exclude(contact__confidential=True)
    for promise in rows.select_related("case__participant", "case__partnership"):
        params = {"name": promise.case.name, "text": promise.text}
        url = reverse("casework:contacts", args=[promise.case.key])
        yield Waiting(promise.case, "casework.wait_promise", params, f"{url}#beloofd", promise.due_on)


def _note_url(case: Case) -> str:
    return f"{reverse('casework:note')}?voor={case.key}"
