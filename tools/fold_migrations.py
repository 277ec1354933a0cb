"""Folds each room's first migration into one step that makes all its tables (``gezel.audit.creating``); part of ``make remigrate``."""

from __future__ import annotations

import importlib
import os
import sys
from pathlib import Path

import django

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")


def fold(operations: list) -> list:
    """One operation with every model, and on each what was added to it afterwards; anything else stays behind it."""
    from django.db.migrations import operations as kinds

    from gezel.audit.creating import CreateModels

    made = {op.name_lower: op for op in operations if isinstance(op, kinds.CreateModel)}
    rest = []
    for operation in operations:
        model = made.get(getattr(operation, "model_name_lower", ""))
        if isinstance(operation, kinds.CreateModel):
            continue
        if model and isinstance(operation, kinds.AddField):
            model.fields.append((operation.name, operation.field))
        elif model and isinstance(operation, kinds.AddConstraint):
            model.options.setdefault("constraints", []).append(operation.constraint)
        elif model and isinstance(operation, kinds.AddIndex):
            model.options.setdefault("indexes", []).append(operation.index)
        else:
            rest.append(operation)
    return [CreateModels(list(made.values())), *rest] if made else rest


def main() -> None:
    """Rewrite every room's first migration."""
    django.setup()
    from django.db.migrations.writer import MigrationWriter

    for path in sorted(Path("gezel").glob("*/migrations/0001_initial.py")):
        module = importlib.import_module(".".join(path.with_suffix("").parts))
        migration = module.Migration("0001_initial", path.parts[1])
        if not any(type(op).__name__ == "CreateModels" for op in migration.operations):
            migration.operations = fold(list(migration.operations))
            path.write_text(MigrationWriter(migration).as_string(), encoding="utf-8")


if __name__ == "__main__":
    main()
