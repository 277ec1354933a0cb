"""The room `organisations` as a Django app."""

from django.apps import AppConfig


class OrganisationsConfig(AppConfig):
    name = "gezel.organisations"
    label = "organisations"

    def ready(self) -> None:
        """Give the house our sentences."""
        from gezel.kernel import texts

        from .texts import TEXTS

        texts.register("organisations", TEXTS)
