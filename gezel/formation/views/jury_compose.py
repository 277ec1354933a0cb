"""The area desk composes the jury: who sits, what is missing, whom to ask, where a conflict stops work."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from gezel.kernel import clock
from gezel.kernel.typed import whole
from gezel.kernel.verdict import Refused
from gezel.ui.access import SIGNED_IN, access
from gezel.ui.forms import said

from .. import words
from ..forms.jury import ExternalForm, ReasonForm
from ..models import Area, Juror
from ..policies.area import may_read_process
from ..policies.jury import may_compose
from ..queries import jury_compose as queries
from ..queries.jury_access import known_by
from ..queries.jury_state import jury_facts
from ..workflows import conflicts, jury
from .jury_home import done


def _area(request: HttpRequest, area_id: int) -> Area:
    """An area whose process the actor reads; others find nothing here."""
    area = get_object_or_404(Area.objects.select_related("call_version", "call"), pk=area_id)
    if not may_read_process(request.actor, area):  # type: ignore[attr-defined]
        raise Http404
    return area


def _url(area_id: int) -> str:
    return reverse("formation:jury_compose", args=[area_id])


@access(SIGNED_IN)
def compose(request: HttpRequest, area_id: int) -> HttpResponse:
    """Who sits in the jury and what is missing; the area desk also appoints here."""
    return _page(request, _area(request, area_id), ExternalForm(prefix="ext"))


def _page(request: HttpRequest, area: Area, external: ExternalForm) -> HttpResponse:
    actor, at = request.actor, clock.now()  # type: ignore[attr-defined]
    facts, may = jury_facts(area, at), may_compose(actor, area)
    bench = request.GET.get("geleding", words.VDAB)
    bench = bench if bench in (words.VDAB, words.LOCAL) else words.VDAB
    query = request.GET.get("naam", "")
    context = {
        "area": area,
        "may": may,
        "checks": queries.checks(facts, at),
        "sitting": [j for j in facts.jurors if not j.ended_at],
        "ended": [j for j in facts.jurors if j.ended_at],
        "stopped": queries.stopped(facts, actor, at),
        "conflicts": queries.conflicts_shown(area, actor, at),
        "bench": bench,
        "benches": words.BENCHES[:2],
        "query": query,
        "colleagues": queries.colleagues(area, bench, query, at) if may else [],
        "external": external,
        "known": known_by(actor, at).filter(area=area).count(),
        "now": at,
    }
    return render(request, "formation/jury/compose.html", context, status=422 if external.errors else 200)


@access(SIGNED_IN)
@require_POST
def appoint(request: HttpRequest, area_id: int) -> HttpResponse:
    """Appoint a colleague of VDAB or a local government."""
    area = _area(request, area_id)
    bench, pk = request.POST.get("bench", ""), whole(request.POST.get("membership", "")) or 0
    jury.appoint_colleague(area.pk, bench, pk, request.actor, clock.now())  # type: ignore[attr-defined]
    return done(request, "appoint", _url(area.pk))


@access(SIGNED_IN)
@require_POST
def invite(request: HttpRequest, area_id: int) -> HttpResponse:
    """Invite an independent external by mail."""
    area, form = _area(request, area_id), ExternalForm(request.POST, prefix="ext")
    if form.is_valid():
        given = form.cleaned_data
        try:
            actor, at = request.actor, clock.now()  # type: ignore[attr-defined]
            jury.appoint_external(area.pk, given["name"], given["email"], given["expertise"], actor, at)
            return done(request, "appoint", _url(area.pk))
        except Refused as refusal:
            form.refuse(refusal)
    return _page(request, area, form)


@access(SIGNED_IN)
def end(request: HttpRequest, area_id: int, juror_id: int) -> HttpResponse:
    """End a seat, with a reason."""
    area = _area(request, area_id)
    juror = get_object_or_404(Juror, pk=juror_id, area=area, ended_at__isnull=True)
    form = ReasonForm(said("Waarom eindigt deze plaats?", "Why does this seat end?"), request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            jury.end(juror.pk, form.cleaned_data["reason"], request.actor, clock.now())  # type: ignore[attr-defined]
            return done(request, "end", _url(area.pk))
        except Refused as refusal:
            form.refuse(refusal, "reason")
    context = {"area": area, "juror": juror, "form": form}
    return render(request, "formation/jury/end.html", context, status=422 if form.errors else 200)


@access(SIGNED_IN)
def conflict_new(request: HttpRequest, area_id: int) -> HttpResponse:
    """Choose the juror and the candidate before reporting a conflict: at most twenty names, found by how they begin."""
    area, actor, at = _area(request, area_id), request.actor, clock.now()  # type: ignore[attr-defined]
    juror, candidacy = whole(request.GET.get("juror", "")), whole(request.GET.get("candidacy", ""))
    if juror and candidacy:
        return HttpResponseRedirect(reverse("formation:jury_conflict", args=[area.pk, juror, candidacy]))
    query = request.GET.get("naam", "")
    context = {
        "area": area,
        "query": query,
        "jurors": Juror.objects.filter(area=area, accepted_at__isnull=False).order_by("name"),
        "candidates": queries.candidates(area, query, actor, at),
    }
    return render(request, "formation/jury/conflict_new.html", context)


@access(SIGNED_IN)
def conflict(request: HttpRequest, area_id: int, juror_id: int, candidacy_id: int) -> HttpResponse:
    """Report a conflict of a juror that came to light, or put right one that was declared by mistake."""
    actor, at, area = request.actor, clock.now(), _area(request, area_id)  # type: ignore[attr-defined]
    candidacy = get_object_or_404(known_by(actor, at).filter(area=area), pk=candidacy_id)
    juror = get_object_or_404(Juror, pk=juror_id, area=area)
    stands = juror.declarations.filter(candidacy=candidacy, standing=True, conflict=True).exists()
    form = ReasonForm(said("Waarom?", "Why?"), request.POST or None)
    if request.method == "POST" and form.is_valid():
        step = conflicts.withdraw_conflict if stands else conflicts.found_later
        try:
            step(juror.pk, candidacy.pk, form.cleaned_data["reason"], actor, at)
            return done(request, "conflict", _url(area.pk))
        except Refused as refusal:
            form.refuse(refusal, "reason")
    context = {"area": area, "juror": juror, "candidacy": candidacy, "stands": stands, "form": form}
    return render(request, "formation/jury/conflict.html", context, status=422 if form.errors else 200)
