"""One question a screen: what the own place and the handed-over phone share (C-14)."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import translation

from gezel.kernel import clock
from gezel.kernel.actor import Actor

from ..models import Measurement
from ..queries.asking import asking
from ..workflows.measurement import answer, finish

READ_IN = "own_read_in"  # in the session: the language of the questions, when it is another than that of the page


def ask(
    request: HttpRequest, measurement: Measurement, here: str, done: str, by: Actor, context: dict[str, Any]
) -> HttpResponse:
    """Show the question, keep the answer and go on; after the last one the button that ends it leads to ``done``. The
    questions can be read in any language that their file has."""
    at = clock.now()
    if request.method == "POST" and "read_in" in request.POST:
        request.session[READ_IN] = request.POST["read_in"][:8]
        return redirect(request.get_full_path() if request.GET else here)
    if request.method == "POST":
        if "finish" in request.POST:
            finish(measurement.pk, by, at)
            return redirect(done)
        given = request.POST.get("value", "")
        answer(measurement.pk, request.POST.get("item", ""), int(given) if _is_whole(given) else None, at)
        return redirect(here)
    wanted = request.GET.get("vraag", "")
    page, chosen = translation.get_language() or "nl", request.session.get(READ_IN, "")
    shown = asking(measurement, page, int(wanted) if _is_whole(wanted) else 0, chosen)
    context = {**context, "asking": shown, "here": reverse(here)}
    return render(request, "casework/own/question.html", context)


def _is_whole(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 4
