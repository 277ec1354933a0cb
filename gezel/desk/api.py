"""The public API: what the public pages show, as JSON with an OpenAPI description. Nothing here needs a right, nothing gives one.

Paging is bounded: ``limit`` at most 100, ``offset`` at most 100 000.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from ninja import NinjaAPI, Path, Query, Router, Schema
from ninja.errors import ValidationError
from ninja.openapi.views import openapi_json

from gezel.formation.models import Area, Call
from gezel.formation.queries import public
from gezel.formation.queries.jsonld import area_document, call_document
from gezel.kernel import clock
from gezel.ui.access import PUBLIC, access

SLUG = r"^[-a-zA-Z0-9_]{1,60}$"
Slug = Annotated[str, Path(pattern=SLUG)]


class Problem(Schema):
    """Why there is no answer."""

    detail: str


class CallOut(Schema):
    """A public call."""

    slug: str
    name: str
    numbers: str
    summary: str
    published_at: datetime


class AreaOut(Schema):
    """An operating area: step 1–4, status ``preparing | open | closed | decided``, and the last day to stand."""

    call: str
    slug: str
    name: str
    step: int
    status: str
    published_at: datetime | None
    deadline_at: datetime | None
    last_day: date | None
    decision_on: date | None
    municipalities: list[str]
    provinces: list[str]


class AreaPage(Schema):
    """A page of areas with the whole count."""

    count: int
    items: list[AreaOut]


class Amendment(Schema):
    """A published amendment."""

    number: int
    published_at: datetime
    what: str
    reason: str


class AddendumOut(Schema):
    """The published addendum as it stands now; ``content`` as on the public page."""

    area: AreaOut
    content: dict[str, Any] | None
    amendments: list[Amendment]


router = Router(tags=["openbaar"])
MISSING = {404: Problem, 422: Problem}


def _area_out(line: public.AreaLine) -> AreaOut:
    return AreaOut(
        call=line.call_slug,
        slug=line.slug,
        name=line.name,
        step=line.step,
        status=line.status,
        published_at=line.published_at,
        deadline_at=line.deadline_at,
        last_day=line.last_day,
        decision_on=line.decision_on,
        municipalities=list(line.municipalities),
        provinces=list(line.provinces),
    )


def _call(slug: str) -> Call:
    found = public.calls(clock.now()).filter(slug=slug).first()
    if found is None:
        raise Http404
    return found


@router.get("/calls", response={200: list[CallOut]}, summary="De openbare oproepen")
def calls(request: HttpRequest) -> list[Call]:
    """Every public call, newest first."""
    return list(public.calls(clock.now()))


@router.get("/calls/{slug}", response={200: dict[str, Any], **MISSING}, summary="Een oproep als JSON-LD")
def call(request: HttpRequest, slug: Slug) -> dict[str, Any]:
    """A call with its areas, as JSON-LD."""
    found = _call(slug)
    return call_document(found, public.area_lines(clock.now(), found))


@router.get("/areas", response={200: AreaPage, 422: Problem}, summary="De werkingsgebieden")
def areas(
    request: HttpRequest,
    status: Annotated[str, Query(pattern="^(preparing|open|closed|decided)?$")] = "",
    limit: Annotated[int, Query(ge=1, le=100)] = 100,
    offset: Annotated[int, Query(ge=0, le=100_000)] = 0,
) -> AreaPage:
    """Areas of public calls, open ones first."""
    lines = [line for line in public.area_lines(clock.now()) if status in ("", line.status)]
    return AreaPage(count=len(lines), items=[_area_out(line) for line in lines[offset : offset + limit]])


@router.get("/calls/{slug}/areas/{area}", response={200: AddendumOut, **MISSING}, summary="Een gebied en zijn addendum")
def area(request: HttpRequest, slug: Slug, area: Slug) -> AddendumOut:
    """An area with its published addendum and amendments."""
    at, found = clock.now(), _call(slug)
    line = next((x for x in public.area_lines(at, found) if x.slug == area), None)
    if line is None:
        raise Http404
    versions = public.published_versions(Area.objects.get(pk=line.id), at)
    amendments = [
        Amendment(number=v.number, published_at=v.published_at, what=v.what, reason=v.reason)
        for v in versions
        if v.number
    ]
    return AddendumOut(area=_area_out(line), content=versions[-1].content if versions else None, amendments=amendments)


@router.get(
    "/calls/{slug}/areas/{area}/jsonld", response={200: dict[str, Any], **MISSING}, summary="Een gebied als JSON-LD"
)
def area_jsonld(request: HttpRequest, slug: Slug, area: Slug) -> dict[str, Any]:
    """An area with its addendum, as JSON-LD in the words of OSLO and schema.org."""
    at, found = clock.now(), _call(slug)
    line = next((x for x in public.area_lines(at, found) if x.slug == area), None)
    if line is None:
        raise Http404
    row = Area.objects.select_related("call").get(pk=line.id)
    return area_document(row, line, public.published_versions(row, at))


api = NinjaAPI(
    title="Gezel: openbare gegevens",
    version="1",
    description="Oproepen, werkingsgebieden en addenda van de lokale partnerschappen. Vrij te hergebruiken.",
    docs_url=None,
    openapi_url=None,
    urls_namespace="api",
)
api.add_router("", router)


@api.exception_handler(ValidationError)
def _invalid(request: HttpRequest, wrong: ValidationError) -> HttpResponse:
    where = ", ".join(".".join(map(str, error["loc"][1:])) for error in wrong.errors)
    return api.create_response(request, {"detail": f"niet begrepen: {where}"}, status=422)


@api.exception_handler(Http404)
def _unknown(request: HttpRequest, wrong: Http404) -> HttpResponse:
    return api.create_response(request, {"detail": "niet gevonden"}, status=404)


@access(PUBLIC)
def description(request: HttpRequest) -> HttpResponse:
    """The OpenAPI description."""
    return openapi_json(request, api)


@access(PUBLIC)
def docs(request: HttpRequest) -> HttpResponse:
    """The description for people: every address with an example."""
    paths = api.get_openapi_schema()["paths"]
    rows = [(path, way["get"]["summary"], way["get"].get("description", "")) for path, way in paths.items()]
    return render(request, "desk/api.html", {"rows": rows})


@access(PUBLIC)
def root(request: HttpRequest) -> HttpResponse:
    """The address itself leads to the description for people."""
    return redirect("desk:api_docs")


# The operations at their addresses; ninja's own root view makes room for ours.
_operations = [pattern for pattern in api.urls[0] if pattern.name != "api-root"]
mounted = ([path("", root, name="api-root"), *_operations], "ninja", "api")
