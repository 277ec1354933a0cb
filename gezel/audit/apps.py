"""The room `audit` as a Django app."""

from django.apps import AppConfig

from gezel.kernel import ports, texts


class AuditConfig(AppConfig):
    name = "gezel.audit"
    label = "audit"

    def ready(self) -> None:
        from .privacy import ROWS
        from .texts import TEXTS
        from .workflows.forget import forget_looks
        from .workflows.seal import seal

        texts.register("audit", TEXTS)
        ports.privacy_tables.fill("audit", ROWS)
        ports.clock_jobs.fill("audit", seal)
        ports.clock_jobs.fill("audit looks", forget_looks)
