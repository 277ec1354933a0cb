"""The participant's own place: its front page, and what stands in the file with their words beside it."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_http_methods

from gezel.kernel import clock
from gezel.kernel.texts import say
from gezel.kernel.verdict import no

from ..forms.own import WordForm
from ..queries.own import Place
from ..queries.own_file import SECTIONS, section_of, written
from ..queries.own_now import next_step, now_of
from ..words import own as words
from ..workflows.own_words import put
from .own_frame import Door, attempted, own, refused, shown, told

# What the front page leads to: code (of its sentence), icon, address name.
DOORS = (
    Door("wish", "compass", "casework:own_wish"),
    Door("star", "star", "casework:own_star"),
    Door("steps", "footprints", "casework:own_steps"),
    Door("words", "quote", "casework:own_words"),
    Door("helpers", "hand-heart", "casework:own_helpers"),
    Door("lists", "clipboard-check", "casework:own_lists"),
    Door("voice", "smile", "casework:own_voice"),
    Door("file", "book-open", "casework:own_contents"),
    Door("sharing", "share-2", "casework:own_sharing"),
    Door("seen", "eye", "casework:own_seen"),
    Door("take", "download", "casework:own_take"),
)


@own
@require_GET
def home(request: HttpRequest, place: Place) -> HttpResponse:
    """What comes first; then large doors with a picture: what I want, who helps, what stands here, with whom it is shared, who looked."""
    now = now_of(place.case)
    said = say(now[0], place.language, **now[1]) if now else ""
    step = next_step(place.case, clock.today())
    return shown(request, place, "home", {"doors": DOORS, "now": said, "step": step})


@own
@require_GET
def contents(request: HttpRequest, place: Place) -> HttpResponse:
    """The sections of the file, each a door."""
    return shown(request, place, "contents", {"sections": SECTIONS})


@own
@require_http_methods(["GET", "POST"])
def section(request: HttpRequest, place: Place, code: str) -> HttpResponse:
    """One section in plain words; beside each entry the participant writes, or says not to agree. Nobody takes that away."""
    found, at = section_of(code), clock.now()
    if found is None:
        raise Http404
    rows = written(found, place.case, at)
    about = request.POST.get("about", "")
    form = WordForm(request.POST or None)
    if request.method == "POST":
        row = next((r for r in rows if r.entry.about == about), None)
        if row is None or not found.may_answer:
            return refused(request, no("casework.own_entry_gone"), 404)
        kind = words.DISAGREES if "disagree" in request.POST else words.BESIDE
        title = row.entry.title_in("nl")
        if attempted(form, lambda d: put(place.case.pk, kind, d["said"], about, title, place.actor, at)):
            told(request, "casework.own_beside_kept")
            return redirect("casework:own_section", code=code)
    context = {"section": found, "rows": rows, "form": form, "about": about}
    return shown(request, place, "section", context, 422 if form.errors else 200)


@own
@require_http_methods(["GET", "POST"])
def own_words(request: HttpRequest, place: Place) -> HttpResponse:
    """Add words of one's own; below it what was added before."""
    form = WordForm(request.POST or None)
    at = clock.now()
    if request.method == "POST" and attempted(
        form, lambda d: put(place.case.pk, words.ADDED, d["said"], "", "", place.actor, at)
    ):
        told(request, "casework.own_word_kept")
        return redirect("casework:own_words")
    found = section_of("words")
    assert found is not None
    rows = written(found, place.case, at)[::-1]
    return shown(request, place, "words", {"form": form, "rows": rows}, 422 if form.errors else 200)
