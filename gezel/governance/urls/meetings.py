"""Addresses of bodies, meetings, reviews and actions."""

from __future__ import annotations

from django.urls import URLPattern, path

from ..views import actions, agenda, attendance, bodies, meetings, minutes, report, reviews

_HERE = "partnerschappen/<int:pk>/overleg/"
_BODY = f"{_HERE}organen/<int:body_id>/"
_MEETING = f"{_HERE}vergaderingen/<int:meeting_id>/"
_POINT = f"{_MEETING}punten/<int:point_id>/"

urlpatterns: list[URLPattern] = [
    path("partnerschappen/reviews/", reviews.all_reviews, name="all_reviews"),
    path(_HERE, bodies.bodies, name="bodies"),
    path(f"{_HERE}acties/", actions.actions, name="actions"),
    path(f"{_HERE}acties/<int:action_id>/", actions.action, name="action"),
    path(f"{_HERE}reviews/", reviews.reviews, name="reviews"),
    path(f"{_HERE}reviews/vragen/", reviews.review_questions, name="review_questions"),
    path(f"{_HERE}organen/nieuw/", bodies.body_new, name="body_new"),
    path(_BODY, bodies.body, name="body"),
    path(f"{_BODY}aanpassen/", bodies.body_edit, name="body_edit"),
    path(f"{_BODY}weghalen/", bodies.body_remove, name="body_remove"),
    path(f"{_BODY}plaatsen/", bodies.seats, name="seats"),
    path(f"{_BODY}bijeenroepen/", meetings.meeting_call, name="meeting_call"),
    path(f"{_HERE}plaatsen/<int:seat_id>/", bodies.seat_end, name="seat_end"),
    path(_MEETING, meetings.meeting, name="meeting"),
    path(f"{_MEETING}verplaatsen/", meetings.meeting_move, name="meeting_move"),
    path(f"{_MEETING}openen/", meetings.meeting_open, name="meeting_open"),
    path(f"{_MEETING}wie/", meetings.meeting_entrust, name="meeting_entrust"),
    path(f"{_MEETING}aanvullen/", agenda.agenda_more, name="agenda_more"),
    path(f"{_MEETING}meevragen/", agenda.guest, name="guest"),
    path(f"{_MEETING}aanwezig/", attendance.attendance, name="attendance"),
    path(f"{_MEETING}aanwezig/<int:attendance_id>/", attendance.attendance_leave, name="attendance_leave"),
    path(f"{_MEETING}afsluiten/", report.meeting_freeze, name="meeting_freeze"),
    path(f"{_MEETING}verslag/", report.meeting_report, name="meeting_report"),
    path(f"{_MEETING}verslag/europa-wse/", report.review_send, name="review_send"),
    path(f"{_MEETING}punten/", agenda.point_add, name="point_add"),
    path(_POINT, minutes.point, name="point"),
    path(f"{_POINT}aanpassen/", agenda.point_edit, name="point_edit"),
    path(f"{_POINT}schuiven/", agenda.point_shift, name="point_shift"),
    path(f"{_POINT}behandelen/", minutes.point_open, name="point_open"),
    path(f"{_POINT}actie/", minutes.point_action, name="point_action"),
    path(f"{_POINT}wie-schrijft/", minutes.note_writers, name="note_writers"),
    path(f"{_POINT}vorige/", minutes.note_history, name="note_history"),
    path(f"{_MEETING}samenvoegen/<int:kept_id>/", minutes.note_merge, name="note_merge"),
]
