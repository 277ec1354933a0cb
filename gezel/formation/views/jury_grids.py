"""The dense pages: scores of every candidacy by juror, and challenges × candidates."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from gezel.kernel import clock
from gezel.ui.access import TWO_FACTOR, access

from .. import words
from ..models import Area, Juror
from ..policies.area import may_read_process
from ..queries import jury_grid as queries


def _sits_or_reads(request: HttpRequest, area: Area) -> bool:
    actor = request.actor  # type: ignore[attr-defined]
    return actor.has("juror", "area", area.pk) or bool(may_read_process(actor, area))


@access(TWO_FACTOR)
def grid(request: HttpRequest, area_id: int) -> HttpResponse:
    """Candidates × jurors in one round, whole; what is sealed stays empty."""
    rows = Juror.objects.filter(area=area_id, accepted_at__isnull=False).select_related("area")
    jurors = list(rows.order_by("bench", "name"))
    area = jurors[0].area if jurors else Area.objects.filter(pk=area_id).first()
    if area is None or not _sits_or_reads(request, area):
        raise Http404
    round = words.PITCH if request.GET.get("ronde") == "2" else words.PAPER
    found = queries.grid(area, jurors, request.actor, clock.now(), round)  # type: ignore[attr-defined]
    context = {"area": area, "jurors": jurors, "rows": found, "round": round, "rounds": words.ROUNDS}
    return render(request, "formation/jury/grid.html", context)


@access(TWO_FACTOR)
def matching(request: HttpRequest, area_id: int) -> HttpResponse:
    """What each candidate contributes per challenge; needs that nobody covers stand out."""
    area = Area.objects.filter(pk=area_id).first()
    if area is None or not _sits_or_reads(request, area):
        raise Http404
    still = request.GET.get("nog") == "1"
    found = queries.matching(area, request.actor, clock.now(), still)  # type: ignore[attr-defined]
    context = {"area": area, "matching": found, "still": still}
    return render(request, "formation/jury/matching.html", context)
