"""Pages of personas and regional challenges: the list in its order, and a form for one (F-03)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from gezel.ui.access import SIGNED_IN, access
from gezel.ui.attempts import attempt, told

from ..forms.needs import ChallengeForm, ConclusionForm, PersonaForm
from ..models import Area
from ..rules import needs as parts
from ..workflows import weighing
from .desk import bound, chosen, find, now_and_actor, number, renewed, row_or_404, show
from .needs import concluded


@dataclass(frozen=True, slots=True)
class Kind:
    """Personas or challenges: their part, relation, form and workflow."""

    part: str
    rows: str
    form: type
    save: Callable[..., Any]
    related: str
    url: str

    def back(self, area: Area) -> str:
        """The address of the list."""
        return reverse(f"formation:desk_{self.url}", args=[area.call.slug, area.slug])

    def initial(self, row: Any) -> dict[str, Any]:
        """What the form of an existing row begins with."""
        plain = {f.name: getattr(row, f.name) for f in row._meta.fields}
        retained = {True: "ja", False: "nee"}.get(row.retained, "")
        return {**plain, "retained": retained, self.related: list(getattr(row, self.related).all())}


PERSONAS = Kind(parts.PERSONAS, "personas", PersonaForm, weighing.save_persona, "evidence", "personas")
CHALLENGES = Kind(parts.CHALLENGES, "challenges", ChallengeForm, weighing.save_challenge, "personas", "challenges")


@access(SIGNED_IN)
def personas(request: HttpRequest, call_slug: str, area_slug: str) -> HttpResponse:
    """The personas, retained and dropped, with what they rest on."""
    return _list(request, find(request, call_slug, area_slug), PERSONAS, None)


@access(SIGNED_IN)
def challenges(request: HttpRequest, call_slug: str, area_slug: str) -> HttpResponse:
    """The regional challenges with their weighing, and why the area focuses on those."""
    area = find(request, call_slug, area_slug)
    initial = {"text": area.retained_motivation, "version": area.edition}
    return _list(request, area, CHALLENGES, bound(request, "conclude", ConclusionForm, initial=initial))


def _list(request: HttpRequest, area: Area, kind: Kind, conclusion: Any) -> HttpResponse:
    if request.method == "POST":
        done = _done(request, area, kind, conclusion)
        if done is not None:
            return done
    rows = list(getattr(area, kind.rows).prefetch_related(kind.related))
    conflict = conclusion is not None and renewed(conclusion, "version", area.edition)
    shown = {"conclusion": conclusion, "stored": area.retained_motivation, "conflict": conflict}
    context = {"rows": rows, "kind": kind, **shown}
    status = 422 if request.method == "POST" else 200
    return show(request, area, kind.url, kind.part, context, status)


def _done(request: HttpRequest, area: Area, kind: Kind, conclusion: Any) -> HttpResponse | None:
    by, at = now_and_actor(request)
    if conclusion is not None and chosen(request, "conclude"):
        return concluded(request, area, "retained_motivation", conclusion, kind.back(area))
    row = row_or_404(getattr(area, kind.rows).all(), number(request))
    if chosen(request, "discard"):
        weighing.discard(kind.part, area.pk, row.pk, by, at)
        told(request, "formation.remove_done")
    else:
        weighing.move(kind.part, area.pk, row.pk, chosen(request, "up"), by, at)
    return redirect(kind.back(area))


@access(SIGNED_IN)
def persona(request: HttpRequest, call_slug: str, area_slug: str, pk: int = 0) -> HttpResponse:
    """Write or change a persona."""
    return _edit(request, find(request, call_slug, area_slug), PERSONAS, pk)


@access(SIGNED_IN)
def challenge(request: HttpRequest, call_slug: str, area_slug: str, pk: int = 0) -> HttpResponse:
    """Write or change a regional challenge."""
    return _edit(request, find(request, call_slug, area_slug), CHALLENGES, pk)


def _edit(request: HttpRequest, area: Area, kind: Kind, pk: int) -> HttpResponse:
    by, at = now_and_actor(request)
    row = row_or_404(getattr(area, kind.rows).all(), pk) if pk else None
    initial = kind.initial(row) if row else {"edition": 0}
    form = bound(request, "save", kind.form, area=area, initial=initial)

    def act() -> None:
        kind.save(area.pk, row.pk if row else None, form.content(), form.cleaned_data["edition"], by, at)

    if request.method == "POST" and attempt(form, act):
        told(request)
        return redirect(kind.back(area))
    conflict = row is not None and renewed(form, "edition", row.edition)
    context = {"form": form, "row": row, "back": kind.back(area), "conflict": conflict}
    return show(request, area, "weigh_edit", kind.part, context, 422 if form.is_bound else 200)
