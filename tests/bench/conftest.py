"""Prints the table of figures when the bench is done."""

from typing import Any

from tests.browser import effort

from .registry import FIGURES, table


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """The table, with machine and date; and what registering took a hand when it was last walked."""
    if FIGURES:
        terminalreporter.write_line("")
        terminalreporter.write_line(table())
        terminalreporter.write_line("")
        terminalreporter.write_line(effort.table())
