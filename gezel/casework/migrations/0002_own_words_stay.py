"""What the participant wrote stays as it was written: the database refuses to remove or change it."""

from django.db import migrations

from gezel.audit.triggers import refuse


def install(apps, editor):
    refuse(editor, "casework_ownword", "own_word_stays", on="DELETE")
    refuse(
        editor, "casework_ownword", "own_word_same", on="UPDATE", when="OLD.said <> NEW.said OR OLD.kind <> NEW.kind"
    )


class Migration(migrations.Migration):
    dependencies = [("casework", "0001_initial"), ("audit", "0002_append_only")]
    operations = [migrations.RunPython(install, migrations.RunPython.noop)]
