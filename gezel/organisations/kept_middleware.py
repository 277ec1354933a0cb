"""A form that arrives after its session has ended is kept for whoever filled it in (D-07: sessions end).

A signed cookie remembers who last signed in on this browser; it opens nothing, it only says whose text this is. It outlives the
session, and a form from elsewhere does not carry it (SameSite).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import SESSION_KEY
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse
from django.utils.translation import get_language

from gezel.kernel import clock
from gezel.kernel.texts import say
from gezel.ui.access import PUBLIC

from .models import KeptPost
from .workflows.kept import keep

COOKIE, SALT, DAYS = "gezel_wie", "gezel.kept", 7 * 24 * 3600


class KeptPostMiddleware:
    """Keep a POST of somebody whose session has ended, and lead them through signing in to it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        _remember(request, response)
        return response

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        """Before a view for people who signed in would turn a visitor's form away."""
        level = getattr(view, "access", None)
        if request.method != "POST" or level in (None, PUBLIC) or not request.actor.is_visitor:  # type: ignore[attr-defined]
            return None
        kept = keep_request(request)
        language = get_language() or "nl"
        messages.warning(request, say("organisations.kept" if kept else "organisations.session_ended", language))
        return to_sign_in(request, reverse("organisations:kept") if kept else request.path)


def keep_request(request: HttpRequest) -> KeptPost | None:
    """Keep the form of a request for its owner, if the browser knows whose it is."""
    person_id = owner_of(request)
    if not person_id:
        return None
    pairs = [(name, value) for name, values in request.POST.lists() for value in values]
    person, _, organisation = request.POST.get("actor", "").partition("-")
    if person.isdigit() and int(person) != person_id:
        return None
    return keep(person_id, int(organisation) if organisation.isdigit() else 0, request.path, pairs, clock.now())


def owner_of(request: HttpRequest) -> int:
    """Who last signed in on this browser; 0 when that is not known."""
    return int(request.get_signed_cookie(COOKIE, default="0", salt=SALT, max_age=DAYS) or 0)


def to_sign_in(request: HttpRequest, then: str) -> HttpResponse:
    """To the sign-in page and then on; a part of a page that was asked by script moves the whole page."""
    response = redirect_to_login(then)
    if request.headers.get("HX-Request"):
        return HttpResponse(status=401, headers={"HX-Redirect": response.url})
    return response


def _remember(request: HttpRequest, response: HttpResponseBase) -> None:
    session = request.session
    if not session.accessed or SESSION_KEY not in session:
        return
    person_id = session[SESSION_KEY]
    if str(owner_of(request)) != str(person_id):
        response.set_signed_cookie(
            COOKIE,
            person_id,
            salt=SALT,
            max_age=DAYS,
            httponly=True,
            samesite="Lax",
            secure=settings.SESSION_COOKIE_SECURE,
        )
