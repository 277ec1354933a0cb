"""What every request meets: who acts, and what to do with a form whose session has ended (D-07: sessions end)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse
from django.utils.translation import get_language

from gezel.kernel.texts import say
from gezel.ui.access import PUBLIC

from .queries.session import hang_actor
from .workflows.keeping import keep_request, remember_owner

Answer = Callable[[HttpRequest], HttpResponseBase]


class ActorMiddleware:
    """Hang the actor on the request, lazily: a visitor's page costs no query."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        hang_actor(request)
        return self.get_response(request)


class KeptPostMiddleware:
    """Keep a POST of somebody whose session has ended, and lead them through signing in to it."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        remember_owner(request, response)
        return response

    def process_view(self, request: Any, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        """Before a view for people who signed in would turn a visitor's form away."""
        level = getattr(view, "access", None)
        if request.method != "POST" or level in (None, PUBLIC) or not request.actor.is_visitor:
            return None
        kept = keep_request(request)
        language = get_language() or "nl"
        messages.warning(request, say("organisations.kept" if kept else "organisations.session_ended", language))
        return _to_sign_in(request, reverse("organisations:kept") if kept else request.path)


def _to_sign_in(request: HttpRequest, then: str) -> HttpResponse:
    """To the sign-in page and then on; a part of a page that was asked by script moves the whole page."""
    response = redirect_to_login(then)
    if request.headers.get("HX-Request"):
        return HttpResponse(status=401, headers={"HX-Redirect": response.url})
    return response
