"""The room `desk` as a Django app."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    name = "gezel.desk"
    label = "desk"
