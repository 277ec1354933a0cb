"""The waiting list: everyone before the start, since when, why, and who does what next; what ended stays in sight (C-01, C-03)."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gezel.governance.policies.privacy_papers import may_share_participants
from gezel.kernel import clock
from gezel.ui.access import TWO_FACTOR, access

from ..policies.welcome import may_lead, may_take_over
from ..queries.waiting_list import AT_MOST, FILTERS, WAITING_NOW, waiting_list
from ..rules.sight import COURSE, IDENTITY
from .frame import casework_of
from .looking import look


@access(TWO_FACTOR)
def waiting(request: HttpRequest, pk: int) -> HttpResponse:
    """Who waits, the longest first; or who did not begin, or was handed over, with what came of it."""
    partnership, context = casework_of(request, pk, "casework:waiting")
    actor, at = request.actor, clock.now()  # type: ignore[attr-defined]
    which = request.GET.get("toon", WAITING_NOW)
    which = which if which in FILTERS else WAITING_NOW
    rows = waiting_list(actor, partnership, which, at)
    look(request, [row.case for row in rows if row.opens], [IDENTITY, COURSE])
    context |= {
        "rows": rows,
        "which": which,
        "most": AT_MOST if len(rows) == AT_MOST else 0,
        "filters": FILTERS,
        "papers": may_share_participants(partnership, clock.today()),
        "may_lead": may_lead(actor, partnership),
        "may_take_over": may_take_over(actor, partnership),
    }
    return render(request, "casework/welcome/waiting.html", context)
