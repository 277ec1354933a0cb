"""Addresses of the call editor."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from ..views import call_around, calls

_CALL = "vlaanderen/oproepen/<slug:call_slug>/"

urlpatterns: list[URLPattern | URLResolver] = [
    path("vlaanderen/oproepen/", calls.overview, name="calls"),
    path(_CALL, calls.editor, name="call_editor"),
    path(f"{_CALL}termijn/", calls.decide_window, name="call_window"),
    path(f"{_CALL}publiceren/", calls.publish, name="call_publish"),
    path(f"{_CALL}openbaar/", calls.open_to_public, name="call_open"),
    path(f"{_CALL}gebied/<int:area_id>/versie/", calls.move_area, name="call_move_area"),
    path(f"{_CALL}versie/<int:number>.yaml", calls.dump, name="call_dump"),
    path(f"{_CALL}rond/", call_around.around, name="call_around"),
    path(f"{_CALL}rond/document/", call_around.add_document, name="call_document"),
    path(f"{_CALL}rond/document/<int:document_id>/stop/", call_around.end_document, name="call_document_end"),
    path(f"{_CALL}rond/sessie/", call_around.save_session, name="call_session_new"),
    path(f"{_CALL}rond/sessie/<int:session_id>/", call_around.save_session, name="call_session"),
    path(f"{_CALL}rond/bekend/", call_around.note_made_known, name="call_made_known"),
    path(f"{_CALL}rond/vraag/<int:question_id>/", call_around.answer, name="call_answer"),
    path(f"{_CALL}deel/<slug:part>/", calls.part, name="call_part"),
]
