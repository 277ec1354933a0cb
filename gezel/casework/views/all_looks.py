"""Who looked at which file: for the data protection officer and who watches over privacy; nothing of what stands in the files (D-04)."""

from __future__ import annotations

from datetime import date, timedelta

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from gezel.kernel import clock
from gezel.kernel.actor import Actor
from gezel.kernel.typed import whole as number
from gezel.kernel.typed import without_controls
from gezel.organisations.models import Partnership
from gezel.ui.access import TWO_FACTOR, access

from ..policies.looks import looks_of_whom, reads_looks
from ..queries.all_looks import Asked, lookers, looks_in, page_of, sheet, whole
from ..queries.glass import glasses_for_watch
from .frame import casework_of

TAB = "casework:all_looks"
_USUAL = timedelta(days=30)


@access(TWO_FACTOR)
@require_safe
def all_looks(request: HttpRequest, pk: int) -> HttpResponse:
    """The looks of a period, by person, organisation, file or emergency; ``?vorm=csv`` gives all of them for Excel."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    partnership, context = casework_of(request, pk, TAB)
    if not reads_looks(actor, partnership):
        raise Http404
    asked, own = _asked(request), looks_of_whom(actor, partnership)
    rows = looks_in(partnership, asked, own)
    if request.GET.get("vorm") == "csv":
        return _file(sheet(whole(rows), actor.language), partnership, asked)
    found, following = page_of(rows, request.GET.get("na", ""))
    people, organisations = lookers(partnership, own)
    query = request.GET.copy()
    query.pop("na", None)
    context |= {
        "asked": asked,
        "rows": [(row, row.said(actor.language)) for row in found],
        "next_key": following,
        "people": people,
        "organisations": [] if own else organisations,
        "own": own,
        "glasses": glasses_for_watch(partnership, asked.first, asked.last, own),
        "query": query.urlencode(),
    }
    return render(request, "casework/looks/page.html", context)


def _asked(request: HttpRequest) -> Asked:
    """What the address asks for; days that make no sense are the last thirty."""
    get, today = request.GET.get, clock.today()
    try:
        first, last = date.fromisoformat(get("van", "")), date.fromisoformat(get("tot", ""))
    except ValueError:
        first, last = today - _USUAL, today
    if not (date(2000, 1, 1) < first <= last < date(2200, 1, 1)):
        first, last = today - _USUAL, today
    who, whom = number(get("wie", "")) or 0, number(get("voor", "")) or 0
    return Asked(
        first, last, who, whom, without_controls(get("dossier", "")).strip().lower()[:12], "nood" in request.GET
    )


def _file(text: str, partnership: Partnership, asked: Asked) -> HttpResponse:
    answer = HttpResponse(text.encode("utf-8-sig"), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="wie-keek-{partnership.pk}-{asked.first}-{asked.last}.csv"'
    return answer
