"""The room `writing` as a Django app."""

from django.apps import AppConfig


class WritingConfig(AppConfig):
    name = "gezel.writing"
    label = "writing"

    def ready(self) -> None:
        """Give the house our sentences; the texts themselves are kept by the rooms above."""
        from gezel.kernel import ports, texts

        from .privacy import PRIVACY
        from .texts import TEXTS

        texts.register("writing", TEXTS)
        ports.privacy_tables.fill("writing", PRIVACY)
