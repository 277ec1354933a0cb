"""What the clock does for knocks: who should have called, and who should have been told, hears it once (C-01)."""

from __future__ import annotations

from datetime import date, datetime

from django.urls import reverse

from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.post.workflows.notices import tell

from .. import words
from ..models import Referral
from ..models.referral import ReferralQuerySet
from ..queries.knocks import uncalled
from ..queries.receivers import Desk, desk_for, desks
from ..queries.returning import may_be_reached
from ..words import referral as kinds

Desks = dict[int, list[Desk]]  # per partnership, asked for once a round


def remind(at: datetime) -> None:
    """First calls and answers that are late; calling it again adds nothing."""
    open_desks: Desks = {}
    remind_of_calls(at, open_desks)
    remind_of_answers(at, open_desks)


@rule("C-01", decides)
def remind_of_calls(at: datetime, open_desks: Desks) -> None:
    """A first call whose promised day has passed: the partner knocked at hears it, once; of a track that is closed, who can take the
    person up again."""
    for row in _rows().filter(uncalled(at), call_by__lt=day_of(at)):
        _tell(row, "casework.first_call_late", f"late-call:{row.pk}", row.call_by, at, open_desks)
    for row in _rows().unheard().filter(call_by__lt=day_of(at)):
        params, url = {"who": row.case.initials, "day": row.call_by}, reverse("casework:closing", args=[row.case.key])
        people = may_be_reached(row.case, day_of(at))
        tell(people, "casework.knocked_again_late", params, url, at, key=f"late-call:{row.pk}")


@rule("C-01", decides)
def remind_of_answers(at: datetime, open_desks: Desks) -> None:
    """A referrer who should have heard something by now: the partner knocked at hears it, once."""
    rows = _rows().filter(answer_by__lt=day_of(at), told=kinds.RECEIVED, case__closed_at=None, case__committed_at=None)
    for row in rows.exclude(kind=kinds.SELF):
        _tell(row, "casework.answer_late", f"late-answer:{row.pk}", row.answer_by, at, open_desks)


def _rows() -> ReferralQuerySet:
    return Referral.objects.select_related("case__participant", "case__partnership").order_by("pk")


def _tell(row: Referral, code: str, key: str, day: object, at: datetime, open_desks: Desks) -> None:
    on = day_of(at)
    guiding = list(row.case.roles.on(on).filter(kind__in=words.GUIDING).values_list("person_id", flat=True))
    people = guiding or _at_the_desk(row, on, open_desks)
    url = reverse("casework:welcome", args=[row.case.key])
    tell(people, code, {"who": row.case.initials, "day": day}, url, at, key=key)


def _at_the_desk(row: Referral, on: date, open_desks: Desks) -> tuple[int, ...]:
    partnership = row.case.partnership
    if partnership.pk not in open_desks:
        open_desks[partnership.pk] = desks(partnership, on)
    desk = desk_for(open_desks[partnership.pk], row.organisation_id)
    return desk.people if desk else ()
