"""Addresses of the journey: desk."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from ..views import addendum, amendment, board, needs, planning, territory, weighing

AREA = "vorming/<slug:call_slug>/<slug:area_slug>"

urlpatterns: list[URLPattern | URLResolver] = [
    path("vorming/", board.home, name="desk_home"),
    path("vorming/addenda/", addendum.waiting, name="desk_waiting"),
    path("vorming/nieuw/<slug:call_slug>/", board.start, name="desk_start"),
    path(f"{AREA}/", board.board, name="desk_board"),
    path(f"{AREA}/aansluiten/", board.join, name="desk_join"),
    path(f"{AREA}/gebied/", territory.territory, name="desk_territory"),
    path(f"{AREA}/casussen/", needs.evidence, name="desk_evidence"),
    path(f"{AREA}/casussen/<int:pk>/", needs.edit, {"part": "casussen"}, name="desk_evidence_edit"),
    path(f"{AREA}/arena/", needs.arena, name="desk_arena"),
    path(f"{AREA}/arena/<int:pk>/", needs.edit, {"part": "arena"}, name="desk_arena_edit"),
    path(f"{AREA}/verrijking/", needs.enrichment, name="desk_enrichment"),
    path(f"{AREA}/verrijking/<int:pk>/", needs.edit, {"part": "verrijking"}, name="desk_enrichment_edit"),
    path(f"{AREA}/personas/", weighing.personas, name="desk_personas"),
    path(f"{AREA}/personas/nieuw/", weighing.persona, name="desk_persona_new"),
    path(f"{AREA}/personas/<int:pk>/", weighing.persona, name="desk_persona"),
    path(f"{AREA}/uitdagingen/", weighing.challenges, name="desk_challenges"),
    path(f"{AREA}/uitdagingen/nieuw/", weighing.challenge, name="desk_challenge_new"),
    path(f"{AREA}/uitdagingen/<int:pk>/", weighing.challenge, name="desk_challenge"),
    path(f"{AREA}/planning/", planning.planning, name="desk_planning"),
    path(f"{AREA}/contactpersonen/", planning.contacts, name="desk_contacts"),
    path(f"{AREA}/contactpersonen/<int:pk>/", planning.contacts, name="desk_contact"),
    path(f"{AREA}/addendum/", addendum.preview, name="desk_addendum"),
    path(f"{AREA}/wijziging/", amendment.amendment, name="desk_amendment"),
    path(f"{AREA}/versies/", amendment.versions, name="desk_versions"),
]
