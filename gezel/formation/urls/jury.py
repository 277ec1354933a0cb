"""Addresses of the jury journey."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from ..views import jury_compose, jury_deliberation, jury_grids, jury_home, jury_reading

_SEAT = "jury/zetel/<int:pk>/"
_AREA = "jury/gebied/<int:area_id>/"
_COMPOSE = f"{_AREA}samenstelling/"
_ROUND = "jury/kandidatuur/<int:candidacy_id>/ronde-<int:round>/"

urlpatterns: list[URLPattern | URLResolver] = [
    path("jury/", jury_home.home, name="jury_home"),
    path(f"{_SEAT}aanvaarden/", jury_home.accept, name="jury_accept"),
    path(f"{_SEAT}vorming/", jury_home.training, name="jury_training"),
    path(f"{_SEAT}belangen/", jury_home.declare, name="jury_declare"),
    path(f"{_SEAT}belangen/<int:candidacy_id>/", jury_home.report, name="jury_report"),
    path(_AREA, jury_home.area, name="jury_area"),
    path(f"{_AREA}voorzitter/", jury_home.chair, name="jury_chair"),
    path(f"{_AREA}beraad/", jury_grids.grid, name="jury_grid"),
    path(f"{_AREA}uitdagingen/", jury_grids.matching, name="jury_matching"),
    path(_COMPOSE, jury_compose.compose, name="jury_compose"),
    path(f"{_COMPOSE}collega/", jury_compose.appoint, name="jury_appoint"),
    path(f"{_COMPOSE}externe/", jury_compose.invite, name="jury_invite"),
    path(f"{_COMPOSE}belangen/", jury_compose.conflict_new, name="jury_conflict_new"),
    path(f"{_COMPOSE}<int:juror_id>/beeindigen/", jury_compose.end, name="jury_end"),
    path(f"{_COMPOSE}<int:juror_id>/belangen/<int:candidacy_id>/", jury_compose.conflict, name="jury_conflict"),
    path(_ROUND, jury_reading.desk, name="jury_desk"),
    path(f"{_ROUND}bewaren/", jury_reading.autosave, name="jury_save"),
    path(f"{_ROUND}beraad/", jury_deliberation.table_page, name="jury_table"),
    path(f"{_ROUND}beraad/bewaren/", jury_deliberation.autosave, name="jury_table_save"),
    path(f"{_ROUND}uitkomst/", jury_deliberation.outcome_step, name="jury_outcome"),
]
