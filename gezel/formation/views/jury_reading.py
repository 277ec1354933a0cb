"""The reading desk: a candidacy beside the assessment questions, with sealed scores."""

from __future__ import annotations

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from gezel.kernel import clock
from gezel.kernel.texts import say
from gezel.kernel.verdict import Refused
from gezel.ui.access import TWO_FACTOR, access

from .. import words
from ..forms.jury import ScoreForm, score_initial, version_of
from ..models import Candidacy, Juror, ScoreDraft
from ..policies.jury import may_hand_in, may_write_scores, seat_in
from ..queries.jury_access import seen_by
from ..queries.jury_reading import drafts_of, own_scores, reading
from ..queries.jury_state import RoundFacts, round_facts
from ..rules.call_content import CallContent
from ..workflows import scoring
from .jury_home import done


def open_round(request: HttpRequest, candidacy_id: int, round: int) -> RoundFacts:
    """The facts of a candidacy whose text the actor may open; anything else does not exist."""
    at = clock.now()
    if round not in dict(words.ROUNDS):
        raise Http404
    seen = seen_by(request.actor, at)  # type: ignore[attr-defined]
    seen = seen.select_related("organisation", "area__call_version", "call_version")
    return round_facts(get_object_or_404(seen, pk=candidacy_id), round, at)


@access(TWO_FACTOR)
def desk(request: HttpRequest, candidacy_id: int, round: int) -> HttpResponse:
    """Read, note and score; save and hand in are two buttons of one form, so that nothing typed is left behind."""
    facts = open_round(request, candidacy_id, round)
    seat = seat_in(request.actor, facts)  # type: ignore[attr-defined]
    content = facts.candidacy.call_version.settings
    if seat is None:
        return _page(request, facts, content, None, None)
    drafts = drafts_of(seat, facts.candidacy, round)
    initial = score_initial(content.criteria, drafts, own_scores(seat, facts.candidacy, round))
    form = ScoreForm(content.criteria, content.score_meanings, request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            return _take(request, facts, form)
        except Refused as refusal:
            form.refuse(refusal)
            form.data = {**request.POST.dict(), "version": version_of(content.criteria, _now(seat, facts))}
    return _page(request, facts, content, seat, form)


def _now(seat: Juror, facts: RoundFacts) -> dict[str, ScoreDraft]:
    """The drafts as they stand after a refusal: what is saved next was typed with both versions in sight."""
    return drafts_of(seat, facts.candidacy, facts.round)


def _take(request: HttpRequest, facts: RoundFacts, form: ScoreForm) -> HttpResponse:
    """Save first, in a transaction of its own; then hand in when that button was used."""
    actor, at = request.actor, clock.now()  # type: ignore[attr-defined]
    pk, round = facts.candidacy.pk, facts.round
    _save(request, facts, form)
    here = reverse("formation:jury_desk", args=[pk, round])
    if request.POST.get("step") != "indienen":
        return HttpResponseRedirect(here)
    scores = {code: (w.score, w.motivation) for code, w in form.written().items()}
    scoring.hand_in(pk, round, scores, actor, at)
    return done(request, "hand_in", here)


@transaction.atomic
def _save(request: HttpRequest, facts: RoundFacts, form: ScoreForm) -> None:
    actor, at, versions = request.actor, clock.now(), form.versions()  # type: ignore[attr-defined]
    for code, written in form.written().items():
        scoring.save_draft(facts.candidacy.pk, facts.round, code, written, versions[code], actor, at)


@access(TWO_FACTOR)
def autosave(request: HttpRequest, candidacy_id: int, round: int) -> HttpResponse:
    """The same saving, quietly while typing; answers in JSON."""
    facts = open_round(request, candidacy_id, round)
    content, seat = facts.candidacy.call_version.settings, seat_in(request.actor, facts)  # type: ignore[attr-defined]
    form = ScoreForm(content.criteria, content.score_meanings, request.POST or None)
    if request.method != "POST" or seat is None or not form.is_valid():
        return JsonResponse({"message": say("formation.jury_not_yours", request.actor.language)}, status=422)  # type: ignore[attr-defined]
    try:
        _save(request, facts, form)
    except Refused as refusal:
        verdict = refusal.verdict
        sentence = say(verdict.code, request.actor.language, **verdict.params)  # type: ignore[attr-defined]
        return JsonResponse({"message": sentence}, status=409)
    return JsonResponse({"version": version_of(content.criteria, drafts_of(seat, facts.candidacy, round))})


def _page(
    request: HttpRequest, facts: RoundFacts, content: CallContent, seat: Juror | None, form: ScoreForm | None
) -> HttpResponse:
    actor = request.actor  # type: ignore[attr-defined]
    bound = form is not None and form.is_bound
    context = {
        "candidacy": facts.candidacy,
        "facts": facts,
        "round": facts.round,
        "content": content,
        "reading": reading(facts.candidacy, content),
        "seat": seat,
        "form": form,
        "may_write": may_write_scores(actor, facts),
        "may_hand_in": may_hand_in(actor, facts),
        "handed_in": seat is not None and seat.pk in facts.handed_in,
        "kept": drafts_of(seat, facts.candidacy, facts.round) if bound and seat else {},
        "neighbours": _neighbours(request, facts),
        "sealed": facts.state in (words.CLOSED, words.SCORING),
    }
    return render(request, "formation/jury/desk.html", context, status=422 if bound else 200)


def _neighbours(request: HttpRequest, facts: RoundFacts) -> tuple[Candidacy | None, Candidacy | None]:
    """The candidacies before and after this one by name, among those the actor may open."""
    rows = seen_by(request.actor, clock.now()).filter(area=facts.candidacy.area)  # type: ignore[attr-defined]
    found = list(rows.select_related("organisation").order_by("organisation__name", "pk"))
    place = next((n for n, row in enumerate(found) if row.pk == facts.candidacy.pk), 0)
    before = found[place - 1] if place else None
    return before, found[place + 1] if place + 1 < len(found) else None
