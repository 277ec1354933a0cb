"""Triggers that refuse UPDATE and DELETE on append-only tables, alike on SQLite and PostgreSQL.

Used by the hand-written migrations of this room and of higher rooms that keep append-only rows.
"""

from __future__ import annotations

from django.db.backends.base.schema import BaseDatabaseSchemaEditor

GATE = "CREATE TABLE IF NOT EXISTS audit_gate (open integer NOT NULL)"
PG_FUNCTION = """
CREATE OR REPLACE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF coalesce(current_setting('gezel.way_round', true), '') = 'on' THEN
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% only grows: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'integrity_constraint_violation';
END $$"""


def prepare(editor: BaseDatabaseSchemaEditor) -> None:
    """Make what the triggers lean on: the gate (SQLite) or the refusing function (PostgreSQL)."""
    editor.execute(PG_FUNCTION if editor.connection.vendor == "postgresql" else GATE, params=None)


def refuse(
    editor: BaseDatabaseSchemaEditor, table: str, name: str, *, on: str = "UPDATE OR DELETE", when: str = ""
) -> None:
    """Refuse UPDATE and/or DELETE on ``table``; ``when`` is an SQL condition on ``OLD``/``NEW`` that both databases know."""
    if editor.connection.vendor == "postgresql":
        clause = f"WHEN ({when})" if when else ""
        editor.execute(
            f"CREATE TRIGGER {name} BEFORE {on} ON {table} FOR EACH ROW {clause} EXECUTE FUNCTION audit_refuse()"
        )
        return
    for operation in on.split(" OR "):
        verb = operation.split()[0].lower()
        condition = f"NOT EXISTS (SELECT 1 FROM audit_gate){f' AND ({when})' if when else ''}"
        editor.execute(
            f"CREATE TRIGGER {name}_{verb} BEFORE {operation} ON {table} FOR EACH ROW WHEN {condition} "
            f"BEGIN SELECT RAISE(ABORT, '{table} only grows: {verb} is refused'); END"
        )
