"""Addresses of the journey: desk."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from ..views import board

urlpatterns: list[URLPattern | URLResolver] = [
    path("vorming/addenda/", board.waiting, name="desk_waiting"),
    path("vorming/<slug:call_slug>/<slug:area_slug>/", board.board, name="desk_board"),
]
