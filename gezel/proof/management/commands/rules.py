"""``gezel rules [--json]``: every rule with its code and its tests, and what is missing."""

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from gezel.proof.overview import Row, overview


class Command(BaseCommand):
    help = "Every rule of the rulebook with the code that carries it and the tests that stand for it."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--json", action="store_true", help="a list of {rule, code, tests}")
        parser.add_argument("--missing", action="store_true", help="only what still lacks code or tests")

    def handle(self, *args: Any, **options: Any) -> None:
        rows = [row for row in overview() if row.missing or not options["missing"]]
        if options["json"]:
            self.stdout.write(json.dumps([row.as_json() for row in rows], indent=1, ensure_ascii=False))
            return
        for row in rows:
            self.stdout.write(self._line(row))
        complete = sum(1 for row in rows if not row.missing)
        self.stdout.write(f"\n{complete} of {len(rows)} rules have code and tests.")

    def _line(self, row: Row) -> str:
        kinds = [sum(mark.kind == kind for mark in row.code) for kind in ("decides", "shows", "configures")]
        title = row.text.split(". ")[0][:70]
        state = f"MISSING {row.missing}" if row.missing else "ok"
        counts = f"{kinds[0]:>3} decide {kinds[1]:>2} show {kinds[2]:>2} configure {len(row.tests):>4} tests"
        return f"{row.number}  {counts}  {state:<24} {title}"
