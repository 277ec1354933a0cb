"""While a phone is handed over, every address answers with the lock page; pages that come back after a POST are looks too."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

from .queries.handed import SESSION, is_shut, stays_nowhere
from .views.handed import locked
from .views.looking import look_after

Answer = Callable[[HttpRequest], HttpResponseBase]


class HandedOverMiddleware:
    """Shuts the worker's session from the moment the phone is in other hands, whatever the address or the method, and lets no browser
    keep pages on which participants stand."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if is_shut(request.session, request.method or "", request.path, settings.STATIC_URL):
            return locked(request)
        answer = self.get_response(request)
        if SESSION in request.session and answer.status_code == 404:
            return locked(request)  # a page that is not there would stand in the worker's frame
        match = request.resolver_match
        if match and stays_nowhere(request.session, getattr(match.func, "__module__", "")):
            answer["Cache-Control"] = "no-store, private"
        return answer


class LookMiddleware:
    """Writes the looks down of a page that came back after a POST (D-04)."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        look_after(request, response)
        return response
