"""Addresses of signals and their themes."""

from __future__ import annotations

from django.urls import URLPattern, path

from ..views import barriers

_ONE = "partnerschappen/<int:pk>/kwesties/signalen/"

urlpatterns: list[URLPattern] = [
    path(_ONE, barriers.barriers, name="barriers"),
    path(f"{_ONE}nieuw/", barriers.barrier_new, name="barrier_new"),
    path(f"{_ONE}themas/", barriers.themes, name="themes"),
    path(f"{_ONE}<int:signal_id>/", barriers.barrier, name="barrier"),
]
