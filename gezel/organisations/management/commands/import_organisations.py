"""``gezel import-organisations FILE.csv``: governments, VDAB and support organisations, with invited administrators."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from gezel.kernel import clock
from gezel.kernel.actor import SYSTEM
from gezel.kernel.texts import say

from ...workflows.importing import import_organisations, plan


class Command(BaseCommand):
    help = "Leest organisaties in uit een CSV-bestand (puntkomma's, Excel); zonder --bewaar alleen een proef."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The file, and whether to keep the result."""
        parser.add_argument("file", type=Path)
        parser.add_argument("--bewaar", action="store_true", help="lees echt in en nodig de beheerders uit")

    def handle(self, *args: Any, **options: Any) -> None:
        """Say what each row would do and what is wrong; import only when nothing is."""
        if not options["file"].is_file():
            raise CommandError(f"{options['file']} bestaat niet.")
        content, at = options["file"].read_bytes(), clock.now()
        planned = plan(content, at)
        for error in planned.errors:
            self.stderr.write(f"rij {error.row}, kolom {error.column}: {say(error.code, 'nl', **error.params)}")
        if planned.errors:
            raise CommandError(f"Niets ingelezen: {len(planned.errors)} fouten.")
        for item in planned.rows:
            self.stdout.write(f"rij {item.row.row}: {'bijwerken' if item.known else 'nieuw'} – {item.row.name}")
        if options["bewaar"]:
            new, known = import_organisations(content, SYSTEM, at, trusted=True)
            self.stdout.write(say("organisations.import_done", "nl", new=new, known=known))
