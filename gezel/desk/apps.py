"""The room `desk` as a Django app."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    name = "gezel.desk"
    label = "desk"

    def ready(self) -> None:
        """Give the house our sentences; in the demo world, its clock."""
        from django.conf import settings

        from gezel.kernel import clock, ports, texts

        from .privacy import PRIVACY
        from .texts import TEXTS

        texts.register("desk", TEXTS)
        ports.privacy_tables.fill("desk", PRIVACY)
        if settings.DEMO:
            from .workflows import worldclock

            clock.use_offset(worldclock.offset)
