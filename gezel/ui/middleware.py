"""The frame around every request: default deny, one hat per form, refusals as pages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.html import escape
from django.utils.http import url_has_allowed_host_and_scheme

from gezel.kernel.rule import decides, rule
from gezel.kernel.texts import say
from gezel.kernel.verdict import Refused, Verdict, no

from .access import declares_access
from .forms import last_refusal

ACTOR_FIELD = "actor_key"  # the hidden field of {% actor_key %}
OTHER_HAT, TOO_OLD = "other_hat", "too_old"  # why a form never came to its view
# Never shown again: secrets, and what no person typed.
HIDDEN = ("csrfmiddlewaretoken", ACTOR_FIELD, "next", "version", "password", "password1", "password2", "oldpassword")


@rule("D-01", decides)
def wrong_hat(carried: str | None, key: str) -> bool:
    """Whether a form was made under another hat than the one that now sends it (two tabs)."""
    return carried is not None and carried != key


def turned_by(view: Any) -> Callable[[HttpRequest, str], HttpResponse] | None:
    """How a view with pages of its own turns a form away before it comes to the view itself (its attribute ``turned``); why is
    ``OTHER_HAT`` or ``TOO_OLD``."""
    return getattr(view, "turned", None)


def _typed(request: HttpRequest) -> list[tuple[str, str]]:
    """Field and value of everything a person typed in the request."""
    return [(k, v) for k, values in request.POST.lists() if k not in HIDDEN for v in values if v.strip()]


def loses_text(request: HttpRequest, response: HttpResponseBase) -> bool:
    """Whether a form came back wrong on a page that no longer shows what was typed in it.

    That happens when somebody else took a step meanwhile, so that the page has no place for the form any more. Only words count:
    what was chosen from a list is chosen again in a moment.
    """
    whole = isinstance(response, HttpResponse) and response.get("Content-Type", "").startswith("text/html")
    if request.method != "POST" or response.status_code != 422 or not whole or getattr(request, "htmx", False):
        return False
    page = response.content.decode()  # type: ignore[attr-defined]
    return any(escape(value) not in page for _, value in _typed(request) if _is_words(value))


def gone_with_text(request: HttpRequest, response: HttpResponseBase) -> bool:
    """Whether a form came to a page that is not there (any more) for this reader, with words typed in it: a role that ended, sharing
    that was withdrawn while the page stood open."""
    if request.method != "POST" or response.status_code != 404 or turned_by(_view(request)) or _by_script(request):
        return False
    return any(_is_words(value) for _, value in _typed(request))


def _view(request: HttpRequest) -> Any:
    return request.resolver_match and request.resolver_match.func


def _by_script(request: HttpRequest) -> bool:
    """A page's script sent it, which keeps what was typed itself."""
    fetched = request.headers.get("Sec-Fetch-Mode", "navigate") != "navigate"
    return bool(fetched or getattr(request, "htmx", False) or request.headers.get("X-Autosave"))


def _is_words(value: str) -> bool:
    return len(value.split()) > 1 or len(value) > 60


def _back(request: HttpRequest) -> str:
    """The page the request came from, when it is one of ours; else the start."""
    came_from = request.META.get("HTTP_REFERER", "")
    ours = url_has_allowed_host_and_scheme(came_from, {request.get_host()}, require_https=request.is_secure())
    return came_from if ours else "/"


class FrameMiddleware:
    """Close views that do not declare their access, refuse forms of another hat, and give refusals a page."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        last_refusal.set(None)
        response = self.get_response(request)
        if gone_with_text(request, response):
            return refused_page(request, no("ui.page_is_gone"), 404)
        if loses_text(request, response):
            refusal = last_refusal.get()
            return refused_page(request, no("ui.page_moved_on") if refusal is None else refusal)
        return response

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], args: Any, kwargs: Any
    ) -> HttpResponseBase | None:
        """Default deny, and the actor that a form carries must be the one of the request."""
        if not declares_access(view):
            return render(request, "403.html", status=403)
        if request.method == "POST" and wrong_hat(request.POST.get(ACTOR_FIELD), request.actor.key):  # type: ignore[attr-defined]
            turned = turned_by(view)
            return turned(request, OTHER_HAT) if turned else refused_page(request, no("ui.other_hat"))
        return None

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """A refusal of a workflow becomes a page (or a fragment) with its sentence and what was typed."""
        if isinstance(exception, Refused):
            return refused_page(request, exception.verdict)
        return None


def refused_page(request: HttpRequest, verdict: Verdict, status: int = 409) -> HttpResponse:
    """The refusal page: why, what to do instead, and everything that was typed, ready to copy."""
    language = request.actor.language  # type: ignore[attr-defined]
    context = {
        "sentence": say(verdict.code, language, **verdict.params),
        "typed": _typed(request),
        "back": _back(request),
    }
    template = "ui/refused_fragment.html" if getattr(request, "htmx", False) else "ui/refused.html"
    return render(request, template, context, status=status)
