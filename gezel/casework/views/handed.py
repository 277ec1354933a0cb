"""The phone in the participant's hands: the questions, and the way back for the worker (C-14, D-01)."""

from __future__ import annotations

import hmac

from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import translation
from django.views.decorators.http import require_GET, require_http_methods

from gezel.audit.crypto import blind_index
from gezel.kernel.verdict import Refused, no

from ..models import Measurement
from ..queries.handed import SESSION
from ..queries.own import LANGUAGE
from ..words import own as own_words
from ..words.measurement import TRIES
from .asking import ask
from .own_frame import chosen, refused, spoken


def hand_over(request: HttpRequest, measurement: Measurement, pin: str) -> None:
    """Shut the session behind a one-time PIN; its cookie changes, so that no page kept by the browser opens again."""
    mark = blind_index(pin, f"handed:{measurement.pk}").hex()
    request.session[SESSION] = {"measurement": measurement.pk, "pin": mark, "tries": 0}
    spoken_at_home = measurement.case.participant.language if measurement.case.participant else ""
    request.session[LANGUAGE] = spoken_at_home if spoken_at_home in own_words.LANGUAGES else "nl"
    request.session.cycle_key()


@spoken
@require_http_methods(["GET", "POST"])
def question(request: HttpRequest) -> HttpResponse:
    """One question of the measurement for which the phone was handed over."""
    row = _handed(request)
    if row is None:
        return refused(request, no("casework.handed_nothing"), 403)
    if row.finished_at:
        return redirect("casework:handed_done")
    try:
        return ask(request, row, "casework:handed", "casework:handed_done", request.actor, {"handed": True})
    except Refused as refusal:
        return refused(request, refusal.verdict, 409)


@spoken
@require_GET
def done(request: HttpRequest) -> HttpResponse:
    """Thanks: give the phone back."""
    return render(request, "casework/own/handed_done.html", {"handed": True})


@spoken
@require_http_methods(["GET", "POST"])
def back(request: HttpRequest) -> HttpResponse:
    """The way back for the worker: the PIN of this once, or the password. Five wrong ones end the session."""
    shut = request.session.get(SESSION)
    if shut is None:
        return redirect("/vandaag/")
    wrong = False
    if request.method == "POST":
        case_key = _handed_case(shut["measurement"])
        if _is_worker(request, shut):
            del request.session[SESSION]
            request.session.cycle_key()
            return redirect("casework:measurements", key=case_key)
        wrong = True
        shut["tries"] += 1
        request.session[SESSION] = shut
        if shut["tries"] >= TRIES:
            logout(request)
            return refused(request, no("casework.handed_ended"), 403)
    context = {"handed": True, "wrong": wrong, "left": TRIES - shut["tries"], "password": _has_password(request)}
    return render(request, "casework/own/handed_back.html", context, status=422 if wrong else 200)


def locked(request: HttpRequest) -> HttpResponse:
    """What every other address answers meanwhile."""
    with translation.override(chosen(request)):
        answer = render(request, "casework/own/handed_locked.html", {"handed": True}, status=403)
    answer["Cache-Control"] = "no-store, private"
    return answer


def _handed(request: HttpRequest) -> Measurement | None:
    shut = request.session.get(SESSION)
    rows = Measurement.objects.select_related("instrument", "case__participant")
    return rows.filter(pk=shut["measurement"]).first() if shut else None


def _handed_case(measurement_id: int) -> str:
    return get_object_or_404(Measurement.objects.select_related("case"), pk=measurement_id).case.key


def _is_worker(request: HttpRequest, shut: dict[str, object]) -> bool:
    typed, password = request.POST.get("pin", "").strip(), request.POST.get("password", "")
    mark = blind_index(typed, f"handed:{shut['measurement']}").hex()
    if typed and hmac.compare_digest(mark, str(shut["pin"])):
        return True
    return bool(password) and _has_password(request) and request.user.check_password(password)  # type: ignore[union-attr]


def _has_password(request: HttpRequest) -> bool:
    return request.user.is_authenticated and request.user.has_usable_password()
