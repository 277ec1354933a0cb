"""The page of an amendment: everything that can still change after publication, told to every candidate (F-04)."""

from __future__ import annotations

from itertools import pairwise

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from gezel.kernel import clock
from gezel.kernel.days import earliest_deadline
from gezel.ui.access import SIGNED_IN, access
from gezel.ui.attempts import attempt, told

from ..forms.amendment import Amendment
from ..models import Area
from ..policies.area import may_work_on
from ..queries.addendum import difference
from ..queries.differences import lines
from ..workflows import area as drawing
from ..workflows.addendum import board_url
from ..workflows.amendment import amend
from ..workflows.planning import numbers_of
from .desk import find, now_and_actor, renewed


@access(SIGNED_IN)
def amendment(request: HttpRequest, call_slug: str, area_slug: str) -> HttpResponse:
    """Write an amendment; it is published at once with the next number."""
    area = find(request, call_slug, area_slug)
    by, at = now_and_actor(request)
    on = clock.day_of(at)
    may = may_work_on(by, area) & drawing.STEPS.may("amend", area.desk_state)
    form = Amendment(area, on, request.POST if request.method == "POST" else None)

    def act() -> None:
        given = form.main.cleaned_data
        amend(area.pk, form.change(), given["what"], given["reason"], given["edition"], by, at)

    if request.method == "POST" and attempt(form, act):
        told(request, "formation.amended")
        return redirect(reverse("formation:desk_versions", args=[call_slug, area_slug]))
    weeks = numbers_of(area).weeks_before_deadline
    context = {
        "area": area,
        "form": form,
        "may": may,
        "weeks": weeks,
        "first_again": earliest_deadline(on, weeks),
        "conflict": request.method == "POST" and _conflict(form, area),
        "closed": area.deadline_at is not None and at >= area.deadline_at,
        "board": board_url(area),
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "formation/desk/amendment.html", context, status=status)


def _conflict(form: Amendment, area: Area) -> bool:
    """Whether the addendum or one of its challenges was changed meanwhile."""
    found = [renewed(form.main, "edition", area.addendum.edition)]
    found += [renewed(sub, "edition", row.edition) for row, sub in form.challenges]
    return any(found)


@access(SIGNED_IN)
def versions(request: HttpRequest, call_slug: str, area_slug: str) -> HttpResponse:
    """The publication and each amendment with what changed, word for word."""
    area = find(request, call_slug, area_slug)
    rows = list(area.addendum.versions.order_by("number"))
    pairs = [(new, lines(difference(old.content, new.content))) for old, new in pairwise(rows)]
    by, _ = now_and_actor(request)
    context = {"area": area, "first": rows[0] if rows else None, "pairs": pairs[::-1], "desk": may_work_on(by, area)}
    return render(request, "formation/desk/versions.html", context)
