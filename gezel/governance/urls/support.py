"""Addresses of questions to the support team and the coach's role."""

from __future__ import annotations

from django.urls import URLPattern, path

from ..views import support

_ONE = "partnerschappen/<int:pk>/kwesties/vragen/"

urlpatterns: list[URLPattern] = [
    path(_ONE, support.support_questions, name="support_questions"),
    path(f"{_ONE}nieuw/", support.support_question_new, name="support_question_new"),
    path(f"{_ONE}coach/", support.coach_role, name="coach_role"),
    path(f"{_ONE}<int:question_id>/", support.support_question, name="support_question"),
]
