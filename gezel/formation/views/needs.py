"""Pages of evidence, arena and enrichment: a list with its conclusion, and a form for one row (F-03)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse

from gezel.kernel.texts import say
from gezel.kernel.verdict import Refused
from gezel.ui.access import SIGNED_IN, access
from gezel.ui.attempts import attempt, told

from ..forms.needs import ActorForm, ConclusionForm, EnrichmentForm, EvidenceForm
from ..models import Area
from ..rules import needs as parts
from ..workflows import needs
from . import drawings
from .desk import bound, chosen, find, now_and_actor, number, renewed, row_or_404, show


@dataclass(frozen=True, slots=True)
class Kind:
    """One of the three lists: its part, relation, form, workflow, conclusion and address."""

    part: str
    rows: str
    form: type
    save: Callable[..., Any]
    conclusion: str
    url: str
    wants_area: bool = False

    def back(self, area: Area) -> str:
        """The address of the list."""
        return reverse(f"formation:desk_{self.url}", args=[area.call.slug, area.slug])

    def make(self, request: HttpRequest, area: Area, row: Any = None) -> Any:
        """The form of a new or an existing row."""
        given: dict[str, Any] = {"area": area} if self.wants_area else {}
        if row is not None:
            given["initial"] = {**{f.name: getattr(row, f.name) for f in row._meta.fields}, **_related(row)}
        return bound(request, "save", self.form, **given)


def _related(row: Any) -> dict[str, Any]:
    return {"actors": list(row.actors.all())} if hasattr(row, "actors") else {}


EVIDENCE = Kind(parts.EVIDENCE, "evidence", EvidenceForm, needs.save_evidence, "evidence_conclusion", "evidence")
ARENA = Kind(parts.ARENA, "arena", ActorForm, needs.save_actor, "arena_conclusion", "arena")
ENRICHMENT = Kind(
    parts.ENRICHMENT, "enrichments", EnrichmentForm, needs.save_enrichment, "enrichment_conclusion", "enrichment", True
)


@access(SIGNED_IN)
def evidence(request: HttpRequest, call_slug: str, area_slug: str) -> HttpResponse:
    """Case material without persons, and what it shows."""
    return _list(request, find(request, call_slug, area_slug), EVIDENCE, {})


@access(SIGNED_IN)
def arena(request: HttpRequest, call_slug: str, area_slug: str) -> HttpResponse:
    """The arena: the list first, then the drawing, and the outcome."""
    area = find(request, call_slug, area_slug)
    rows = area.arena.filter(removed_at__isnull=True).values_list("name", "closeness", "influence")
    drawing = drawings.arena(rows, area.name, request.actor.language)  # type: ignore[attr-defined]
    return _list(request, area, ARENA, {"drawing": drawing})


@access(SIGNED_IN)
def enrichment(request: HttpRequest, call_slug: str, area_slug: str) -> HttpResponse:
    """The moments at which local actors enriched the analysis, and what they brought."""
    return _list(request, find(request, call_slug, area_slug), ENRICHMENT, {})


def _list(request: HttpRequest, area: Area, kind: Kind, extra: dict[str, Any]) -> HttpResponse:
    form = kind.make(request, area)
    text = getattr(area, kind.conclusion)
    conclusion = bound(request, "conclude", ConclusionForm, initial={"text": text, "version": area.edition})
    if request.method == "POST":
        done = _done(request, area, kind, form, conclusion)
        if done is not None:
            return done
    rows = getattr(area, kind.rows).all()
    if kind.wants_area:
        rows = rows.prefetch_related("actors")
    conflict = renewed(conclusion, "version", area.edition)
    shown = {"conclusion": conclusion, "stored": text, "conflict": conflict}
    context = {"form": form, "rows": rows, "kind": kind, **shown, **extra}
    status = 422 if form.is_bound or conclusion.is_bound else 200
    return show(request, area, kind.url, kind.part, context, status)


def _done(request: HttpRequest, area: Area, kind: Kind, form: Any, conclusion: Any) -> HttpResponse | None:
    """What the sent form did; nothing when it is shown again."""
    by, at = now_and_actor(request)
    for do, step in (("remove", needs.remove), ("put_back", needs.put_back)):
        if chosen(request, do):
            row = row_or_404(getattr(area, kind.rows).all(), number(request))
            step(kind.part, area.pk, row.pk, by, at)
            told(request, f"formation.{do}_done")
            return redirect(kind.back(area))
    if chosen(request, "conclude"):
        return concluded(request, area, kind.conclusion, conclusion, kind.back(area))
    if attempt(form, lambda: kind.save(area.pk, None, form.content(), by, at)):
        told(request)
        return redirect(kind.back(area))
    return None


def concluded(request: HttpRequest, area: Area, name: str, form: Any, back: str) -> HttpResponse | None:
    """Save a conclusion, by its button or by itself while one types (then the answer is JSON)."""
    by, at = now_and_actor(request)
    editions: list[int] = []

    def act() -> None:
        given = form.cleaned_data
        editions.append(needs.conclude(area.pk, name, given["text"], given["version"], by, at))

    if request.headers.get("X-Autosave"):
        return _answered(request, form, act, editions)
    if attempt(form, act):
        told(request)
        return redirect(back)
    return None


def _answered(request: HttpRequest, form: Any, act: Callable[[], None], editions: list[int]) -> JsonResponse:
    if not form.is_valid():
        return JsonResponse({"message": " ".join(m for e in form.errors.values() for m in e)}, status=422)
    try:
        act()
    except Refused as refused:
        verdict = refused.verdict
        message = say(verdict.code, request.actor.language, **verdict.params)  # type: ignore[attr-defined]
        return JsonResponse({"message": message}, status=409)
    return JsonResponse({"version": editions[0]})


@access(SIGNED_IN)
def edit(request: HttpRequest, call_slug: str, area_slug: str, part: str, pk: int) -> HttpResponse:
    """One row of a list: change it."""
    area = find(request, call_slug, area_slug)
    kind = {k.part: k for k in (EVIDENCE, ARENA, ENRICHMENT)}[part]
    row = row_or_404(getattr(area, kind.rows).filter(removed_at__isnull=True), pk)
    by, at = now_and_actor(request)
    form = kind.make(request, area, row)
    if request.method == "POST" and attempt(form, lambda: kind.save(area.pk, row.pk, form.content(), by, at)):
        told(request)
        return redirect(kind.back(area))
    context = {"form": form, "row": row, "back": kind.back(area)}
    return show(request, area, "need_edit", kind.part, context, 422 if form.is_bound else 200)
