"""Addresses of roles, their holders and deployment."""

from __future__ import annotations

from django.urls import URLPattern, path

from ..views import who

_WHO = "partnerschappen/<int:pk>/wie-is-wie/"

urlpatterns: list[URLPattern] = [
    path(_WHO, who.who, name="who"),
    path(f"{_WHO}rol/", who.role, name="new_role"),
    path(f"{_WHO}rol/<int:role_id>/", who.role, name="role"),
    path(f"{_WHO}rol/<int:role_id>/weg/", who.remove, name="remove_role"),
    path(f"{_WHO}rol/<int:role_id>/wie/", who.appoint, name="appoint"),
    path(f"{_WHO}mandaat/<int:holding_id>/einde/", who.end_holding, name="end_holding"),
    path(f"{_WHO}inzet/", who.deploy, name="deploy"),
    path(f"{_WHO}inzet/<int:deployment_id>/einde/", who.end_deployment, name="end_deployment"),
]
