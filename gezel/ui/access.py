"""Who may come to a view: every view declares it, and one that does not is closed (D-01, D-07)."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any, Final

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render

from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule

PUBLIC: Final = "public"
SIGNED_IN: Final = "signed_in"
TWO_FACTOR: Final = "two_factor"

# Views of packages carry no mark of ours; these modules guard themselves.
SELF_GUARDED: Final = ("allauth.", "django.contrib.staticfiles.", "django.views.i18n", "ninja.")


def access(level: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Declare who may come to a view: ``PUBLIC``, ``SIGNED_IN`` or ``TWO_FACTOR``. What one may then see is policy."""
    if level not in (PUBLIC, SIGNED_IN, TWO_FACTOR):
        raise ValueError(level)

    def declare(view: Callable[..., Any]) -> Callable[..., Any]:
        @functools.wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            return turned_away(request, level) or view(request, *args, **kwargs)

        guarded.access = level  # type: ignore[attr-defined]
        return guarded

    return declare


def turned_away(request: HttpRequest, level: str) -> HttpResponseBase | None:
    """The sign-in page, the explanation of the second factor, or nothing when the actor may come in."""
    missing = missing_for(level, request.actor) if level != PUBLIC else ""  # type: ignore[attr-defined]
    if missing == SIGNED_IN:
        return redirect_to_login(request.get_full_path())
    if missing == TWO_FACTOR:
        return render(request, "ui/two_factor.html", {"next": request.get_full_path()}, status=403)
    return None


@rule("D-07", decides)
def missing_for(level: str, actor: Actor) -> str:
    """What an actor still lacks for a level: empty, ``signed_in`` or ``two_factor``."""
    if level == PUBLIC:
        return ""
    if actor.is_visitor:
        return SIGNED_IN
    return TWO_FACTOR if level == TWO_FACTOR and not actor.second_factor else ""


@rule("D-01", decides)
def declares_access(view: Callable[..., Any]) -> bool:
    """Whether a view says who may come, or belongs to a package that guards itself; default deny."""
    if hasattr(view, "access"):
        return True
    module = getattr(view, "__module__", "") or ""
    return module.startswith(SELF_GUARDED)
