"""What the pages of the area desk share: finding the area, the frame of a part, saving or showing why not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from gezel.kernel import clock
from gezel.kernel.typed import whole
from gezel.ui.attempts import told
from gezel.ui.forms import GezelForm

from ..models import Area
from ..policies.area import may_work_on
from ..policies.desk import may_draw, may_prepare
from ..queries.desk import part_urls, seen_by
from ..rules.needs import PARTS, TERRITORY


def find(request: HttpRequest, call_slug: str, area_slug: str) -> Area:
    """The area when the actor may open its desk; for anyone else it does not exist here (404)."""
    return get_object_or_404(seen_by(request.actor), call__slug=call_slug, slug=area_slug)  # type: ignore[attr-defined]


def row_or_404(rows: Any, pk: int) -> Any:
    """A row of an area, or 404."""
    return get_object_or_404(rows, pk=pk)


def show(
    request: HttpRequest, area: Area, template: str, part: str, context: dict[str, Any], status: int = 200
) -> HttpResponse:
    """A page of a part: the tabs, whether the actor may change it, and its own context."""
    actor = request.actor  # type: ignore[attr-defined]
    may = may_draw(actor, area) if part == TERRITORY else may_prepare(actor, area)
    urls = part_urls(area)
    shared = {
        "area": area,
        "part": part,
        "tabs": [(name, urls[name]) for name in PARTS],
        "may": may,
        "desk": may_work_on(actor, area),
    }
    return render(request, f"formation/desk/{template}.html", {**shared, **context}, status=status)


def unbound_post(request: HttpRequest, act: Callable[[], Any], back: str, code: str = "ui.saved") -> HttpResponse:
    """A step by button alone: done and back to the page; a refusal becomes the refusal page."""
    if request.method != "POST":
        raise Http404
    act()
    told(request, code)
    return redirect(back)


def now_and_actor(request: HttpRequest) -> tuple[Any, Any]:
    """Who acts and when: what every workflow is given."""
    return request.actor, clock.now()  # type: ignore[attr-defined]


def chosen(request: HttpRequest, name: str) -> bool:
    """Whether this form of the page was sent (its button carries ``do``)."""
    return request.method == "POST" and request.POST.get("do") == name


def bound(request: HttpRequest, name: str, form: type[GezelForm], **given: Any) -> Any:
    """The form, with what was typed when it is the one that was sent."""
    return form(request.POST if chosen(request, name) else None, **given)


def number(request: HttpRequest, name: str = "pk") -> int:
    """A row's number from a form; anything else is not there (404)."""
    value = whole(request.POST.get(name, ""))
    if value is None:
        raise Http404
    return value


def renewed(form: Any, name: str, edition: int) -> bool:
    """Whether someone saved meanwhile; then the form carries the standing edition, so that a second save is meant."""
    if not form.is_bound or form.data.get(form.add_prefix(name)) == str(edition):
        return False
    form.data = form.data.copy()
    form.data[form.add_prefix(name)] = str(edition)
    return True
