"""Addresses of casework, in Dutch; one file a journey, gathered here."""

from __future__ import annotations

import importlib
import pkgutil

from django.urls import URLPattern

app_name = "casework"
urlpatterns: list[URLPattern] = []
for _module in sorted(found.name for found in pkgutil.iter_modules(__path__)):
    urlpatterns += importlib.import_module(f"{__name__}.{_module}").urlpatterns
