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
    "calc": ("localc",),  # LibreOffice's spreadsheet, a package of its own
    "poppler": ("pdftoppm",),
}
STRICT = os.environ.get("CI", "").lower() in {"1", "true", "yes"}


@cache
def tool(name: str) -> str:
    """The path of a tool that may be missing (``chromium``, ``libreoffice``, ``calc``, ``poppler``), or an empty string."""
    return next((path for program in NEEDED[name] if (path := shutil.which(program))), "")


def pytest_configure(config: pytest.Config) -> None:
    """Declare ``@pytest.mark.needs("libreoffice")``."""
    config.addinivalue_line(
        "markers", "needs(tool): skipped by name where chromium, libreoffice, calc or poppler is missing"
    )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what needs a missing tool; leave out what another database decides."""
    from django.db import connection

    for item in items:
        needed = [mark.args[0] for mark in item.iter_markers("needs")]
        if item.get_closest_marker("browser"):
            needed.append("chromium")
        for name in needed:
            if not tool(name):
                item.add_marker(pytest.mark.skip(reason=f"{name} is not on this machine"))
    on_server = connection.vendor == "postgresql"
    elsewhere = [
        item for item in items if (not asks_the_database(item) if on_server else item.get_closest_marker("races"))
    ]
    if elsewhere:
        left_out = set(elsewhere)
        items[:] = [item for item in items if item not in left_out]
        elsewhere[0].config.hook.pytest_deselected(items=elsewhere)


def asks_the_database(item: pytest.Item) -> bool:
    """Whether a test, or a fixture it uses, asks for the database; one that does not says nothing about PostgreSQL."""
    asked = {"django_db_setup", "db", "transactional_db"} & set(getattr(item, "fixturenames", ()))
    return bool(item.get_closest_marker("django_db")) or bool(asked)


def reasons(reports: list[Any]) -> Counter[str]:
    """How many tests were skipped for which reason."""
    return Counter(
        str(report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr) for report in reports
    )


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Name what was missing, with the number of tests it cost."""
    for reason, count in sorted(reasons(terminalreporter.stats.get("skipped", [])).items()):
        terminalreporter.write_line(f"{count} tests skipped: {reason.removeprefix('Skipped: ')}", yellow=True)


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Under CI nothing may be skipped."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if STRICT and reporter and reporter.stats.get("skipped"):
        reporter.write_line("CI: a skipped test counts as a failure", red=True)
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
