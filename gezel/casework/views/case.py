"""The page of one case: first what the person wants, then who helps and what comes next, then the rest."""

from __future__ import annotations

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from gezel.kernel import clock
from gezel.kernel.texts import shown
from gezel.ui.access import TWO_FACTOR, access
from gezel.ui.forms import language

from ..policies.sight import may_write
from ..queries.case_page import first_of
from ..queries.timeline import Moment, timeline_of
from ..rules.sight import IDENTITY, PARTS, SAFETY, WISH
from .case_panels import PANELS, panel_of, panels_of
from .frame import case_of

TAB = "casework:case"
_FIRST = (IDENTITY, WISH, SAFETY)


@access(TWO_FACTOR)
@require_safe
def case(request: HttpRequest, key: str) -> HttpResponse:
    """One case. ``?alles`` shows every part at once, to read through or to print."""
    at = clock.now()
    whole = "alles" in request.GET
    found, sight, context = case_of(request, key, TAB, shows=PARTS if whole else _FIRST, wish=True)
    context |= {
        "first": first_of(found, sight, at),
        "panels": panels_of(found, sight, at, whole),
        "may_write": may_write(sight, found),
        "whole": whole,
        "today": clock.today(),
    }
    return render(request, "casework/case/case.html", context)


@access(TWO_FACTOR)
@require_safe
def panel(request: HttpRequest, key: str, code: str) -> HttpResponse:
    """One part of the page by itself: asked for when it comes into view, or followed as a link."""
    one = next((panel for panel in PANELS if panel.code == code), None)
    if one is None:
        raise Http404
    found, sight, context = case_of(request, key, TAB, one.part)
    context |= {"shown": panel_of(one, found, sight, clock.now()), "may_write": may_write(sight, found)}
    part = getattr(request, "htmx", False)
    return render(request, "casework/case/panel_body.html" if part else "casework/case/panel.html", context)


@access(TWO_FACTOR)
@require_safe
def timeline(request: HttpRequest, key: str) -> HttpResponse:
    """Everything that happened and that this reader may see, newest first, folded by month."""
    found, sight, context = case_of(request, key, "casework:timeline")
    moments = timeline_of(found, sight, clock.now())
    months: dict[str, list[Moment]] = {}
    for moment in moments:
        months.setdefault(_month(clock.day_of(moment.at)), []).append(moment)
    context |= {"months": list(months.items())}
    return render(request, "casework/case/timeline.html", context)


def _month(on: date) -> str:
    """The month and year of a day, in words."""
    return " ".join(shown(on, language()).split()[-2:])
