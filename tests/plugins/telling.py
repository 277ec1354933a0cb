"""``python -m tests.plugins.telling INSTANT``: tells the practice world into the database of the environment, as if at that instant."""

from __future__ import annotations

import os
import sys
from datetime import datetime

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    import django

    django.setup()
    from django.core.management import call_command
    from django.db import connection

    from gezel.kernel import clock

    with clock.frozen(datetime.fromisoformat(sys.argv[1])):
        call_command("demo_seed")
    connection.close()
