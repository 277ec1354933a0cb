"""Addresses of challenges, the balance and communication."""

from __future__ import annotations

from django.urls import URLPattern, path

from ..views import challenges, communication

_ONE = "partnerschappen/<int:pk>/kwesties/"

urlpatterns: list[URLPattern] = [
    path(f"{_ONE}uitdagingen/", challenges.challenges, name="challenges"),
    path(f"{_ONE}uitdagingen/<int:challenge_id>/", challenges.challenge, name="challenge"),
    path(f"{_ONE}balans/", challenges.balance, name="balance"),
    path(f"{_ONE}communicatie/", communication.communication, name="communication"),
]
