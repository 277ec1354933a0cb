"""Addresses of the star, the release score, questions, next steps, and the lists behind them."""

from __future__ import annotations

from django.urls import URLPattern, path

from ..views import demand, pointers, scores, stars, steps, value_steps

_CASE = "trajecten/<str:key>/"
_ALL = "partnerschappen/<int:pk>/deelnemers/"

urlpatterns: list[URLPattern] = [
    path(f"{_CASE}ster/", stars.case_star, name="case_star"),
    path(f"{_CASE}ster/geven/", stars.case_star_give, name="case_star_give"),
    path(f"{_CASE}ster/ontwerp/", stars.case_star_draft, name="case_star_draft"),
    path(f"{_CASE}vragen/nieuw/", demand.case_question_new, name="case_question_new"),
    path(f"{_CASE}vragen/<int:pk>/", demand.case_question, name="case_question"),
    path(f"{_CASE}vragen/<int:pk>/woorden/", demand.case_question_words, name="case_question_words"),
    path(f"{_CASE}vragen/<int:pk>/thema/", demand.case_question_theme, name="case_question_theme"),
    path(f"{_CASE}loslaten/", scores.case_scores, name="case_scores"),
    path(f"{_CASE}loslaten/ontwerp/", scores.case_score_draft, name="case_score_draft"),
    path(f"{_CASE}loslaten/<int:pk>/", scores.case_score_correct, name="case_score_correct"),
    path(f"{_CASE}stappen/", steps.case_actions, name="case_actions"),
    path(f"{_CASE}stappen/nieuw/", steps.case_action_new, name="case_action_new"),
    path(f"{_CASE}stappen/<int:pk>/aanpassen/", steps.case_action_change, name="case_action_change"),
    path(f"{_CASE}stappen/<int:pk>/", steps.case_action, name="case_action"),
    path(f"{_CASE}wijzers/", pointers.case_indicators, name="case_indicators"),
    path(f"{_ALL}waardestappen/", value_steps.value_steps, name="value_steps"),
    path(f"{_ALL}waardestappen/uitgeven/", value_steps.value_steps_edit, name="value_steps_edit"),
    path(f"{_ALL}wijzers/", pointers.indicators, name="indicators"),
    path(f"{_ALL}wijzers/nieuw/", pointers.indicator, name="indicator_new"),
    path(f"{_ALL}wijzers/<str:code>/", pointers.indicator, name="indicator"),
]
