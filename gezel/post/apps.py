"""The room `post` as a Django app."""

from django.apps import AppConfig

from gezel.kernel import ports, texts


class PostConfig(AppConfig):
    name = "gezel.post"
    label = "post"

    def ready(self) -> None:
        from .privacy import ROWS
        from .texts import TEXTS
        from .workflows.clock import every_minute

        texts.register("post", TEXTS)
        ports.privacy_tables.fill("post", ROWS)
        ports.clock_jobs.fill("post", every_minute)
