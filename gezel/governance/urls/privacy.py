"""Addresses of the privacy papers."""

from __future__ import annotations

from django.urls import URLPattern, path

from ..views import privacy, privacy_dpia, privacy_register

_HERE = "partnerschappen/<int:pk>/privacy/"
_DPIA = f"{_HERE}geb/<int:dpia_id>/"
_REGISTER = f"{_HERE}register/<int:organisation_id>/"

urlpatterns: list[URLPattern] = [
    path(_HERE, privacy.privacy, name="privacy"),
    path(f"{_HERE}papieren/nieuw/<slug:kind>/", privacy.paper_new, name="privacy_paper_new"),
    path(f"{_HERE}papieren/<int:paper_id>/", privacy.paper, name="privacy_paper"),
    path(f"{_HERE}geb/nieuw/", privacy_dpia.dpia_begin, name="dpia_begin"),
    path(_DPIA, privacy_dpia.dpia, name="dpia"),
    path(f"{_DPIA}geb.<slug:kind>", privacy_dpia.dpia_paper, name="dpia_paper"),
    path(f"{_DPIA}risico/nieuw/", privacy_dpia.risk, name="dpia_risk_new"),
    path(f"{_DPIA}risico/<int:risk_id>/", privacy_dpia.risk, name="dpia_risk"),
    path(f"{_HERE}register.<slug:kind>", privacy_register.register_paper, name="register_paper"),
    path(_REGISTER, privacy_register.register, name="register"),
    path(f"{_REGISTER}nieuw/", privacy_register.line, name="processing_new"),
    path(f"{_REGISTER}<int:line_id>/", privacy_register.line, name="processing"),
]
