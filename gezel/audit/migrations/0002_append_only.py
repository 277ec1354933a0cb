"""Events, looks and seals only grow: UPDATE and DELETE are refused by the database itself."""

from django.db import migrations

from gezel.audit.triggers import prepare, refuse


def install(apps, editor):
    prepare(editor)
    for table in ("audit_event", "audit_look", "audit_lookthing", "audit_seal"):
        refuse(editor, table, f"{table}_only_grows")


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_initial")]
    operations = [migrations.RunPython(install, migrations.RunPython.noop)]
