"""Addresses of submitting, judging and copying."""

from __future__ import annotations

from django.urls import URLPattern, path

from ..views import copying, judging, submission

_ONE = "projectvoorstellen/<int:pk>/"
_JUDGED = f"{_ONE}beoordeling/"

urlpatterns: list[URLPattern] = [
    path(f"{_ONE}indienen/", submission.submit, name="submit"),
    path(f"{_ONE}terugnemen/", submission.take_back, name="take_back"),
    path(f"{_ONE}ontvangst/<int:number>/", submission.receipt, name="receipt"),
    path(f"{_ONE}document/<int:number>.<str:kind>", submission.document, name="document"),
    path(f"{_ONE}overnemen/", copying.copying, name="copying"),
    path(f"{_ONE}beoordelen/", judging.judge, name="judge"),
    path(f"{_ONE}beoordelen/beginnen/", judging.begin, name="judge_begin"),
    path(f"{_ONE}beoordelen/vraag/<int:number>/", judging.score, name="score"),
    path(_JUDGED, judging.judgement, name="judgement"),
    path(f"{_JUDGED}voorwaarde/<int:condition_id>/", judging.answer_condition, name="answer_condition"),
    path(f"{_JUDGED}voorwaarde/<int:condition_id>/voldaan/", judging.meet_condition, name="meet_condition"),
]
