"""The practice world, told once per state of the code and shared by whoever needs one.

Telling it takes most of a minute. The first process that asks tells it into a database and a folder of files of its own (a lock
keeps a second one waiting); whoever comes after takes a copy. On PostgreSQL the copy is made from the told database as a template.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from .database import BASE, KEPT, TEMPLATES, copied, exists, fingerprint, migrated_template, one_at_a_time, pointed_at

AT = datetime(2026, 11, 18, 9, 0, tzinfo=UTC)  # a Wednesday
TOLD = "told.txt"  # what the command said; there once the world is whole
_LEFT_OUT = {"tests", "__pycache__", "static", "README.md"}


def told() -> Path:
    """A folder with the practice world as it stands at :data:`AT`: ``gezel.sqlite3`` (on SQLite), ``files/`` and what was said."""
    from django.conf import settings

    from gezel.kernel.rule import BROKEN

    if BROKEN:  # a world that broken code tells is nobody else's
        return _tell_into(Path(settings.RUN) / "broken-world", BROKEN)
    folder = TEMPLATES / f"world-{_state()}"
    with one_at_a_time():
        if not (folder / TOLD).exists() or not _has_database(folder):
            _tell_into(folder)
            _forget_old_ones()
    return folder


def _state() -> str:
    """Everything a world is told from: the house without its tests, its settings, the workbooks, the migrated database."""
    seen = hashlib.sha256(f"{fingerprint()} {_server()}".encode())
    for room in ("gezel", "config", "examples"):
        for file in sorted((BASE / room).rglob("*")):
            if file.is_file() and not _LEFT_OUT & set(file.relative_to(BASE).parts):
                seen.update(str(file.relative_to(BASE)).encode() + file.read_bytes())
    return seen.hexdigest()[:20]


def _server() -> str:
    from django.db import connection

    return connection.vendor if connection.vendor == "sqlite" else str(connection.settings_dict["HOST"])


def _name(folder: Path) -> str:
    return folder.name.replace("-", "_")


def _has_database(folder: Path) -> bool:
    from django.db import connection

    return connection.vendor == "sqlite" or exists(_name(folder))


def _tell_into(folder: Path, broken: str = "") -> Path:
    from django.db import connection

    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith(("GEZEL_", "DJANGO_", "PYTEST_"))},
        **secrets(),
        "GEZEL_RUN": str(folder),
        "GEZEL_DEMO": "1",
        "GEZEL_BREAK": broken,
        "PYTHONPATH": str(BASE),
    }
    if connection.vendor == "sqlite":
        shutil.copyfile(migrated_template(), folder / "gezel.sqlite3")
    else:
        copied(migrated_template(), _name(folder))
        environment["GEZEL_DATABASE_URL"] = (
            urlsplit(os.environ["GEZEL_DATABASE_URL"])._replace(path=f"/{_name(folder)}").geturl()
        )
    command = [sys.executable, "-m", "tests.plugins.telling", AT.isoformat()]
    done = subprocess.run(command, cwd=BASE, env=environment, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(f"the practice world could not be told:\n{done.stderr[-3000:]}")
    (folder / TOLD).write_text(done.stdout)
    return folder


def secrets() -> dict[str, str]:
    """The environment in which links and encrypted fields of the told world can be read."""
    return {"GEZEL_SECRET_KEY": "only-for-tests"}


def _forget_old_ones() -> None:
    for old in sorted(TEMPLATES.glob("world-*"), key=lambda folder: folder.stat().st_mtime)[:-KEPT]:
        shutil.rmtree(old, ignore_errors=True)


@contextmanager
def entered(place: Path) -> Iterator[str]:
    """Within, this process lives in a copy of the told world, made in ``place``; gives what was said when it was told."""
    from django.conf import settings
    from django.db import connection

    folder = told()
    shutil.copytree(folder / "files", settings.FILES_ROOT, dirs_exist_ok=True)
    if connection.vendor == "sqlite":
        own = str(shutil.copyfile(folder / "gezel.sqlite3", place / "world.sqlite3"))
    else:
        own = copied(_name(folder), f"{connection.settings_dict['NAME']}_world")
    with pointed_at(own):
        yield (folder / TOLD).read_text()


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The practice world at :data:`AT`, mail kept inside; each test rolls back to it. Gives what was said when it was told."""
    from django.conf import settings

    from gezel.kernel import clock

    before = settings.DEMO, settings.EMAIL_BACKEND
    settings.DEMO, settings.EMAIL_BACKEND = True, "gezel.post.mailbox.DemoBackend"
    try:
        with django_db_blocker.unblock(), clock.frozen(AT), entered(tmp_path_factory.mktemp("world")) as said:
            yield said
    finally:
        settings.DEMO, settings.EMAIL_BACKEND = before
