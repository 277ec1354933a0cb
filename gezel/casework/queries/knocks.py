"""What waits on the way from a knock to the start, and its moments on the timeline (C-01, C-03)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from django.db.models import Exists, F, OuterRef, Q
from django.urls import reverse

from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule, shows

from ..models import Case, FirstCall, Referral, Transfer, Welcome
from ..rules.sight import ASK, CONTACT, Sight
from ..words import referral as words
from .timeline import Moment, Rows
from .waiting import Waiting

_AT_MOST = 50


@rule("C-01", decides)
def uncalled(at: datetime) -> Q:
    """Referrals whose person waits and was not reached since they last knocked."""
    reached = FirstCall.objects.filter(case=OuterRef("case"), outcome=words.REACHED, at__gte=OuterRef("sent_at"))
    return Q(case__met_at=None, case__closed_at=None) & ~Q(Exists(reached))


@rule("C-01", shows)
def calls_to_make(actor: Actor, at: datetime) -> Iterator[Waiting]:
    """First calls for those whose telephone number the actor may see, the promised day first. One query."""
    seen = Case.objects.seen_by(actor, at, CONTACT)
    rows = Referral.objects.filter(uncalled(at), case__in=seen).select_related("case__participant")
    for row in rows.order_by("call_by", "pk")[:_AT_MOST]:
        url = reverse("casework:welcome", args=[row.case.key])
        yield Waiting(row.case, "casework.waits_first_call", {"name": row.case.name}, url, row.call_by)


@rule("C-03", shows)
def next_steps(actor: Actor, at: datetime) -> Iterator[Waiting]:
    """What someone took on for a person who waits, a week ahead. One query."""
    seen = Case.objects.seen_by(actor, at, ASK).filter(committed_at=None, closed_at=None)
    rows = Welcome.objects.filter(case__in=seen, next_by_id=actor.person_id).exclude(next_step="")
    for row in rows.select_related("case__participant").order_by(F("next_on").asc(nulls_last=True), "pk")[:_AT_MOST]:
        if row.next_on and (row.next_on - day_of(at)).days > 7:
            continue
        url = reverse("casework:welcome", args=[row.case.key])
        yield Waiting(row.case, f"casework.waits_next_{row.next_step}", {"name": row.case.name}, url, row.next_on)


@rule("C-02", shows)
def transfers_to_ask(actor: Actor, at: datetime) -> Iterator[Waiting]:
    """Warm transfers whose day of asking has come, for who handed over. One query."""
    mine = Transfer.objects.filter(
        by_id=actor.person_id, organisation_id=actor.organisation_id or None, result="", follow_up_on__lte=day_of(at)
    )
    known = Case.objects.known_by(actor, at)
    for row in mine.filter(case__in=known).select_related("case__participant").order_by("follow_up_on")[:_AT_MOST]:
        params: dict[str, object] = {"name": row.case.initials, "to": row.to_name}
        yield Waiting(
            row.case, "casework.waits_transfer", params, reverse("casework:transfer", args=[row.pk]), row.follow_up_on
        )


def moments(case: Case, sight: Sight, at: datetime) -> Iterable[Rows]:
    """Referrals and first calls, for who sees what was asked."""
    if ASK not in sight:
        return
    url = reverse("casework:welcome", args=[case.key])
    yield Rows(
        case.referrals.all(),
        lambda row: Moment(row.at, f"casework.moment_referred_{row.word}", {}, "hand-heart", url),
        at="sent_at",
        word="kind",
    )
    yield Rows(
        case.first_calls.all(),
        lambda row: Moment(row.at, f"casework.moment_call_{row.word}", {}, "phone-call", url),
        at="at",
        word="outcome",
    )
