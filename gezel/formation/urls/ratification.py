"""Addresses of the ratification and the final report."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from ..views import ratification

_AREA = "vorming/<slug:call_slug>/<slug:area_slug>"

urlpatterns: list[URLPattern | URLResolver] = [
    path(f"{_AREA}/bekrachtiging/", ratification.ratification, name="ratification"),
    path(f"{_AREA}/eindverslag/", ratification.report, name="report"),
    path(f"{_AREA}/eindverslag/pdf/", ratification.download, {"kind": "pdf"}, name="report_pdf"),
    path(f"{_AREA}/eindverslag/word/", ratification.download, {"kind": "docx"}, name="report_docx"),
]
