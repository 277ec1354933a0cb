"""Addresses of targets, milestones and declarations."""

from __future__ import annotations

from django.urls import URLPattern, path

from ..views import plan

_ONE = "projectvoorstellen/<int:pk>/"

urlpatterns: list[URLPattern] = [
    path(f"{_ONE}doelen/", plan.targets, name="targets"),
    path(f"{_ONE}mijlpalen/", plan.milestones, name="milestones"),
    path(f"{_ONE}mijlpalen/<int:milestone_id>/", plan.milestone, name="milestone"),
    path(f"{_ONE}mijlpalen/<int:milestone_id>/weg/", plan.remove_milestone, name="remove_milestone"),
    path(f"{_ONE}verklaringen/", plan.declarations, name="declarations"),
]
