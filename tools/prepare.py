"""Makes a fresh or older tree ready to serve, in one process: compile, migrate, cache table, demo world, static files.

``--background`` prints the commands that run beside the web server.
"""

import compileall
import hashlib
import os
import sys
import time
from pathlib import Path

BASE = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(BASE))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")


def compile_sentences() -> None:
    """Compile every ``.po`` next to itself when it is newer than its ``.mo``."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    for source in BASE.glob("gezel/*/locale/*/LC_MESSAGES/*.po"):
        target = source.with_suffix(".mo")
        if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
            with source.open("rb") as incoming, target.open("wb") as out:
                write_mo(out, read_po(incoming))


def static_fingerprint() -> str:
    """What decides whether the collected static files still hold: names, sizes and times of every source, and the pins."""
    seen = hashlib.sha256((BASE / "requirements.txt").read_bytes())
    for file in sorted(BASE.glob("gezel/*/static/**/*")):
        status = file.stat()
        seen.update(f"{file} {status.st_size} {status.st_mtime_ns}".encode())
    return seen.hexdigest()


def collect() -> None:
    """Collect, hash and compress static files when one of them changed."""
    from django.conf import settings
    from django.core.management import call_command

    note = Path(settings.STATIC_ROOT) / ".gathered"
    now = static_fingerprint()
    if not note.exists() or note.read_text() != now:
        call_command("collectstatic", interactive=False, clear=True, verbosity=0)
        note.write_text(now)


def prepare() -> None:
    """Every step in order; each is safe to repeat and says how long it took."""
    import django

    began = time.monotonic()
    compileall.compile_dir(str(BASE / "gezel"), quiet=1)
    compile_sentences()
    django.setup()
    from django.conf import settings
    from django.core.management import call_command, get_commands

    steps = [
        ("database", "migrate", {"verbosity": 0}),
        ("cache", "createcachetable", {}),
        ("gemeenten", "load_municipalities", {}),
    ]
    if settings.DEMO and "demo_seed" in get_commands():
        steps.append(("oefenwereld", "demo_seed", {}))
    for title, command, options in steps:
        start = time.monotonic()
        call_command(command, **options)
        sys.stdout.write(f"  {title}: {time.monotonic() - start:.1f} s\n")
    collect()
    sys.stdout.write(f"  klaar in {time.monotonic() - began:.1f} s\n")


def background() -> None:
    """The worker of this tree: the house's own when it is there, else that of the task package."""
    import django

    django.setup()
    from django.core.management import get_commands

    sys.stdout.write("worker" if "worker" in get_commands() else "db_worker")


if __name__ == "__main__":
    background() if "--background" in sys.argv else prepare()
