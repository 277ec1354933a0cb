"""Addresses of decisions."""

from __future__ import annotations

from django.urls import URLPattern, path

from ..views import decision, decisions

_ONE = "partnerschappen/<int:pk>/beslissingen/"

urlpatterns: list[URLPattern] = [
    path(_ONE, decisions.decisions, name="decisions"),
    path(f"{_ONE}nieuw/", decisions.propose, name="propose"),
    path(f"{_ONE}register.csv", decisions.decisions_sheet, name="decisions_sheet"),
    path(f"{_ONE}<int:decision_id>/", decision.decision, name="decision"),
]
