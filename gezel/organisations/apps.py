"""The room `organisations` as a Django app."""

from django.apps import AppConfig


class OrganisationsConfig(AppConfig):
    name = "gezel.organisations"
    label = "organisations"
