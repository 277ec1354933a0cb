"""The answer to a page that saved by itself: the base from which its writer goes on, and what did not go in (F-08, P-04)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from django.http import HttpRequest, JsonResponse

from gezel.kernel.texts import say

from ..words import CONFLICT
from ..workflows.writing import Saved


def autosaved(
    request: HttpRequest, base: str, saved: Sequence[Saved], merge: Callable[[Saved], str], refused: str = ""
) -> JsonResponse:
    """``version`` is the new ``base``. When a text was kept beside the draft, or something else was ``refused``: 409 with the sentence,
    and for two texts that went each their way the address at which a person settles them (``merge``)."""
    beside = next((one for one in saved if one.kept), None)
    answer: dict[str, Any] = {"version": base}
    if beside is None and not refused:
        return JsonResponse(answer)
    answer["message"] = beside_sentence(request, beside) if beside else refused
    if beside and beside.outcome == CONFLICT:
        answer["conflict_url"] = merge(beside)
    return JsonResponse(answer, status=409)


def beside_sentence(request: HttpRequest, saved: Saved) -> str:
    """Why a text did not go into the draft, in the reader's language."""
    return say(saved.verdict.code, request.actor.language, **saved.verdict.params)  # type: ignore[attr-defined]
