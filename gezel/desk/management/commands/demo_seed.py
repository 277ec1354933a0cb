"""``gezel demo-seed [--fresh]``: the demo world, told once."""

from argparse import ArgumentParser
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from gezel.desk.workflows import worldclock
from gezel.desk.workflows.story import tell
from gezel.desk.workflows.world import may_live, may_seed
from gezel.formation.models import Call
from gezel.kernel import clock, texts


class Command(BaseCommand):
    """Fill an empty house with the demo world; a house with a call in it is left as it is."""

    help = "Vertelt de oefenwereld in een leeg huis. Doet niets als er al een oproep is."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """``--fresh`` empties the house first."""
        parser.add_argument("--fresh", action="store_true", help="maak het huis eerst leeg")

    def handle(self, *args: Any, **options: Any) -> None:
        """Tell the world, deliver its mail and say how much there is."""
        for verdict in (may_live(), may_seed()):
            if not verdict:
                raise CommandError(texts.say(verdict.code, "nl", **verdict.params))
        if options["fresh"]:
            self._empty()
        if Call.objects.exists():
            return
        try:
            mails = tell(clock.now())
        except BaseException:
            self._empty()  # half a world is no world
            raise
        self.stdout.write(f"De oefenwereld leeft, met {mails} mails in haar postbus.")

    def _empty(self) -> None:
        from gezel.audit.workflows.retention import way_round

        worldclock.reset()
        with way_round():
            call_command("flush", interactive=False, verbosity=0)
