"""Addresses of proposals, in Dutch; one file a journey."""

from __future__ import annotations

from django.urls import URLPattern

from . import answers, budget, plan, submission

app_name = "proposal"
urlpatterns: list[URLPattern] = [
    *answers.urlpatterns,
    *plan.urlpatterns,
    *budget.urlpatterns,
    *submission.urlpatterns,
]
