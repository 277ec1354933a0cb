"""The room `proposal` as a Django app."""

from django.apps import AppConfig


class ProposalConfig(AppConfig):
    name = "gezel.proposal"
    label = "proposal"

    def ready(self) -> None:
        """Give the house our sentences and fill the ports of the rooms below."""
        from gezel.kernel import ports, texts

        from .privacy import PRIVACY
        from .queries import budget_files, cards, files
        from .texts import TEXTS
        from .workflows import conditions_due, workbook

        texts.register("proposal", TEXTS)
        ports.privacy_tables.fill("proposal", PRIVACY)
        ports.file_access.fill("proposal budget", budget_files.may_open_file)
        ports.clock_jobs.fill("proposal workbooks", workbook.sweep)
        ports.clock_jobs.fill("proposal conditions", conditions_due.remind)
        ports.home_cards.fill("proposal", cards.cards)
        ports.navigation.fill("proposal", cards.navigation)
        ports.file_access.fill("proposal", files.may_open_file)
