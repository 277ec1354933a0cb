"""Addresses of the decisions: the desk's rounds and pitch planner, what is told, and the process of every area."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from ..views import assessment, decisions, pitch, process

_AREA = "vorming/<slug:call_slug>/<slug:area_slug>"

urlpatterns: list[URLPattern | URLResolver] = [
    path(f"{_AREA}/beslissingen/<int:round>/", decisions.round_page, name="decision_round"),
    path(f"{_AREA}/beslissingen/bericht/<int:pk>/", decisions.mail_page, name="decision_mail"),
    path(f"{_AREA}/pitch/", pitch.plan, name="pitch_plan"),
    path(f"{_AREA}/beoordeling/<int:pk>/", assessment.side_by_side, name="assessment"),
    path("kandidaturen/<int:pk>/beslissing/", assessment.own, name="decision_own"),
    path("kandidaturen/<int:pk>/beslissing/pitch.ics", assessment.own_appointment, name="decision_appointment"),
    path("vlaanderen/gebieden/", process.areas, name="process_list"),
    path("vlaanderen/gebieden/<slug:call_slug>/<slug:area_slug>/", process.process, name="process"),
]
