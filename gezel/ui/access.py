"""Who may come to a view: every view declares it."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest

PUBLIC, SIGNED_IN, TWO_FACTOR = "public", "signed_in", "two_factor"


def access(level: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Declare a view's access; visitors of a view for people who signed in are sent to sign in first."""

    def declare(view: Callable[..., Any]) -> Callable[..., Any]:
        @functools.wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
            actor = request.actor  # type: ignore[attr-defined]
            if level != PUBLIC and actor.is_visitor:
                return redirect_to_login(request.get_full_path())
            return view(request, *args, **kwargs)

        guarded.access = level  # type: ignore[attr-defined]
        return guarded

    return declare
