"""Addresses of the partnerships themselves."""

from __future__ import annotations

from django.urls import URLPattern, path

from ..views import founding, partnership

_ONE = "partnerschappen/<int:pk>/"

urlpatterns: list[URLPattern] = [
    path("partnerschappen/", partnership.home, name="home"),
    path("partnerschappen/overnemen/", founding.take_over, name="take_over"),
    path("partnerschappen/oprichten/<int:area_id>/", founding.found, name="found"),
    path(_ONE, partnership.partnership, name="partnership"),
    path(f"{_ONE}gegevens/", partnership.details, name="details"),
    path(f"{_ONE}getallen/", partnership.numbers, name="numbers"),
    path(f"{_ONE}getallen/<slug:code>/", partnership.number, name="number"),
]
