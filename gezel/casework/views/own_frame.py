"""What every page of the participant's own place goes through: who is inside, in which language, and nothing kept behind."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.utils.cache import add_never_cache_headers

from gezel.kernel import clock
from gezel.kernel.texts import say
from gezel.kernel.verdict import Refused, Verdict, no
from gezel.ui.access import PUBLIC, access
from gezel.ui.attempts import attempt
from gezel.ui.middleware import OTHER_HAT

from ..models import OwnKey, Participant
from ..queries.own import LANGUAGE, SESSION, Place, language_of, place_of
from ..words import own as words


@dataclass(frozen=True, slots=True)
class Door:
    """A door on the front page: the code of its words, its picture, and the name of its address."""

    code: str
    icon: str
    url: str


View = Callable[..., HttpResponse]
_QUIET = ("csrfmiddlewaretoken", "actor_key", "code", "next", "pin", "password")


def spoken(view: View) -> View:
    """A page of the own place in the participant's language, that no browser or proxy keeps a copy of.

    What goes wrong before or beside it (an address that is not there, a form of another hand or too old) is a page of the own place too.
    """

    @access(PUBLIC)
    @functools.wraps(view)
    def inside(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        with translation.override(chosen(request)):
            try:
                return _unkept(view(request, *args, **kwargs))
            except Http404:
                return _unkept(refused(request, no("casework.own_no_such_page"), 404))

    inside.turned = _turned  # type: ignore[attr-defined]
    return inside


def _turned(request: HttpRequest, why: str) -> HttpResponse:
    """The page for a form that never came to its view."""
    with translation.override(chosen(request)):
        if why == OTHER_HAT:
            return _unkept(refused(request, no("casework.own_other_hand"), 409))
        return _unkept(refused(request, no("casework.own_page_old"), 403))


def _unkept(response: HttpResponse) -> HttpResponse:
    add_never_cache_headers(response)
    response["Cache-Control"] = "no-store, private"
    response["X-Robots-Tag"] = "noindex"
    return response


def own(view: View) -> View:
    """Only for the participant inside; gets their ``Place`` first. Whoever works here signs out first: no session is both."""

    @functools.wraps(view)
    def entered(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.actor.is_visitor:  # type: ignore[attr-defined]
            return refused(request, no("casework.own_sign_out_first"), 403)
        place = place_of(request.session, translation.get_language() or "nl", clock.now())
        if place is None:
            request.session.pop(SESSION, None)
            return refused(request, no("casework.own_shut"), 403)
        request.place = place  # type: ignore[attr-defined]
        try:
            return view(request, place, *args, **kwargs)
        except Refused as refusal:
            return refused(request, refusal.verdict, 409)

    return spoken(entered)


def refused(request: HttpRequest, verdict: Verdict, status: int) -> HttpResponse:
    """Why not, what to do instead, and everything that was typed, to copy."""
    typed = [v for k, values in request.POST.lists() if k not in _QUIET for v in values if v.strip()]
    inside = getattr(request, "place", None)  # who is inside gets the way back and out
    context = {"verdict": verdict, "typed": typed, "place": inside}
    return render(request, "casework/own/refused.html", context, status=status)


def chosen(request: HttpRequest, participant: Participant | None = None) -> str:
    """The language of the own pages in this session."""
    inside = request.session.get(SESSION) or {}
    return language_of(participant, request.session.get(LANGUAGE) or inside.get("language", ""))


def come_in(request: HttpRequest, key: OwnKey) -> None:
    """Begin a visit with a fresh session that gives nothing but the own place, for an hour."""
    language = chosen(request, key.case.participant)
    request.session.flush()
    until = clock.now() + timedelta(minutes=words.VISIT_MINUTES)
    request.session[SESSION] = {"key": key.pk, "until": until.isoformat(), "language": language}
    request.session[LANGUAGE] = language
    request.session.set_expiry(words.VISIT_MINUTES * 60)


def attempted(form: Any, act: Callable[[dict[str, Any]], Any]) -> bool:
    """Do it when the form is valid; a refusal is shown on the form, with everything that was typed."""
    return attempt(form, lambda: act(form.cleaned_data))


def told(request: HttpRequest, code: str) -> None:
    """A sentence for the next page, in the language of the own pages."""
    messages.success(request, say(code, translation.get_language() or "nl"))


def shown(
    request: HttpRequest, place: Place, template: str, context: dict[str, Any], status: int = 200
) -> HttpResponse:
    """A page inside, with its place."""
    return render(request, f"casework/own/{template}.html", {"place": place, **context}, status=status)
