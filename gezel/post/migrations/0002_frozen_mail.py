"""A mail that was sent is frozen: neither its text nor its addressee can change, and it cannot be removed."""

from django.db import migrations

from gezel.audit.triggers import prepare, refuse

FROZEN = (
    "to_address",
    "to_index",
    "subject",
    "body",
    "frozen_text",
    "frozen_html",
    "frozen_sha256",
    "message_id",
    "ics_text",
)
CHANGED = " OR ".join(f"NEW.{name} <> OLD.{name}" for name in FROZEN)


def install(apps, editor):
    prepare(editor)
    changed = f"OLD.sent_at IS NOT NULL AND (NEW.sent_at IS NULL OR NEW.sent_at <> OLD.sent_at OR {CHANGED})"
    refuse(editor, "post_mail", "post_mail_frozen", on="UPDATE", when=changed)
    refuse(editor, "post_mail", "post_mail_kept", on="DELETE", when="OLD.sent_at IS NOT NULL")
    refuse(editor, "post_mailversion", "post_mailversion_kept", on="UPDATE")


class Migration(migrations.Migration):
    dependencies = [("post", "0001_initial"), ("audit", "0002_append_only")]
    operations = [migrations.RunPython(install, migrations.RunPython.noop)]
