"""The door of the participant's own place: in by link and code, out by a button; choosing a language."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import translation
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods, require_POST

from gezel.kernel import clock
from gezel.kernel.verdict import no

from ..queries.own import LANGUAGE, SESSION, Place, key_of
from ..rules.own import may_knock
from ..words import own as words
from ..workflows.own_keys import door_of, try_code
from .own_frame import chosen, come_in, own, refused, spoken


@spoken
@require_http_methods(["GET", "POST"])
def door(request: HttpRequest, token: str) -> HttpResponse:
    """Ask for the code of a link; the right one opens the place. Nothing here says whose it is."""
    if not request.actor.is_visitor:
        return refused(request, no("casework.own_sign_out_first"), 403)
    key = key_of(token)
    with translation.override(chosen(request, key.case.participant if key else None)):
        if key is None:
            return refused(request, no("casework.own_no_such_link"), 404)
        verdict = may_knock(door_of(key), clock.now())
        if request.method == "POST" and verdict:
            key, verdict = try_code(token, request.POST.get("code", ""), clock.now())
            if verdict and key is not None:
                come_in(request, key)
                return redirect("casework:own")
        context = {"verdict": verdict, "tried": request.method == "POST", "digits": words.CODE_DIGITS}
        status = 200 if verdict else 422 if request.method == "POST" else 410
        return render(request, "casework/own/door.html", context, status=status)


@spoken
@require_POST
def leave(request: HttpRequest) -> HttpResponse:
    """Out: the session ends."""
    language = chosen(request)
    if SESSION in request.session:
        request.session.flush()
    request.session[LANGUAGE] = language
    return render(request, "casework/own/left.html")


@spoken
@require_POST
def language(request: HttpRequest) -> HttpResponse:
    """Choose the language of the own pages, then back to where one was."""
    wanted = request.POST.get("language", "")
    if wanted in words.LANGUAGES:
        request.session[LANGUAGE] = wanted
    then = request.POST.get("next", "")
    ours = url_has_allowed_host_and_scheme(then, {request.get_host()}, require_https=request.is_secure())
    return redirect(then if ours and then.startswith(("/mijn-traject/", "/overhandigd/")) else reverse("casework:own"))


@own
def nowhere(request: HttpRequest, place: Place, rest: str) -> HttpResponse:
    """An address that is not there: said in the language and on a page of the own place."""
    raise Http404
