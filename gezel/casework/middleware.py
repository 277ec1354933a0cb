"""While a phone is handed over, every address of the house answers with the lock page."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

from .queries.handed import is_shut
from .views.handed import locked

Answer = Callable[[HttpRequest], HttpResponseBase]


class HandedOverMiddleware:
    """Shuts the worker's session from the moment the phone is in other hands, whatever the address or the method."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if is_shut(request.session, request.path, settings.STATIC_URL):
            return locked(request)
        return self.get_response(request)
