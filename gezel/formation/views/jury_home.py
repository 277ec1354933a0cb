"""A juror's own pages: home, taking a seat, training, declaring, the work of one area."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from gezel.kernel import clock
from gezel.kernel.texts import say
from gezel.kernel.typed import whole
from gezel.kernel.verdict import Refused, require
from gezel.ui.access import SIGNED_IN, access
from gezel.ui.forms import said

from ..forms.jury import DeclareForm, ReasonForm
from ..models import Candidacy, ConflictDeclaration, Juror
from ..policies.jury import may_appoint_chair, may_declare, may_take_seat
from ..queries import jury_home as queries
from ..queries.jury_state import jury_facts
from ..rules.jury import jury_ready
from ..workflows import conflicts, jury


def done(request: HttpRequest, code: str, url: str) -> HttpResponseRedirect:
    """A word that it worked, and on to the next page."""
    messages.success(request, say(f"formation.jury_done_{code}", request.actor.language))  # type: ignore[attr-defined]
    return HttpResponseRedirect(url)


def _own_seat(request: HttpRequest, **where: int) -> Juror:
    """One's own seat; under another hat a sentence says which hat to put on."""
    actor = request.actor  # type: ignore[attr-defined]
    juror = get_object_or_404(queries.own_seats(actor), **where)
    require(may_take_seat(actor, juror))
    return juror


@access(SIGNED_IN)
def home(request: HttpRequest) -> HttpResponse:
    """Per area what waits for this juror, until when; seats under another hat say which."""
    actor, at = request.actor, clock.now()  # type: ignore[attr-defined]
    seats = list(queries.own_seats(actor))
    here = [s for s in seats if (s.organisation_id or 0) == actor.organisation_id]
    context = {
        "seats": queries.seats_with_work(actor, at),
        "asked": [s for s in here if not s.accepted_at],
        "elsewhere": [s for s in seats if s not in here],
        "now": at,
    }
    return render(request, "formation/jury/home.html", context)


@access(SIGNED_IN)
@require_POST
def accept(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the seat."""
    juror = _own_seat(request, pk=pk)
    jury.accept(juror.pk, request.actor, clock.now())  # type: ignore[attr-defined]
    return done(request, "accept", reverse("formation:jury_training", args=[pk]))


@access(SIGNED_IN)
def training(request: HttpRequest, pk: int) -> HttpResponse:
    """The compulsory training of the call: read, open the documents, confirm."""
    juror, at = _own_seat(request, pk=pk), clock.now()
    if request.method == "POST":
        jury.finish_training(pk, request.POST.get("read") == "1", request.actor, at)  # type: ignore[attr-defined]
        return done(request, "training", reverse("formation:jury_home"))
    content = juror.area.call_version.settings
    documents = juror.area.call.documents.filter(kind="training", published_at__lte=at, replaced_at__isnull=True)
    context = {"juror": juror, "content": content, "documents": documents.select_related("file")}
    return render(request, "formation/jury/training.html", context)


@access(SIGNED_IN)
def declare(request: HttpRequest, pk: int) -> HttpResponse:
    """Names only: declare per candidate on conflicts of interest, before any text opens."""
    juror, at, actor = _own_seat(request, pk=pk), clock.now(), request.actor  # type: ignore[attr-defined]
    may = may_declare(actor, juror, at)
    waiting = conflicts.undeclared_ids(juror, at) if may else []
    names = Candidacy.objects.filter(pk__in=waiting).order_by("organisation__name")
    form = DeclareForm(names.values_list("pk", "organisation__name"), request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            conflicts.declare(pk, form.answers(), actor, at)
            return done(request, "declare", reverse("formation:jury_area", args=[juror.area_id]))
        except Refused as refusal:
            form.refuse(refusal)
    rows = ConflictDeclaration.objects.filter(juror=juror, standing=True).select_related("candidacy__organisation")
    context = {"juror": juror, "form": form, "may": may, "declared": rows.order_by("candidacy__organisation__name")}
    return render(request, "formation/jury/declare.html", context, status=422 if form.errors else 200)


@access(SIGNED_IN)
def report(request: HttpRequest, pk: int, candidacy_id: int) -> HttpResponse:
    """A conflict that shows later: from here the juror learns nothing of this candidate any more."""
    juror, at, actor = _own_seat(request, pk=pk), clock.now(), request.actor  # type: ignore[attr-defined]
    rows = ConflictDeclaration.objects.filter(juror=juror, candidacy=candidacy_id, standing=True, conflict=False)
    declared = get_object_or_404(rows.select_related("candidacy__organisation"))
    form = ReasonForm(said("Wat is het belangenconflict?", "What is the conflict of interest?"), request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            conflicts.found_later(pk, candidacy_id, form.cleaned_data["reason"], actor, at)
            return done(request, "conflict", reverse("formation:jury_declare", args=[pk]))
        except Refused as refusal:
            form.refuse(refusal, "reason")
    context = {"juror": juror, "declared": declared, "form": form}
    return render(request, "formation/jury/report.html", context, status=422 if form.errors else 200)


@access(SIGNED_IN)
def area(request: HttpRequest, area_id: int) -> HttpResponse:
    """The work of one jury: its members, its chair, and every candidacy by name with what it asks now."""
    actor, at = request.actor, clock.now()  # type: ignore[attr-defined]
    juror = _own_seat(request, area=area_id)
    seats = queries.seats_with_work(actor, at, juror.area)
    if not seats:
        raise Http404
    facts = jury_facts(juror.area, at)
    context = {
        "seat": seats[0],
        "juror": juror,
        "area": juror.area,
        "members": [j for j in facts.jurors if not j.ended_at],
        "chairs": {j.pk for j in facts.jurors if not j.ended_at and may_appoint_chair(actor, facts, j)},
        "ready": jury_ready(facts.members, facts.minimum),
        "second_factor": actor.second_factor,
        "now": at,
    }
    return render(request, "formation/jury/area.html", context)


@access(SIGNED_IN)
@require_POST
def chair(request: HttpRequest, area_id: int) -> HttpResponse:
    """A member records whom the jury chose as chair."""
    _own_seat(request, area=area_id)
    juror = get_object_or_404(Juror, pk=whole(request.POST.get("juror", "")) or 0, area=area_id)
    jury.appoint_chair(juror.pk, request.actor, clock.now())  # type: ignore[attr-defined]
    return done(request, "chair", reverse("formation:jury_area", args=[area_id]))
