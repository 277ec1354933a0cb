"""The room `formation` as a Django app."""

from django.apps import AppConfig


class FormationConfig(AppConfig):
    name = "gezel.formation"
    label = "formation"
