"""The ``gezel`` console command: ``gezel rules --json``, ``gezel call load|dump``, ``gezel first-admin EMAIL`` …

Every subcommand is a Django management command of a room; this door only sets the settings module and
turns ``gezel call load`` into the command ``call`` with its own words.
"""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Run a management command of Gezel by its name."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    from django.core.management import execute_from_command_line

    arguments = sys.argv[1:] or ["help"]
    arguments[0] = arguments[0].replace("-", "_") if arguments[0] != "--version" else "version"
    execute_from_command_line(["gezel", *arguments])


if __name__ == "__main__":
    main()
