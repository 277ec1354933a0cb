"""Every model says whose data it holds and how it goes; every change of a model has its migration."""

import subprocess
import sys

from django.apps import apps

from gezel.kernel.ports import privacy_tables

from .house import BASE, BUILDING


def own_models():
    return [m for m in apps.get_models() if m.__module__.startswith("gezel.") and ".tests." not in m.__module__]


def rows():
    return [row for _, table in privacy_tables.items() for row in table]


def test_every_model_has_a_privacy_row_and_every_row_a_model():
    models = {model._meta.label for model in own_models() if model._meta.app_label not in BUILDING}
    named = [row.model for row in rows()]
    assert models - set(named) == set(), "say in privacy.py whose data it is, on which ground, until when, how it goes"
    assert {name for name in named if name.split(".")[0] in {m.split(".")[0] for m in models}} <= models
    assert len(named) == len(set(named))


def test_a_privacy_row_about_people_is_complete():
    for row in rows():
        assert row.whose in {"none", "person", "organisation", "participant"}, row
        if row.whose != "none":
            assert len(row.ground) > 3, row
            assert len(row.kept) > 3, row
            assert len(row.goes) > 3, row


def test_no_migration_is_missing():
    """In a process of its own: some tests declare models for themselves."""
    command = [sys.executable, "-m", "gezel", "makemigrations", "--check", "--dry-run", "--skip-checks"]
    run = subprocess.run(command, cwd=BASE, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


def test_every_constraint_has_a_name_of_its_own():
    names = [constraint.name for model in own_models() for constraint in model._meta.constraints]
    assert len(names) == len(set(names))
