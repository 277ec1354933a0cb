"""The emergency procedure, partners who enter later, and the right to challenge (F-26, F-27)."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from gezel.kernel import clock
from gezel.kernel.verdict import Refused, no
from gezel.ui.access import SIGNED_IN, access
from gezel.ui.attempts import attempt, told
from gezel.ui.forms import both

from ..forms.step4 import EmergencyDecisionForm, EmergencyForm, EntryForm, PromotorForm, RescoreForm, TextForm
from ..models import Area, ChallengeRight, EmergencyProcedure, EmergencyScore, LateEntry
from ..policies.later import may_answer, may_challenge, may_record_promotor, may_run_emergency
from ..policies.step4 import may_develop
from ..rules.later import challenge_from, challenge_open, emergency_from, emergency_open
from ..workflows import emergency
from ..workflows import later as workflow
from .desk import bound, number
from .step4 import find


@access(SIGNED_IN)
def emergency_page(request: HttpRequest, call_slug: str, area_slug: str) -> HttpResponse:
    """When it may be opened, why it was, the scores of each partner, and with whom they start."""
    area, by, at = find(request, call_slug, area_slug), request.actor, clock.now()  # type: ignore[attr-defined]
    row = EmergencyProcedure.objects.filter(area=area).first()
    scores = list(EmergencyScore.objects.filter(procedure=row).select_related("organisation")) if row else []
    may = may_run_emergency(by, area)
    begin = bound(request, "begin", EmergencyForm)
    decide = bound(request, "decide", EmergencyDecisionForm, initial={"decision": row.decision if row else ""})
    rows = [(s, _rescore(request, s)) for s in scores]
    if request.method == "POST" and _emergency_step(request, area, begin, decide, rows):
        told(request)
        return redirect(reverse("formation:emergency", args=[call_slug, area_slug]))
    weeks = area.call_version.settings.numbers.emergency_weeks
    context = {
        "area": area,
        "row": row,
        "rows": rows,
        "may": may,
        "when": emergency_open(clock.day_of(at), area.planned_start_on, weeks),
        "first": emergency_from(area.planned_start_on, weeks) if area.planned_start_on else None,
        "criteria": area.call_version.settings.criteria,
        "begin": begin,
        "decide": decide,
        "reads": may or (row is not None and row.decided_at is not None),
    }
    return render(request, "formation/step4/emergency.html", context, status=422 if request.method == "POST" else 200)


def _rescore(request: HttpRequest, row: EmergencyScore) -> RescoreForm:
    first = {
        "contribution": row.contribution_score,
        "contribution_motivation": row.contribution_motivation,
        "partnership": row.partnership_score,
        "partnership_motivation": row.partnership_motivation,
        "behaviour": row.behaviour,
        "rank": row.rank,
        "argument": row.argument,
    }
    sent = request.POST.get("do") == "score" and request.POST.get("partner") == str(row.organisation_id)
    return RescoreForm(request.POST if sent else None, initial=first, prefix=f"p{row.organisation_id}")


def _emergency_step(request: HttpRequest, area: Area, begin: Any, decide: Any, rows: Any) -> bool:
    by, at, do = request.actor, clock.now(), request.POST.get("do")  # type: ignore[attr-defined]
    if do == "begin":
        given = lambda: (begin.cleaned_data["motivation"], begin.cleaned_data["facilitation"])  # noqa: E731
        return attempt(begin, lambda: emergency.begin(area.pk, *given(), by, at))
    if do == "join":
        emergency.join(area.pk, by, at)
        return True
    if do == "decide":
        return attempt(decide, lambda: emergency.decide(area.pk, decide.cleaned_data["decision"], by, at))
    row, form = next(((s, f) for s, f in rows if f.is_bound), (None, None))
    if row is None or form is None:
        raise Http404
    name = row.organisation.name
    return attempt(form, lambda: emergency.score(area.pk, row.organisation_id, form.scored(name), by, at))


@access(SIGNED_IN)
def later(request: HttpRequest, call_slug: str, area_slug: str) -> HttpResponse:
    """Partners who enter later: the matching process of each, and who approved it."""
    area, by = find(request, call_slug, area_slug), request.actor  # type: ignore[attr-defined]
    entry = EntryForm(
        area.call_version.settings.conditions, request.POST if request.POST.get("do") == "propose" else None
    )
    promotor = bound(request, "promotor", PromotorForm)
    why = TextForm(both("Waarom niet?", "Why not?"), request.POST if request.POST.get("do") == "refuse" else None)
    if request.method == "POST" and _later_step(request, area, entry, promotor, why):
        told(request)
        return redirect(reverse("formation:later", args=[call_slug, area_slug]))
    context = {
        "area": area,
        "entries": LateEntry.objects.filter(area=area).select_related("organisation", "manager_by"),
        "conditions": list(enumerate(area.call_version.settings.conditions, start=1)),
        "may": may_develop(by, area),
        "answers": may_answer(by),
        "records": may_record_promotor(by, area),
        "entry": entry,
        "promotor": promotor,
        "why": why,
    }
    return render(request, "formation/step4/later.html", context, status=422 if request.method == "POST" else 200)


def _later_step(request: HttpRequest, area: Area, entry: EntryForm, promotor: Any, why: TextForm) -> bool:
    by, at, do = request.actor, clock.now(), request.POST.get("do")  # type: ignore[attr-defined]
    if do == "propose":
        return attempt(entry, lambda: _propose(area, entry, by, at))
    row = get_object_or_404(LateEntry, pk=number(request), area=area)
    if do == "approve":
        workflow.approve(row.pk, by, at)
        return True
    if do == "promotor":
        given = lambda: (promotor.cleaned_data["who"], promotor.cleaned_data["advice"])  # noqa: E731
        return attempt(promotor, lambda: workflow.record_promotor(row.pk, *given(), by, at))
    return attempt(why, lambda: workflow.refuse(row.pk, why.cleaned_data["text"], by, at))


def _propose(area: Area, entry: EntryForm, by: Any, at: Any) -> None:
    organisation, given = entry.organisation(), entry.cleaned_data
    if organisation is None:
        raise Refused(no("formation.entry_unknown_number", number=given["number"]))
    workflow.propose(area.pk, organisation.pk, given["reason"], given["process"], entry.given(), by, at)


@access(SIGNED_IN)
def challenge(request: HttpRequest, call_slug: str, area_slug: str) -> HttpResponse:
    """The right to challenge: from when, one's own application and its answer; for the manager every application."""
    areas = Area.objects.filter(decided_at__isnull=False, call__published_at__isnull=False)
    area = get_object_or_404(areas.select_related("call", "call_version"), call__slug=call_slug, slug=area_slug)
    by, at = request.actor, clock.now()  # type: ignore[attr-defined]
    answers = may_answer(by)
    do = request.POST.get("do")
    value = TextForm(
        both("Welke meerwaarde kunt u aantonen?", "Which added value can you show?"),
        request.POST if do == "apply" else None,
    )
    shape = TextForm(both("Hoe verloopt het?", "How does it proceed?"), request.POST if do == "shape" else None)
    answer = TextForm(both("Motivering", "Motivation"), request.POST if do in ("welcome", "decline") else None)
    if request.method == "POST" and _challenge_step(request, area, value, shape, answer):
        told(request)
        return redirect(reverse("formation:challenge_right", args=[call_slug, area_slug]))
    rows = ChallengeRight.objects.filter(area=area).select_related("organisation")
    years = area.call_version.settings.numbers.challenge_years
    context = {
        "area": area,
        "rows": rows if answers or by.has("support") else rows.filter(organisation=by.organisation_id or None),
        "answers": answers,
        "may": may_challenge(by, area) & challenge_open(clock.day_of(at), area.planned_start_on, years),
        "first": challenge_from(area.planned_start_on, years),
        "value": value,
        "shape": shape,
        "answer": answer,
    }
    return render(request, "formation/step4/challenge.html", context, status=422 if request.method == "POST" else 200)


def _challenge_step(request: HttpRequest, area: Area, value: TextForm, shape: TextForm, answer: TextForm) -> bool:
    by, at, do = request.actor, clock.now(), request.POST.get("do")  # type: ignore[attr-defined]
    if do == "apply":
        return attempt(value, lambda: workflow.challenge(area.pk, value.cleaned_data["text"], by, at))
    if not may_answer(by):
        raise Http404
    row = get_object_or_404(ChallengeRight, pk=number(request), area=area)
    if do == "shape":
        return attempt(shape, lambda: workflow.shape(row.pk, shape.cleaned_data["text"], by, at))
    text = lambda: answer.cleaned_data["text"]  # noqa: E731
    return attempt(answer, lambda: workflow.answer(row.pk, do == "welcome", text(), by, at))
