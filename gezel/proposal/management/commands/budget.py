"""``gezel budget template FILE.xlsx`` and ``gezel budget check FILE.xlsx [--json]``: without database or server.

Exit codes: 0 the workbook was read and reckoned, whatever was found (with ``--strict``: and nothing keeps it from being
submitted); 1 only with ``--strict``: something does; 2 the file cannot be read or written at all.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from gezel.kernel.texts import say
from gezel.proposal.rules.budget.checks import Finding, Place, blocking
from gezel.proposal.rules.budget.content import Budget
from gezel.proposal.rules.budget.report import as_json, as_text
from gezel.proposal.rules.budget.workbook import Reading, WorkbookError, read, write
from gezel.proposal.rules.budget.workbook.guard import refuse_large
from gezel.proposal.words import BLOCK

FOUND, UNREADABLE = 1, 2


class Command(BaseCommand):
    """Write the empty workbook of a budget, or check one that was filled in."""

    help = "Schrijft het lege werkboek van een begroting, of kijkt een ingevuld werkboek na."
    requires_system_checks: tuple[str, ...] = ()  # nothing here needs a database, a server or a page

    def add_arguments(self, parser: CommandParser) -> None:
        """``template`` and ``check``."""
        ways = parser.add_subparsers(dest="way", required=True)
        template = ways.add_parser("template", help="het lege werkboek schrijven")
        template.add_argument("file", type=Path)
        template.add_argument("--force", action="store_true", help="een bestaand bestand overschrijven")
        check = ways.add_parser("check", help="een ingevuld werkboek narekenen en nakijken")
        check.add_argument("file", type=Path)
        check.add_argument("--json", action="store_true", help="lijnen, totalen en bevindingen als JSON")
        check.add_argument("--strict", action="store_true", help="code 1 als iets het indienen tegenhoudt")
        for way in (template, check):
            way.add_argument("--language", choices=("nl", "en"), default="nl", help="taal van de zinnen")

    def handle(self, *args: Any, **options: Any) -> None:
        """Run the chosen way."""
        self._template(options) if options["way"] == "template" else self._check(options)

    def _template(self, options: dict[str, Any]) -> None:
        path: Path = options["file"]
        if path.exists() and not options["force"]:
            raise _stop("proposal.template_exists", options)
        try:
            path.write_bytes(write(Budget()))
        except OSError as error:
            raise _stop("proposal.template_folder", options) from error
        self.stdout.write(say("proposal.template_written", options["language"], file=path))

    def _check(self, options: dict[str, Any]) -> None:
        reading = _reading(options["file"])
        found = reading.findings()
        unread = [finding for finding in found if finding.check == "workbook"]
        if options["json"]:
            told = json.dumps(as_json(reading.budget, found, options["language"]), ensure_ascii=False, indent=1)
        elif unread:
            told = unread[0].sentence(options["language"])
        else:
            told = as_text(reading.budget, found, options["language"])
        self.stdout.write(told)
        if unread:
            raise SystemExit(UNREADABLE)
        if options["strict"] and blocking(found):
            raise SystemExit(FOUND)


def _reading(path: Path) -> Reading:
    """What the file holds; a file that cannot be read gives an empty budget with the reason."""
    try:
        if not path.is_file():
            raise WorkbookError("proposal.workbook_not_found", file=str(path))
        refuse_large(path.stat().st_size)
        return read(path.read_bytes())
    except WorkbookError as error:
        place = Place("file")
        reason = Finding("workbook", "workbook", BLOCK, error.code, error.params, (), place)
        return _Unreadable(Budget(), (reason,))


class _Unreadable(Reading):
    """Nothing was read, so there is nothing to check but the file."""

    def findings(self, known: Any = None) -> tuple[Finding, ...]:
        """The reason alone."""
        return self.doubts


def _stop(code: str, options: dict[str, Any]) -> CommandError:
    return CommandError(say(code, options["language"], file=options["file"]), returncode=UNREADABLE)
