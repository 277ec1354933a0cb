"""Addresses of composition, subcontractors, shortcomings and the end."""

from __future__ import annotations

from django.urls import URLPattern, path

from ..views import change, composition, ending, leaving, shortcomings, subcontracts

_HERE = "partnerschappen/<int:pk>/samenstelling/"

urlpatterns: list[URLPattern] = [
    path(_HERE, composition.composition, name="composition"),
    path(f"{_HERE}partner/<int:partner_id>/", composition.change_new, name="change_new"),
    path(f"{_HERE}vertrekken/", leaving.leave, name="leave"),
    path(f"{_HERE}instappen/<int:entry_id>/", composition.entry, name="entry"),
    path(f"{_HERE}wijziging/<int:change_id>/", change.change, name="change"),
    path(f"{_HERE}onderaannemers/nieuw/", subcontracts.subcontract_new, name="subcontract_new"),
    path(f"{_HERE}onderaannemers/<int:task_id>/", subcontracts.subcontract, name="subcontract"),
    path(f"{_HERE}tekortkomingen/", shortcomings.shortcomings, name="shortcomings"),
    path(f"{_HERE}tekortkomingen/<int:shortcoming_id>/", shortcomings.shortcoming, name="shortcoming"),
    path(f"{_HERE}einde/", ending.ending, name="ending"),
    path(f"{_HERE}einde/nieuw/", ending.duty, name="duty_new"),
    path(f"{_HERE}einde/<int:duty_id>/", ending.duty, name="duty"),
]
