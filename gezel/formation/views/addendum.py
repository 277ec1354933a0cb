"""The addendum as it will read, its delivery, and the manager's side: waiting, return, publish (F-04, F-05)."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from gezel.kernel import clock
from gezel.kernel.actor import Actor
from gezel.kernel.verdict import Refused
from gezel.ui.access import SIGNED_IN, access
from gezel.ui.attempts import attempt, told

from ..forms.territory import ReasonForm
from ..models import Area
from ..policies.area import may_manage_calls, may_work_on
from ..policies.desk import may_publish
from ..queries.addendum import snapshot
from ..queries.desk import delivered, part_urls
from ..queries.prepared import missing
from ..rules.timing import WEEKLY, publication_day
from ..workflows import addendum, planning
from ..workflows import area as drawing
from .desk import bound, find, now_and_actor


@access(SIGNED_IN)
def preview(request: HttpRequest, call_slug: str, area_slug: str) -> HttpResponse:
    """The whole addendum as candidates will read it, what still misses, and the step that can be taken."""
    area = find(request, call_slug, area_slug)
    by, at = now_and_actor(request)
    forms = {name: bound(request, name, ReasonForm) for name in ("take_back", "send_back")}
    if request.method == "POST":
        code = _step(request, area, forms)
        if code:
            told(request, code, area=area.name)
            return redirect(reverse("formation:desk_addendum", args=[call_slug, area_slug]))
    status = 422 if any(form.is_bound for form in forms.values()) else 200
    return render(request, "formation/desk/addendum.html", {**_context(area, by, at), **forms}, status=status)


def _step(request: HttpRequest, area: Area, forms: dict[str, Any]) -> str:
    """Take the step that was sent and give the code of its message; empty when its form is shown again."""
    by, at = now_and_actor(request)
    do = request.POST.get("do", "")
    plain = {"deliver": addendum.deliver, "approve": addendum.approve, "publish": addendum.publish}
    with_reason = {"take_back": addendum.take_back, "send_back": addendum.send_back}
    if do in plain:
        done = plain[do](area.pk, by, at)
        return "formation.approved_done" if done is None else f"formation.{do}_done"
    form = forms.get(do)
    if form is not None and attempt(form, lambda: with_reason[do](area.pk, form.cleaned_data["reason"], by, at)):
        return f"formation.{do}_done"
    return ""


def _context(area: Area, by: Actor, at: Any) -> dict[str, Any]:
    on = clock.day_of(at)
    urls = part_urls(area)
    numbers = planning.numbers_of(area)
    state = area.desk_state
    waits = numbers.publication == WEEKLY
    return {
        "area": area,
        "addendum": snapshot(area, on),
        "findings": [(f, urls[f.part]) for f in missing(area, on)],
        "state": state,
        "desk": may_work_on(by, area),
        "manager": may_publish(by, area, on),
        "steps": {name: drawing.STEPS.may(name, state).allowed for name in drawing.STEPS.rows},
        "round_on": publication_day(on, numbers.publication, numbers.publication_weekday) if waits else None,
    }


@access(SIGNED_IN)
def waiting(request: HttpRequest) -> HttpResponse:
    """Delivered addenda that wait for the manager, longest waiting first."""
    by, at = now_and_actor(request)
    verdict = may_manage_calls(by)
    if not (verdict or by.has("support")):
        raise Refused(verdict)
    return render(request, "formation/desk/waiting.html", {"areas": delivered(), "now": at})
