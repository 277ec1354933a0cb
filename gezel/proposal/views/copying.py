"""The page from which one copies into PLATOS, field by field, in PLATOS order."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gezel.kernel import clock
from gezel.kernel.rule import rule, shows
from gezel.ui.access import SIGNED_IN, access

from ..queries.copying import fields_of
from ..queries.draft import draft_of, proposal_of
from ..queries.frozen import frozen
from .frame import frame_of


@access(SIGNED_IN)
@rule("P-15", shows)
def copying(request: HttpRequest, pk: int) -> HttpResponse:
    """Every text field of PLATOS with a button that copies it; what was submitted, else the draft."""
    proposal = proposal_of(request.actor, pk)  # type: ignore[attr-defined]
    last = proposal.submissions.order_by("-number").first() if proposal.submitted_at else None
    content = last.content if last else frozen(draft_of(proposal), clock.now())
    context = frame_of(request, proposal, "proposal:copying") | {"groups": fields_of(content), "last": last}
    return render(request, "proposal/copying.html", context)
