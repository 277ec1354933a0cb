"""Addresses of step 4 and what comes after the matching."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from ..views import later, step4

_AREA = "vorming/<slug:call_slug>/<slug:area_slug>"

urlpatterns: list[URLPattern | URLResolver] = [
    path(f"{_AREA}/stap-4/", step4.overview, name="step4"),
    path(f"{_AREA}/stap-4/noodprocedure/", later.emergency_page, name="emergency"),
    path(f"{_AREA}/stap-4/later/", later.later, name="later"),
    path(f"{_AREA}/stap-4/<slug:slug>/", step4.block, name="step4_block"),
    path(f"{_AREA}/uitdagen/", later.challenge, name="challenge_right"),
]
