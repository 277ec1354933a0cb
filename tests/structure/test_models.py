"""Every model says whose data it holds and how it goes; every change of a model has its migration."""

from django.apps import apps
from django.core.management import call_command

from gezel.kernel.ports import privacy_tables

from .house import BUILDING


def own_models():
    return [model for model in apps.get_models() if model.__module__.startswith("gezel.")]


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


def test_no_migration_is_missing(db):
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def test_every_constraint_has_a_name_of_its_own():
    names = [constraint.name for model in own_models() for constraint in model._meta.constraints]
    assert len(names) == len(set(names))
