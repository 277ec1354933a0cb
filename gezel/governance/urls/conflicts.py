"""Addresses of conflicts and their ladders. A conflict's number is random."""

from __future__ import annotations

from django.urls import URLPattern, path

from ..views import conflicts

_ONE = "partnerschappen/<int:pk>/kwesties/conflicten/"

urlpatterns: list[URLPattern] = [
    path(_ONE, conflicts.conflicts, name="conflicts"),
    path(f"{_ONE}nieuw/", conflicts.conflict_new, name="conflict_new"),
    path(f"{_ONE}ladders/", conflicts.ladders, name="ladders"),
    path(f"{_ONE}ladders/<slug:kind>/", conflicts.ladder, name="ladder"),
    path(f"{_ONE}<uuid:key>/", conflicts.conflict, name="conflict"),
]
