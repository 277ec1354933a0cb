"""``gezel first-admin EMAIL [--naam NAAM] [--beheerder]``: whoever starts production."""

from argparse import ArgumentParser
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_email

from gezel.kernel import clock

from ...workflows.first_admin import first_admin


class Command(BaseCommand):
    help = "Maakt iemand beheerder van deze installatie en toont de link waarmee die binnenkomt."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The address, perhaps a name, and whether they also work for the manager."""
        parser.add_argument("email")
        parser.add_argument("--naam", default="")
        parser.add_argument("--beheerder", action="store_true", help="ook beheerder van de organisatie Europa WSE")

    def handle(self, *args: Any, **options: Any) -> None:
        """Make the person, and print what to do next."""
        try:
            validate_email(options["email"])
        except ValidationError as error:
            raise CommandError(f"{options['email']} is geen e-mailadres.") from error
        person, link = first_admin(options["email"], clock.now(), name=options["naam"], manager=options["beheerder"])
        self.stdout.write(f"{person.email} is beheerder van deze installatie.")
        self.stdout.write(f"1. Kies een wachtwoord: vraag een nieuw aan voor {person.email} op de aanmeldpagina.")
        self.stdout.write(f"2. Ga daarna naar {link}")
