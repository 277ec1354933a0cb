"""Addresses of the journey: desk."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from gezel.ui.access import PUBLIC, access


@access(PUBLIC)
def x(request, **k):
    return None


urlpatterns: list[URLPattern | URLResolver] = [
    path("vorming/addenda/", x, name="desk_waiting"),
    path("vorming/<slug:call_slug>/<slug:area_slug>/", x, name="desk_board"),
]
