"""The room `post` as a Django app."""

from django.apps import AppConfig

from gezel.kernel import ports, texts


class PostConfig(AppConfig):
    name = "gezel.post"
    label = "post"

    def ready(self) -> None:
        from .privacy import ROWS
        from .queries.home import home_cards, navigation
        from .queries.notices import unseen_of
        from .texts import TEXTS
        from .workflows.clock import every_minute

        texts.register("post", TEXTS)
        ports.privacy_tables.fill("post", ROWS)
        ports.home_cards.fill("post", home_cards)
        ports.navigation.fill("post", navigation)
        ports.unseen_notices.fill("post", unseen_of)
        ports.clock_jobs.fill("post", every_minute)
