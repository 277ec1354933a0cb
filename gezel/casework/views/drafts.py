"""What pages with unsent words share: keeping them by themselves, and throwing them away."""

from __future__ import annotations

from collections.abc import Iterable

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect

from gezel.kernel import clock
from gezel.kernel.texts import say
from gezel.kernel.verdict import Refused

from ..models import Case
from ..workflows.drafts import keep, throw_away


def autosave(request: HttpRequest, case: Case, what: str, names: Iterable[str]) -> JsonResponse:
    """Keep these fields of the page; 409 with the sentence when that may not be (the words stay on the page)."""
    actor = request.actor  # type: ignore[attr-defined]
    fields = {name: str(request.POST.get(name, "")) for name in names}
    try:
        row = keep(case.pk, what, fields, actor, clock.now())
    except Refused as refusal:
        verdict = refusal.verdict
        return JsonResponse({"message": say(verdict.code, actor.language, **verdict.params)}, status=409)
    return JsonResponse({"version": row.version})


def thrown_away(request: HttpRequest, case: Case, what: str, back: str) -> HttpResponse:
    """Forget the unsent words and return to the page."""
    throw_away(case, what, request.actor)  # type: ignore[attr-defined]
    return redirect(back, case.key)
