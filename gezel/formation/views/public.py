"""The public pages: calls, areas and addenda; readable and printable without signing in."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render

from gezel.kernel import clock
from gezel.ui.access import PUBLIC, access
from gezel.ui.charts import Chart

from ..models import Area, Call
from ..queries import public
from ..queries.jsonld import area_document, call_document
from . import drawings


@access(PUBLIC)
def front(request: HttpRequest) -> HttpResponse:
    """The front page: the newest public call with its areas, open ones first."""
    at = clock.now()
    calls = list(public.calls(at).prefetch_related("windows"))
    lines = public.area_lines(at)
    context = {"calls": calls, "lines": lines, "now": at, "open_count": sum(x.status == public.OPEN for x in lines)}
    return render(request, "formation/public/front.html", context)


@access(PUBLIC)
def call_page(request: HttpRequest, call_slug: str) -> HttpResponse:
    """A call with its windows, documents, sessions, conditions, questions and areas (F-29)."""
    at = clock.now()
    call = get_object_or_404(public.calls(at), slug=call_slug)
    lines = public.area_lines(at, call)
    version = call.versions.filter(number__isnull=False).order_by("-number").first()
    context = {
        "call": call,
        "now": at,
        "lines": lines,
        "tiles": drawings.tiles(lines, request.actor.language),  # type: ignore[attr-defined]
        "windows": _windows(call),
        "documents": call.documents.filter(published_at__lte=at, replaced_at__isnull=True).select_related("file"),
        "sessions": call.sessions.all(),
        "questions": public.answered_questions(call, at),
        "version": version,
        "content": version.settings if version else None,
        "jsonld": call_document(call, lines),
    }
    return render(request, "formation/public/call.html", context)


def _windows(call: Call) -> list[dict[str, object]]:
    """Each kind of window as it stands now, with the earlier decisions as history."""
    rows = list(call.windows.all())
    found = []
    for kind, label in dict.fromkeys((w.kind, w.get_kind_display()) for w in rows):
        history = [w for w in rows if w.kind == kind]
        found.append({"kind": kind, "label": label, "now": history[-1], "before": history[:-1]})
    return found


@access(PUBLIC)
def area_page(request: HttpRequest, call_slug: str, area_slug: str) -> HttpResponse:
    """An area: its step, its dates, and its addendum with amendments once published (F-02, F-04)."""
    at = clock.now()
    area = get_object_or_404(
        Area.objects.select_related("call", "lead", "addendum"),
        call__slug=call_slug,
        slug=area_slug,
        call__published_at__lte=at,
    )
    versions = public.published_versions(area, at)
    line = next(x for x in public.area_lines(at, area.call) if x.id == area.pk)
    context = {
        "area": area,
        "line": line,
        "now": at,
        "versions": versions,
        "addendum": versions[-1].content if versions else None,
        "arena": _arena(versions[-1].content, area.name, request) if versions else None,
        "questions": public.answered_questions(area.call, at, area),
        "jsonld": area_document(area, line, versions),
    }
    return render(request, "formation/public/area.html", context)


def _arena(content: dict[str, Any], area_name: str, request: HttpRequest) -> Chart | None:
    """The arena of a published addendum, drawn from its frozen content."""
    actors = ((actor["name"], actor["closeness"], actor["influence"]) for actor in content["needs"].get("arena", ()))
    return drawings.arena(actors, area_name, request.actor.language)  # type: ignore[attr-defined]


@access(PUBLIC)
def addendum_version(request: HttpRequest, call_slug: str, area_slug: str, number: int) -> HttpResponse:
    """An earlier published version of the addendum, whole, as it stood."""
    at = clock.now()
    area = get_object_or_404(Area, call__slug=call_slug, slug=area_slug, call__published_at__lte=at)
    versions = public.published_versions(area, at)
    version = next((v for v in versions if v.number == number), None)
    if version is None:
        raise Http404
    if version is versions[-1]:
        return HttpResponseRedirect(f"/oproepen/{call_slug}/{area_slug}/")
    context = {"area": area, "version": version, "latest": versions[-1], "addendum": version.content}
    context["arena"] = _arena(version.content, area.name, request)
    return render(request, "formation/public/version.html", context)
