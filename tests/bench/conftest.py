"""Prints the table of figures when the bench is done."""

from typing import Any

from .registry import FIGURES, table


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """The table, with machine and date."""
    if FIGURES:
        terminalreporter.write_line("")
        terminalreporter.write_line(table())
