"""Addresses of the flow, the lists behind its figures, the capacity, and what counts as work."""

from __future__ import annotations

from django.urls import URLPattern, path

from ..views import flow

_AT = "partnerschappen/<int:pk>/deelnemers/"

urlpatterns: list[URLPattern] = [
    path(f"{_AT}doorstroom/", flow.flow, name="flow"),
    path(f"{_AT}doorstroom/lijst/", flow.flow_list, name="flow_list"),
    path(f"{_AT}doorstroom/cijfers.csv", flow.flow_sheet, name="flow_sheet"),
    path(f"{_AT}doorstroom/werk/", flow.work, name="work_definition"),
    path(f"{_AT}draagkracht/", flow.capacity, name="capacity"),
]
