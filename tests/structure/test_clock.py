"""There is one clock: ``gezel/kernel/clock.py``."""

import ast

from .house import calls, sources

OTHER_CLOCKS = {
    "datetime.now",
    "datetime.utcnow",
    "datetime.today",
    "date.today",
    "datetime.date.today",
    "datetime.datetime.now",
    "timezone.now",
    "timezone.localdate",
    "time.time",
    "Now",
}


def test_nobody_asks_another_clock():
    found = [
        f"{path}:{call.lineno} {name}"
        for path, tree in sources().items()
        if path != "gezel/kernel/clock.py"
        for name, call in calls(tree)
        if name in OTHER_CLOCKS
    ]
    assert not found, f"ask gezel.kernel.clock instead: {found}"


def test_no_column_reads_the_machine_clock_by_itself():
    found = [
        f"{path}:{call.lineno}"
        for path, tree in sources().items()
        for _, call in calls(tree)
        for keyword in call.keywords
        if keyword.arg in {"auto_now", "auto_now_add"}
        and isinstance(keyword.value, ast.Constant)
        and keyword.value.value
    ]
    assert not found, f"workflows give the instant; use default=clock.now at most: {found}"
