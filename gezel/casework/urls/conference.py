"""Addresses of case conferences."""

from django.urls import path

from ..views import conference, conference_table, conferences

_OF = "partnerschappen/<int:pk>/deelnemers"
_ONE = "casusbesprekingen/<str:key>"

urlpatterns = [
    path(f"{_OF}/casusbesprekingen/", conferences.conferences, name="conferences"),
    path(f"{_OF}/casusbesprekingen/beroepsgeheim/", conferences.secrecy, name="secrecy"),
    path("trajecten/<str:key>/casusbesprekingen/", conferences.case_conferences, name="case_conferences"),
    path(f"{_ONE}/", conference.conference, name="conference"),
    path(f"{_ONE}/regels/", conference.conference_lines, name="conference_lines"),
    path(f"{_ONE}/tafel/", conference_table.conference_table, name="conference_table"),
    path(f"{_ONE}/tafel/wie/", conference_table.conference_writers, name="conference_writers"),
    path(f"{_ONE}/tafel/twee/<int:kept_id>/", conference_table.conference_merge, name="conference_merge"),
]
