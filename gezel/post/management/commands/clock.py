"""``gezel clock``: run this minute's periodic work once (for cron); ``--loop`` keeps doing so every minute."""

from __future__ import annotations

import time
from typing import Any

from django.core.management.base import BaseCommand
from django.db import close_old_connections

from gezel.kernel import clock

from ...workflows.clock import tick


class Command(BaseCommand):
    help = "Doet het werk van deze minuut: herinneringen, vastgelopen mails en taken, zegels. Met --loop elke minuut opnieuw."

    def add_arguments(self, parser: Any) -> None:
        """``--loop``: go on until stopped."""
        parser.add_argument("--loop", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        """One tick, or one at the start of every minute."""
        tick(clock.now(), clock.machine_now())
        while options["loop"]:
            time.sleep(60 - clock.machine_now().second)
            close_old_connections()
            tick(clock.now(), clock.machine_now())
