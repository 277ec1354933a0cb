"""Addresses of writing together."""

from __future__ import annotations

from django.urls import URLPattern, path

from ..views import answers, around, start

_ONE = "projectvoorstellen/<int:pk>/"
_ASKED = f"{_ONE}vraag/<int:number>/"

urlpatterns: list[URLPattern] = [
    path("projectvoorstellen/", start.home, name="home"),
    path("projectvoorstellen/beginnen/<int:area_id>/", start.begin, name="begin"),
    path(_ONE, answers.overview, name="overview"),
    path(f"{_ONE}gegevens/", start.details, name="details"),
    path(_ASKED, answers.question, name="question"),
    path(f"{_ASKED}wie-schrijft/", answers.who_writes, name="who_writes"),
    path(f"{_ASKED}vorige/", answers.history, name="history"),
    path(f"{_ASKED}opmerkingen/", around.comment, name="comment"),
    path(f"{_ASKED}bijlagen/", around.add_file, name="add_file"),
    path(f"{_ASKED}toewijzen/", around.assign, name="assign"),
    path(f"{_ASKED}klaar/", around.ready, name="ready"),
    path(f"{_ONE}opmerking/<int:comment_id>/", around.resolve, name="resolve"),
    path(f"{_ONE}bijlage/<int:attachment_id>/verwijderen/", around.remove_file, name="remove_file"),
    path(f"{_ONE}samenvoegen/<int:kept_id>/", answers.merge_page, name="merge"),
]
