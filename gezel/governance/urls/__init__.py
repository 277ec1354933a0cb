"""Addresses of partnerships, in Dutch; one file a journey."""

from __future__ import annotations

from django.urls import URLPattern

from . import agreement, composition, conflicts, decisions, issues, meetings, partnership, privacy, who

app_name = "governance"
urlpatterns: list[URLPattern] = [
    *partnership.urlpatterns,
    *decisions.urlpatterns,
    *meetings.urlpatterns,
    *who.urlpatterns,
    *conflicts.urlpatterns,
    *issues.urlpatterns,
    *composition.urlpatterns,
    *agreement.urlpatterns,
    *privacy.urlpatterns,
]
