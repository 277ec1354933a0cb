"""The room `ui` as a Django app."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    name = "gezel.ui"
    label = "ui"
