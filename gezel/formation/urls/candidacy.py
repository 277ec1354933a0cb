"""Addresses of the candidate's journey."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from ..views import candidacy_files, candidacy_form, candidacy_history, candidacy_start, candidacy_submit

_ONE = "kandidaturen/<int:pk>/"
_AREA = "kandidaturen/deur/<int:area_id>/"

urlpatterns: list[URLPattern | URLResolver] = [
    path("kandidaturen/", candidacy_start.home, name="candidacy_home"),
    path("kandidaturen/gebieden/", candidacy_start.areas, name="candidacy_areas"),
    path(_AREA, candidacy_start.door_page, name="candidacy_door"),
    path(f"{_AREA}formulier.docx", candidacy_files.word_blank, name="candidacy_word_blank"),
    path(_ONE, candidacy_form.overview, name="candidacy_overview"),
    path(f"{_ONE}deel/<slug:slug>/", candidacy_form.part, name="candidacy_part"),
    path(f"{_ONE}deel/<slug:slug>/wie-schrijft/", candidacy_form.writers, name="candidacy_writers"),
    path(f"{_ONE}veld/<slug:code>/", candidacy_history.history, name="candidacy_history"),
    path(f"{_ONE}samenvoegen/<int:kept_id>/", candidacy_form.merge_page, name="candidacy_merge"),
    path(f"{_ONE}bijlagen/", candidacy_files.files, name="candidacy_files"),
    path(f"{_ONE}bijlagen/<int:attachment_id>/verwijderen/", candidacy_files.remove_file, name="candidacy_remove_file"),
    path(f"{_ONE}word/", candidacy_files.word, name="candidacy_word"),
    path(f"{_ONE}word/formulier.docx", candidacy_files.word_filled, name="candidacy_word_filled"),
    path(f"{_ONE}word/<int:form_id>/", candidacy_files.place_page, name="candidacy_place"),
    path(f"{_ONE}voorbeeld/", candidacy_submit.preview, name="candidacy_preview"),
    path(f"{_ONE}voorbeeld.pdf", candidacy_submit.preview_pdf, name="candidacy_preview_pdf"),
    path(f"{_ONE}indienen/", candidacy_submit.submit, name="candidacy_submit"),
    path(f"{_ONE}ontvangst/<int:number>/", candidacy_submit.receipt, name="candidacy_receipt"),
    path(f"{_ONE}ontvangst/<int:number>/kandidatuur.pdf", candidacy_submit.receipt_pdf, name="candidacy_receipt_pdf"),
    path(f"{_ONE}intrekken/", candidacy_submit.withdraw, name="candidacy_withdraw"),
]
