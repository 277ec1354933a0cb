"""``gezel where F-06``: from a rule to its code, the workflows that ask it, the pages that show it, and its tests."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from gezel.proof.overview import overview
from gezel.proof.where import lead


class Command(BaseCommand):
    help = "From a rule's number (or a word in its text) to code, workflow, page and tests."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("query")

    def handle(self, *args: Any, query: str, **options: Any) -> None:
        wanted = query.strip()
        rows = [row for row in overview() if row.number == wanted.upper()]
        rows = rows or [row for row in overview() if wanted and wanted.lower() in row.text.lower()]
        if not rows:
            raise CommandError(f"No rule carries “{query}”.")
        for row in rows:
            self.stdout.write(f"{row.number}  {row.text}")
            for title, lines in lead(row).items():
                self.stdout.write(f"  {title}")
                self.stdout.writelines(f"    {line}\n" for line in lines or ["–"])
