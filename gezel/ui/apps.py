"""The room `ui` as a Django app."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    name = "gezel.ui"
    label = "ui"

    def ready(self) -> None:
        """Give the house our sentences."""
        from gezel.kernel import texts

        from .texts import TEXTS

        texts.register("ui", TEXTS)
