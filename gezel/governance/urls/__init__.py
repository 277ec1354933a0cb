"""Addresses of partnerships, in Dutch; one file a journey."""

from __future__ import annotations

from django.urls import URLPattern

from . import partnership

app_name = "governance"
urlpatterns: list[URLPattern] = [
    *partnership.urlpatterns,
]
