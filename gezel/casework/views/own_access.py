"""For who goes along: the participant's own place from the worker's side: its key, the sharing, the participant's words (C-19)."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from gezel.kernel import clock
from gezel.ui.access import TWO_FACTOR, access
from gezel.ui.attempts import attempt, told
from gezel.ui.charts import qr

from ..forms.own import SharingForm
from ..models import OwnKey, OwnWord, Voice
from ..policies.own import may_give_key
from ..queries.looks import look_days
from ..queries.sharing import standing
from ..rules import sight as parts
from ..words import own as words
from ..workflows.own_keys import give_key, take_back
from ..workflows.own_sharing import note_allowed, note_withdrawn
from ..workflows.own_words import read_all
from .frame import case_of

TAB = "casework:own_access"


@access(TWO_FACTOR)
@require_http_methods(["GET", "POST"])
def own_access(request: HttpRequest, key: str) -> HttpResponse:
    """Whether the participant has a key, what is shared with whom, and what they wrote. POST notes a yes or no that was said."""
    case, sight, context = case_of(request, key, TAB, parts.COURSE)
    at, form = clock.now(), SharingForm(request.POST or None)
    if request.method == "POST":
        step = note_withdrawn if "stop" in request.POST else note_allowed
        if attempt(
            form,
            lambda: step(case.pk, form.cleaned_data["organisation"], form.cleaned_data["purpose"], request.actor, at),
        ):
            told(request)
            return redirect(TAB, key=key)
    heard = list(OwnWord.objects.filter(case=case)) if parts.NOTES in sight else []
    context |= {
        "form": form,
        "parts_notes": parts.NOTES in sight,
        "unread": any(word.seen_at is None for word in heard),
        "may_give": may_give_key(request.actor, case, at),
        "own_key": OwnKey.objects.open_at(at).filter(case=case).select_related("made_by").first(),
        "partners": standing(case, at),
        "words": heard,
        "voices": list(Voice.objects.filter(case=case)[:9]) if parts.NOTES in sight else [],
        "faces": {words.GOOD: "smile", words.SO_SO: "meh", words.BAD: "frown"},
    }
    return render(request, "casework/own_access/page.html", context, status=422 if form.errors else 200)


@access(TWO_FACTOR)
@require_POST
@never_cache
def give(request: HttpRequest, key: str) -> HttpResponse:
    """Make a key and show its card, this once: link, square for the camera, and the code to give by mouth."""
    case, _, context = case_of(request, key, TAB, parts.COURSE)
    given = give_key(case.pk, request.actor, clock.now())
    link = settings.BASE_URL + reverse("casework:own_door", args=[given.token])
    context |= {"given": given, "link": link, "square": qr(link, title="QR")}
    answer = render(request, "casework/own_access/card.html", context)
    answer["Cache-Control"] = "no-store, private"
    return answer


@access(TWO_FACTOR)
@require_POST
def take(request: HttpRequest, key: str) -> HttpResponse:
    """Take the key back."""
    case, _, _ = case_of(request, key, TAB, parts.COURSE)
    take_back(case.pk, request.actor, clock.now())
    told(request)
    return redirect(TAB, key=key)


@access(TWO_FACTOR)
@require_POST
def read(request: HttpRequest, key: str) -> HttpResponse:
    """Say that the participant's words were read."""
    case, _, _ = case_of(request, key, TAB, parts.NOTES)
    read_all(case.pk, request.actor, clock.now())
    told(request)
    return redirect(TAB, key=key)


@access(TWO_FACTOR)
@require_GET
def looks(request: HttpRequest, key: str) -> HttpResponse:
    """Who looked at this file, per day: for who goes along with the participant."""
    case, _, context = case_of(request, key, TAB, parts.NOTES)
    return render(request, "casework/own_access/looks.html", {**context, "days": look_days(case, to_participant=False)})
