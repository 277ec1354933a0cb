"""``gezel bounce < message``: take in one returned mail; let the mail server pipe them here (and set ``GEZEL_BOUNCES=1``)."""

from __future__ import annotations

import sys
from typing import Any

from django.core.management.base import BaseCommand

from gezel.kernel import clock
from gezel.kernel.actor import SYSTEM

from ...models import Mail
from ...rules.bounces import read
from ...workflows.mail import bounce, may


class Command(BaseCommand):
    help = "Verwerkt één teruggekeerde mail van de standaardinvoer, zoals een mailserver hem doorgeeft."

    def handle(self, *args: Any, **options: Any) -> None:
        """Note the bounce on the mail it belongs to; anything that is not a bounce of ours is left alone, without an error."""
        returned = read(sys.stdin.buffer.read())
        mail = Mail.objects.filter(message_id=returned.message_id).first() if returned else None
        if returned is None or mail is None or not may("bounce", mail):
            self.stdout.write("geen teruggekeerde mail van Gezel")
            return
        bounce(mail.pk, SYSTEM, clock.now(), returned.response)
        self.stdout.write(f"mail {mail.pk}: teruggekomen")
