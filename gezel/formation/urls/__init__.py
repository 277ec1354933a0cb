"""Addresses of formation, one file a journey."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver

from . import calls, candidacy, decisions, desk, jury, public, ratification, reply, step4

app_name = "formation"
urlpatterns: list[URLPattern | URLResolver] = [
    *public.urlpatterns,
    *desk.urlpatterns,
    *candidacy.urlpatterns,
    *jury.urlpatterns,
    *decisions.urlpatterns,
    *reply.urlpatterns,
    *ratification.urlpatterns,
    *step4.urlpatterns,
    *calls.urlpatterns,
]
