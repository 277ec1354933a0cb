"""Writing down who looked at a file: on opening a page, and when a form that came back shows the file again (D-04)."""

from __future__ import annotations

from collections.abc import Iterable

from django.http import HttpRequest, HttpResponseBase

from gezel.audit import looked
from gezel.kernel import clock
from gezel.kernel.rule import decides, rule

from ..models import Case

_DUE = "looks_due"
_SHOWS = (200, 422)


def look(request: HttpRequest, cases: Iterable[Case], fields: Iterable[str]) -> None:
    """The page shows these cases and these parts of them. Written at once, whatever the method; after a POST only when the answer
    is a page (``look_after``): who is led on to the next page is written down there."""
    found = list(cases)
    if not found:
        return
    if request.method == "POST":
        setattr(request, _DUE, [*getattr(request, _DUE, ()), (found, set(fields))])
    else:
        looked(found, request.actor, clock.now(), fields)  # type: ignore[attr-defined]


@rule("D-04", decides)
def look_after(request: HttpRequest, response: HttpResponseBase) -> None:
    """Write down what a page showed that came back after a POST: a form sent wrong on purpose opens no file unseen."""
    page = response.status_code in _SHOWS and response.get("Content-Type", "").startswith("text/html")
    for cases, fields in getattr(request, _DUE, ()) if page else ():
        looked(cases, request.actor, clock.now(), fields)  # type: ignore[attr-defined]
