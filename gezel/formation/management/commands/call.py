"""``gezel call load FILE [--slug SLUG] [--publish NOTE]`` and ``gezel call dump SLUG [--version N]``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from gezel.formation.models import Call
from gezel.formation.queries.call_file import as_yaml
from gezel.formation.workflows import call as workflow
from gezel.formation.workflows import call_file
from gezel.kernel import clock
from gezel.kernel.actor import Actor, Held
from gezel.kernel.texts import say
from gezel.kernel.verdict import Refused

# Whoever may run commands on the machine acts for the manager; the audit trail names the command.
COMMAND = Actor(name="gezel call", held=frozenset({Held("manager")}))


class Command(BaseCommand):
    """Load or dump a call as a readable file."""

    help = "Laadt een oproep uit een YAML-bestand, of schrijft er een uit."

    def add_arguments(self, parser: CommandParser) -> None:
        """``load`` and ``dump``."""
        ways = parser.add_subparsers(dest="way", required=True)
        load = ways.add_parser("load", help="een oproep maken, of de volgende versie van een bestaande vullen")
        load.add_argument("file", type=Path)
        load.add_argument("--slug", default="", help="de bestaande oproep die bijgewerkt wordt")
        load.add_argument(
            "--publish", metavar="NOTA", nargs="?", const=" ", help="meteen als genummerde versie publiceren"
        )
        dump = ways.add_parser("dump", help="een oproep uitschrijven")
        dump.add_argument("slug")
        dump.add_argument("--version", type=int, dest="number", help="versienummer; anders de laatste gepubliceerde")

    def handle(self, *args: Any, **options: Any) -> None:
        """Run the chosen way; a refusal becomes one clear line and exit 1."""
        try:
            self._load(options) if options["way"] == "load" else self._dump(options)
        except Refused as refused:
            raise CommandError(say(refused.verdict.code, "nl", **refused.verdict.params)) from refused

    def _load(self, options: dict[str, Any]) -> None:
        path: Path = options["file"]
        if not path.is_file():
            raise CommandError(f"Geen bestand gevonden: {path}")
        at = clock.now()
        call = call_file.load(path.read_text(encoding="utf-8"), options["slug"], COMMAND, at)
        if options["publish"] is not None:
            version = workflow.publish_version(
                call.pk, options["publish"].strip() or "geladen uit een bestand", COMMAND, at
            )
            self.stdout.write(f"{call.slug}: versie {version.number} gepubliceerd")
        else:
            self.stdout.write(f"{call.slug}: volgende versie bewaard")

    def _dump(self, options: dict[str, Any]) -> None:
        call = Call.objects.filter(slug=options["slug"]).first()
        if call is None:
            raise CommandError(f"Geen oproep met de naam {options['slug']}")
        versions = call.versions.filter(number=options["number"]) if options["number"] else call.versions.all()
        version = versions.order_by("-number").filter(number__isnull=False).first() or versions.first()
        if version is None:
            raise CommandError("Die versie bestaat niet.")
        self.stdout.write(as_yaml(call, version))
