"""The bodies of a partnership."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from gezel.kernel import clock
from gezel.ui.access import SIGNED_IN, access

from ..models import Body
from ..queries.partnership import partnership_for
from .frame import frame_of


@access(SIGNED_IN)
def bodies(request: HttpRequest, pk: int) -> HttpResponse:
    """Who meets with whom: each body with its mission."""
    partnership = partnership_for(request.actor, pk)  # type: ignore[attr-defined]
    context = frame_of(request, partnership, "governance:bodies")
    if not context["reads"]:
        raise Http404
    context |= {"bodies": Body.objects.filter(partnership=partnership, removed_on=None), "today": clock.today()}
    return render(request, "governance/bodies.html", context)
