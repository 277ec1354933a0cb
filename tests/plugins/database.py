"""One migrated database for every test.

The migrations run once per state of the migration files; every process takes a copy of the result, which is kept in ``run/``
(SQLite) or as a database of its own on the server (PostgreSQL). Under ``GEZEL_BREAK`` a marked constraint is dropped.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import django
import pytest
from django.db.backends.base.operations import BaseDatabaseOperations

BASE = Path(__file__).resolve().parents[2]
TEMPLATES = BASE / "run" / "test-databases"
KEPT = 4


def fingerprint() -> str:
    """What the migrated database depends on: the migrations, what they import from the rooms, and the packages."""
    seen = hashlib.sha256(django.__version__.encode() + (BASE / "requirements.txt").read_bytes())
    for pattern in (
        "gezel/*/migrations/*.py",
        "gezel/*/models/*.py",
        "gezel/*/triggers.py",
        "gezel/*/data/*",
        "config/*.py",
    ):
        for file in sorted(BASE.glob(pattern)):
            seen.update(str(file.relative_to(BASE)).encode() + file.read_bytes())
    return seen.hexdigest()[:20]


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Only one process makes what all of them copy; the others wait for it."""
    TEMPLATES.mkdir(parents=True, exist_ok=True)
    with (TEMPLATES / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def migrated_template() -> str:
    """A closed, migrated database for the present state of the code, made when it is not there yet.

    The path of a SQLite file, or the name of a database on the PostgreSQL server; to be copied, never to be worked in.
    """
    from django.db import connection

    if connection.vendor != "sqlite":
        return _migrated_on_the_server(f"migrated_{fingerprint()}")
    template = TEMPLATES / f"{fingerprint()}.sqlite3"
    if not template.exists():
        _migrate_into(TEMPLATES / f"{template.stem}.{os.getpid()}.making", template)
        for old in sorted(TEMPLATES.glob("*.sqlite3"), key=lambda file: file.stat().st_mtime)[:-KEPT]:
            old.unlink(missing_ok=True)
    return str(template)


def _migrate_into(making: Path, template: Path) -> None:
    _migrate(str(making))
    with sqlite3.connect(making) as plain:
        plain.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        plain.execute("PRAGMA journal_mode=DELETE")
    plain.close()
    for rest in making.parent.glob(f"{making.name}-*"):
        rest.unlink(missing_ok=True)
    making.rename(template)


def _migrated_on_the_server(name: str) -> str:
    if not exists(name):
        _on_the_server(f"DROP DATABASE IF EXISTS {name}_making", f"CREATE DATABASE {name}_making")
        _migrate(f"{name}_making")
        _on_the_server(f"ALTER DATABASE {name}_making RENAME TO {name}")
    return name


def _migrate(name: str) -> None:
    from django.core.management import call_command

    with pointed_at(name):
        call_command("migrate", verbosity=0, skip_checks=True)


def exists(name: str) -> bool:
    """Whether the PostgreSQL server has a database of this name."""
    from django.db import connection

    with connection._nodb_cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name])
        return bool(cursor.fetchone())


def copied(source: str, target: str) -> str:
    """A copy of a database on the PostgreSQL server, in the place of one of that name; ``target``."""
    _on_the_server(f"DROP DATABASE IF EXISTS {target}", f"CREATE DATABASE {target} TEMPLATE {source}")
    return target


def _on_the_server(*statements: str) -> None:
    from django.db import connection

    with connection._nodb_cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def point_at(name: str) -> None:
    """Let the default connection speak to another database: a SQLite file, or a name on the PostgreSQL server."""
    from django.conf import settings
    from django.db import connection

    connection.close()
    settings.DATABASES["default"]["NAME"] = connection.settings_dict["NAME"] = name


@contextmanager
def pointed_at(name: str) -> Iterator[None]:
    """Within, the default connection speaks to another database."""
    from django.db import connection

    before = str(connection.settings_dict["NAME"])
    point_at(name)
    try:
        yield
    finally:
        point_at(before)


@pytest.fixture(scope="session")
def django_db_setup(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, django_db_blocker: Any
) -> Iterator[None]:
    """The database of this session; every test rolls back to it."""
    from django.db import connection

    with django_db_blocker.unblock():
        with one_at_a_time():
            template = migrated_template()
        if connection.vendor == "sqlite":
            own = str(shutil.copyfile(template, tmp_path_factory.mktemp("database") / "test.sqlite3"))
        else:  # two processes at a time: a database each
            worker = os.environ.get("PYTEST_XDIST_WORKER", "main")
            own = copied(template, f"test_{connection.settings_dict['NAME']}_{worker}")
        point_at(own)
        _drop_broken_constraint()
        empty_through_the_way_round()
    yield
    with django_db_blocker.unblock():
        connection.close()


def _drop_broken_constraint() -> None:
    from gezel.kernel.rule import BROKEN, VALUES

    value = VALUES.get(BROKEN)
    if value is None or not hasattr(value, "remove_sql"):
        return
    from django.apps import apps
    from django.db import connection

    for model in apps.get_models():
        for constraint in list(model._meta.constraints):
            if constraint.name == value.name:
                model._meta.constraints.remove(constraint)  # first: SQLite makes the table anew from what is left here
                with connection.schema_editor() as editor:
                    editor.remove_constraint(model, constraint)


def empty_through_the_way_round() -> None:
    """Tests with real transactions empty the tables afterwards; append-only ones by the one named way round."""
    from gezel.audit.workflows.retention import way_round

    flush = BaseDatabaseOperations.execute_sql_flush

    def through(self: Any, sql_list: list[str]) -> None:
        with way_round(self.connection.alias):
            flush(self, sql_list)

    BaseDatabaseOperations.execute_sql_flush = through  # type: ignore[method-assign]
