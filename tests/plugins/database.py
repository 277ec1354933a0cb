"""One migrated database for every test.

On SQLite the migrations run once per state of the migration files; the result is kept in ``run/`` and copied at the
start of a session. On PostgreSQL the usual test database is made. Under ``GEZEL_BREAK`` a marked constraint is dropped.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
from collections.abc import Iterator
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


def migrated_template() -> Path:
    """The path of a closed, migrated SQLite file for the present state of the code; made when it is not there yet."""
    template = TEMPLATES / f"{fingerprint()}.sqlite3"
    if not template.exists():
        TEMPLATES.mkdir(parents=True, exist_ok=True)
        _migrate_into(TEMPLATES / f"{template.stem}.{os.getpid()}.making", template)
        for old in sorted(TEMPLATES.glob("*.sqlite3"), key=lambda file: file.stat().st_mtime)[:-KEPT]:
            old.unlink(missing_ok=True)
    return template


def _migrate_into(making: Path, template: Path) -> None:
    from django.core.management import call_command
    from django.db import connection

    point_at(making)
    call_command("migrate", verbosity=0, skip_checks=True)
    connection.close()
    with sqlite3.connect(making) as plain:
        plain.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        plain.execute("PRAGMA journal_mode=DELETE")
    plain.close()
    for rest in making.parent.glob(f"{making.name}-*"):
        rest.unlink(missing_ok=True)
    making.rename(template)


def point_at(file: Path) -> None:
    """Let the default connection speak to a SQLite file."""
    from django.conf import settings
    from django.db import connection

    connection.close()
    settings.DATABASES["default"]["NAME"] = connection.settings_dict["NAME"] = str(file)


@pytest.fixture(scope="session")
def django_db_setup(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, django_db_blocker: Any
) -> Iterator[None]:
    """The database of this session; every test rolls back to it."""
    from django.db import connection
    from django.test.utils import setup_databases, teardown_databases

    with django_db_blocker.unblock():
        if connection.vendor == "sqlite":
            file = tmp_path_factory.mktemp("database") / "test.sqlite3"
            shutil.copyfile(migrated_template(), file)
            point_at(file)
            made = None
        else:
            own = os.environ.get("PYTEST_XDIST_WORKER", "")  # two processes at a time: a database each
            connection.settings_dict["TEST"]["NAME"] = f"test_{connection.settings_dict['NAME']}_{own}".rstrip("_")
            made = setup_databases(verbosity=0, interactive=False)
        _drop_broken_constraint()
        empty_through_the_way_round()
    yield
    with django_db_blocker.unblock():
        connection.close()
        if made is not None:
            teardown_databases(made, verbosity=0)


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
