"""Everyone before the start as one flat list; those who did not begin stay in it under their own heading (C-01, C-03)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule, shows
from gezel.organisations.models import Partnership

from .. import words
from ..models import Case, CaseRole, FirstCall, Parting, Referral, Transfer
from ..words import referral as kinds

WAITING_NOW, ENDED, HANDED_OVER = "wacht", "niet-begonnen", "doorgegeven"
FILTERS = (WAITING_NOW, ENDED, HANDED_OVER)
AT_MOST = 300


@dataclass(frozen=True, slots=True)
class Row:
    """One who waits (or did not begin): ``opens`` says whether the name may be shown and the file opens; ``call_by`` is the promised
    day while nobody called yet; ``handed_over``: whether the transfer may be shown (who opens the file, and who handed over); ``next_on`` and the rest come from the welcome."""

    case: Case
    opens: bool
    handed_over: bool
    days: int
    called: bool
    missed: int
    call_by: date | None
    late: bool
    companion: str
    waits_for: str
    next_step: str
    next_by: str
    next_on: date | None
    ended: str
    transfer_id: int | None
    transfer_to: str
    follow_up_on: date | None
    result: str


@rule("C-01", shows)
def waiting_list(actor: Actor, partnership: Partnership, which: str, at: datetime) -> list[Row]:
    """The cases of one heading of which the actor may know, the longest since the knock, or the return, first. Two queries."""
    known = Case.objects.known_by(actor, at).filter(partnership=partnership)
    opens = set(
        Case.objects.seen_by(actor, at)
        .filter(partnership=partnership)
        .filter(_heading(which))
        .values_list("pk", flat=True)
    )
    rows = _told(known.filter(_heading(which)), at).order_by(Coalesce("returned_at", "knocked_at"), "pk")[:AT_MOST]
    on = day_of(at)
    return [_row(case, case.pk in opens, actor, on) for case in rows]


@rule("C-03", decides)
def _heading(which: str) -> Q:
    """Waiting: not begun and not closed. Not begun: ended with a parting. Handed over: a transfer, begun or not."""
    if which == WAITING_NOW:
        return Q(committed_at=None, closed_at=None)
    handed = Exists(Transfer.objects.filter(case=OuterRef("pk")))
    if which == HANDED_OVER:
        return Q(closed_at__isnull=False) & Q(handed)
    return Q(closed_at__isnull=False, committed_at=None) & ~Q(handed)


def _told(rows: QuerySet[Case], at: datetime) -> QuerySet[Case]:
    """The cases with what the list says of each, read in the same query."""
    referrals = Referral.objects.filter(case=OuterRef("pk")).order_by("-sent_at")
    calls = FirstCall.objects.filter(case=OuterRef("pk"))
    last = Transfer.objects.filter(case=OuterRef("pk")).order_by("-at")
    companions = CaseRole.objects.on(day_of(at)).filter(case=OuterRef("pk"), kind=words.COMPANION).order_by("-from_on")
    since = Q(case__returned_at=None) | Q(at__gte=F("case__returned_at"))
    missed = calls.filter(since, outcome=kinds.MISSED).order_by().values("case").annotate(n=Count("pk")).values("n")
    return rows.select_related("participant", "organisation", "welcome__next_by").annotate(
        promised=Subquery(referrals.values("call_by")[:1]),
        called=Exists(calls.filter(since, outcome=kinds.REACHED)),
        missed=Subquery(missed),
        companion=Subquery(companions.values("person__name")[:1]),
        ended=Subquery(Parting.objects.filter(case=OuterRef("pk")).order_by("-at").values("kind")[:1]),
        moved_id=Subquery(last.values("pk")[:1]),
        moved_by=Subquery(last.values("by_id")[:1]),
        moved_for=Subquery(last.values("organisation_id")[:1]),
        moved_to=Subquery(last.values("to_name")[:1]),
        moved_on=Subquery(last.values("follow_up_on")[:1]),
        moved_result=Subquery(last.values("result")[:1]),
    )


@rule("C-01", decides)
def _row(case: Case, opens: bool, actor: Actor, on: date) -> Row:
    """A case as a line; the promised day of the first call counts until someone was reached."""
    told: dict[str, object] = case.__dict__
    row = getattr(case, "welcome", None)
    called = bool(told["called"]) or case.met_at is not None
    call_by = told["promised"] if not called and case.closed_at is None else None
    assert call_by is None or isinstance(call_by, date)
    own = (told["moved_by"], told["moved_for"] or 0) == (actor.person_id, actor.organisation_id)
    return Row(
        case=case,
        opens=opens,
        handed_over=opens or own,
        days=(on - day_of(case.waiting_since)).days,
        called=called,
        missed=int(str(told["missed"] or 0)),
        call_by=call_by,
        late=bool(call_by and call_by < on),
        companion=str(told["companion"] or ""),
        waits_for=row.waits_for if row else "",
        next_step=row.next_step if row else "",
        next_by=str(row.next_by or "") if row else "",
        next_on=row.next_on if row else None,
        ended=str(told["ended"] or ""),
        transfer_id=case.moved_id,  # type: ignore[attr-defined]
        transfer_to=str(told["moved_to"] or ""),
        follow_up_on=case.moved_on,  # type: ignore[attr-defined]
        result=str(told["moved_result"] or ""),
    )
