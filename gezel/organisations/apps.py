"""The room `organisations` as a Django app."""

from django.apps import AppConfig


class OrganisationsConfig(AppConfig):
    name = "gezel.organisations"
    label = "organisations"

    def ready(self) -> None:
        """Give the house our sentences, our privacy table, our cards and our periodic work."""
        from gezel.kernel import ports, texts

        from .privacy import ROWS
        from .queries.home import home_cards, navigation
        from .texts import TEXTS
        from .workflows.kept import forget_old

        texts.register("organisations", TEXTS)
        ports.privacy_tables.fill("organisations", ROWS)
        ports.home_cards.fill("organisations", home_cards)
        ports.navigation.fill("organisations", navigation)
        ports.clock_jobs.fill("organisations", forget_old)
