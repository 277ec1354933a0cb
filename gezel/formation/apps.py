"""The room `formation` as a Django app."""

from django.apps import AppConfig


class FormationConfig(AppConfig):
    name = "gezel.formation"
    label = "formation"

    def ready(self) -> None:
        """Give the house our sentences and fill the ports of the rooms below."""
        from gezel.kernel import ports, texts

        from .privacy import PRIVACY
        from .queries.roles import roles_of
        from .texts import TEXTS
        from .workflows.addendum import publication_round
        from .workflows.jury import invitation_taken

        texts.register("formation", TEXTS)
        ports.role_sources.fill("formation", roles_of)
        ports.privacy_tables.fill("formation", PRIVACY)
        ports.invitation_effects.fill("formation", invitation_taken)
        ports.clock_jobs.fill("formation.publication", publication_round)
