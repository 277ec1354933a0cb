"""Whose form is this? A signed cookie remembers who last signed in on this browser.

It opens nothing; it only says whose text a form without a session is. It outlives the session, and a form that another site
sends does not carry it (SameSite).
"""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.http import HttpRequest, HttpResponseBase

from gezel.kernel import clock
from gezel.kernel.typed import whole
from gezel.ui.middleware import ACTOR_FIELD

from ..models import KeptPost
from .kept import keep

COOKIE, SALT, SECONDS = "gezel_wie", "gezel.kept", 7 * 24 * 3600


def keep_request(request: HttpRequest) -> KeptPost | None:
    """Keep the form of a request for its owner, if the browser knows whose it is and the form agrees."""
    person_id = owner_of(request)
    if not person_id:
        return None
    pairs = [(name, str(value)) for name, values in request.POST.lists() for value in values]
    person, _, organisation = request.POST.get(ACTOR_FIELD, "").partition("-")
    if person and whole(person) != person_id:
        return None
    return keep(person_id, whole(organisation) or 0, request.path, pairs, clock.now())


def owner_of(request: HttpRequest) -> int:
    """Who last signed in on this browser; 0 when that is not known."""
    known = request.get_signed_cookie(COOKIE, default="0", salt=SALT, max_age=SECONDS) or "0"
    return int(known)


def remember_owner(request: HttpRequest, response: HttpResponseBase) -> None:
    """Write down who is signed in, when this request read its session anyway and the cookie says otherwise."""
    session = request.session
    if not session.accessed or SESSION_KEY not in session or str(owner_of(request)) == str(session[SESSION_KEY]):
        return
    response.set_signed_cookie(
        COOKIE,
        session[SESSION_KEY],
        salt=SALT,
        max_age=SECONDS,
        httponly=True,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )
