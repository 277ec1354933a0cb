"""What a machine lacks is skipped by name and counted at the end; under ``CI=true`` a skip is a failure."""

from __future__ import annotations

import os
import shutil
from collections import Counter
from functools import cache
from typing import Any

import pytest

NEEDED = {
    "chromium": ("chromium", "chromium-browser", "google-chrome"),
    "libreoffice": ("soffice", "libreoffice"),
    "poppler": ("pdftoppm",),
}
STRICT = os.environ.get("CI", "").lower() in {"1", "true", "yes"}
_missing: Counter[str] = Counter()


@cache
def tool(name: str) -> str:
    """The path of a tool that may be missing (``chromium``, ``libreoffice``, ``poppler``), or an empty string."""
    return next((path for program in NEEDED[name] if (path := shutil.which(program))), "")


def pytest_configure(config: pytest.Config) -> None:
    """Declare ``@pytest.mark.needs("libreoffice")``."""
    config.addinivalue_line("markers", "needs(tool): skipped by name where chromium, libreoffice or poppler is missing")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what needs a missing tool, and races where the database is not PostgreSQL."""
    from django.db import connection

    for item in items:
        needed = [mark.args[0] for mark in item.iter_markers("needs")]
        needed += ["chromium"] if item.get_closest_marker("browser") else []
        for name in needed:
            if not tool(name):
                _missing[name] += 1
                item.add_marker(pytest.mark.skip(reason=f"{name} is not on this machine"))
    if connection.vendor != "postgresql":
        races = [item for item in items if item.get_closest_marker("races")]
        items[:] = [item for item in items if item not in races]
        if races:
            races[0].config.hook.pytest_deselected(items=races)


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Name what was missing, with the number of tests it cost."""
    for name, count in sorted(_missing.items()):
        terminalreporter.write_line(f"{name} is missing: {count} tests skipped", yellow=True)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Under CI nothing may be skipped."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if STRICT and reporter and reporter.stats.get("skipped"):
        reporter.write_line("CI: a skipped test counts as a failure", red=True)
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
