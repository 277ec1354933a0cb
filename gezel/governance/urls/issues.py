"""Addresses of issues, and of the signals, questions, challenges and plans beside them."""

from __future__ import annotations

from django.urls import URLPattern, path

from ..views import issues
from . import barriers, plans, support

_ONE = "partnerschappen/<int:pk>/kwesties/"

urlpatterns: list[URLPattern] = [
    path(_ONE, issues.issues, name="issues"),
    path(f"{_ONE}nieuw/", issues.issue_new, name="issue_new"),
    path(f"{_ONE}<int:issue_id>/", issues.issue, name="issue"),
    *barriers.urlpatterns,
    *support.urlpatterns,
    *plans.urlpatterns,
]
