"""In the own place: who looked, who helps, and short feedback in three taps (D-04, C-19, C-21)."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_http_methods

from gezel.kernel import clock
from gezel.kernel.clock import day_of
from gezel.kernel.verdict import Refused

from ..models import CaseRole
from ..queries.looks import look_days
from ..queries.own import Place
from ..queries.own_doing import told_to_participant
from ..words import own as words
from ..workflows.voices import speak
from .own_frame import own, shown, told


@own
@require_GET
def seen(request: HttpRequest, place: Place) -> HttpResponse:
    """Who looked, per day, at what; and who opened the file in an emergency, unless telling that is dangerous."""
    return shown(request, place, "seen", {"days": look_days(place.case), "glasses": told_to_participant(place.case)})


@own
@require_GET
def helpers(request: HttpRequest, place: Place) -> HttpResponse:
    """Who goes along with the participant today, as what and for whom."""
    rows = CaseRole.objects.on(day_of(clock.now())).filter(case=place.case).select_related("person", "organisation")
    return shown(request, place, "helpers", {"rows": rows})


@own
@require_http_methods(["GET", "POST"])
def voice(request: HttpRequest, place: Place, level: str = words.TRACK) -> HttpResponse:
    """Three questions with three pictures each; one tap an answer. Of group and project nobody sees who it was."""
    if level not in words.LEVELS:
        raise Http404
    refusal = None
    if request.method == "POST":
        given = {q: int(v) for q in words.QUESTIONS[level] if (v := request.POST.get(q, "")) in "123" and v}
        try:
            speak(place.case.pk, level, given, place.actor, clock.now())
        except Refused as refused:
            refusal = refused.verdict
        else:
            told(request, "casework.own_voice_kept")
            return redirect("casework:own")
    pictures = ((words.GOOD, "smile"), (words.SO_SO, "meh"), (words.BAD, "frown"))
    context = {"level": level, "levels": words.LEVELS, "questions": words.QUESTIONS[level], "pictures": pictures}
    return shown(request, place, "voice", {**context, "refusal": refusal}, 422 if refusal is not None else 200)
