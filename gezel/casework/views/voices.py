"""What participants say of the group and of the whole project, for everyone who works in the partnership (C-21)."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from gezel.kernel import clock
from gezel.ui.access import TWO_FACTOR, access

from ..queries.voices import LEVELS, MONTHS, voices_of
from ..words import own as words
from .frame import casework_of

TAB = "casework:voices"
_FACES = ((words.GOOD, "smile"), (words.SO_SO, "meh"), (words.BAD, "frown"))


@access(TWO_FACTOR)
@require_safe
def voices(request: HttpRequest, pk: int) -> HttpResponse:
    """Per level the questions as participants read them, with how many tapped each face; nobody is named or found in it."""
    partnership, context = casework_of(request, pk, TAB)
    heard = voices_of(partnership, clock.today())
    levels = [(level, [(one, heard[level].get(one)) for one in words.QUESTIONS[level]]) for level in LEVELS]
    context |= {"levels": levels, "faces": _FACES, "few": words.FEW, "months": MONTHS}
    return render(request, "casework/own_access/voices.html", context)
