"""Notes without network: the key of one's own device, the page that opens offline, and what keeps that page."""

from __future__ import annotations

from pathlib import Path

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from gezel.audit import looked
from gezel.kernel import clock
from gezel.kernel.actor import Actor
from gezel.ui.access import PUBLIC, TWO_FACTOR, access
from gezel.ui.forms import worded

from ..queries.device import device_key, owner_of
from ..queries.today import my_people
from ..rules.sight import IDENTITY
from ..words.contacts import CONTACT_KINDS, ICONS

_WORKER = Path(__file__).resolve().parents[1] / "static" / "casework" / "note-worker.js"


@access(TWO_FACTOR)
@never_cache
@require_safe
def key(request: HttpRequest) -> HttpResponse:
    """For the script of the note page: the key of this person, whom they go along with, and what a form carries."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    at = clock.now()
    people = my_people(actor, at)
    if people:
        looked(people, actor, at, [IDENTITY])
    told = {
        "owner": owner_of(actor.person_id),
        "key": device_key(actor.person_id),
        "csrf": get_token(request),
        "actor": actor.key,
        "people": [{"key": case.key, "name": case.name} for case in people],
    }
    return JsonResponse(told)


@access(PUBLIC)
@require_safe
def shell(request: HttpRequest) -> HttpResponse:
    """The note page as it opens without network: the same for everybody, with nobody's data in it."""
    kinds = [(kind, ICONS[kind], label) for kind, label in worded("casework.contact_", CONTACT_KINDS)]
    return render(request, "casework/notes/shell.html", {"kinds": kinds})


@access(PUBLIC)
@require_safe
def worker(request: HttpRequest) -> HttpResponse:
    """The service worker; served here so that it only ever answers for the pages under ``/notitie/``."""
    answer = HttpResponse(_WORKER.read_text(encoding="utf-8"), content_type="text/javascript; charset=utf-8")
    answer["Cache-Control"] = "no-cache"
    return answer
