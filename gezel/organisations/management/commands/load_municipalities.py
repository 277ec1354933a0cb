"""``gezel load-municipalities``: the Flemish municipalities, with the mergers of 2025."""

from typing import Any

from django.core.management.base import BaseCommand

from ...workflows.municipalities import load_municipalities


class Command(BaseCommand):
    help = "Laadt de Vlaamse gemeenten met hun geldigheid en opvolgers."

    def handle(self, *args: Any, **options: Any) -> None:
        """Load, and say how many."""
        municipalities, successions = load_municipalities()
        self.stdout.write(f"{municipalities} gemeenten, {successions} opvolgingen")
