"""Addresses of pause, closing, return and follow-up."""

from __future__ import annotations

from django.urls import URLPattern, path

from ..views import closing, follow_up

_CASE = "trajecten/<str:key>/"

urlpatterns: list[URLPattern] = [
    path(f"{_CASE}verloop/", closing.course, name="course"),
    path(f"{_CASE}afronden/", closing.closing, name="closing"),
    path(f"{_CASE}opvolgen/<str:moment>/", follow_up.follow_up, name="follow_up"),
    path("partnerschappen/<int:pk>/deelnemers/opvolging/", follow_up.follow_ups, name="follow_ups"),
]
