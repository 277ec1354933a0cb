"""In the own place: take the file along, on paper or as data (C-19)."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from gezel.kernel import clock
from gezel.kernel.clock import day_of
from gezel.ui.documents import to_pdf

from ..queries.own import Place
from ..queries.own_take import paper_of, zipped
from .own_frame import own, shown


@own
@require_GET
def take_along(request: HttpRequest, place: Place) -> HttpResponse:
    """What one can take along, and what it is for."""
    return shown(request, place, "take", {})


@own
@require_GET
def paper(request: HttpRequest, place: Place) -> HttpResponse:
    """The whole file as a PDF that also reads aloud."""
    content = to_pdf(paper_of(place.case, place.language, clock.now()))
    return _file(content, "application/pdf", "pdf")


@own
@require_GET
def data(request: HttpRequest, place: Place) -> HttpResponse:
    """The whole file as a zip with data and codebook."""
    return _file(zipped(place.case, place.language, clock.now()), "application/zip", "zip")


def _file(content: bytes, kind: str, ending: str) -> HttpResponse:
    """A download without a name in it: others read over a shoulder."""
    answer = HttpResponse(content, content_type=kind)
    answer["Content-Disposition"] = f'attachment; filename="mijn-traject-{day_of(clock.now()):%Y-%m-%d}.{ending}"'
    answer["X-Content-Type-Options"] = "nosniff"
    return answer
