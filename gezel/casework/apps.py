"""The room `casework` as a Django app."""

from django.apps import AppConfig


class CaseworkConfig(AppConfig):
    name = "gezel.casework"
    label = "casework"

    def ready(self) -> None:
        """Give the house our sentences and fill the ports of the rooms below."""
        from gezel.kernel import ports, texts

        from .privacy import PRIVACY
        from .texts import TEXTS

        texts.register("casework", TEXTS)
        ports.privacy_tables.fill("casework", PRIVACY)
