"""The way from a knock to the start on one page: what was asked, what happened, what comes next (C-01, C-03)."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gezel.governance.policies.privacy_papers import may_share_participants
from gezel.governance.views.doing import play, status
from gezel.kernel import clock
from gezel.ui.access import TWO_FACTOR, access
from gezel.ui.forms import language

from ..models import Case
from ..policies.welcome import may_divide, may_open_up, may_welcome
from ..queries.alike import alike_to
from ..queries.languages import language_name
from ..queries.opening import not_open_yet
from ..queries.standing import standing_of
from ..rules.reaching import shown_phone
from ..rules.referral import advice, stage_of
from ..rules.sight import ASK, CONTACT, IDENTITY, Sight
from .frame import back_to, case_of
from .welcome_steps import steps_for


@access(TWO_FACTOR)
def welcome(request: HttpRequest, key: str) -> HttpResponse:
    """Take someone along from the knock: every step with its form, what was told, who may be the same person."""
    case, sight, context = case_of(request, key, "casework:welcome", ASK, shows=(IDENTITY, CONTACT))
    actor, at = request.actor, clock.now()  # type: ignore[attr-defined]
    steps = steps_for(case, sight, actor)
    if play(request, steps):
        return back_to(request, case, "casework:welcome", ASK)
    context |= _told(case, sight) | {
        "steps": steps,
        "alike": alike_to(case, actor, at) if may_welcome(sight, case) else [],
        "may_divide": may_divide(sight, case),
        "may_open_up": may_open_up(sight, case) and not_open_yet(case, at),
        "papers": may_share_participants(case.partnership, clock.today()),
    }
    return render(request, "casework/welcome/case.html", context, status=status(steps))


def _told(case: Case, sight: Sight) -> dict[str, Any]:
    """What was told at the knock and since; how to reach someone only for who may see that."""
    row = getattr(case, "welcome", None)
    fit = advice(frozenset(row.signs), frozenset(row.doubts)) if row and (row.signs or row.doubts) else ""
    person = case.participant
    return {
        "referrals": list(case.referrals.select_related("organisation", "referrer").prefetch_related("lines")),
        "calls": list(case.first_calls.select_related("by")),
        "transfers": list(case.transfers.all()),
        "partings": list(case.partings.all()),
        "row": row,
        "fit": fit,
        "stage": stage_of(standing_of(case)),
        "language": language_name(person.language if person else "", language()),
        "phone": shown_phone(person.phone or "") if person and CONTACT in sight else "",
        "email": person.email if person and CONTACT in sight else "",
    }
