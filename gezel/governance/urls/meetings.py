"""Addresses of bodies, meetings and actions."""

from __future__ import annotations

from django.urls import URLPattern, path

from ..views import actions, bodies

_HERE = "partnerschappen/<int:pk>/overleg/"

urlpatterns: list[URLPattern] = [
    path(_HERE, bodies.bodies, name="bodies"),
    path(f"{_HERE}acties/", actions.actions, name="actions"),
    path(f"{_HERE}acties/<int:action_id>/", actions.action, name="action"),
]
