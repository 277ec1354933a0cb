"""``gezel prove [--rules F-06,F-16] [--places network:leave]``: every deciding place broken in turn; exit code 1 when a break survives."""

import time
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from gezel.proof.prove import ANYWAY, KILLED, prove


class Command(BaseCommand):
    help = "Break each deciding place in turn; a test that carries its rule's number must fail."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--rules", default="", help="only these numbers, with commas")
        parser.add_argument(
            "--places", default="", help="only places with one of these words in their name, with commas"
        )
        parser.add_argument("--processes", type=int, default=2)

    def handle(self, *args: Any, **options: Any) -> None:
        wanted, places = (_words(options[name]) for name in ("rules", "places"))
        began, total, survivors = time.monotonic(), 0, []
        for finding in prove(wanted, options["processes"], places):
            total += finding.result != ANYWAY
            self.stdout.write(f"{finding.broken.number}  {finding.result:<13} {finding.broken.place}")
            self.stdout.flush()
            if finding.result != KILLED:
                survivors.append(finding)
                self.stdout.write(f"      {finding.detail}")
        minutes = (time.monotonic() - began) / 60
        self.stdout.write(f"\n{total - len(survivors)} of {total} breaks were noticed, in {minutes:.1f} minutes.")
        if survivors or not total:
            raise CommandError(f"{len(survivors)} survived." if total else "No deciding place carries such a number.")


def _words(text: str) -> list[str]:
    return [word.strip() for word in text.split(",") if word.strip()]
