"""``gezel audit_verify``: does the record still match its seals and the exported file?"""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db.models import Sum

from gezel.kernel import texts

from ...models import Event, Look, Seal
from ...queries.verify import verify
from ...workflows.seal import exported


class Command(BaseCommand):
    help = "Vergelijkt alle gebeurtenissen en inzagen met hun zegels en met het uitgevoerde zegelbestand."

    def handle(self, *args: Any, **options: Any) -> None:
        """Print one line when all holds; otherwise a line per fault and exit status 1."""
        faults = verify(exported())
        if faults:
            raise CommandError("\n".join(texts.say(f.code, number=f.number) for f in faults))
        sealed = Seal.objects.aggregate(rows=Sum("count"))["rows"] or 0
        waiting = Event.objects.count() + Look.objects.count() - sealed
        self.stdout.write(texts.say("audit.verified", seals=Seal.objects.count(), rows=sealed, open=waiting))
